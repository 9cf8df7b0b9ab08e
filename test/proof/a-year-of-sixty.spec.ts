import { type Stack, startStack } from '../support/stack.js';
import { chooseSixty } from './choose-sixty.js';
import { FIRST_DAY, proveYear, TWICE_A_WEEK } from './prove-year.js';
import { judgeRoster } from './reference/roster.js';
import { cutRoster, places, readRoster, sampleRoster } from './roster-file.js';

const SEED = 20_261_101;

describe('thirteen months of some sixty people, against an independent computation of the rules', () => {
  let stack: Stack;

  beforeAll(async () => {
    stack = await startStack({ SEED: 'offices', DEMO_TODAY: FIRST_DAY });
  }, 120_000);
  afterAll(() => stack?.end());

  it('every day, month and fen that the routes say is the one the rules give', async () => {
    const whole = sampleRoster();
    const verdict = judgeRoster(await readRoster(whole), places(), FIRST_DAY);
    const roster = await cutRoster(whole, chooseSixty(verdict, SEED));
    const said: string[] = [];
    const { differences } = await proveYear(
      { url: stack.url, mails: stack.mailbox.mails },
      { roster, seed: SEED, weekdays: TWICE_A_WEEK, say: (line) => said.push(line) },
    );
    expect(`${differences.list()}`).toBe('');
    expect(differences.different).toBe(0);
  }, 900_000);
});
