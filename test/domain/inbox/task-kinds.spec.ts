import {
  dueOn,
  lightOf,
  mayAnswerAt,
  suspicionDueOn,
  TASK_KINDS,
  type TaskKind,
} from '../../../libs/domain/inbox/task-kinds.js';

describe('the kinds of tasks', () => {
  it.each([
    ['handOver', 'townOffice', ['accepted', 'returned']],
    [
      'reminderCall',
      'villageWorker',
      ['reached', 'unreachable', 'moved', 'refuses', 'reportedDead', 'inCustody', 'certified'],
    ],
    [
      'followUpCall',
      'villageWorker',
      ['reached', 'unreachable', 'moved', 'refuses', 'reportedDead', 'inCustody', 'certified'],
    ],
    [
      'homeVisit',
      'townOffice',
      ['certified', 'notAtHome', 'letterSent', 'moved', 'refuses', 'reportedDead', 'inCustody'],
    ],
    ['lastNotice', 'townOffice', ['sent', 'certified']],
    [
      'overdueVerification',
      'villageWorker',
      ['aliveCertified', 'unreachable', 'refuses', 'away', 'abroad', 'dead', 'inCustody'],
    ],
    ['remoteCertification', 'villageWorker', ['certified', 'refuses', 'unreachable']],
    [
      'suspicionVerification',
      'townOffice',
      ['alive', 'dead', 'imprisoned', 'moved', 'cannotFind', 'sameName', 'outdated'],
    ],
    ['findingReview', 'townOffice', ['approve', 'return']],
    ['suspensionProposal', 'centreClerk', ['propose', 'decline']],
    ['suspensionConfirmation', 'centreReviewer', ['confirm', 'refuse']],
    ['resumptionProposal', 'centreClerk', ['propose', 'decline']],
    ['resumptionConfirmation', 'centreReviewer', ['confirm', 'refuse']],
    ['terminationProposal', 'centreClerk', ['propose', 'decline']],
    ['terminationConfirmation', 'centreReviewer', ['confirm', 'refuse']],
    ['voidProposal', 'centreClerk', ['propose', 'decline']],
    ['voidConfirmation', 'centreReviewer', ['confirm', 'refuse']],
    ['monthlyReportSubmission', 'townHead', ['submit']],
  ] as const)('Rules B, C, D10, E1 %s stands at %s and is answered by %j', (kind, desk, answers) => {
    expect(TASK_KINDS[kind].desk).toBe(desk);
    expect(TASK_KINDS[kind].answers).toEqual(answers);
  });

  it('Rule B7 the town may answer its villages’ calls, and nobody else answers anything of another desk', () => {
    const others = (Object.keys(TASK_KINDS) as TaskKind[]).filter((kind) => {
      const { desk } = TASK_KINDS[kind];
      return desk !== 'townOffice' && mayAnswerAt(kind, 'townOffice');
    });
    expect(others).toEqual(['reminderCall', 'followUpCall']);
    expect(mayAnswerAt('overdueVerification', 'townOffice')).toBe(false);
    expect(mayAnswerAt('suspensionConfirmation', 'centreClerk')).toBe(false);
    expect(mayAnswerAt('homeVisit', 'villageWorker')).toBe(false);
  });

  it.each([
    ['handOver', '2026-11-24', '2026-12-08'],
    ['followUpCall', '2026-11-24', '2026-12-04'],
    ['findingReview', '2026-11-24', '2026-11-27'],
    ['suspensionProposal', '2026-11-24', '2026-12-01'],
    ['suspensionConfirmation', '2026-11-24', '2026-11-27'],
    ['terminationProposal', '2026-09-30', '2026-10-13'],
  ] as const)('Rules A4, C2, C3 a %s opened on %s is due on %s', (kind, openedOn, due) => {
    expect(dueOn(kind, openedOn).date).toBe(due);
  });

  it.each([
    ['death', '2026-11-24', '2026-12-01'],
    ['custody', '2026-11-24', '2026-12-08'],
  ] as const)('Rule D4 a reported %s of %s is to be verified by %s', (of, openedOn, due) => {
    expect(suspicionDueOn(of, openedOn).date).toBe(due);
  });

  it('Rule Z3 a due day in a year without data says so', () => {
    expect(dueOn('findingReview', '2026-12-30').calendarAssumed).toBe(true);
    expect(dueOn('reminderCall', '2026-12-30').calendarAssumed).toBe(false);
  });
});

describe('Rule I3 the light of a task', () => {
  it.each([
    ['2026-11-20', 'green'],
    ['2026-11-21', 'yellow'],
    ['2026-11-23', 'yellow'],
    ['2026-11-24', 'yellow'],
    ['2026-11-25', 'red'],
  ] as const)('Rule I3 due on 2026-11-24, on %s it is %s', (today, light) => {
    expect(lightOf('2026-11-24', today)).toBe(light);
  });
});
