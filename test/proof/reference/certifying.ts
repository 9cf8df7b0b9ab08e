/** Rules B2, B3, B6, C7: what a certification changes. */

import type { Certifying } from './acts.js';
import { type Day, monthOf } from './civil-dates.js';
import { closeTasks, freshPlan, type Kind, type Life, openTask, validUntilNow } from './life.js';
import { openLatestStep } from './reminders.js';

/** Rule B6, C7. The questions that a new cycle makes pointless. */
const OF_THE_OLD_CYCLE: readonly Kind[] = [
  ...(['reminderCall', 'followUpCall', 'homeVisit', 'lastNotice', 'overdueVerification'] as const),
  ...(['remoteCertification', 'findingReview', 'suspensionProposal', 'suspensionConfirmation'] as const),
];

/**
 * The person has proved it; what is kept moves the end of the cycle or changes nothing (Rule B3). Of somebody never certified it
 * moves it back where it lies before the first benefit month: E is the latest certification and twelve months (Rule B2).
 */
export function certify(life: Life, { happenedOn, channel }: Certifying, today: Day): void {
  const certification = { happenedOn, recordedOn: today, channel, isVoid: false };
  life.certifications.push(certification);
  const before = life.validUntil;
  const validUntil = validUntilNow(life);
  if (validUntil === before) return;
  const isLater = validUntil > before;
  if (life.stage === 'forwarded' && !isLater) {
    life.validUntil = validUntil;
    return;
  }
  closeTasks(life, 'withdrawn', OF_THE_OLD_CYCLE, today);
  for (const finding of life.findings) {
    if (finding.state === 'waiting' || finding.state === 'approved')
      finding.state = isLater ? 'certifiedSince' : 'returned';
  }
  withdrawSuspension(life);
  if (life.stage === 'forwarded') life.stage = null;
  beginCycle(life, today);
  if (isLater && life.status === 'suspended' && life.resumedBy === null) {
    life.resumedBy = certification;
    const suspension = life.decisions.findLast(({ kind, state }) => kind === 'suspension' && state === 'confirmed');
    if (suspension?.effectOn) suspension.isWrongful = happenedOn < suspension.effectOn;
    openTask(life, 'resumptionProposal', 1, today, null);
  }
}

/** Rule C7. Before it has taken effect it is withdrawn, and no month counts as suspended. */
function withdrawSuspension(life: Life): void {
  if (life.status === 'suspended') return;
  for (const decision of life.decisions.filter(({ kind }) => kind === 'suspension')) {
    if (decision.state === 'proposed' || decision.state === 'confirmed') decision.state = 'withdrawn';
  }
  life.suspendedFrom = null;
}

/** Rule B8. A plan that begins in the middle of a cycle opens only its latest step. */
export function beginCycle(life: Life, today: Day): void {
  Object.assign(life, freshPlan());
  life.validUntil = validUntilNow(life);
  openLatestStep(life, today);
}

/** Rule C6. The month of a certification is that of the day it happened. */
export const certifiedMonth = ({ happenedOn }: Certifying): string => monthOf(happenedOn);
