import type { Recipient } from '../../../../libs/contracts/recipients.js';
import { useToday } from '../session/use-me.js';
import { wordOf } from '../words/code-words.js';
import { useWords } from '../words/words-context.js';
import type { Words } from '../words/zh.js';
import { type StepStanding, standingOf } from './plan-standing.js';
import { useTasksOf } from './use-recipients.js';
import type { ValidityScale } from './validity-scale.js';

/** The five steps, each with what became of it: nothing stands without a state. */
export function PlanList({
  recipient,
  steps,
  endedOn,
  knownSince,
}: {
  recipient: Recipient;
  steps: ValidityScale['steps'];
  endedOn: string | null;
  knownSince: string;
}) {
  const t = useWords();
  const today = useToday();
  const open = useTasksOf(recipient.recipientNo, 'open');
  const done = useTasksOf(recipient.recipientNo, 'done');
  const isKnown = !open.isPending && !done.isPending;
  const { validUntil, status } = recipient;
  const tasks = [...open.items, ...done.items];
  const facts = { today, validUntil, tasks, knownSince, endedOn, isSuspended: status === 'suspended' };
  return (
    <ol className="plan">
      {steps.map((step) => (
        <li key={step.step} className={step.opensOn <= today ? 'plan-past' : undefined}>
          <span className="plan-number">{step.step}</span> {step.opensOn} {t.codes.taskKind[step.kind]}
          {step.round > 1 && ` ${t.inbox.round(step.round)}`}{' '}
          <span className="minor">
            {t.codes.desk[step.desk]}
            {step.calendarAssumed && t.task.calendarAssumed}
          </span>
          {isKnown && <span className="plan-standing">{standingWords(standingOf(step, facts), t)}</span>}
        </li>
      ))}
    </ol>
  );
}

function standingWords(standing: StepStanding, t: Words): string {
  if (standing.is === 'toCome') return t.plan.toCome;
  if (standing.is === 'neverOpened') return t.plan.never[standing.because];
  const { answer, answeredOn, closeReason, status, openedOn } = standing.task;
  if (answer) return `${wordOf(t.codes.answer, answer)} ${answeredOn ?? ''}`.trim();
  if (status === 'open' || status === 'claimed') return t.plan.open(openedOn);
  return wordOf(t.codes.closeReason, closeReason) || t.codes.taskStatus[status];
}
