import type { RecipientTaskKind } from '../../../libs/domain/inbox/task-kinds.js';
import {
  anOverdueRecipient,
  aProposedSuspension,
  aRecipient,
  aReviewedFinding,
  aSuspendedRecipient,
  aVerifiedDeath,
  type Course,
} from '../builders/a-course.js';

const E2 = '2027-11-30';

describe('Rule B6 a valid certification that moves E forward withdraws the open tasks of the old cycle', () => {
  it.each<[string, () => Course, string[]]>([
    ['before the window', () => aRecipient(), []],
    ['the first call', () => aRecipient().livesUntil('2026-08-24'), ['reminderCall 1 withdrawn certified']],
    ['the second call', () => aRecipient().livesUntil('2026-09-24'), ['reminderCall 2 withdrawn certified']],
    ['the visit', () => aRecipient().livesUntil('2026-10-24'), ['homeVisit 1 withdrawn certified']],
    ['the last notice', () => aRecipient().livesUntil('2026-11-10'), ['lastNotice 1 withdrawn certified']],
    ['the verification', () => anOverdueRecipient(), ['overdueVerification 1 withdrawn certified']],
    [
      'the remote certification',
      () => anOverdueRecipient().answers('overdueVerification', 'away'),
      ['remoteCertification 1 withdrawn certified'],
    ],
    [
      'the review of a finding',
      () => anOverdueRecipient().finds('overdueVerification', 'unreachable', 'unreachable'),
      ['findingReview 1 withdrawn certified'],
    ],
    ['a finding that waits for the report', () => aReviewedFinding(), []],
    ['a proposal', () => aReviewedFinding().reports(), ['suspensionProposal 1 withdrawn certified']],
    ['a confirmation', () => aProposedSuspension(), ['suspensionConfirmation 1 withdrawn certified']],
  ])('Rules B6, C7 %s', (_what, course, closed) => {
    const certified = course().isCertified(E2);
    expect(certified.closed).toEqual(closed);
    expect(certified.stage).toBe('certified');
    expect(certified.open).toEqual([]);
    expect(certified.next).toBe('2027-08-30');
    expect(certified.state).toMatchObject({
      validUntil: E2,
      planStep: 0,
      skipSecondCall: false,
      awaited: [],
      effect: null,
    });
  });

  it.each<[RecipientTaskKind, () => Course]>([
    ['reminderCall', () => aRecipient().livesUntil('2026-08-24')],
    ['homeVisit', () => aRecipient().livesUntil('2026-10-24')],
    ['lastNotice', () => aRecipient().livesUntil('2026-11-10')],
    ['overdueVerification', () => anOverdueRecipient()],
    ['remoteCertification', () => anOverdueRecipient().answers('overdueVerification', 'abroad')],
  ])('Rule B6 certified by the answer of the %s itself: answered, not withdrawn', (kind, course) => {
    const certified = course().isCertified(E2, kind);
    expect(certified.closed).toEqual([]);
    expect(certified.open).toEqual([]);
    expect(certified.stage).toBe('certified');
  });

  it('Rule B6 whoever certifies by phone in month 2 never bothers anybody', () => {
    const course = aRecipient({ today: '2026-01-24' }).wakesOn('2026-02-10').isCertified('2027-02-10');
    expect(course.livesUntil('2026-11-09').tasks).toEqual([]);
    expect(course.next).toBe('2026-11-10');
  });

  it('Rule B6 tasks beside the cycle stay', () => {
    const course = aRecipient().hear({ name: 'moveRequested', moveId: 'm', town: 'T02', village: 'T02V01' });
    course.hear({ name: 'voidRequested', certificationId: 'c' });
    expect(course.isCertified(E2).open).toEqual(['handOver 1', 'voidProposal 1']);
  });

  it('Rule B8 a certification of long ago opens the latest step of its own cycle, or the verification', () => {
    const course = anOverdueRecipient().wakesOn('2026-12-20').isCertified('2027-02-01');
    expect(course.opened).toEqual(['reminderCall 2']);
    const still = anOverdueRecipient().wakesOn('2027-01-20').isCertified('2027-01-05');
    expect(still.opened).toEqual(['overdueVerification 1']);
    expect(still.stage).toBe('overdue');
  });
});

