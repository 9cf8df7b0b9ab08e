import type { Branches } from './branch.js';
import { Life } from './life.js';
import { lifecycle, lifecycleAt } from './lifecycle-branch.js';

/** Paid elsewhere (Rule A1); everything else alike. */
const paidElsewhere = (town: Parameters<typeof Life.begin>[0]): Promise<Life> =>
  Life.begin(town, { recipientClass: 'provincialRetiree' });

/** Rules C1, C2, E1, A1: what is found about somebody overdue, and what a reviewed finding leads to. */
export const FINDINGS = {
  'unreachable-returned-and-refuses': lifecycle('C1, C2', async (life) => {
    await life.until('2036-08-15');
    await life.answers('homeVisit', 'refuses');
    await life.until('2036-09-16');
    await life.wasSoughtInVain('2036-09-15', '2036-09-16');
    await life.answers('overdueVerification', 'unreachable');
    await life.answers('findingReview', 'return');
    await life.finds('overdueVerification', 'refuses');
  }),
  'away-and-certified-from-there': lifecycle('C1', async (life) => {
    await life.until('2036-09-16');
    await life.answers('overdueVerification', 'away');
    await life.answers('remoteCertification', 'certified', { channel: 'videoCall' });
  }),
  'abroad-and-refuses': lifecycle('C1', async (life) => {
    await life.until('2036-09-16');
    await life.answers('overdueVerification', 'abroad');
    await life.finds('remoteCertification', 'refuses');
  }),
  'away-and-unreachable': lifecycle('C1', async (life) => {
    await life.until('2036-09-16');
    await life.answers('overdueVerification', 'away');
    await life.wasSoughtInVain('2036-09-15', '2036-09-16');
    await life.finds('remoteCertification', 'unreachable');
  }),
  'certified-while-the-finding-waits': lifecycle('B6, C2', async (life) => {
    await life.until('2036-09-16');
    await life.answers('overdueVerification', 'refuses');
    await life.isCertified('2036-09-16');
  }),
  'in-custody-and-awaiting-the-case': lifecycle('C1, D6', async (life) => {
    await life.until('2036-09-16');
    await life.finds('overdueVerification', 'inCustody');
  }),
  'reported-dead-and-terminated-at-once': lifecycle('B7, E1', async (life) => {
    await life.until('2036-06-15');
    await life.answers('reminderCall', 'reportedDead');
    await life.finds('suspicionVerification', 'dead');
    await life.until('2036-07-02');
    await life.answers('terminationProposal', 'propose');
    await life.answers('terminationConfirmation', 'confirm');
  }),
  'found-dead-refused-and-terminated-on-its-day': lifecycle('C1, C4, E1', async (life) => {
    // A move that nobody has accepted ends with the benefit.
    await life.moves({ town: 'T02', village: 'T02-V01' });
    await life.until('2036-09-16');
    await life.finds('overdueVerification', 'dead');
    await life.answers('terminationProposal', 'propose');
    await life.answers('terminationConfirmation', 'refuse');
    await life.answers('terminationProposal', 'propose');
    await life.answers('terminationConfirmation', 'confirm');
    await life.until('2036-10-01');
  }),
  'found-dead-declined-and-alive': lifecycle('E1, D10, B8', async (life) => {
    await life.until('2036-09-16');
    await life.finds('overdueVerification', 'dead');
    await life.answers('terminationProposal', 'decline');
    await life.finds('suspicionVerification', 'alive');
  }),
  'paid-elsewhere-forwarded-and-certified': lifecycleAt('aTown', 'A1', paidElsewhere, async (life) => {
    await life.until('2036-09-16');
    await life.finds('overdueVerification', 'refuses');
    await life.until('2036-10-01');
    await life.isCertified('2036-10-01');
  }),
  'paid-elsewhere-and-dead': lifecycleAt('aTown', 'A1, E1', paidElsewhere, async (life) => {
    await life.until('2036-09-16');
    await life.finds('overdueVerification', 'dead');
  }),
} satisfies Branches;
