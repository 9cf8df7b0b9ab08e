import { correctTask } from '../../libs/casework/correct-task.js';
import { aTownAtWork, type TownAtWork } from '../support/a-town-at-work.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

describe('A recipient certified on 2025-12-10 (E = 2026-12-10)', () => {
  let town: TownAtWork;
  beforeAll(async () => {
    town = await aTownAtWork('2026-09-01');
  }, 60_000);
  afterAll(() => town.end());

  const kinds = async (recipientNo: string): Promise<string[]> =>
    (await town.open(recipientNo)).map((task) => `${task.kind} ${task.round} ${task.openedOn} ${task.dueOn}`);

  it('is called, visited after an unreachable call, and certified at home', async () => {
    const person = await town.recipient('2025-12-10');
    expect(await kinds(person)).toEqual([]);
    await town.until('2026-09-10');
    expect(await kinds(person)).toEqual(['reminderCall 1 2026-09-10 2026-09-20']);
    await town.answer(person, 'reminderCall', town.people.village, {
      answer: 'unreachable',
      numberDialled: '19906853418',
    });
    await town.until('2026-09-11');
    expect(await kinds(person)).toEqual(['homeVisit 1 2026-09-11 2026-09-26']);
    const evidenceIds = [await town.house.evidence()];
    await town.answer(person, 'homeVisit', town.people.town, {
      answer: 'certified',
      happenedOn: '2026-09-11',
      channel: 'homeVisit',
      evidenceIds,
      checklist: CHECKLIST,
    });
    expect(await kinds(person)).toEqual([]);
    expect(await town.standing(person)).toMatchObject({
      validUntil: '2027-09-11',
      stage: 'certified',
      nextDeadline: '2027-06-11',
    });
  });

  it('Rule I3: an answer can be corrected once the answer of its follow-up was taken back, and not before', async () => {
    const person = await town.recipient('2026-01-05');
    const { casework } = town.house;
    await town.until('2026-10-05');
    const call = await town.task(person, 'reminderCall');
    await town.answer(person, 'reminderCall', town.people.village, {
      answer: 'unreachable',
      numberDialled: '19906853418',
    });
    await town.until('2026-10-08');
    const visit = await town.task(person, 'homeVisit');
    await town.answer(person, 'homeVisit', town.people.town, { answer: 'moved', phone: '19906853419' });
    await expect(correctTask(casework, town.people.village, call.id, '拨错号码')).rejects.toMatchObject({
      code: 'FOLLOW_UP_ANSWERED',
    });
    await correctTask(casework, town.people.town, visit.id, '记错人');
    await town.settle();
    await expect(correctTask(casework, town.people.village, call.id, '拨错号码')).resolves.toBeUndefined();
  });
});
