import { PROCESS_KIND_WORDS } from '../../../../libs/words/processes.js';
import { inOneLanguage } from './in-one-language.js';
import type { processesZh } from './processes.zh.js';

/** What the page about the engine's processes says in English. */
export const processesEn: typeof processesZh = {
  processes: {
    intro:
      'A process runs beside every recipient and every monthly report: here is what is stuck, and whom the others wait for.',
    kind: inOneLanguage(PROCESS_KIND_WORDS, 'en'),
    stuck: 'Stuck',
    waiting: 'Waiting for somebody',
    process: 'Process',
    anyKind: 'All kinds',
    anyTown: 'All towns',
    cause: 'Why it is stuck',
    waitsFor: 'Waits for',
    since: 'Since',
    until: 'Due',
    tries: 'Tries',
    nextTry: (at) => `next ${at}`,
    round: (round) => `round ${round}`,
    acts: 'Actions',
    retry: 'Retry',
    openInEngine: (what) => `Open ${what} in the Temporal Web UI`,
    nothingStuck: 'Nothing is stuck',
    nothingStuckHint: 'What does not move on its day, or cannot reach the mail server, is listed here with its cause.',
    nothingWaits: 'Nobody is being waited for',
    nothingWaitsHint: 'As soon as somebody has an open task, its process is listed here.',
    schedules: 'Schedules',
    schedule: 'What it does',
    lastRun: 'Last run (machine time)',
    runFor: (day) => `business day ${day}`,
    nextRun: 'Next run (machine time)',
    never: 'has not run yet',
    paused: 'Paused',
    pausedByClock: 'the demo clock takes the place of the calendar',
    missing: 'Not set up yet',
    runs: 'Runs',
  },
};
