/** Records the histories anew; run by hand, see README.md beside this file. */
import { addDays, shanghaiDateAt } from '../../libs/domain/time/plain-date.js';
import { SetClock } from '../support/a-house.js';
import { aTownAtWork, type TownAtWork } from '../support/a-town-at-work.js';
import { aTownOnItsOwnTimers } from '../support/a-town-on-its-own-timers.js';
import { runsAtRest } from '../support/runs-of.js';
import { startSilentMailbox } from '../support/silent-mailbox.js';
import { ALL_BRANCHES } from './branches/all-branches.js';
import type { Places } from './branches/branch.js';
import { keep, REPLAY_CONVERTER } from './kept-history.js';

/** Far ahead of every machine on which this may run, so that no timer of real length comes due by itself. */
const BEGIN = '2036-06-01';
const SEALED = { dataConverter: REPLAY_CONVERTER };

describe('The histories of', () => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  const ended = async (opening: Promise<TownAtWork>): Promise<TownAtWork> => {
    const town = await opening;
    ends.unshift(town.end);
    return town;
  };
  const places: Places = {
    aTown: () => ended(aTownAtWork(new SetClock(BEGIN, 'real'), SEALED)),
    aDemoTown: () => ended(aTownAtWork(BEGIN, SEALED)),
    aTownOnItsOwnTimers: () => ended(aTownOnItsOwnTimers(BEGIN, SEALED)),
    aTownThatOverslept: (days) =>
      ended(aTownAtWork(new SetClock(addDays(shanghaiDateAt(Date.now()), -days), 'real'), SEALED)),
    aTownWithASilentMailbox: async () => {
      const { smtpUrl, stop } = await startSilentMailbox();
      ends.unshift(stop);
      return ended(aTownAtWork(new SetClock(BEGIN, 'real'), { ...SEALED, smtpUrl }));
    },
  };

  it.each(Object.entries(ALL_BRANCHES))(
    '%s',
    async (branch, { live }) => {
      const { client, workflowId } = await live(places);
      keep(branch, { workflowId, runs: await runsAtRest(client, workflowId) });
    },
    120_000,
  );
});
