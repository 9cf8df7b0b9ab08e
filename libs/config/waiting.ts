/** What a process that waits for a part of its surroundings says on its log: when the reason changes, and once a minute. */
export interface Waiting {
  inVain: (error: unknown) => void;
  there: () => void;
}

const AGAIN_AFTER_MS = 60_000;

/** `who` waits for `what`: both begin or end a sentence. */
export function waitingFor(who: string, what: string, say: (line: string) => void = console.error): Waiting {
  let last = '';
  let saidAt = 0;
  return {
    inVain: (error) => {
      const why = reasonOf(error);
      if (why === last && Date.now() - saidAt < AGAIN_AFTER_MS) return;
      [last, saidAt] = [why, Date.now()];
      say(`${who} waits for ${what}: ${why}`);
    },
    there: () => {
      if (last !== '') say(`${who} goes on: ${what} is there.`);
    },
  };
}

/** The first line of what went wrong; several tries under one roof (`localhost` has two addresses) have no message of their own. */
function reasonOf(error: unknown): string {
  const { message, code, errors } = (error ?? {}) as { message?: string; code?: string; errors?: unknown[] };
  if (!message && errors?.[0]) return reasonOf(errors[0]);
  return (message || code || String(error)).split('\n')[0] ?? '';
}
