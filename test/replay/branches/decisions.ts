import type { Branches } from './branch.js';
import { lifecycle } from './lifecycle-branch.js';

/** Rules C3–C7: suspension and resumption by two persons, and what ends them before they take effect. */
export const DECISIONS = {
  'suspended-and-resumed': lifecycle('C3, C4, C6', async (life) => {
    await life.isSuspended();
    await life.until('2036-10-20');
    await life.isCertified('2036-10-20');
    await life.answers('resumptionProposal', 'propose');
    await life.answers('resumptionConfirmation', 'confirm');
  }),
  'suspension-declined': lifecycle('C3', async (life) => {
    await life.isProposedForSuspension();
    await life.answers('suspensionProposal', 'decline');
  }),
  'suspension-refused-and-proposed-again': lifecycle('C3', async (life) => {
    await life.isProposedForSuspension();
    await life.answers('suspensionProposal', 'propose');
    await life.answers('suspensionConfirmation', 'refuse');
    await life.answers('suspensionProposal', 'propose');
    await life.answers('suspensionConfirmation', 'confirm');
  }),
  'certified-while-a-suspension-is-proposed': lifecycle('B6, C3, C7', async (life) => {
    await life.isProposedForSuspension();
    await life.answers('suspensionProposal', 'propose');
    await life.isCertified('2036-10-02');
  }),
  'suspension-takes-effect-on-its-day': lifecycle('C4', async (life) => {
    await life.isProposedForSuspension();
    await life.answers('suspensionProposal', 'propose');
    await life.until('2036-10-09');
    await life.answers('suspensionConfirmation', 'confirm');
    await life.until('2036-11-01');
  }),
  'certified-before-the-suspension-takes-effect': lifecycle('C4, C7', async (life) => {
    await life.isProposedForSuspension();
    await life.answers('suspensionProposal', 'propose');
    await life.until('2036-10-09');
    await life.answers('suspensionConfirmation', 'confirm');
    await life.isCertified('2036-10-09');
    await life.until('2036-11-01');
  }),
  'resumption-declined-and-certified-again': lifecycle('C6', async (life) => {
    await life.isSuspended();
    await life.isCertified('2036-10-02');
    await life.answers('resumptionProposal', 'decline');
    await life.until('2036-10-06');
    await life.answers('overdueVerification', 'aliveCertified');
    await life.answers('resumptionProposal', 'propose');
  }),
  'resumption-refused-and-proposed-again': lifecycle('C3, C6', async (life) => {
    await life.isSuspended();
    await life.isCertified('2036-10-02');
    await life.answers('resumptionProposal', 'propose');
    await life.answers('resumptionConfirmation', 'refuse');
    await life.answers('resumptionProposal', 'propose');
    await life.answers('resumptionConfirmation', 'confirm');
  }),
  'suspended-found-dead-and-terminated': lifecycle('C6, E1', async (life) => {
    await life.isSuspended();
    await life.isCertified('2036-10-02');
    await life.answers('resumptionProposal', 'decline');
    await life.until('2036-10-06');
    await life.answers('overdueVerification', 'dead');
    // Certified while the death is under review: the resumption begins, and has lost its cause with the review.
    await life.isCertified('2036-10-05');
    await life.answers('findingReview', 'approve');
    await life.answers('terminationProposal', 'propose');
    await life.answers('terminationConfirmation', 'confirm');
  }),
} satisfies Branches;
