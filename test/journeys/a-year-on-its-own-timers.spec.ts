import { tsToMs } from '@temporalio/common/lib/time.js';
import { recordCertification } from '../../libs/casework/record-certification.js';
import { recordContactAttempt } from '../../libs/casework/record-contact-attempt.js';
import { DecisionEntity } from '../../libs/database/entities/decision.entity.js';
import { TaskEntity } from '../../libs/database/entities/task.entity.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { recipientWorkflowId } from '../../workflows/shared/workflow-ids.js';
import type { TownAtWork } from '../support/a-town-at-work.js';
import { aTownOnItsOwnTimers } from '../support/a-town-on-its-own-timers.js';
import { type History, runsOf } from '../support/runs-of.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

/** 2031 is a year without a calendar of holidays: only its weekends are free (Rule Z3). */
describe('A recipient’s year on the workflow’s own timers of real length', () => {
  let town: TownAtWork;
  beforeAll(async () => {
    town = await aTownOnItsOwnTimers('2031-03-03');
  }, 60_000);
  afterAll(() => town.end());

  const proof = async (): Promise<{ evidenceIds: string[] }> => ({ evidenceIds: [await town.house.evidence()] });
  const certify = async (recipientNo: string, happenedOn: PlainDate): Promise<void> => {
    const entry = { happenedOn, channel: 'counter' as const, checklist: CHECKLIST, ...(await proof()) };
    await recordCertification(town.house.casework, town.people.town, recipientNo, entry);
    await town.settle();
  };
  const tasks = async (recipientNo: string): Promise<string[]> =>
    (
      await town.house.database.reader.find(TaskEntity, {
        where: { recipientNo },
        order: { openedOn: 'asc', id: 'asc' },
      })
    ).map((task) => `${task.openedOn} ${task.kind} ${task.round} due ${task.dueOn} ${task.status}`);

  it('from taking in through every reminder, overdue, suspension and resumption into the next cycle (rules B5–B9, C1–C6)', async () => {
    const person = await town.recipient('2030-09-15');
    const { village, town: clerk, secondTown, maker, checker } = town.people;

    // The first call is never made: the second takes its place, and a promise is made that is not kept.
    await town.until('2031-07-18');
    await town.answer(person, 'reminderCall', village, { answer: 'reached', promisedOn: '2031-07-31' });
    // Nobody is at home, twice.
    await town.until('2031-08-20');
    await town.answer(person, 'homeVisit', clerk, { answer: 'notAtHome', ...(await proof()) });
    await town.until('2031-08-28');
    await town.answer(person, 'homeVisit', clerk, { answer: 'notAtHome', ...(await proof()) });
    await town.until('2031-09-02');
    await town.answer(person, 'lastNotice', clerk, { answer: 'sent', by: 'letter', sentOn: '2031-09-02' });
    await town.until('2031-09-16');
    await recordContactAttempt(town.house.casework, village, person, {
      kind: 'call',
      on: '2031-09-16',
      outcome: 'unreachable',
    });
    await town.until('2031-09-30');
    const [top] = await town.open(person);
    expect(top).toMatchObject({ kind: 'overdueVerification', escalatedTo: 'townHead' });
    await recordContactAttempt(town.house.casework, village, person, {
      kind: 'call',
      on: '2031-09-30',
      outcome: 'unreachable',
    });
    await town.answer(person, 'overdueVerification', village, { answer: 'unreachable', ...(await proof()) });
    await town.answer(person, 'findingReview', secondTown, { answer: 'approve' });
    expect((await town.standing(person)).stage).toBe('awaitingReport');
    await town.until('2031-10-02');
    await town.submit('2031-09');
    await town.answer(person, 'suspensionProposal', maker, { answer: 'propose' });
    await town.until('2031-10-09');
    await town.answer(person, 'suspensionConfirmation', checker, { answer: 'confirm' });
    await town.until('2031-10-31');
    expect(await town.standing(person)).toMatchObject({
      status: 'paying',
      stage: 'suspensionPending',
      suspendedFrom: '2031-11',
    });
    await town.until('2031-11-01');
    expect(await town.standing(person)).toMatchObject({ status: 'suspended', stage: 'suspended' });

    await town.until('2031-12-20');
    await certify(person, '2031-12-18');
    await town.answer(person, 'resumptionProposal', maker, { answer: 'propose' });
    await town.answer(person, 'resumptionConfirmation', checker, { answer: 'confirm' });
    expect(await town.standing(person)).toMatchObject({
      status: 'paying',
      stage: 'certified',
      validUntil: '2032-12-18',
    });
    const decisions = await town.house.database.reader.findBy(DecisionEntity, {
      recipientNo: person,
      kind: 'resumption',
    });
    expect(decisions).toMatchObject([
      { effectiveMonth: '2032-01', months: ['2031-11', '2031-12'], backPayFen: 2 * 19764 },
    ]);

    await town.until('2032-09-18');
    await certify(person, '2032-09-18');
    expect(await town.standing(person)).toMatchObject({ validUntil: '2033-09-18', nextDeadline: '2033-06-18' });

    expect(await tasks(person)).toEqual([
      '2031-03-03 handOver 1 due 2031-03-17 done',
      '2031-06-15 reminderCall 1 due 2031-06-25 superseded',
      '2031-07-15 reminderCall 2 due 2031-07-25 done',
      '2031-08-01 followUpCall 1 due 2031-08-11 superseded',
      '2031-08-15 homeVisit 1 due 2031-08-30 done',
      '2031-08-27 homeVisit 2 due 2031-09-11 done',
      '2031-09-01 lastNotice 1 due 2031-09-04 done',
      '2031-09-16 overdueVerification 1 due 2031-09-26 done',
      '2031-09-30 findingReview 1 due 2031-10-03 done',
      '2031-10-02 suspensionProposal 1 due 2031-10-09 done',
      '2031-10-02 suspensionConfirmation 1 due 2031-10-07 done',
      '2031-12-20 resumptionProposal 1 due 2031-12-26 done',
      '2031-12-20 resumptionConfirmation 1 due 2031-12-24 done',
      '2032-09-18 reminderCall 1 due 2032-09-28 withdrawn',
    ]);
    await onlyOwnTimersBroughtTheDays(await runsOf(town.client, recipientWorkflowId(person)));
  }, 120_000);

  /** Rule I5 one timer at a time; it fires between 00:05 and 06:00, always at the same minute for the same recipient. */
  async function onlyOwnTimersBroughtTheDays(runs: History[]): Promise<void> {
    const minutes = new Set<number>();
    let days = 0;
    for (const { events } of runs) {
      let running = 0;
      for (const event of events ?? []) {
        if (event.timerStartedEventAttributes) running += 1;
        if (event.timerCanceledEventAttributes) running -= 1;
        expect(running).toBeLessThanOrEqual(1);
        if (!event.timerFiredEventAttributes) continue;
        running -= 1;
        days += 1;
        minutes.add(Math.floor(((tsToMs(event.eventTime) + 8 * 3_600_000) % 86_400_000) / 60_000));
      }
    }
    expect(days).toBe(10);
    const [minute] = minutes;
    expect([...minutes]).toEqual([minute]);
    expect(minute).toBeGreaterThanOrEqual(5);
    expect(minute).toBeLessThanOrEqual(360);
  }
});
