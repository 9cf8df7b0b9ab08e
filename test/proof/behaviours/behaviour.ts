/** How somebody and the offices around him behave: what is answered to which question, and what comes unasked. */
import type { Answer, Attempted, Certifying } from '../reference/acts.js';
import type { Day } from '../reference/civil-dates.js';
import type { Kind, Life, Task } from '../reference/life.js';

export interface Moment {
  life: Life;
  today: Day;
}

export interface Reaction {
  /** Days after the question was opened; nothing is answered before. */
  after: number;
  gives: (moment: Moment & { task: Task }) => Answer | 'tryToReach';
  /** Waits for a day like this. */
  on?: (today: Day) => boolean;
  /** Answered by somebody else than whoever stands at the desk first. */
  as?: 'town';
}

export interface Unasked {
  /** Once per cycle, on the first day on which it holds. */
  when: (moment: Moment) => boolean;
  does: (moment: Moment) => Certifying | { askForVoid: Day } | Refused;
}

/** Tried, and refused by the rules; nothing changes. */
export interface Refused {
  refused: Attempted;
}

export interface Behaviour {
  name: string;
  /** How many of a hundred people behave so. */
  share: number;
  /** By kind and round (`homeVisit.2`) or by kind alone; a question that is not named stays unanswered. */
  answers: Partial<Record<Kind | `${Kind}.${number}`, Reaction>>;
  unasked?: readonly Unasked[];
}

export const answering = (after: number, given: Answer): Reaction => ({ after, gives: () => given });

/** A certification on the day itself. */
export const certifiesToday =
  (channel: string) =>
  ({ today }: Moment): Certifying => ({ happenedOn: today, channel });
