/** Rules B7, C1–C3: what follows from an answer, one entry for each. */
import type { Answer } from './acts.js';
import { certify } from './certifying.js';
import { addDays, addWorkingDays, type Day } from './civil-dates.js';
import { confirm, decline, propose, refuse } from './deciding.js';
import { type Decision, type Life, openTask, type Task } from './life.js';
import { bringVisitForward } from './reminders.js';
import { find, findingReturned, findingReviewed, startSuspicion } from './verifying.js';

interface Answered<Given> {
  life: Life;
  task: Task;
  given: Given;
  today: Day;
}
type Name = Answer['answer'];
type Named<N extends Name> = Extract<Answer, { answer: N }>;
type Follows = { [N in Name]: (answered: Answered<Named<N>>) => void };

export function followAnswer(answered: Answered<Answer>): void {
  const follow = FOLLOWS[answered.given.answer] as (answered: Answered<Answer>) => void;
  follow(answered);
}

const nothing = (): void => undefined;
const elsewhere = ({ life, today }: Answered<Answer>): void =>
  openTask(life, 'remoteCertification', 1, today, addDays(today, 30));
const decided = ({ kind }: Task): Decision['kind'] => kind.replace(/(Proposal|Confirmation)$/, '') as Decision['kind'];
const isFinding = ({ kind }: Task): boolean => kind === 'overdueVerification' || kind === 'remoteCertification';

const FOLLOWS: Follows = {
  certified: ({ life, given, today }) => certify(life, given, today),
  aliveCertified: ({ life, given, today }) => certify(life, given, today),
  reached: ({ life, given }) => {
    if (given.promisedOn) life.followUpsOn.push(addDays(given.promisedOn, 1));
  },
  moved: ({ life, given }) => {
    life.phone = given.phone ?? life.phone;
    life.address = given.address ?? life.address;
  },
  // Rule B7. Repeated once, five working days later.
  notAtHome: ({ life, task, today }) => {
    life.attempts.push({ kind: 'visit', on: today, cycle: life.validUntil });
    if (task.round === 1) life.secondVisitOn = addWorkingDays(today, 5);
  },
  unreachable: (answered) => {
    const { life, task, today } = answered;
    if (isFinding(task)) return find(answered);
    life.attempts.push({ kind: 'call', on: today, cycle: life.validUntil });
    bringVisitForward(life, today);
  },
  refuses: (answered) => {
    if (isFinding(answered.task)) find(answered);
  },
  sent: nothing,
  away: elsewhere,
  abroad: elsewhere,
  reportedDead: ({ life, today }) => startSuspicion(life, today),
  dead: (answered) => find(answered),
  inCustody: (answered) => find(answered),
  alive: (answered) => find(answered),
  approve: ({ life, today }) => findingReviewed(life, today),
  return: ({ life, today }) => findingReturned(life, today),
  propose: ({ life, task, today }) => propose(life, decided(task), task.round, today),
  decline: ({ life, task, today }) => decline(life, decided(task), today),
  confirm: ({ life, task, today }) => confirm(life, decided(task), today),
  refuse: ({ life, task, today }) => refuse(life, decided(task), task.round, today),
};
