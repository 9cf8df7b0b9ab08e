import { anOverdueRecipient, aRecipient } from '../builders/a-course.js';

describe('Rule B5 the plan opens step after step', () => {
  it.each([
    ['2026-08-23', null, [], 'certified', '2026-08-24'],
    ['2026-08-24', 'reminderCall 1', [], 'reminding', '2026-09-24'],
    ['2026-09-24', 'reminderCall 2', ['reminderCall 1 superseded laterStep'], 'reminding', '2026-10-24'],
    ['2026-10-24', 'homeVisit 1', ['reminderCall 2 superseded laterStep'], 'reminding', '2026-11-10'],
    ['2026-11-10', 'lastNotice 1', ['homeVisit 1 superseded laterStep'], 'reminding', '2026-11-25'],
    ['2026-11-25', 'overdueVerification 1', ['lastNotice 1 superseded laterStep'], 'overdue', '2026-12-08'],
  ] as const)('Rules B5, B9 on %s: %s', (day, opened, closed, stage, next) => {
    const course = aRecipient().livesUntil(day);
    expect(course.open).toEqual(opened ? [opened] : []);
    expect(course.closed).toEqual(closed);
    expect(course.stage).toBe(stage);
    expect(course.next).toBe(next);
  });

  it.each([
    ['2026-08-24', '2026-09-03'],
    ['2026-09-24', '2026-10-04'],
    ['2026-10-24', '2026-11-08'],
    ['2026-11-10', '2026-11-13'],
    ['2026-11-25', '2026-12-05'],
  ] as const)('Rule B5 what opens on %s is due on %s', (day, dueOn) => {
    expect(aRecipient().livesUntil(day).latest).toMatchObject({
      openedOn: day,
      dueOn,
      cycleEnd: '2026-11-24',
      reason: 'plan',
    });
  });

  it('Rule B5 a quiet recipient wakes nobody before the window', () => {
    expect(aRecipient().wakesOn('2026-08-02').steps).toEqual([]);
    expect(aRecipient().next).toBe('2026-08-24');
  });

  it('Rule B5 a day is handled once, however often it comes', () => {
    const course = aRecipient().wakesOn('2026-08-24');
    expect(course.wakesOn('2026-08-24').steps).toEqual([]);
    expect(course.wakesOn('2026-08-20').steps).toEqual([]);
    expect(course.state.today).toBe('2026-08-24');
  });
});

describe('Rule B8 an import or a late wake-up opens only the latest step already due', () => {
  it.each([
    ['2026-08-30', 'reminderCall 1', '2026-09-09'],
    ['2026-10-01', 'reminderCall 2', '2026-10-11'],
    ['2026-10-30', 'homeVisit 1', '2026-11-14'],
    ['2026-11-14', 'lastNotice 1', '2026-11-18'],
    ['2026-11-24', 'lastNotice 1', '2026-11-27'],
    ['2027-03-01', 'overdueVerification 1', '2027-03-11'],
  ] as const)('Rule B8 on %s: %s alone, due counted from then: %s', (today, opened, dueOn) => {
    const late = aRecipient().wakesOn(today);
    const imported = aRecipient({ today }).hear({ name: 'enrolled', handOver: false });
    for (const course of [late, imported]) {
      expect(course.opened).toEqual([opened]);
      expect(course.latest).toMatchObject({ openedOn: today, dueOn });
    }
  });

  it('Rule Z3 a due day reckoned without a calendar says so', () => {
    expect(aRecipient({ validUntil: '2027-06-15' }).livesUntil('2027-06-01').latest).toMatchObject({
      kind: 'lastNotice',
      calendarAssumed: true,
    });
    expect(aRecipient().livesUntil('2026-11-10').latest.calendarAssumed).toBe(false);
  });
});

describe('Rule B9 an unanswered verification stays and rises', () => {
  it('Rule B9 due + 3 days to the town head, due + 10 to the bureau manager, and then no more', () => {
    const course = anOverdueRecipient();
    expect(course.livesUntil('2026-12-07').escalated).toEqual([]);
    expect(course.livesUntil('2026-12-08').escalated).toEqual(['townHead']);
    expect(course.next).toBe('2026-12-15');
    expect(course.livesUntil('2026-12-15').escalated).toEqual(['bureauManager']);
    expect(course.next).toBeNull();
    expect(course.open).toEqual(['overdueVerification 1']);
  });

  it('Rules B8, B9 who sleeps over both hears of the manager at once', () => {
    expect(anOverdueRecipient().wakesOn('2026-12-20').escalated).toEqual(['bureauManager']);
  });

  it('Rule B9 reminders do not rise', () => {
    expect(aRecipient().livesUntil('2026-09-20').escalated).toEqual([]);
  });
});

describe('Rule A4 a hand-over goes beside the plan', () => {
  it('Rule A4 a single registration asks the town to take in, reminders run meanwhile', () => {
    const course = aRecipient({ today: '2026-08-30' }).hear({ name: 'enrolled', handOver: true });
    expect(course.opened).toEqual(['handOver 1', 'reminderCall 1']);
    expect(course.tasks[0]).toMatchObject({ reason: 'registered', dueOn: '2026-09-11' });
    expect(course.livesUntil('2026-09-24').open).toEqual(['handOver 1', 'reminderCall 2']);
    expect(course.answers('handOver', 'accepted').open).toEqual(['reminderCall 2']);
  });

  it('Rule A4 a move is put to the new town; until it accepts the old one keeps the person', () => {
    const course = aRecipient().hear({ name: 'moveRequested', moveId: 'move-1', town: 'T02', village: 'T02V01' });
    expect(course.latest).toMatchObject({
      kind: 'handOver',
      town: 'T02',
      subject: { moveId: 'move-1' },
      reason: 'moveRequested',
    });
    expect(course.state).toMatchObject({ town: 'T01', village: 'T01V03' });
    const { key, kind, round } = course.openTask('handOver');
    course.hear({ name: 'moved', town: 'T02', village: 'T02V01', answeredTask: { key, kind, round } });
    expect(course.state).toMatchObject({ town: 'T02', village: 'T02V01', open: [] });
  });

  it('Rule A4 a move returned changes nothing, and a second one asks anew', () => {
    const course = aRecipient().hear({ name: 'moveRequested', moveId: 'move-1', town: 'T02', village: 'T02V01' });
    course.answers('handOver', 'returned');
    expect(course.state).toMatchObject({ town: 'T01', open: [] });
    course.hear({ name: 'moveRequested', moveId: 'move-2', town: 'T03', village: 'T03V01' });
    expect(course.open).toEqual(['handOver 2']);
  });

  it('Rule A4 the open tasks move with the person: same key, kind and due day', () => {
    const course = aRecipient().wakesOn('2026-08-24');
    const before = course.state.open;
    course.hear({ name: 'moved', town: 'T02', village: 'T02V01', answeredTask: null });
    expect(course.state.open).toEqual(before);
    expect(course.steps).toEqual([]);
  });
});
