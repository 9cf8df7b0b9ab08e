import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { decisionAskedBy } from '../../../../../libs/domain/inbox/decision-tasks.js';
import { isVerification } from '../../../../../libs/domain/inbox/task-kinds.js';
import { findingOf } from '../../../../../libs/domain/suspicion/finding.js';
import type { Words } from '../../words/zh.js';

type Answered = Pick<TaskDetail, 'kind' | 'round' | 'finding' | 'effect'>;

/** What happens next after that answer, in one sentence; nothing where nothing certain follows (rules B7, C1–C3, E1, G3). */
export function afterAnswer(task: Answered, answer: string, { after }: Words): string {
  if (answer === 'certified' || answer === 'aliveCertified') return after.certified;
  if (isVerification(task)) return afterVerification(answer, after);
  switch (answer) {
    case 'unreachable':
      return task.kind === 'reminderCall' ? after.visitNext : after.contact;
    case 'reached':
    case 'moved':
    case 'refuses':
    case 'sent':
      return after.contact;
    case 'notAtHome':
      return task.round > 1 ? after.vainVisit : after.visitAgain;
    case 'accepted':
      return after.accepted;
    case 'reportedDead':
    case 'inCustody':
      return after.beingVerified;
    case 'approve':
      return afterReview(task.finding?.kind, after);
    case 'return':
      return after.verifiedAnew;
    case 'propose':
      return after.toChecker;
    case 'decline':
      return task.kind === 'suspensionProposal' ? after.verifiedAnew : '';
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

const afterVerification = (answer: string, after: Words['after']): string => {
  if (answer === 'away' || answer === 'abroad') return after.remote;
  return findingOf(answer) === null ? '' : after.toReview;
};

const afterReview = (found: string | undefined, after: Words['after']): string => {
  if (found === 'dead') return after.deathApproved;
  return found === 'unreachable' || found === 'refuses' ? after.stopApproved : '';
};

/** Where the decision stands to which such a task leads: among those of its recipient. */
export const decisionPath = ({ kind, recipientNo }: Pick<TaskDetail, 'kind' | 'recipientNo'>): string | null =>
  recipientNo !== null && decisionAskedBy(kind) ? `/recipients/${recipientNo}?tab=decisions` : null;
