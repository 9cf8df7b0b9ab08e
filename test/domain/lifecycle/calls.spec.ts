import { aRecipient, type Course } from '../builders/a-course.js';

const firstCall = (): Course => aRecipient().wakesOn('2026-08-24');
const secondCall = (): Course => aRecipient().livesUntil('2026-09-24');
const visit = (): Course => aRecipient().livesUntil('2026-10-24');

describe('Rule B7 a call that reaches somebody', () => {
  it('Rule B7 without a promise the plan goes on', () => {
    const course = firstCall().answers('reminderCall', 'reached');
    expect(course.open).toEqual([]);
    expect(course.next).toBe('2026-09-24');
    expect(course.livesUntil('2026-09-24').opened).toEqual(['reminderCall 2']);
  });

  it('Rule B7 the follow-up opens the day after the promise if nothing has come', () => {
    const course = firstCall().answers('reminderCall', 'reached', { promisedOn: '2026-09-05' });
    expect(course.next).toBe('2026-09-06');
    expect(course.livesUntil('2026-09-05').opened).toEqual([]);
    expect(course.livesUntil('2026-09-06').opened).toEqual(['followUpCall 1']);
    expect(course.latest).toMatchObject({ reason: 'promiseNotKept', openedOn: '2026-09-06', dueOn: '2026-09-16' });
  });

  it('Rule B7 nothing is followed up if the promise was kept', () => {
    const course = firstCall().answers('reminderCall', 'reached', { promisedOn: '2026-09-05' });
    course.wakesOn('2026-09-04').isCertified('2027-09-04');
    expect(course.state.awaited).toEqual([]);
    expect(course.livesUntil('2026-12-31').tasks.map((task) => task.kind)).toEqual(['reminderCall']);
  });

  it('Rule B7 a promise made in a follow-up is followed up again, one round on', () => {
    const course = firstCall()
      .answers('reminderCall', 'reached', { promisedOn: '2026-09-05' })
      .livesUntil('2026-09-06');
    course.answers('followUpCall', 'reached', { promisedOn: '2026-09-10' });
    expect(course.livesUntil('2026-09-11').opened).toEqual(['followUpCall 2']);
  });

  it('Rules B7, B9 a follow-up is superseded by the next step like any reminder', () => {
    const course = firstCall()
      .answers('reminderCall', 'reached', { promisedOn: '2026-09-05' })
      .livesUntil('2026-09-24');
    expect(course.closed).toEqual(['followUpCall 1 superseded laterStep']);
    expect(course.open).toEqual(['reminderCall 2']);
  });

  it('Rule B7 a promise for the last day of validity leads to verification, not to a call', () => {
    const course = secondCall()
      .answers('reminderCall', 'reached', { promisedOn: '2026-11-20' })
      .livesUntil('2026-11-21');
    expect(course.open).toEqual(['lastNotice 1', 'followUpCall 1']);
    course.answers('followUpCall', 'reached', { promisedOn: '2026-11-24' });
    expect(course.livesUntil('2026-11-25').opened).toEqual(['overdueVerification 1']);
    expect(course.state.awaited).toEqual([]);
  });
});

describe('Rule Z3 a visit whose day was counted in a year without a calendar says so', () => {
  const inYearWithout = (): Course => aRecipient({ validUntil: '2027-05-20', today: '2027-01-02' });

  it('Rule Z3 brought forward by an unreachable call', () => {
    const course = inYearWithout().livesUntil('2027-02-20').answers('reminderCall', 'unreachable');
    expect(course.livesUntil('2027-02-22').latest).toMatchObject({ kind: 'homeVisit', calendarAssumed: true });
  });

  it('Rule Z3 not where its own day comes first: that is counted in months', () => {
    const course = aRecipient({ validUntil: '2027-05-24', today: '2027-01-02' }).livesUntil('2027-04-23');
    course.answers('reminderCall', 'unreachable');
    expect(course.livesUntil('2027-04-24').latest).toMatchObject({ kind: 'homeVisit', calendarAssumed: false });
  });

  it('Rule Z3 repeated after a vain one', () => {
    const course = inYearWithout().livesUntil('2027-04-20').answers('homeVisit', 'notAtHome');
    expect(course.livesUntil('2027-04-27').latest).toMatchObject({
      kind: 'homeVisit',
      round: 2,
      calendarAssumed: true,
    });
  });

  it('Rule Z3 and in a year with one it does not', () => {
    expect(visit().answers('homeVisit', 'notAtHome').livesUntil('2026-10-30').latest).toMatchObject({
      round: 2,
      calendarAssumed: false,
    });
  });
});

