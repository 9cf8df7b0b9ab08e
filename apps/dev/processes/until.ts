import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until `holds` answers true; a throw counts as «not yet».
 * @throws Error naming `what` and the last complaint when `withinMs` have passed
 */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  { withinMs = 30_000, everyMs = 50, unless }: { withinMs?: number; everyMs?: number; unless?: AbortSignal } = {},
): Promise<void> {
  const latest = Date.now() + withinMs;
  let complaint = '';
  for (;;) {
    unless?.throwIfAborted();
    try {
      if (await holds()) return;
    } catch (error) {
      complaint = `: ${String(error)}`;
    }
    if (Date.now() > latest) throw new Error(`${what}: not within ${withinMs / 1000} s${complaint}`);
    await pause(everyMs);
  }
}