describe('Rule B3 a certification that does not move E', () => {
  it('Rule B3 dated before the latest changes nothing', () => {
    const course = aRecipient().livesUntil('2026-09-24').isCertified('2026-11-24');
    expect(course.steps).toEqual([]);
    expect(course.open).toEqual(['reminderCall 2']);
  });

  it('Rule B3 given as the answer of a call: the plan goes on', () => {
    const course = aRecipient().livesUntil('2026-08-24').isCertified('2026-11-24', 'reminderCall');
    expect(course.open).toEqual([]);
    expect(course.livesUntil('2026-09-24').open).toEqual(['reminderCall 2']);
  });

  it('Rules B3, C1 given as the answer of the verification: whoever was overdue still is, and is asked after again', () => {
    const course = anOverdueRecipient();
    const first = course.openTask('overdueVerification').key;
    course.isCertified('2026-11-24', 'overdueVerification');
    expect(course.open).toEqual(['overdueVerification 2']);
    expect(course.latest.key).not.toBe(first);
    expect(course.stage).toBe('overdue');
  });

  it('Rule B2 a fact heard late is not believed over a newer one', () => {
    const course = aRecipient();
    course.isCertified('2027-10-01', null, { factNo: 110 });
    course.isCertified('2027-09-01', null, { factNo: 109 });
    expect(course.state.validUntil).toBe('2027-10-01');
    const { key, kind, round } = { key: 'gone', kind: 'voidConfirmation', round: 1 } as const;
    course.hear(
      { name: 'certificationVoided', validUntil: '2026-11-24', answeredTask: { key, kind, round } },
      { factNo: 108 },
    );
    expect(course.state.validUntil).toBe('2027-10-01');
    course.hear(
      { name: 'certificationVoided', validUntil: '2027-09-01', answeredTask: { key, kind, round } },
      { factNo: 112 },
    );
    course.isCertified('2027-10-01', null, { factNo: 110 });
    expect(course.state.validUntil).toBe('2027-09-01');
  });

  it('Rule B2 a fact that the loaded standing already knows is not believed over it', () => {
    const course = aRecipient({ factNo: 120, validUntil: '2027-10-01' });
    const answeredTask = { key: 'gone', kind: 'voidConfirmation', round: 1 } as const;
    course.hear({ name: 'certificationVoided', validUntil: '2026-11-24', answeredTask }, { factNo: 119 });
    expect(course.state.validUntil).toBe('2027-10-01');
    expect(course.steps).toEqual([]);
  });
});

describe('Rule C7 a certification and a suspension', () => {
  const confirmed = (): Course =>
    aProposedSuspension().wakesOn('2026-12-10').confirms('suspensionConfirmation', '2027-01-01');

  it('Rule C7 recorded before it takes effect, it withdraws the decision and no month is suspended', () => {
    const course = confirmed().wakesOn('2026-12-31').isCertified('2027-12-31');
    expect(course.state).toMatchObject({ stage: 'certified', effect: null, paymentSuspended: false });
    expect(course.livesUntil('2027-06-01').tasks.at(-1)?.kind).toBe('suspensionConfirmation');
    expect(course.stage).toBe('certified');
  });

  it('Rule C7 recorded on the effective day before it was handled, still so', () => {
    const course = confirmed().isCertified('2027-12-31', null, { today: '2027-01-01' });
    expect(course.steps).toEqual([]);
    expect(course.stage).toBe('certified');
  });

  it('Rule C7 recorded before, heard after the workflow thought it had taken effect: nothing was stopped, nothing is resumed', () => {
    const course = confirmed().wakesOn('2027-01-01');
    expect(course.stage).toBe('suspended');
    course.isCertified('2027-12-31', null, { today: '2026-12-31', whileSuspended: false });
    expect(course.opened).toEqual([]);
    expect(course.state).toMatchObject({ stage: 'certified', paymentSuspended: false, validUntil: '2027-12-31' });
  });

  it('Rules C6, C7 from then on it starts resumption', () => {
    const course = aSuspendedRecipient().wakesOn('2027-01-15').isCertified('2028-01-15');
    expect(course.opened).toEqual(['resumptionProposal 1']);
    expect(course.latest).toMatchObject({
      reason: 'certifiedWhileSuspended',
      openedOn: '2027-01-15',
      cycleEnd: '2028-01-15',
    });
    expect(course.stage).toBe('resuming');
  });

  it('Rule C6 one whose validity has passed already resumes nothing', () => {
    const course = aSuspendedRecipient().wakesOn('2027-01-15').isCertified('2026-12-31');
    expect(course.opened).toEqual([]);
    expect(course.state).toMatchObject({ stage: 'suspended', validUntil: '2026-12-31' });
  });

  it('Rule C6 a second one proposes nothing twice', () => {
    const course = aSuspendedRecipient().wakesOn('2027-01-15').isCertified('2028-01-15').isCertified('2028-01-16');
    expect(course.open).toEqual(['resumptionProposal 1']);
    expect(course.state.validUntil).toBe('2028-01-16');
  });

  it('Rules B5, C6 somebody taken in as suspended is not reminded, and a certification starts the resumption', () => {
    const course = aRecipient({ status: 'suspended', validUntil: '2026-05-01' }).hear({
      name: 'enrolled',
      handOver: false,
    });
    expect(course.state).toMatchObject({ stage: 'suspended', paymentSuspended: true, open: [] });
    expect(course.isCertified('2027-08-01').open).toEqual(['resumptionProposal 1']);
  });

  it('Rule B5 nobody suspended is reminded', () => {
    const course = aSuspendedRecipient();
    expect(course.next).toBeNull();
    expect(course.wakesOn('2028-12-31').steps).toEqual([]);
  });
});

