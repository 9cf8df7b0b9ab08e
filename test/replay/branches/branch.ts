import type { Client } from '@temporalio/client';
import type { TownAtWork } from '../../support/a-town-at-work.js';

/** Where a branch is lived. Whatever is opened is ended by the recorder. */
export interface Places {
  /** From 1 June 2036 on, on the real engine: timers are of real length, days are told as the reconciler tells them. */
  aTown: () => Promise<TownAtWork>;
  /** The same under the demo clock: no timers. */
  aDemoTown: () => Promise<TownAtWork>;
  /** From 1 June 2036 on, on the time-skipping engine: only own timers bring the days. */
  aTownOnItsOwnTimers: () => Promise<TownAtWork>;
  /** A real engine that has slept: the business day lies so many days before the machine's. */
  aTownThatOverslept: (days: number) => Promise<TownAtWork>;
  /** Its mail server never says whether it has taken a mail. */
  aTownWithASilentMailbox: () => Promise<TownAtWork>;
}

/** What is recorded: the workflow that has lived the branch. */
export interface Lived {
  client: Client;
  workflowId: string;
}

export interface Branch {
  workflow: 'recipientLifecycle' | 'monthlyReport' | 'monthlyOpening' | 'mailDispatch' | 'nightlyReconciliation';
  rules: string;
  live: (places: Places) => Promise<Lived>;
}

export type Branches = Readonly<Record<string, Branch>>;
