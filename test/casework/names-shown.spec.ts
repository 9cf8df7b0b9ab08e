import { answerTask } from '../../libs/casework/answer-task.js';
import { correctRecipient } from '../../libs/casework/correct-recipient.js';
import { claimTask, releaseTask } from '../../libs/casework/hold-task.js';
import { openTaskDetail } from '../../libs/casework/open-task-detail.js';
import { ERROR_WORDS } from '../../libs/words/errors.js';
import { say } from '../../libs/words/language.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

describe('people are shown by their names, the login beside it (rules I1, I3)', () => {
  let engine: EngineInHand;
  let person: string;

  beforeAll(async () => {
    engine = await EngineInHand.at('2026-07-01');
    person = await engine.recipient({ lastCertifiedOn: '2025-10-20' });
    await engine.until('2026-07-20');
  });
  afterAll(() => engine.end());

  const refusal = async (act: Promise<void>): Promise<{ code: string; params: Record<string, string> }> => {
    try {
      await act;
    } catch (error) {
      return error as { code: string; params: Record<string, string> };
    }
    throw new Error('Nothing was refused.');
  };
  const sentence = ({ code, params }: { code: string; params: Record<string, string> }): string =>
    say(ERROR_WORDS[code] ?? { zh: '', en: '' }, 'zh', params);

  it('a task that a colleague holds, and one that a colleague has answered, say who', async () => {
    const { town, townHead } = engine.people;
    const { casework } = engine.house;
    const call = await engine.task(person, 'reminderCall');
    await claimTask(casework, town, call.id);
    const held = await refusal(claimTask(casework, townHead, call.id));
    expect(held).toMatchObject({ code: 'TASK_HELD', params: { by: town.login, byName: town.name } });
    expect(sentence(held)).toBe(`该任务正由${town.name}办理。`);
    await answerTask(casework, town, call.id, 2, { answer: 'unreachable', numberDialled: '19906853418' });
    await engine.settle();
    const answered = await refusal(answerTask(casework, townHead, call.id, 3, { answer: 'refuses' }));
    expect(answered).toMatchObject({
      code: 'TASK_ALREADY_ANSWERED',
      params: { by: town.login, byName: town.name, on: '2026-07-20' },
    });
    expect(sentence(answered)).toBe(`该任务已由${town.name}于 2026-07-20 办结。`);
    expect((await openTaskDetail(casework, town, call.id)).task).toMatchObject({
      answeredBy: town.login,
      answeredByName: town.name,
    });
  });

  it('a task seen before somebody changed it says who did', async () => {
    const other = await engine.recipient({ lastCertifiedOn: '2025-10-20' });
    await engine.settle();
    const { town, townHead } = engine.people;
    const { casework } = engine.house;
    const { id, version } = await engine.task(other, 'reminderCall');
    await claimTask(casework, town, id);
    await releaseTask(casework, town, id);
    expect(await refusal(answerTask(casework, townHead, id, version, { answer: 'refuses' }))).toMatchObject({
      code: 'VERSION_STALE',
      params: { version: version + 2, by: town.login, byName: town.name, on: '2026-07-20', change: 'taskReleased' },
    });
  });

  it('a task that went with its moved recipient says who moved him, not who had held it before (Rule A4)', async () => {
    const mover = await engine.recipient({ lastCertifiedOn: '2025-10-20' });
    await engine.settle();
    const { town, secondTown, townHead } = engine.people;
    const { casework } = engine.house;
    const { id } = await engine.task(mover, 'reminderCall');
    await claimTask(casework, town, id);
    await releaseTask(casework, town, id);
    const { version } = await engine.task(mover, 'reminderCall');
    await correctRecipient(casework, secondTown, mover, { village: 'T01-V02' });
    expect(await refusal(answerTask(casework, townHead, id, version, { answer: 'refuses' }))).toMatchObject({
      code: 'VERSION_STALE',
      params: {
        version: version + 1,
        by: secondTown.login,
        byName: secondTown.name,
        on: '2026-07-20',
        change: 'recipientMoved',
      },
    });
  });

  it('a move before the task opened did not change it', async () => {
    const mover = await engine.recipient({ lastCertifiedOn: '2025-10-21' });
    const { secondTown, townHead } = engine.people;
    const { casework } = engine.house;
    await correctRecipient(casework, secondTown, mover, { village: 'T01-V02' });
    await engine.until('2026-07-21');
    const { id, version } = await engine.task(mover, 'reminderCall');
    const { params } = await refusal(answerTask(casework, townHead, id, version + 7, { answer: 'refuses' }));
    expect(params).toEqual({ version });
  });

  it('a reviewer reads who found it and who had called', async () => {
    const { town, village, townHead } = engine.people;
    await engine.until('2026-10-21');
    await engine.answer(person, 'overdueVerification', 'village', { answer: 'refuses', ...(await engine.proof()) });
    const review = await engine.task(person, 'findingReview');
    const { finding, attempts } = await openTaskDetail(engine.house.casework, townHead, review.id);
    expect(finding).toMatchObject({ foundBy: village.login, foundByName: village.name });
    expect(attempts).toMatchObject([{ by: town.login, byName: town.name, outcome: 'unreachable' }]);
  });
});