describe('Rules B7, D8, E1 a certification and a report of death', () => {
  it('Rules B6, D8 the reminders of the old cycle are gone, the report is still cleared up', () => {
    const course = aRecipient().livesUntil('2026-08-24').answers('reminderCall', 'reportedDead').isCertified(E2);
    expect(course.open).toEqual(['suspicionVerification 1']);
    expect(course.state).toMatchObject({ stage: 'verifyingReport', validUntil: E2, planStep: 0 });
    course.finds('suspicionVerification', 'alive', 'noCause').approves('noCause');
    expect(course.state).toMatchObject({ stage: 'certified', open: [] });
  });

  it('Rules C2, D8 a death found by the village and under review stays under review', () => {
    const course = anOverdueRecipient().finds('overdueVerification', 'dead', 'dead').isCertified(E2);
    expect(course.open).toEqual(['findingReview 1']);
    expect(course.stage).toBe('findingReview');
    course.answers('findingReview', 'return');
    expect(course.state).toMatchObject({ stage: 'certified', open: [], verifying: null });
  });

  it('Rule E1 a verified death is not un-verified by a certification, but the old cycle is over', () => {
    const course = aVerifiedDeath().isCertified(E2);
    expect(course.open).toEqual(['terminationProposal 1']);
    expect(course.stage).toBe('terminationPending');
    course
      .answers('terminationProposal', 'decline')
      .finds('suspicionVerification', 'alive', 'noCause')
      .approves('noCause');
    expect(course.state).toMatchObject({ stage: 'certified', validUntil: E2, open: [] });
  });

  it('Rule D6 somebody parked in custody stays so', () => {
    const course = anOverdueRecipient().finds('overdueVerification', 'inCustody', 'inCustody').approves('inCustody');
    expect(course.isCertified(E2).state).toMatchObject({ stage: 'awaitingCustodyCase', validUntil: E2, open: [] });
  });
});

describe('Rule B2 a certification from before the first benefit month moves E back', () => {
  /** Never certified, paid since 2025-11: E is 2026-11-01; certified on 2025-09-15 it is 2026-09-15. */
  const neverCertified = () => aRecipient({ validUntil: '2026-11-01' });

  it('Rules B2, B8 the plan is that of the new E: only its latest step already due is asked', () => {
    const course = neverCertified().livesUntil('2026-08-20').isCertified('2026-09-15');
    expect(course.closed).toEqual(['reminderCall 1 withdrawn certified']);
    expect(course.opened).toEqual(['homeVisit 1']);
    expect(course.latest.cycleEnd).toBe('2026-09-15');
    expect(course.next).toBe('2026-09-01');
  });

  it('Rules B2, B5 before the window nothing is asked, and the window is that of the new E', () => {
    const course = neverCertified().isCertified('2026-12-01').isCertified('2026-11-20');
    expect(course.open).toEqual([]);
    expect(course.next).toBe('2026-08-20');
  });

  it('Rules B2, C3 a finding about the old E is no ground for a suspension any more: the village is asked anew', () => {
    const course = aReviewedFinding().isCertified('2026-09-15');
    expect(course.stage).toBe('overdue');
    expect(course.opened).toEqual(['overdueVerification 1']);
  });

  it('Rule C6 whoever is suspended stays so: the older certification has run out as well', () => {
    const course = aSuspendedRecipient().isCertified('2026-09-15');
    expect(course.stage).toBe('suspended');
    expect(course.open).toEqual([]);
  });
});
