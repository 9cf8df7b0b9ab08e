import {
  anOverdueRecipient,
  aProposedSuspension,
  aRecipient,
  aReviewedFinding,
  aSuspendedRecipient,
  aVerifiedDeath,
  type Course,
} from '../builders/a-course.js';

describe('Rule B4 a void by two persons', () => {
  it('Rules B4, C3 is proposed and confirmed, refused back to the maker, or declined', () => {
    const asked = (): Course => aRecipient().hear({ name: 'voidRequested', certificationId: 'certification-1' });
    expect(asked().latest).toMatchObject({
      kind: 'voidProposal',
      reason: 'voidRequested',
      subject: { certificationId: 'certification-1' },
    });
    const proposed = asked().answers('voidProposal', 'propose', { certificationId: 'certification-1' });
    expect(proposed.latest).toMatchObject({
      kind: 'voidConfirmation',
      subject: { certificationId: 'certification-1' },
    });
    expect(proposed.answers('voidConfirmation', 'refuse', { certificationId: 'certification-1' }).open).toEqual([
      'voidProposal 2',
    ]);
    expect(proposed.latest.subject).toEqual({ certificationId: 'certification-1' });
    expect(asked().answers('voidProposal', 'decline').open).toEqual([]);
  });

  it('Rule B4 of a certification that was not the latest changes nothing', () => {
    const course = aRecipient().livesUntil('2026-09-24').isVoidedTo('2026-11-24');
    expect(course.steps).toEqual([]);
    expect(course.open).toEqual(['reminderCall 2']);
  });

  it.each([
    ['2026-08-10', '2026-09-30', 'reminderCall 2', 'reminding'],
    ['2026-08-10', '2026-08-20', 'lastNotice 1', 'reminding'],
    ['2026-08-10', '2026-08-01', 'overdueVerification 1', 'overdue'],
    ['2026-08-10', '2026-11-20', undefined, 'certified'],
  ] as const)('Rules B4, B8 on %s back to E = %s: %s', (today, validUntil, opened, stage) => {
    const course = aRecipient().wakesOn(today).isVoidedTo(validUntil);
    expect(course.opened).toEqual(opened ? [opened] : []);
    expect(course.stage).toBe(stage);
  });

  it('Rule B4 withdrawn tasks stay withdrawn: the same E is asked about under new keys', () => {
    const course = anOverdueRecipient();
    const first = course.openTask('overdueVerification').key;
    course.isCertified('2027-11-25').isVoidedTo('2026-11-24');
    expect(course.open).toEqual(['overdueVerification 1']);
    expect(course.latest.key).not.toBe(first);
    expect(new Set(course.tasks.map((task) => task.key)).size).toBe(course.tasks.length);
  });

  it.each<[string, () => Course]>([
    ['a review', () => anOverdueRecipient().finds('overdueVerification', 'refuses', 'refuses')],
    ['a finding that waits for its report', () => aReviewedFinding()],
    ['a proposal', () => aReviewedFinding().reports()],
    ['a confirmation', () => aProposedSuspension()],
  ])('Rule B4 in the middle of %s, the plan is computed anew: E has passed, the village verifies', (_what, course) => {
    const voided = course().isVoidedTo('2025-10-01');
    expect(voided.open).toEqual(['overdueVerification 1']);
    expect(voided.stage).toBe('overdue');
  });

  it('Rules B4, E1 a death under review stays under review', () => {
    const course = anOverdueRecipient().finds('overdueVerification', 'dead', 'dead').isVoidedTo('2025-10-01');
    expect(course.open).toEqual(['findingReview 1']);
    expect(course.approves('dead').open).toEqual(['terminationProposal 1']);
  });

  it('Rule B4 a report goes on being verified, and the plan of the older E waits for it', () => {
    const course = aRecipient()
      .livesUntil('2026-08-24')
      .answers('reminderCall', 'reportedDead')
      .isVoidedTo('2026-08-01');
    expect(course.open).toEqual(['suspicionVerification 1']);
    course.finds('suspicionVerification', 'alive', 'noCause').approves('noCause');
    expect(course.open).toEqual(['overdueVerification 1']);
  });

  it('Rule B4 a resumption loses its ground and is not revived: suspended as before', () => {
    const course = aSuspendedRecipient().wakesOn('2027-01-15').isCertified('2028-01-15').isVoidedTo('2026-11-24');
    expect(course.state).toMatchObject({ stage: 'suspended', paymentSuspended: true, open: [] });
    expect(course.isCertified('2028-01-16').open).toEqual(['resumptionProposal 2']);
  });

  it('Rules B4, C6 one of two certifications voided while the other still counts: the resumption is proposed anew', () => {
    const course = aSuspendedRecipient().wakesOn('2027-01-15').isCertified('2028-01-15');
    course.answers('resumptionProposal', 'propose').wakesOn('2027-01-20').isCertified('2028-01-20');
    course.isVoidedTo('2028-01-15');
    expect(course.closed).toEqual(['resumptionConfirmation 1 withdrawn certificationVoided']);
    expect(course.stage).toBe('resuming');
    expect(course.open).toEqual(['resumptionProposal 2']);
    expect(new Set(course.tasks.map((task) => task.key)).size).toBe(course.tasks.length);
  });

  it('Rules B4, C6 also after a declined resumption: the void takes the verification away, not the question', () => {
    const course = aSuspendedRecipient().wakesOn('2027-01-15').isCertified('2028-01-15');
    course.wakesOn('2027-01-20').isCertified('2028-01-20').answers('resumptionProposal', 'decline');
    expect(course.isVoidedTo('2028-01-15').open).toEqual(['resumptionProposal 2']);
  });

  it('Rule B4 after the resumption the new verification is the way, no suspension is revived', () => {
    const course = aSuspendedRecipient().wakesOn('2027-01-15').isCertified('2028-01-15');
    course.answers('resumptionProposal', 'propose').confirms('resumptionConfirmation', null).isVoidedTo('2026-11-24');
    expect(course.open).toEqual(['overdueVerification 1']);
    expect(course.stage).toBe('overdue');
  });

  it('Rule B4 a confirmed suspension whose day is to come is not touched by it', () => {
    const course = aProposedSuspension()
      .wakesOn('2026-12-09')
      .confirms('suspensionConfirmation', '2027-01-01')
      .isVoidedTo('2025-10-01');
    expect(course.stage).toBe('suspensionPending');
    expect(course.livesUntil('2027-01-01').stage).toBe('suspended');
  });

  it('Rule E1 a pending termination is not touched by it', () => {
    expect(aVerifiedDeath().isVoidedTo('2025-10-01').open).toEqual(['terminationProposal 1']);
  });
});