describe('Rule B7 an unreachable call', () => {
  it('Rule B7 opens the visit the next working day and not again on its own day; the second call is left out', () => {
    const course = firstCall().answers('reminderCall', 'unreachable');
    expect(course.open).toEqual([]);
    expect(course.next).toBe('2026-08-25');
    expect(course.livesUntil('2026-08-25').opened).toEqual(['homeVisit 1']);
    expect(course.latest).toMatchObject({ reason: 'broughtForward', dueOn: '2026-09-09' });
    expect(course.next).toBe('2026-11-10');
    course.answers('homeVisit', 'moved');
    expect(course.livesUntil('2026-11-10').opened).toEqual(['lastNotice 1']);
    expect(course.tasks.map((task) => `${task.kind} ${task.round}`)).toEqual([
      'reminderCall 1',
      'homeVisit 1',
      'lastNotice 1',
    ]);
  });

  it.each([
    ['2026-08-28', '2026-08-31', 'over a weekend'],
    ['2026-09-18', '2026-09-20', 'on a Sunday on which everybody works'],
  ] as const)('Rules B7, Z3 on %s it brings the visit forward to %s (%s)', (answeredOn, opensOn, _why) => {
    const course = firstCall().wakesOn(answeredOn).answers('reminderCall', 'unreachable');
    expect(course.next).toBe(opensOn);
  });

  it('Rules B7, Z3 over the national day, and never later than on its own day', () => {
    const course = aRecipient({ validUntil: '2026-11-03' }).livesUntil('2026-09-30');
    expect(course.answers('reminderCall', 'unreachable').next).toBe('2026-10-03');
    expect(course.livesUntil('2026-10-03').opened).toEqual(['homeVisit 1']);
    expect(course.livesUntil('2026-10-08').opened).toEqual([]);
  });

  it('Rules B7, Z3 the second call is left out also where its day comes before the visit', () => {
    const course = aRecipient({ validUntil: '2026-12-03' })
      .livesUntil('2026-09-30')
      .answers('reminderCall', 'unreachable');
    course.livesUntil('2026-10-08');
    expect(course.tasks.map((task) => `${task.kind} ${task.openedOn}`)).toEqual([
      'reminderCall 2026-09-03',
      'homeVisit 2026-10-08',
    ]);
  });

  it('Rule B7 in the second call too', () => {
    const course = secondCall().answers('reminderCall', 'unreachable');
    expect(course.livesUntil('2026-09-28').opened).toEqual(['homeVisit 1']);
  });

  it('Rule B7 of a follow-up after the visit brings nothing forward', () => {
    const course = secondCall()
      .answers('reminderCall', 'reached', { promisedOn: '2026-10-26' })
      .livesUntil('2026-10-27');
    expect(course.open).toEqual(['homeVisit 1', 'followUpCall 1']);
    expect(course.answers('followUpCall', 'unreachable').next).toBe('2026-11-10');
  });

  it('Rules B7, B8 slept over until the last notice, the visit is not made up for', () => {
    const course = firstCall().answers('reminderCall', 'unreachable').wakesOn('2026-11-12');
    expect(course.opened).toEqual(['lastNotice 1']);
    expect(course.state.awaited).toEqual([]);
  });
});

describe('Rule B7 the other outcomes of a call', () => {
  it.each(['moved', 'refuses'])('Rule B7 «%s»: the plan goes on', (answer) => {
    const course = firstCall().answers('reminderCall', answer);
    expect(course.steps).toEqual([]);
    expect(course.livesUntil('2026-09-24').opened).toEqual(['reminderCall 2']);
  });

  it.each([
    ['reportedDead', 'death', '2026-08-31'],
    ['inCustody', 'custody', '2026-09-07'],
  ] as const)('Rules B7, D4 «%s»: the town verifies a %s by %s, reminders pause', (answer, of, dueOn) => {
    const course = firstCall().answers('reminderCall', answer);
    expect(course.opened).toEqual(['suspicionVerification 1']);
    expect(course.latest).toMatchObject({ reason: 'reported', of, dueOn });
    expect(course.stage).toBe('verifyingReport');
    expect(course.livesUntil('2026-09-24').open).toEqual(['suspicionVerification 1']);
    expect(course.wakesOn('2027-01-31').opened).toEqual([]);
  });

  it('Rule D4 an unanswered report rises like an overdue verification', () => {
    const course = firstCall().answers('reminderCall', 'reportedDead');
    expect(course.next).toBe('2026-09-03');
    expect(course.livesUntil('2026-09-03').escalated).toEqual(['townHead']);
    expect(course.livesUntil('2026-09-10').escalated).toEqual(['bureauManager']);
  });

  it('Rule B7 a report withdraws the other reminders and what was put off', () => {
    const course = secondCall()
      .answers('reminderCall', 'reached', { promisedOn: '2026-10-26' })
      .livesUntil('2026-10-27');
    course.answers('followUpCall', 'reportedDead');
    expect(course.closed).toEqual(['homeVisit 1 withdrawn verifyingReport']);
    expect(course.state.awaited).toEqual([]);
  });

  it('Rule B7 two who hear of it at once ask the town once', () => {
    const course = secondCall()
      .answers('reminderCall', 'reached', { promisedOn: '2026-10-26' })
      .livesUntil('2026-10-27');
    const visitTask = course.openTask('homeVisit');
    course.answers('followUpCall', 'reportedDead').answersTask(visitTask, 'inCustody');
    expect(course.open).toEqual(['suspicionVerification 1']);
  });

  it('Rule B7 while a report is verified, an answer given at the same time puts nothing off', () => {
    const course = secondCall()
      .answers('reminderCall', 'reached', { promisedOn: '2026-10-01' })
      .livesUntil('2026-10-02');
    const followUp = course.openTask('followUpCall');
    course.hear({ name: 'taskAnswered', task: course.tasks[1] ?? course.latest, answer: 'reportedDead' });
    course.answersTask(followUp, 'unreachable').livesUntil('2026-10-30');
    expect(course.stage).toBe('verifyingReport');
    expect(course.open).toEqual(['suspicionVerification 1']);
  });
});

