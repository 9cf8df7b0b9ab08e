/** `npm run proof`: the product as `npm start` brings it up, the whole sample roster, thirteen months, one verdict. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailbox } from '../support/mailbox.js';
import { chooseSixty } from './choose-sixty.js';
import { EVERY_DAY, FIRST_DAY, type Proof, proveYear, TWICE_A_WEEK } from './prove-year.js';
import { judgeRoster } from './reference/roster.js';
import { cutRoster, places, readRoster, sampleRoster } from './roster-file.js';
import { startProduct } from './start-product.js';

const SEED = 20_261_101;
const say = (line: string): void => console.log(line);

/** @returns the exit code: 0 only if nothing differs */
export async function proof(args: readonly string[]): Promise<number> {
  const whole = sampleRoster();
  const isFew = args.includes('--few');
  const roster = isFew ? await fewOf(whole) : whole;
  const weekdays = isFew ? TWICE_A_WEEK : EVERY_DAY;
  const dataDir = mkdtempSync(join(tmpdir(), 'casework-proof-'));
  chmodSync(dataDir, 0o755); // PostgreSQL may run as another user
  const mailbox = await startMailbox();
  const env = { DATA_DIR: dataDir, SEED: 'offices', DEMO_TODAY: FIRST_DAY, SMTP_URL: mailbox.smtpUrl };
  const product = await startProduct(env, say);
  try {
    const proved = await proveYear({ url: product.url, mails: mailbox.mails }, { roster, seed: SEED, weekdays, say });
    report(proved);
    return proved.differences.different === 0 ? 0 : 1;
  } finally {
    await product.end();
    await mailbox.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function fewOf(whole: Uint8Array): Promise<Uint8Array> {
  return cutRoster(whole, chooseSixty(judgeRoster(await readRoster(whole), places(), FIRST_DAY), SEED));
}

function report({ differences, scenario, takenInSeconds, pace }: Proof): void {
  const sum = (seconds: ReadonlyMap<string, number>): string =>
    [...seconds.values()].reduce((total, one) => total + one, 0).toFixed(0);
  say('');
  say(differences.table());
  if (differences.different > 0) say(`\nThe first differences of each check:\n${differences.list()}`);
  say('');
  say(`People: ${scenario.actors.length}. Acts: ${pace.acts}. Seed: ${SEED}.`);
  say(
    `Commit until running: ${takenInSeconds.toFixed(1)} s. Clock: ${sum(pace.clock)} s. People: ${sum(pace.people)} s.`,
  );
  say(differences.different === 0 ? 'Proved: everything equal.' : `Not proved: ${differences.different} differ.`);
}