describe('Rule I3 an answer is corrected before its follow-up is answered: the task opens anew', () => {
  it.each(['reached', 'moved', 'refuses'])('Rule I3 a call answered «%s» by mistake is asked again', (answer) => {
    const course = aRecipient().livesUntil('2026-08-24');
    const call = course.openTask('reminderCall');
    course
      .answers('reminderCall', answer, answer === 'reached' ? { promisedOn: '2026-09-01' } : {})
      .wakesOn('2026-08-25')
      .corrects(call);
    expect(course.open).toEqual(['reminderCall 1']);
    expect(course.latest).toMatchObject({ reason: 'corrected', openedOn: '2026-08-25', dueOn: '2026-09-04' });
    expect(course.latest.key).not.toBe(call.key);
    expect(course.state.awaited).toEqual([]);
  });

  it('Rules I3, B7 «unreachable» by mistake: the visit is not brought forward and the second call comes', () => {
    const course = aRecipient().livesUntil('2026-08-24');
    const call = course.openTask('reminderCall');
    course.answers('reminderCall', 'unreachable').corrects(call).livesUntil('2026-09-24');
    expect(course.tasks.map((task) => `${task.kind} ${task.round}`)).toEqual([
      'reminderCall 1',
      'reminderCall 1',
      'reminderCall 2',
    ]);
  });

  it('Rules I3, B7 after the visit was brought forward: it is withdrawn and comes on its own day', () => {
    const course = aRecipient().livesUntil('2026-08-24');
    const call = course.openTask('reminderCall');
    course.answers('reminderCall', 'unreachable').livesUntil('2026-08-26').corrects(call);
    expect(course.closed).toEqual(['homeVisit 1 withdrawn corrected']);
    expect(course.open).toEqual(['reminderCall 1']);
    course.livesUntil('2026-10-24');
    expect(course.open).toEqual(['homeVisit 1']);
    expect(new Set(course.tasks.map((task) => task.key)).size).toBe(course.tasks.length);
  });

  it('Rules I3, B9 a call that a later step has overtaken is not asked again beside it', () => {
    const course = aRecipient().livesUntil('2026-08-24');
    const call = course.openTask('reminderCall');
    course.answers('reminderCall', 'moved').livesUntil('2026-09-24').corrects(call);
    expect(course.open).toEqual(['reminderCall 2']);
  });

  it('Rules I3, B7 a death reported by mistake: the town is not asked, the call is', () => {
    const course = aRecipient().livesUntil('2026-08-24');
    const call = course.openTask('reminderCall');
    course.answers('reminderCall', 'reportedDead').corrects(call);
    expect(course.closed).toEqual(['suspicionVerification 1 withdrawn corrected']);
    expect(course.state).toMatchObject({ stage: 'reminding', verifying: null });
    expect(course.open).toEqual(['reminderCall 1']);
  });

  it('Rules I3, C2 a finding is taken back before its review', () => {
    const course = anOverdueRecipient();
    const verification = course.openTask('overdueVerification');
    course.finds('overdueVerification', 'dead', 'dead').corrects(verification);
    expect(course.open).toEqual(['overdueVerification 1']);
    expect(course.state).toMatchObject({ stage: 'overdue', verifying: null });
  });

  it('Rules I3, C2 an approval is taken back before the report: the review asks about the same finding', () => {
    const course = anOverdueRecipient().finds('overdueVerification', 'dead', 'dead');
    const review = course.openTask('findingReview');
    course.approves('dead').corrects(review);
    expect(course.closed).toEqual(['terminationProposal 1 withdrawn corrected']);
    expect(course.latest).toMatchObject({ kind: 'findingReview', subject: { findingId: 'finding-1' } });
    expect(course.state).toMatchObject({ stage: 'findingReview', verifying: 'death' });
    expect(course.answers('findingReview', 'return').open).toEqual(['overdueVerification 2']);
  });

  it('Rules I3, C2 after a correction too, a returned report goes back to the town that made it', () => {
    const course = aRecipient().livesUntil('2026-08-24').answers('reminderCall', 'reportedDead');
    course.finds('suspicionVerification', 'alive', 'noCause');
    const review = course.openTask('findingReview');
    course.approves('noCause').corrects(review).answers('findingReview', 'return');
    expect(course.open).toEqual(['suspicionVerification 2']);
    expect(course.stage).toBe('verifyingReport');
  });

  it('Rules I3, B7 an approval taken back weeks later: what the plan has opened since pauses again', () => {
    const course = aRecipient().livesUntil('2026-08-24').answers('reminderCall', 'reportedDead');
    course.finds('suspicionVerification', 'alive', 'noCause');
    const review = course.openTask('findingReview');
    course.approves('noCause').livesUntil('2026-09-24').corrects(review);
    expect(course.closed).toEqual(['reminderCall 2 withdrawn corrected']);
    expect(course.open).toEqual(['findingReview 1']);
    expect(course.approves('noCause').open).toEqual(['reminderCall 2']);
  });

  it('Rules I3, D4 a town’s finding is taken back: it verifies the same report', () => {
    const course = aRecipient().livesUntil('2026-08-24').answers('reminderCall', 'reportedDead');
    const verification = course.openTask('suspicionVerification');
    course.finds('suspicionVerification', 'sameName', 'noCause').corrects(verification);
    expect(course.latest).toMatchObject({ kind: 'suspicionVerification', of: 'death', round: 1 });
    expect(course.stage).toBe('verifyingReport');
  });

  it('Rules I3, C3 a proposal and a refusal are taken back', () => {
    const course = aReviewedFinding().reports();
    const proposal = course.openTask('suspensionProposal');
    course.answers('suspensionProposal', 'propose').corrects(proposal);
    expect(course.open).toEqual(['suspensionProposal 1']);
    expect(course.latest.subject).toEqual({ findingId: 'finding-1' });
    course.answers('suspensionProposal', 'propose', { decision: { decisionNo: 'DC1', effectOn: null } });
    const confirmation = course.openTask('suspensionConfirmation');
    course.answers('suspensionConfirmation', 'refuse').corrects(confirmation);
    expect(course.open).toEqual(['suspensionConfirmation 1']);
    expect(course.latest.subject).toEqual({ decisionNo: 'DC1' });
  });

  it('Rule I2 what two persons have signed is never taken back by a correction', () => {
    const course = aProposedSuspension();
    const confirmation = course.openTask('suspensionConfirmation');
    course.wakesOn('2026-12-09').confirms('suspensionConfirmation', '2027-01-01').corrects(confirmation);
    expect(course.state).toMatchObject({ stage: 'suspensionPending', open: [] });
  });

  it('Rule I3 an answer of a cycle that is over is not asked again', () => {
    const course = aRecipient().livesUntil('2026-08-24');
    const call = course.openTask('reminderCall');
    course.answers('reminderCall', 'moved').isCertified('2027-08-24').corrects(call);
    expect(course.steps).toEqual([]);
  });

  it('Rule I3 a hand-over returned by mistake is put to the same town again', () => {
    const course = aRecipient().hear({ name: 'moveRequested', moveId: 'move-1', town: 'T02', village: 'T02V01' });
    const handOver = course.openTask('handOver');
    course.answers('handOver', 'returned').corrects(handOver);
    expect(course.latest).toMatchObject({ kind: 'handOver', town: 'T02', subject: { moveId: 'move-1' } });
  });

  it('Rule I3 what has moved on by another cause since stays where it is', () => {
    const course = aRecipient()
      .livesUntil('2026-08-24')
      .answers('reminderCall', 'reached', { promisedOn: '2026-10-26' });
    course.livesUntil('2026-09-24');
    const call = course.openTask('reminderCall');
    course
      .answers('reminderCall', 'moved')
      .livesUntil('2026-10-27')
      .answers('followUpCall', 'reportedDead')
      .corrects(call);
    expect(course.state).toMatchObject({ stage: 'verifyingReport', verifying: 'death' });
    expect(course.open).toEqual(['suspicionVerification 1']);
  });
});
