/** What is paid (status) and where the casework stands (stage). Status is a fact of money, stage is a position of work. */

/** `paying` 正常发放, `noAdjustment` 正常发放(不参加调整), `suspended` 暂停发放, `terminated` 终止. */
export const STATUSES = ['paying', 'noAdjustment', 'suspended', 'terminated'] as const;
export type Status = (typeof STATUSES)[number];

export const STAGES = [
  /** Valid, nothing asked of anybody. */
  'certified',
  /** Within the reminder window, a step of the plan has opened (B5, steps 1–4). */
  'reminding',
  /** Validity passed, the village verifies (step 5) or a remote certification runs (C1). */
  'overdue',
  /** A report of death or custody is being verified by the town; reminders pause (B7). */
  'verifyingReport',
  /** A finding waits for its review by another person (C2). */
  'findingReview',
  /** A reviewed finding waits for the town's monthly report (C3). */
  'awaitingReport',
  /** A suspension is proposed or waits for its confirmation (C3). */
  'decidingSuspension',
  /** A confirmed suspension has not taken effect yet (C4). */
  'suspensionPending',
  'suspended',
  /** A certification of a suspended person waits for its two persons (C6). */
  'resuming',
  /** A verified death waits for, or runs through, its termination by two persons (E1). */
  'terminationPending',
  /** A reviewed custody waits for the case that decides about it (D6). */
  'awaitingCustodyCase',
  /** A finding about somebody paid elsewhere has been forwarded (A1). */
  'forwarded',
  'terminated',
] as const;
export type Stage = (typeof STAGES)[number];
