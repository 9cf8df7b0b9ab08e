/** Whether the last request reached the server; a banner of the shell says so while it did not. */
type Listener = () => void;

let lost = false;
const listeners = new Set<Listener>();

export const connection = {
  isLost: (): boolean => lost,
  report(reached: boolean): void {
    if (lost === !reached) return;
    lost = !reached;
    for (const listener of listeners) listener();
  },
  subscribe(listener: Listener): Listener {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
