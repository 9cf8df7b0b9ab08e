import {
  aProposedSuspension,
  aReviewedFinding,
  aSuspendedRecipient,
  aVerifiedDeath,
  type Course,
} from '../builders/a-course.js';

describe('Rule C3 a suspension by two persons', () => {
  it('Rule C3 the proposal goes to another person of the same centre', () => {
    const course = aProposedSuspension();
    expect(course.opened).toEqual(['suspensionConfirmation 1']);
    expect(course.latest).toMatchObject({ reason: 'proposed', subject: { decisionNo: 'DC1' } });
    expect(course.stage).toBe('decidingSuspension');
  });

  it('Rule C3 `decline`: a new verification at the village', () => {
    const course = aReviewedFinding().reports().answers('suspensionProposal', 'decline');
    expect(course.open).toEqual(['overdueVerification 2']);
    expect(course.latest.reason).toBe('proposalDeclined');
    expect(course.stage).toBe('overdue');
  });

  it('Rule C3 `refuse`: the proposal comes back to the maker, one round on, and can be proposed again', () => {
    const course = aProposedSuspension().answers('suspensionConfirmation', 'refuse', {
      finding: { findingId: 'finding-1', kind: 'unreachable' },
    });
    expect(course.open).toEqual(['suspensionProposal 2']);
    expect(course.latest).toMatchObject({ reason: 'confirmationRefused', subject: { findingId: 'finding-1' } });
    expect(course.stage).toBe('decidingSuspension');
    expect(course.answers('suspensionProposal', 'propose').open).toEqual(['suspensionConfirmation 2']);
  });

  it('Rule C4 confirmed on or before the 8th: in effect at once, nothing more to do', () => {
    const course = aSuspendedRecipient();
    expect(course.steps).toEqual([]);
    expect(course.state).toMatchObject({ stage: 'suspended', paymentSuspended: true, effect: null, open: [] });
  });

  it('Rule C4 confirmed after the 8th: in effect on its day, once', () => {
    const course = aProposedSuspension().wakesOn('2026-12-09').confirms('suspensionConfirmation', '2027-01-01');
    expect(course.state).toMatchObject({ stage: 'suspensionPending', paymentSuspended: false });
    expect(course.next).toBe('2027-01-01');
    expect(course.livesUntil('2026-12-31').stage).toBe('suspensionPending');
    expect(course.livesUntil('2027-01-01').steps).toEqual([{ step: 'takeEffect', decisionNo: 'DC1' }]);
    expect(course.stage).toBe('suspended');
    expect(course.livesUntil('2027-02-01').steps).toEqual([]);
  });

  it('Rule C4 slept over, it takes effect with the waking', () => {
    const course = aProposedSuspension().wakesOn('2026-12-09').confirms('suspensionConfirmation', '2027-01-01');
    expect(course.wakesOn('2027-01-20').steps).toEqual([{ step: 'takeEffect', decisionNo: 'DC1' }]);
  });

  it('Rule C4 a confirmation heard only after its effective day takes effect with the hearing', () => {
    const course = aProposedSuspension().wakesOn('2027-01-02');
    const { key, kind, round } = course.openTask('suspensionConfirmation');
    const decision = { decisionNo: 'DC1', effectOn: '2027-01-01' } as const;
    course.hear(
      { name: 'taskAnswered', task: { key, kind, round }, answer: 'confirm', decision },
      { today: '2026-12-10' },
    );
    expect(course.steps).toEqual([{ step: 'takeEffect', decisionNo: 'DC1' }]);
  });
});

describe('Rule C6 a resumption by two persons', () => {
  const resuming = (): Course => aSuspendedRecipient().wakesOn('2027-01-15').isCertified('2028-01-15');

  it('Rule C6 proposed and confirmed: paid again, the plan of the running cycle is taken up', () => {
    const course = resuming().answers('resumptionProposal', 'propose', {
      decision: { decisionNo: 'DC2', effectOn: null },
    });
    expect(course.open).toEqual(['resumptionConfirmation 1']);
    course.confirms('resumptionConfirmation', null, 'DC2');
    expect(course.state).toMatchObject({ stage: 'certified', paymentSuspended: false, open: [] });
    expect(course.next).toBe('2027-10-15');
  });

  it('Rules C6, B8 confirmed late in the cycle, the latest step due opens', () => {
    const course = resuming()
      .wakesOn('2027-12-20')
      .answers('resumptionProposal', 'propose')
      .confirms('resumptionConfirmation', null);
    expect(course.open).toEqual(['homeVisit 1']);
  });

  it('Rule C6 declined: still suspended, the village verifies, and a proof of life is proposed again', () => {
    const course = resuming().answers('resumptionProposal', 'decline');
    expect(course.open).toEqual(['overdueVerification 1']);
    expect(course.state).toMatchObject({ stage: 'suspended', paymentSuspended: true });
    course.isCertified('2028-01-20', 'overdueVerification');
    expect(course.open).toEqual(['resumptionProposal 2']);
  });

  it.each(['unreachable', 'refuses'] as const)('Rule C6 declined and then «%s»: stays suspended', (kind) => {
    const course = resuming()
      .answers('resumptionProposal', 'decline')
      .finds('overdueVerification', kind, kind)
      .approves(kind);
    expect(course.state).toMatchObject({ stage: 'suspended', open: [] });
  });

  it('Rule C2 declined, found and returned: the village is asked again though the validity runs', () => {
    const course = resuming()
      .answers('resumptionProposal', 'decline')
      .finds('overdueVerification', 'refuses', 'refuses');
    expect(course.answers('findingReview', 'return').open).toEqual(['overdueVerification 2']);
    expect(course.stage).toBe('suspended');
  });

  it('Rule C6 declined and certified from afar: what else was asked is withdrawn', () => {
    const course = resuming().answers('resumptionProposal', 'decline').answers('overdueVerification', 'away');
    course.isCertified('2028-01-15');
    expect(course.closed).toEqual(['remoteCertification 1 withdrawn certified']);
    expect(course.open).toEqual(['resumptionProposal 2']);
  });

  it('Rule C3 refused: back to the maker', () => {
    const course = resuming().answers('resumptionProposal', 'propose').answers('resumptionConfirmation', 'refuse');
    expect(course.open).toEqual(['resumptionProposal 2']);
    expect(course.stage).toBe('resuming');
  });
});

