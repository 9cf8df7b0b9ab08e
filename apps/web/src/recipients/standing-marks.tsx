import type { Stage, Status } from '../../../../libs/domain/recipient/status.js';
import { StateMark, type Tone } from '../look/state-mark.js';
import { useWords } from '../words/words-context.js';

const TONE_OF_STATUS = { paying: 'good', noAdjustment: 'good', suspended: 'bad', terminated: 'quiet' } satisfies Record<
  Status,
  Tone
>;

const TONE_OF_STAGE = {
  certified: 'good',
  reminding: 'busy',
  overdue: 'warn',
  verifyingReport: 'busy',
  findingReview: 'busy',
  awaitingReport: 'warn',
  decidingSuspension: 'warn',
  suspensionPending: 'warn',
  suspended: 'bad',
  resuming: 'busy',
  terminationPending: 'warn',
  awaitingCustodyCase: 'warn',
  forwarded: 'quiet',
  terminated: 'quiet',
} satisfies Record<Stage, Tone>;

export function StatusMark({ status }: { status: Status }) {
  const t = useWords();
  return <StateMark tone={TONE_OF_STATUS[status]} text={t.codes.status[status]} />;
}

export function StageMark({ stage }: { stage: Stage }) {
  const t = useWords();
  return <StateMark tone={TONE_OF_STAGE[stage]} text={t.codes.stage[stage]} />;
}