describe('Rule B7 a vain visit', () => {
  it('Rule B7 is repeated once, five working days later', () => {
    const course = visit().wakesOn('2026-10-26').answers('homeVisit', 'notAtHome');
    expect(course.next).toBe('2026-11-02');
    expect(course.livesUntil('2026-11-02').opened).toEqual(['homeVisit 2']);
    expect(course.latest.reason).toBe('notAtHomeBefore');
    course.answers('homeVisit', 'notAtHome');
    expect(course.state.awaited).toEqual([]);
  });

  it('Rules B7, B9 the repetition does not supersede the last notice, verification supersedes both', () => {
    const course = visit().wakesOn('2026-11-06').answers('homeVisit', 'notAtHome').livesUntil('2026-11-13');
    expect(course.open).toEqual(['lastNotice 1', 'homeVisit 2']);
    expect(course.livesUntil('2026-11-25').open).toEqual(['overdueVerification 1']);
  });

  it('Rule B7 what was put off beyond E has become the question of the verification', () => {
    const course = visit();
    const late = course.openTask('homeVisit');
    course.wakesOn('2026-11-20').answersTask(late, 'notAtHome');
    expect(course.next).toBe('2026-11-25');
    expect(course.livesUntil('2026-11-27').open).toEqual(['overdueVerification 1']);
  });

  it.each(['moved', 'refuses'])('Rule B7 «%s» at the door: the plan goes on', (answer) => {
    const course = visit().answers('homeVisit', answer);
    expect(course.steps).toEqual([]);
    expect(course.next).toBe('2026-11-10');
  });

  it('Rule B10 a letter to the office where somebody lives is in its place: no second visit, the plan goes on', () => {
    const course = visit().wakesOn('2026-10-26').answers('homeVisit', 'letterSent');
    expect(course.steps).toEqual([]);
    expect(course.open).toEqual([]);
    expect(course.next).toBe('2026-11-10');
    expect(course.livesUntil('2026-11-25').tasks.map(({ kind, round }) => `${kind} ${round}`)).not.toContain(
      'homeVisit 2',
    );
  });

  it.each([
    ['reportedDead', 'death'],
    ['inCustody', 'custody'],
  ] as const)('Rule B7 «%s» at the door is verified', (answer, of) => {
    expect(visit().answers('homeVisit', answer).latest).toMatchObject({ kind: 'suspicionVerification', of });
  });

  it('Rule B5 a last notice that was sent leads on to the verification', () => {
    const course = aRecipient().livesUntil('2026-11-10').answers('lastNotice', 'sent');
    expect(course.steps).toEqual([]);
    expect(course.next).toBe('2026-11-25');
  });
});

describe('Rule B7 after a report that was not so', () => {
  it('Rules B7, B8 the plan goes on with the next step', () => {
    const course = firstCall().answers('reminderCall', 'reportedDead');
    course.finds('suspicionVerification', 'sameName', 'noCause').approves('noCause');
    expect(course.stage).toBe('reminding');
    expect(course.open).toEqual([]);
    expect(course.next).toBe('2026-09-24');
  });

  it('Rule B8 with the latest step that came due meanwhile', () => {
    const course = firstCall().answers('reminderCall', 'reportedDead').wakesOn('2026-10-30');
    course.finds('suspicionVerification', 'alive', 'noCause').approves('noCause');
    expect(course.opened).toEqual(['homeVisit 1']);
    const overdue = firstCall().answers('reminderCall', 'reportedDead').wakesOn('2026-12-01');
    expect(overdue.finds('suspicionVerification', 'alive', 'noCause').approves('noCause').opened).toEqual([
      'overdueVerification 1',
    ]);
  });

  it('Rule B8 with the last notice that was put aside unanswered, under a key of its own', () => {
    const course = visit().wakesOn('2026-11-06').answers('homeVisit', 'notAtHome').livesUntil('2026-11-13');
    const aside = course.openTask('lastNotice').key;
    course.answers('homeVisit', 'reportedDead');
    expect(course.closed).toEqual(['lastNotice 1 withdrawn verifyingReport']);
    course.finds('suspicionVerification', 'sameName', 'noCause').approves('noCause');
    expect(course.opened).toEqual(['lastNotice 1']);
    expect(course.latest.key).not.toBe(aside);
  });

  it('Rule C1 somebody the town cannot find before E is reminded further, not suspended', () => {
    const course = firstCall().answers('reminderCall', 'reportedDead');
    course.finds('suspicionVerification', 'cannotFind', 'unreachable').approves('unreachable');
    expect(course.stage).toBe('reminding');
    expect(course.reports().opened).toEqual([]);
  });
});