describe('Rule E1 a termination by two persons', () => {
  const proposed = (): Course =>
    aVerifiedDeath().answers('terminationProposal', 'propose', { decision: { decisionNo: 'DC3', effectOn: null } });

  it('Rule E1 until it takes effect the stage is terminationPending, then it ends everything', () => {
    const course = proposed().hear({ name: 'moveRequested', moveId: 'm', town: 'T02', village: 'T02V01' });
    course.wakesOn('2026-11-30').confirms('terminationConfirmation', '2026-12-01', 'DC3');
    expect(course.stage).toBe('terminationPending');
    expect(course.livesUntil('2026-12-01').steps).toEqual([
      { step: 'takeEffect', decisionNo: 'DC3' },
      { step: 'closeTask', key: course.latest.key, as: 'withdrawn', reason: 'terminated' },
    ]);
    expect(course.state).toMatchObject({ stage: 'terminated', open: [] });
    expect(course.next).toBeNull();
  });

  it('Rule E1 in effect at once when confirmed before payroll closes', () => {
    const course = proposed().wakesOn('2026-12-05').confirms('terminationConfirmation', '2026-12-05', 'DC3');
    expect(course.steps).toEqual([]);
    expect(course.stage).toBe('terminated');
  });

  it('Rule C3 refused: back to the maker', () => {
    const course = proposed().answers('terminationConfirmation', 'refuse', {
      finding: { findingId: 'finding-1', kind: 'dead' },
    });
    expect(course.open).toEqual(['terminationProposal 2']);
    expect(course.stage).toBe('terminationPending');
  });

  it('Rules C3, D5 declined: the town verifies the death again', () => {
    const course = aVerifiedDeath().answers('terminationProposal', 'decline');
    expect(course.open).toEqual(['suspicionVerification 1']);
    expect(course.latest).toMatchObject({ of: 'death', reason: 'proposalDeclined' });
    expect(course.stage).toBe('verifyingReport');
  });

  it('Rules B8, C1 declined and alive: the verification that had been put aside is asked for again', () => {
    const course = aVerifiedDeath().answers('terminationProposal', 'decline');
    course.finds('suspicionVerification', 'alive', 'noCause').approves('noCause');
    expect(course.open).toEqual(['overdueVerification 2']);
    expect(course.stage).toBe('overdue');
  });

  it('Rules E1, C6 a suspended person found dead, declined, alive: the certification that counts is decided about anew', () => {
    const course = aSuspendedRecipient()
      .wakesOn('2027-01-15')
      .isCertified('2028-01-15')
      .answers('resumptionProposal', 'decline');
    course.finds('overdueVerification', 'dead', 'dead').approves('dead');
    expect(course.stage).toBe('terminationPending');
    course.answers('terminationProposal', 'decline');
    expect(course.state).toMatchObject({ stage: 'suspended', paymentSuspended: true });
    course.finds('suspicionVerification', 'alive', 'noCause').approves('noCause');
    expect(course.stage).toBe('resuming');
    expect(course.open).toEqual(['resumptionProposal 2']);
  });

  it('Rules C7, E1 a death under review is not withdrawn by a certification while suspended; verified, it ends the resumption', () => {
    const course = aSuspendedRecipient()
      .wakesOn('2027-01-15')
      .isCertified('2028-01-15')
      .answers('resumptionProposal', 'decline');
    course.finds('overdueVerification', 'dead', 'dead').isCertified('2028-01-20');
    expect(course.open).toEqual(['findingReview 1', 'resumptionProposal 2']);
    course.approves('dead');
    expect(course.closed).toEqual(['resumptionProposal 2 withdrawn causeGone']);
    expect(course.open).toEqual(['terminationProposal 1']);
  });

  it('Rule E1 facts about a terminated benefit change its course no more', () => {
    const course = proposed().wakesOn('2026-12-05').confirms('terminationConfirmation', '2026-12-05', 'DC3');
    course.isCertified('2027-12-05');
    course.hear({ name: 'voidRequested', certificationId: 'c' });
    course.hear({ name: 'moveRequested', moveId: 'm', town: 'T02', village: 'T02V01' });
    course.reports().wakesOn('2028-01-01');
    expect(course.state).toMatchObject({ stage: 'terminated', open: [] });
  });
});
