import { answerTask } from '../../libs/casework/answer-task.js';
import { changeTasks } from '../../libs/casework/change-tasks.js';
import { recordCertification } from '../../libs/casework/record-certification.js';
import { recordContactAttempt } from '../../libs/casework/record-contact-attempt.js';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { revealRecipient } from '../../libs/casework/reveal-recipient.js';
import { findDecision, listDecisions } from '../../libs/database/queries/decisions.query.js';
import { listTimeline, type TimelineView } from '../../libs/database/queries/recipient-timeline.query.js';
import type { AnswerFields } from '../../libs/domain/inbox/answers.js';
import type { RecipientTaskKind } from '../../libs/domain/inbox/task-kinds.js';
import { recipientAreaOf } from '../../libs/domain/organisation/office.js';
import type { Actor } from '../../libs/domain/organisation/roles.js';
import type { LifecycleStep, TaskSubject } from '../../libs/domain/recipient/lifecycle/lifecycle-events.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { aHouse, type House } from '../support/a-house.js';
import { aRegistration } from '../support/a-registration.js';

const CYCLE_END = '2026-08-01';

/** What the workflow would do is done by hand here: tasks are opened and closed as its activity opens and closes them. */
describe('the timeline of a recipient and the decisions about him', () => {
  let house: House;
  let recipientNo: string;
  let town: Actor;
  let checker: Actor;
  let decisionNo: string;

  const steps = (...changes: LifecycleStep[]): Promise<void> =>
    changeTasks(house.casework, {
      recipientNo,
      factNo: 99,
      stage: 'overdue',
      nextDeadline: null,
      steps: changes as Exclude<LifecycleStep, { step: 'takeEffect' }>[],
    });
  const keyOf = (kind: RecipientTaskKind): string => `${recipientNo}:${kind}`;
  const open = (kind: RecipientTaskKind, subject: TaskSubject = {}): Promise<void> =>
    steps({
      step: 'openTask',
      key: keyOf(kind),
      kind,
      round: 1,
      cycleEnd: CYCLE_END,
      openedOn: house.casework.clock.day,
      dueOn: '2026-12-31',
      calendarAssumed: false,
      reason: 'plan',
      causedBy: null,
      subject,
    });
  const answer = async <Kind extends RecipientTaskKind>(by: Actor, kind: Kind, fields: AnswerFields[Kind]) => {
    const [task]: { id: string; version: number }[] = await house.database.reader.query(
      'select id, version from task where task_key = $1',
      [keyOf(kind)],
    );
    if (!task) throw new Error(`No ${kind}.`);
    await answerTask(house.casework, by, task.id, task.version, fields);
  };
  const one = async (sql: string): Promise<string> => {
    const [row]: { it: string }[] = await house.database.reader.query(sql, [recipientNo]);
    return row?.it ?? '';
  };
  const on = (day: PlainDate): void => {
    house.casework.clock.day = day;
  };

  beforeAll(async () => {
    house = await aHouse('2026-12-01');
    town = await house.actor('T', 'T01');
    checker = await house.actor('R', 'RESIDENT');
    const [village, reviewer, maker] = [
      await house.actor('V', 'T01-V01'),
      await house.actor('TH', 'T01'),
      await house.actor('P', 'RESIDENT'),
    ];
    recipientNo = await registerRecipient(house.casework, town, aRegistration({ lastCertifiedOn: '2025-08-01' }));
    await open('reminderCall');
    await open('homeVisit');
    on('2026-12-02');
    await answer(village, 'reminderCall', { answer: 'unreachable', numberDialled: '19906853418' });
    await steps({ step: 'closeTask', key: keyOf('homeVisit'), as: 'superseded', reason: 'laterStep' });
    await recordContactAttempt(house.casework, town, recipientNo, {
      kind: 'call',
      on: '2026-12-01',
      outcome: 'unreachable',
    });
    await recordContactAttempt(house.casework, town, recipientNo, {
      kind: 'visit',
      on: '2026-12-02',
      outcome: 'notAtHome',
      evidenceIds: [await house.evidence()],
    });
    await open('overdueVerification');
    on('2026-12-03');
    await answer(village, 'overdueVerification', { answer: 'unreachable', evidenceIds: [await house.evidence()] });
    const findingId = await one('select id as it from finding where recipient_no = $1');
    await open('findingReview', { findingId });
    on('2026-12-04');
    await answer(reviewer, 'findingReview', { answer: 'approve' });
    await open('suspensionProposal', { findingId });
    await answer(maker, 'suspensionProposal', { answer: 'propose' });
    decisionNo = await one('select decision_no as it from decision where recipient_no = $1');
    await open('suspensionConfirmation', { decisionNo });
    on('2026-12-07');
    await answer(checker, 'suspensionConfirmation', { answer: 'confirm' });
    on('2026-12-08');
    await revealRecipient(house.casework, maker, recipientNo, '核对身份');
    await recordCertification(house.casework, town, recipientNo, {
      happenedOn: '2026-12-08',
      channel: 'counter',
      evidenceIds: [await house.evidence()],
      checklist: { alive: true, notServing: true, identityRight: true, contactCurrent: true },
    });
  });
  afterAll(() => house.end());

  const timeline = async (actor = town, limit = 200): Promise<TimelineView[]> => {
    const entries: TimelineView[] = [];
    let cursor: string | undefined;
    do {
      const page = await listTimeline(house.database, recipientAreaOf(actor.assignments), recipientNo, {
        limit,
        cursor,
      });
      entries.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return entries;
  };
  const told = (entries: TimelineView[]): string[] =>
    entries.map(({ on: day, kind, code, params }) => `${day} ${kind} ${code} ${String(params.taskKind ?? '')}`.trim());

  it('tells everything, the newest day first', async () => {
    const entries = await timeline();
    const days = entries.map(({ on: day }) => day);
    expect(days).toEqual([...days].sort().reverse());
    expect(told(entries).sort()).toEqual(
      [
        '2026-12-01 audit recipientRegistered',
        '2026-12-01 certification otherOffice',
        '2026-12-01 task opened reminderCall',
        '2026-12-01 task opened homeVisit',
        '2026-12-01 attempt call.unreachable',
        '2026-12-02 attempt call.unreachable',
        '2026-12-02 attempt visit.notAtHome',
        '2026-12-02 task answered reminderCall',
        '2026-12-02 task superseded homeVisit',
        '2026-12-02 task opened overdueVerification',
        '2026-12-03 task answered overdueVerification',
        '2026-12-03 finding unreachable',
        '2026-12-03 task opened findingReview',
        '2026-12-04 task answered findingReview',
        '2026-12-04 task opened suspensionProposal',
        '2026-12-04 task answered suspensionProposal',
        '2026-12-04 decision suspension.proposed',
        '2026-12-04 task opened suspensionConfirmation',
        '2026-12-07 task answered suspensionConfirmation',
        '2026-12-07 decision suspension.confirmed',
        '2026-12-07 decision suspension.tookEffect',
        '2026-12-08 audit identityRevealed',
        '2026-12-08 certification counter',
      ].sort(),
    );
  });

  it('tells within a day in the order in which it happened', async () => {
    const codes = told(await timeline()).filter((line) => line.startsWith('2026-12-04') && line.includes('task'));
    expect(codes).toEqual([
      '2026-12-04 task opened suspensionConfirmation',
      '2026-12-04 task answered suspensionProposal',
      '2026-12-04 task opened suspensionProposal',
      '2026-12-04 task answered findingReview',
    ]);
  });

  it('pages through every entry once', async () => {
    expect(told(await timeline(town, 4))).toEqual(told(await timeline()));
  });

  it('says by whom, and keeps every number to itself', async () => {
    const entries = await timeline();
    expect(entries.find(({ code }) => code === 'suspension.confirmed')).toMatchObject({
      by: checker.login,
      byName: checker.name,
      subjectId: decisionNo,
      params: { effectiveMonth: '2026-12', state: 'confirmed' },
    });
    expect(entries.find(({ code }) => code === 'superseded')).toMatchObject({
      isVoid: true,
      params: { closeReason: 'laterStep' },
    });
    expect(JSON.stringify(entries)).not.toContain('19906853418');
  });

  it('is empty for another area', async () => {
    expect(await timeline(await house.actor('T', 'T02'))).toEqual([]);
  });

  it('shows a decision to the area of its recipient only, with both persons by name (Rule I2)', async () => {
    const decision = await findDecision(house.database, recipientAreaOf(checker.assignments), decisionNo);
    expect(decision).toMatchObject({
      kind: 'suspension',
      state: 'confirmed',
      reason: 'unreachable',
      checker: checker.login,
      checkerName: checker.name,
      cycleEnd: CYCLE_END,
      backPayFen: 0,
      isWrongful: false,
    });
    expect(decision?.maker).not.toBe(decision?.checker);
    for (const [role, office, seen] of [
      ['V', 'T01-V01', 1],
      ['V', 'T01-V02', 0],
      ['TH', 'T01', 1],
      ['TH', 'T02', 0],
      ['P', 'RESIDENT', 1],
      ['P', 'EMPLOYEE', 0],
      ['M', 'BUREAU', 1],
      ['I', 'INFO', 0],
    ] as const) {
      const area = recipientAreaOf((await house.actor(role, office)).assignments);
      expect((await listDecisions(house.database, area, { limit: 10 })).items).toHaveLength(seen);
      expect((await findDecision(house.database, area, decisionNo)) === null).toBe(seen === 0);
    }
  });

  it.each([
    [{ kind: 'suspension' as const }, 1],
    [{ kind: 'resumption' as const }, 0],
    [{ state: 'proposed' as const }, 0],
  ])('filters decisions by %j', async (filter, count) => {
    const area = recipientAreaOf(town.assignments);
    expect((await listDecisions(house.database, area, { ...filter, recipientNo, limit: 10 })).items).toHaveLength(
      count,
    );
  });
});
