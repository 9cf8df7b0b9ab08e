/**
 * Every kind of task: at which desk it stands, when it is due, what may be answered (api.md, rules B5, C, E1, G3). A new
 * kind is one row here; the compiler then leads to its answer schema, its words and its form.
 */
import type { Desk } from '../organisation/roles.js';
import { type PolicyName, policyOn } from '../policy/policy.js';
import { addDays, type PlainDate } from '../time/plain-date.js';
import { type CountedDay, countWorkingDays } from '../time/working-days.js';

/** `cycle`: belongs to one certification cycle and ends with it (B6). `side`: lives beside the cycle. */
export type TaskScope = 'cycle' | 'side';

interface TaskKindRow {
  desk: Desk;
  due: { policy: PolicyName; unit: 'days' | 'workingDays' } | 'given';
  scope: TaskScope;
  answers: readonly string[];
  /** Another desk that may answer as well (B7: the town may answer its villages' calls). */
  alsoDesk?: Desk;
}

const CALL_ANSWERS = ['reached', 'unreachable', 'moved', 'refuses', 'reportedDead', 'inCustody', 'certified'] as const;
const PROPOSAL_ANSWERS = ['propose', 'decline'] as const;
const CONFIRMATION_ANSWERS = ['confirm', 'refuse'] as const;

const days = (policy: PolicyName) => ({ policy, unit: 'days' }) as const;
const workingDays = (policy: PolicyName) => ({ policy, unit: 'workingDays' }) as const;

export const TASK_KINDS = {
  handOver: { desk: 'townOffice', due: workingDays('handOverDue'), scope: 'side', answers: ['accepted', 'returned'] },
  reminderCall: {
    desk: 'villageWorker',
    alsoDesk: 'townOffice',
    due: days('callDue'),
    scope: 'cycle',
    answers: CALL_ANSWERS,
  },
  followUpCall: {
    desk: 'villageWorker',
    alsoDesk: 'townOffice',
    due: days('callDue'),
    scope: 'cycle',
    answers: CALL_ANSWERS,
  },
  homeVisit: {
    desk: 'townOffice',
    due: days('homeVisitDue'),
    scope: 'cycle',
    answers: ['certified', 'notAtHome', 'letterSent', 'moved', 'refuses', 'reportedDead', 'inCustody'],
  },
  lastNotice: { desk: 'townOffice', due: workingDays('lastNoticeDue'), scope: 'cycle', answers: ['sent', 'certified'] },
  overdueVerification: {
    desk: 'villageWorker',
    due: days('overdueVerificationDue'),
    scope: 'cycle',
    answers: ['aliveCertified', 'unreachable', 'refuses', 'away', 'abroad', 'dead', 'inCustody'],
  },
  remoteCertification: {
    desk: 'villageWorker',
    due: days('remoteCertificationDue'),
    scope: 'cycle',
    answers: ['certified', 'refuses', 'unreachable'],
  },
  suspicionVerification: {
    desk: 'townOffice',
    due: 'given',
    scope: 'side',
    answers: ['alive', 'dead', 'imprisoned', 'moved', 'cannotFind', 'sameName', 'outdated'],
  },
  findingReview: {
    desk: 'townOffice',
    due: workingDays('findingReviewDue'),
    scope: 'cycle',
    answers: ['approve', 'return'],
  },
  suspensionProposal: {
    desk: 'centreClerk',
    due: workingDays('proposalDue'),
    scope: 'cycle',
    answers: PROPOSAL_ANSWERS,
  },
  suspensionConfirmation: {
    desk: 'centreReviewer',
    due: workingDays('confirmationDue'),
    scope: 'cycle',
    answers: CONFIRMATION_ANSWERS,
  },
  resumptionProposal: {
    desk: 'centreClerk',
    due: workingDays('proposalDue'),
    scope: 'side',
    answers: PROPOSAL_ANSWERS,
  },
  resumptionConfirmation: {
    desk: 'centreReviewer',
    due: workingDays('confirmationDue'),
    scope: 'side',
    answers: CONFIRMATION_ANSWERS,
  },
  terminationProposal: {
    desk: 'centreClerk',
    due: workingDays('proposalDue'),
    scope: 'side',
    answers: PROPOSAL_ANSWERS,
  },
  terminationConfirmation: {
    desk: 'centreReviewer',
    due: workingDays('confirmationDue'),
    scope: 'side',
    answers: CONFIRMATION_ANSWERS,
  },
  voidProposal: { desk: 'centreClerk', due: workingDays('proposalDue'), scope: 'side', answers: PROPOSAL_ANSWERS },
  voidConfirmation: {
    desk: 'centreReviewer',
    due: workingDays('confirmationDue'),
    scope: 'side',
    answers: CONFIRMATION_ANSWERS,
  },
  monthlyReportSubmission: { desk: 'townHead', due: 'given', scope: 'side', answers: ['submit'] },
} as const satisfies Record<string, TaskKindRow>;

