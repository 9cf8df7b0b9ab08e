import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { validityFrom } from '../../../../../libs/domain/certification/certification.js';
import { reminderPlan } from '../../../../../libs/domain/certification/reminder-plan.js';
import { decisionAskedBy } from '../../../../../libs/domain/inbox/decision-tasks.js';
import { isVerification } from '../../../../../libs/domain/inbox/task-kinds.js';
import { CLASS_FACTS } from '../../../../../libs/domain/recipient/recipient-class.js';
import { findingOf } from '../../../../../libs/domain/suspicion/finding.js';
import { isPlainDate, type PlainDate } from '../../../../../libs/domain/time/plain-date.js';
import type { Words } from '../../words/zh.js';
import type { AnswerValues } from './answer-fields.js';

type Answered = Pick<TaskDetail, 'kind' | 'round' | 'finding' | 'effect' | 'validUntil' | 'recipientClass'>;
type After = Words['after'];

/**
 * What happens next after an answer given on that day, in one sentence; nothing where nothing certain follows (rules B3, B7, B10,
 * C1–C3, A1, E1, G3).
 */
export function afterAnswer(task: Answered, given: AnswerValues, today: PlainDate, { after }: Words): string {
  const { answer = '' } = given;
  if (answer === 'certified' || answer === 'aliveCertified') return afterCertified(task, given.happenedOn, after);
  if (isVerification(task)) return afterVerification(answer, after);
  switch (answer) {
    case 'unreachable':
      return afterVainCall(task, today, after);
    case 'reached':
    case 'moved':
    case 'refuses':
    case 'sent':
      return after.contact;
    case 'notAtHome':
      return task.round > 1 ? after.vainVisit : after.visitAgain;
    case 'letterSent':
      return after.letter;
    case 'accepted':
      return after.accepted;
    case 'reportedDead':
    case 'inCustody':
      return after.beingVerified;
    case 'approve':
      return afterReview(task, today, after);
    case 'return':
      return afterReturn(task, today, after);
    case 'propose':
      return after.toChecker;
    case 'decline':
      return afterDecline(task, after);
    case 'confirm':
      return after.decided(task.effect?.effectiveMonth ?? '');
    case 'refuse':
      return after.toMaker;
    case 'submit':
      return after.toCentres;
    default:
      return '';
  }
}

/** Rules B2, B3. A certification that gives no later validity is kept and may change nothing. */
function afterCertified({ validUntil }: Answered, happenedOn: unknown, after: After): string {
  const isKnown = validUntil !== null && typeof happenedOn === 'string' && isPlainDate(happenedOn);
  return isKnown && validityFrom(happenedOn) <= validUntil ? after.certifiedEarlier : after.certified;
}

/** Rule B7. A vain call brings the visit forward while its own day is to come; after a promise the town may be visiting already. */
function afterVainCall({ kind, validUntil }: Answered, today: PlainDate, after: After): string {
  const visit = validUntil && reminderPlan(validUntil).find((step) => step.kind === 'homeVisit');
  if (!visit || today >= visit.opensOn) return after.contact;
  return kind === 'reminderCall' ? after.visitNext : after.visitUnlessBegun;
}

const afterVerification = (answer: string, after: After): string => {
  if (answer === 'away' || answer === 'abroad') return after.remote;
  return findingOf(answer) === null ? '' : after.toReview;
};

const isPaidElsewhere = (recipientClass: string | null): boolean =>
  Object.entries(CLASS_FACTS).some(([code, { payer }]) => code === recipientClass && payer === 'EXTERNAL');

const isOverdue = ({ validUntil }: Answered, today: PlainDate): boolean => validUntil !== null && validUntil < today;

/** Rules A1, C3, E1. A death goes to the centre at once, to propose or to tell the payer; whoever is missing with the report. */
function afterReview(task: Answered, today: PlainDate, after: After): string {
  const found = task.finding?.kind;
  if (found === 'dead') return isPaidElsewhere(task.recipientClass) ? after.deathTold : after.deathApproved;
  const isMissing = found === 'unreachable' || found === 'refuses';
  return isMissing && isOverdue(task, today) ? after.stopApproved : '';
}

/** Rule C2. A returned finding is verified anew where it was made; nobody looks for somebody overdue who has certified since. */
function afterReturn(task: Answered, today: PlainDate, after: After): string {
  if (task.finding?.taskKind === 'suspicionVerification') return after.verifiedAnewByTown;
  return isOverdue(task, today) ? after.verifiedAnew : after.returned;
}

/** Rules C3, D5. */
const afterDecline = ({ kind }: Answered, after: After): string =>
  kind === 'suspensionProposal' ? after.verifiedAnew : kind === 'terminationProposal' ? after.verifiedAnewByTown : '';

/** Where the decision stands to which such a task leads: among those of its recipient. */
export const decisionPath = ({ kind, recipientNo }: Pick<TaskDetail, 'kind' | 'recipientNo'>): string | null =>
  recipientNo !== null && decisionAskedBy(kind) ? `/recipients/${recipientNo}?tab=decisions` : null;
