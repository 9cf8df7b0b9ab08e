import type { FindingKind } from '../../../libs/domain/recipient/lifecycle/lifecycle-events.js';
import { anOverdueRecipient, aRecipient, aReviewedFinding } from '../builders/a-course.js';

describe('Rules C1, C2 whatever the village finds is reviewed by another person of the town', () => {
  it.each<[string, FindingKind]>([
    ['unreachable', 'unreachable'],
    ['refuses', 'refuses'],
    ['dead', 'dead'],
    ['inCustody', 'inCustody'],
  ])('Rules C1, C2 «%s» opens the review', (answer, kind) => {
    const course = anOverdueRecipient().finds('overdueVerification', answer, kind);
    expect(course.opened).toEqual(['findingReview 1']);
    expect(course.latest).toMatchObject({
      reason: 'findingMade',
      subject: { findingId: 'finding-1' },
      dueOn: '2026-11-30',
    });
    expect(course.stage).toBe('findingReview');
    expect(course.next).toBeNull();
  });

  it.each(['away', 'abroad'])('Rule C1 «%s» is no ground: it opens the remote certification', (answer) => {
    const course = anOverdueRecipient().answers('overdueVerification', answer);
    expect(course.opened).toEqual(['remoteCertification 1']);
    expect(course.latest).toMatchObject({ reason: 'remote', dueOn: '2026-12-25' });
    expect(course.stage).toBe('overdue');
  });

  it.each<[string, FindingKind]>([
    ['refuses', 'refuses'],
    ['unreachable', 'unreachable'],
  ])('Rule C1 the remote certification ends in «%s», which is reviewed', (answer, kind) => {
    const course = anOverdueRecipient()
      .answers('overdueVerification', 'away')
      .finds('remoteCertification', answer, kind);
    expect(course.open).toEqual(['findingReview 1']);
    expect(course.approves(kind).stage).toBe('awaitingReport');
  });

  it('Rule C2 `return` opens a new verification at the village, one round on', () => {
    const course = anOverdueRecipient()
      .finds('overdueVerification', 'unreachable', 'unreachable')
      .wakesOn('2026-12-01');
    course.answers('findingReview', 'return');
    expect(course.opened).toEqual(['overdueVerification 2']);
    expect(course.latest).toMatchObject({ reason: 'reviewReturned', openedOn: '2026-12-01', dueOn: '2026-12-11' });
    expect(course.stage).toBe('overdue');
    course.finds('overdueVerification', 'refuses', 'refuses', 'finding-2');
    expect(course.open).toEqual(['findingReview 2']);
  });

  it('Rule C2 a returned death is verified anew where it was found', () => {
    const village = anOverdueRecipient()
      .finds('overdueVerification', 'dead', 'dead')
      .answers('findingReview', 'return');
    expect(village.open).toEqual(['overdueVerification 2']);
    expect(village.state.verifying).toBeNull();
    const town = aRecipient().livesUntil('2026-08-24').answers('reminderCall', 'reportedDead');
    town.finds('suspicionVerification', 'dead', 'dead').answers('findingReview', 'return');
    expect(town.open).toEqual(['suspicionVerification 2']);
    expect(town.latest).toMatchObject({ of: 'death', reason: 'reviewReturned' });
    expect(town.stage).toBe('verifyingReport');
  });
});

