/** A sentence for the person at the terminal; standard error, so that what commands print stays clean. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Something is missing that only the person can mend: `sentence` says what to do. */
export class Refusal extends Error {}

/** Runs a command to its end and turns a refusal into one sentence instead of a stack. */
export async function ending(work) {
  try {
    return await work();
  } catch (error) {
    say(error instanceof Refusal ? error.message : (error?.stack ?? String(error)));
    return 1;
  }
}