export type TaskKind = keyof typeof TASK_KINDS;
export type AnswerOf<Kind extends TaskKind> = (typeof TASK_KINDS)[Kind]['answers'][number];
export type AnyAnswer = AnswerOf<TaskKind>;

/** The kinds that belong to one recipient, all but the town's monthly report. */
export type RecipientTaskKind = Exclude<TaskKind, 'monthlyReportSubmission'>;

export const TASK_STATUSES = ['open', 'claimed', 'done', 'withdrawn', 'superseded'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** Whether a task still waits for its answer, held by somebody or not. */
export const isOpenTask = ({ status }: { status: TaskStatus }): boolean => status === 'open' || status === 'claimed';

/** Rule B5 and policy: the due day of a kind whose clock runs from its opening. */
export function dueOn(
  kind: Exclude<TaskKind, 'suspicionVerification' | 'monthlyReportSubmission'>,
  openedOn: PlainDate,
): CountedDay {
  const { due } = TASK_KINDS[kind];
  const figure = policyOn(due.policy, openedOn) as number;
  return due.unit === 'days'
    ? { date: addDays(openedOn, figure), calendarAssumed: false }
    : countWorkingDays(openedOn, figure);
}

/** Rule D4. A reported death is to be verified sooner than any other suspicion. */
export const suspicionDueOn = (of: SuspicionKind, openedOn: PlainDate): CountedDay =>
  countWorkingDays(openedOn, policyOn(of === 'death' ? 'deathVerificationDue' : 'suspicionVerificationDue', openedOn));

/** What was reported and is being verified (rules B7, D5, D6). */
export type SuspicionKind = 'death' | 'custody';

const REMINDERS: readonly RecipientTaskKind[] = ['reminderCall', 'followUpCall', 'homeVisit', 'lastNotice'];
/** Rule B9. Whether a later step of the plan makes a task of this kind superseded. */
export const isReminder = ({ kind }: { kind: RecipientTaskKind }): boolean => REMINDERS.includes(kind);

const VERIFICATION_KINDS = ['overdueVerification', 'remoteCertification', 'suspicionVerification'] as const;
export type VerificationKind = (typeof VERIFICATION_KINDS)[number];
/** Rules C1, D10. Whether the answer of a task of this kind may make a finding. */
export const isVerification = ({ kind }: { kind: TaskKind }): boolean =>
  VERIFICATION_KINDS.some((verification) => verification === kind);

const ON_REQUEST: readonly RecipientTaskKind[] = ['handOver', 'voidProposal', 'voidConfirmation'];
/** Rules A4, B4. What somebody asks for and no position of the course depends on. */
export const isOnRequest = ({ kind }: { kind: RecipientTaskKind }): boolean => ON_REQUEST.includes(kind);

/** Whether tasks of that kind may be answered at the desk: their own, or another named beside it (Rule B7). */
export const mayAnswerAt = (kind: TaskKind, desk: Desk): boolean => {
  const row: TaskKindRow = TASK_KINDS[kind];
  return row.desk === desk || row.alsoDesk === desk;
};

export type Light = 'green' | 'yellow' | 'red';

/** api.md: green more than 3 days before the due day, yellow within 3, red after it. */
export function lightOf(dueOnDay: PlainDate, today: PlainDate): Light {
  if (today > dueOnDay) return 'red';
  return addDays(today, 3) >= dueOnDay ? 'yellow' : 'green';
}
