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

/** Rule C6. Whoever is resumed is paid again only from the month after the certification: until then that is what is said. */
export function StatusMark({ status, paidAgainFrom }: { status: Status; paidAgainFrom: string | null }) {
  const t = useWords();
  if (paidAgainFrom) return <StateMark tone="busy" text={t.recipient.paidAgainFrom(paidAgainFrom)} />;
  return <StateMark tone={TONE_OF_STATUS[status]} text={t.codes.status[status]} />;
}

export function StageMark({ stage }: { stage: Stage }) {
  const t = useWords();
  return <StateMark tone={TONE_OF_STAGE[stage]} text={t.codes.stage[stage]} />;
}
