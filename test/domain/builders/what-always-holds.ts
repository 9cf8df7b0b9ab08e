import { nextDeadline } from '../../../libs/domain/recipient/lifecycle/decide.js';
import type { LifecycleStep, OpenTaskStep } from '../../../libs/domain/recipient/lifecycle/lifecycle-events.js';
import type { LifecycleState } from '../../../libs/domain/recipient/lifecycle/lifecycle-state.js';
import type { Stage } from '../../../libs/domain/recipient/status.js';
import type { Walk } from './a-walk.js';

const isOpening = (step: LifecycleStep): step is OpenTaskStep => step.step === 'openTask';
const PLAN = ['reminderCall 1', 'reminderCall 2', 'homeVisit 1', 'lastNotice 1', 'overdueVerification 1'];
const REMINDERS = ['reminderCall', 'followUpCall', 'homeVisit', 'lastNotice'];
const ON_REQUEST = ['handOver', 'voidProposal', 'voidConfirmation'];

/** What each stage waits for: without it nothing would ever happen again. */
const WAITS_FOR: Record<Stage, (state: LifecycleState) => boolean> = {
  certified: (state) => nextDeadline(state) !== null,
  reminding: (state) => nextDeadline(state) !== null,
  overdue: (state) => isOpen(state, 'overdueVerification', 'remoteCertification'),
  verifyingReport: (state) => isOpen(state, 'suspicionVerification', 'findingReview'),
  findingReview: (state) => isOpen(state, 'findingReview'),
  awaitingReport: (state) => state.awaitedReportOf !== null,
  decidingSuspension: (state) => isOpen(state, 'suspensionProposal', 'suspensionConfirmation'),
  suspensionPending: (state) => state.effect?.kind === 'suspension',
  suspended: (state) => state.paymentSuspended,
  resuming: (state) => isOpen(state, 'resumptionProposal', 'resumptionConfirmation') && state.paymentSuspended,
  terminationPending: (state) =>
    state.effect?.kind === 'termination' || isOpen(state, 'terminationProposal', 'terminationConfirmation'),
  awaitingCustodyCase: () => true,
  forwarded: (state) => state.payer === 'EXTERNAL',
  terminated: (state) => state.open.length === 0 && nextDeadline(state) === null,
};

const isOpen = (state: LifecycleState, ...kinds: string[]): boolean =>
  state.open.some((task) => kinds.includes(task.kind));
const names = (tasks: readonly { kind: string; round: number }[]): string[] =>
  tasks.map(({ kind, round }) => `${kind} ${round}`);

/** Every sentence that does not hold after the walk's latest move. */
export function broken(walk: Walk): string[] {
  const { state, before, steps, event, opened } = walk;
  const openings = steps.filter(isOpening);
  const open = names(state.open);
  const isReset = event?.name === 'certificationVoided' || event?.name === 'answerCorrected';
  const deadline = nextDeadline(state);
  const wasOpen = new Set([...before.open, ...openings].map((task) => task.key));
  const sentences: [string, boolean][] = [
    ['Rule N3 at most one open task of a kind and round', new Set(open).size === open.length],
    ['Rule B9 no two steps of the plan are open at once', open.filter((name) => PLAN.includes(name)).length <= 1],
    [
      'Rule B5 the plan never goes back within a cycle',
      isReset || state.validUntil !== before.validUntil || state.planStep >= before.planStep,
    ],
    ['Rule N3 a key is never used again', openings.every((step) => !opened.has(step.key))],
    ['Rule E1 nothing opens once terminated', before.stage !== 'terminated' || openings.length === 0],
    [
      'Rule A1 nothing opens while forwarded but what somebody asks for',
      before.stage !== 'forwarded' ||
        state.stage !== 'forwarded' ||
        openings.every((step) => ON_REQUEST.includes(step.kind)),
    ],
    [
      'Rule C3 no proposal to suspend without a finding in a report',
      openings.every((step) => step.kind !== 'suspensionProposal' || walk.reported.has(step.subject.findingId ?? '')),
    ],
    ['the next deadline lies ahead', deadline === null || deadline > state.today],
    [`stage ${state.stage} waits for something`, WAITS_FOR[state.stage](state)],
    [
      'Rule C3 suspended as the database is',
      state.stage === 'terminated' || state.paymentSuspended === walk.isSuspended,
    ],
    [
      'Rule B2 the validity is that of the set',
      state.stage === 'terminated' || state.validUntil === walk.foldedValidity,
    ],
    [
      'Rule B7 reminders pause outside the plan',
      ['certified', 'reminding', 'overdue'].includes(state.stage) || !isOpen(state, ...REMINDERS),
    ],
    ['Rules B4, C6 nobody certified and suspended is left unasked', !walk.isCounted || isAskedAbout(state)],
    ['Rule B6 nothing of an overdue cycle is open while the validity runs', !isOverdueTaskOpen(state)],
    [
      'Rule B8 what opens, opens today and is due later',
      openings.every(
        (step) => step.openedOn === state.today && step.dueOn > step.openedOn && step.cycleEnd === state.validUntil,
      ),
    ],
    [
      'only what is open is closed or raised',
      steps.every((step) => !('key' in step) || isOpening(step) || wasOpen.has(step.key)),
    ],
  ];
  for (const step of openings) opened.set(step.key, step);
  return sentences.filter(([, holds]) => !holds).map(([sentence]) => sentence);
}

/** What leads a suspended person whose validity runs back to the benefit, or to somebody who says why not. */
const isAskedAbout = (state: LifecycleState): boolean =>
  state.stage !== 'suspended' ||
  isOpen(state, 'overdueVerification', 'remoteCertification', 'suspicionVerification', 'findingReview');

/** While the validity runs nobody is verified as overdue, save whose resumption was declined. */
const isOverdueTaskOpen = (state: LifecycleState): boolean =>
  state.validUntil >= state.today &&
  !state.paymentSuspended &&
  isOpen(state, 'overdueVerification', 'remoteCertification', 'suspensionProposal', 'suspensionConfirmation');