describe('Rules C2, C3, D10 what a reviewed finding leads to', () => {
  it.each<[FindingKind, string, string[]]>([
    ['unreachable', 'awaitingReport', []],
    ['refuses', 'awaitingReport', []],
    ['dead', 'terminationPending', ['terminationProposal 1']],
    ['inCustody', 'awaitingCustodyCase', []],
  ])('Rules C3, D6, E1 «%s»: %s, opens %j', (kind, stage, opened) => {
    const course = anOverdueRecipient().finds('overdueVerification', kind, kind).approves(kind);
    expect(course.stage).toBe(stage);
    expect(course.open).toEqual(opened);
    expect(course.state.verifying).toBeNull();
  });

  it.each([
    ['alive', 'noCause', 'reminding'],
    ['moved', 'noCause', 'reminding'],
    ['sameName', 'noCause', 'reminding'],
    ['outdated', 'noCause', 'reminding'],
    ['cannotFind', 'noCause', 'reminding'],
    ['dead', 'dead', 'terminationPending'],
    ['imprisoned', 'inCustody', 'awaitingCustodyCase'],
  ] as const)('Rule D10 the town’s «%s», reviewed: %s, stage %s', (answer, kind, stage) => {
    const course = aRecipient().livesUntil('2026-08-24').answers('reminderCall', 'inCustody');
    course.finds('suspicionVerification', answer, kind);
    expect(course.open).toEqual(['findingReview 1']);
    expect(course.stage).toBe('verifyingReport');
    expect(course.approves(kind).stage).toBe(stage);
  });

  it('Rule E1 the termination is proposed at once, not waiting for the report', () => {
    const course = anOverdueRecipient().finds('overdueVerification', 'dead', 'dead').approves('dead');
    expect(course.latest).toMatchObject({
      kind: 'terminationProposal',
      openedOn: '2026-11-25',
      dueOn: '2026-12-02',
      reason: 'deathVerified',
      subject: { findingId: 'finding-1' },
    });
    expect(course.reports().opened).toEqual([]);
  });

  it('Rule C3 nothing is proposed before the report is submitted', () => {
    const course = aReviewedFinding();
    expect(course.wakesOn('2027-06-01').opened).toEqual([]);
    expect(course.reports().opened).toEqual(['suspensionProposal 1']);
    expect(course.latest).toMatchObject({ reason: 'findingInReport', subject: { findingId: 'finding-1' } });
    expect(course.stage).toBe('decidingSuspension');
    expect(course.reports().opened).toEqual([]);
  });

  it('Rule G3 a new version of an old report does not stand for a finding that is in none yet', () => {
    const course = aReviewedFinding().reports().answers('suspensionProposal', 'decline');
    course.finds('overdueVerification', 'refuses', 'refuses', 'finding-2').approves('refuses', 'finding-2');
    expect(course.reports('finding-1').opened).toEqual([]);
    expect(course.reports('finding-2').opened).toEqual(['suspensionProposal 2']);
  });

  it('Rule C7 a report that still lists somebody certified since proposes nothing', () => {
    expect(aReviewedFinding().isCertified('2027-11-30').reports().steps).toEqual([]);
  });
});

describe('Rule A1 somebody paid elsewhere', () => {
  it.each<[FindingKind]>([['unreachable'], ['refuses'], ['dead'], ['inCustody']])(
    'Rule A1 «%s» is forwarded, no proposal opens',
    (kind) => {
      const course = anOverdueRecipient({ payer: 'EXTERNAL' }).finds('overdueVerification', kind, kind).approves(kind);
      expect(course.state).toMatchObject({ stage: 'forwarded', open: [] });
      expect(course.reports().opened).toEqual([]);
      expect(course.next).toBeNull();
      expect(course.wakesOn('2028-01-01').steps).toEqual([]);
    },
  );

  it('Rule A1 lives B and C1 like everyone, again once certified', () => {
    const course = anOverdueRecipient({ payer: 'EXTERNAL' })
      .finds('overdueVerification', 'refuses', 'refuses')
      .approves('refuses');
    course.wakesOn('2027-01-10').isCertified('2028-01-10');
    expect(course.stage).toBe('certified');
    expect(course.livesUntil('2027-10-10').opened).toEqual(['reminderCall 1']);
  });

  it('Rules A1, B3 forwarded as dead, a certification dated before the death opens no new plan', () => {
    const course = anOverdueRecipient({ payer: 'EXTERNAL' })
      .finds('overdueVerification', 'dead', 'dead')
      .approves('dead');
    course.isCertified('2027-11-20', null, { deathVerified: true });
    expect(course.state).toMatchObject({ stage: 'forwarded', validUntil: '2027-11-20', open: [] });
    expect(course.next).toBeNull();
  });

  it('Rule A1 a report that was not so is not forwarded', () => {
    const course = aRecipient({ payer: 'EXTERNAL' }).livesUntil('2026-08-24').answers('reminderCall', 'reportedDead');
    expect(course.finds('suspicionVerification', 'alive', 'noCause').approves('noCause').stage).toBe('reminding');
  });
});
