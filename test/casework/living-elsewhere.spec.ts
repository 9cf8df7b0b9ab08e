import { showDetail } from '../../apps/api/inbox/task-view.js';
import { answerTask } from '../../libs/casework/answer-task.js';
import { correctTask } from '../../libs/casework/correct-task.js';
import { openTaskDetail } from '../../libs/casework/open-task-detail.js';
import { recordContactAttempt } from '../../libs/casework/record-contact-attempt.js';
import type { TaskDetail } from '../../libs/contracts/inbox.js';
import type { RecipientTaskKind } from '../../libs/domain/inbox/task-kinds.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

const OFFICE = '上海市浦东新区社会保险经办中心';
const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

describe('somebody living elsewhere gets a letter to the office there instead of a visit (rules B10, C1)', () => {
  let engine: EngineInHand;
  let person: string;

  beforeAll(async () => {
    engine = await EngineInHand.at('2026-07-01');
  });
  afterAll(() => engine.end());
  /** E is 2026-10-20: reminded from 2026-07-20, visited from 2026-09-20. */
  beforeEach(async () => {
    engine.house.casework.clock.day = '2026-07-01';
    person = await engine.recipient({ lastCertifiedOn: '2025-10-20', firstBenefitMonth: '2025-05' });
    await engine.until('2026-09-20');
  });

  const letterOf = (on: PlainDate) => ({ answer: 'letterSent', office: OFFICE, on }) as const;
  const callsInVain = async (): Promise<void> => {
    const { house, people } = engine;
    for (const on of ['2026-09-01', '2026-09-02'] as const)
      await recordContactAttempt(house.casework, people.village, person, { kind: 'call', on, outcome: 'unreachable' });
  };
  const missing = async () => ({ answer: 'unreachable', ...(await engine.proof()) }) as const;
  const read = async (kind: RecipientTaskKind, by: 'town' | 'maker' | 'checker'): Promise<TaskDetail> => {
    const { casework } = engine.house;
    const actor = engine.people[by];
    const opened = await openTaskDetail(casework, actor, (await engine.task(person, kind)).id);
    return showDetail(opened, { actor, today: casework.clock.day, language: 'zh' });
  };

  it('Rule B10 the letter ends the visit, without a second one, and is on record with its office and day', async () => {
    await engine.until('2026-09-22');
    await engine.answer(person, 'homeVisit', 'town', letterOf('2026-09-21'));
    await engine.until('2026-09-30');
    expect(await engine.open(person)).toEqual(['lastNotice 1']);
    expect((await read('lastNotice', 'town')).attempts).toMatchObject([
      { kind: 'letter', on: '2026-09-21', outcome: 'sent', office: OFFICE, vain: true },
    ]);
  });

  it.each([
    ['2026-09-21', 'ATTEMPT_IN_FUTURE'],
    ['2026-07-19', 'LETTER_BEFORE_REMINDERS'],
  ] as const)('Rule B10 a letter of %s, today 2026-09-20, is refused: %s', async (on, code) => {
    const { id, version } = await engine.task(person, 'homeVisit');
    const answering = answerTask(engine.house.casework, engine.people.town, id, version, letterOf(on));
    await expect(answering).rejects.toMatchObject({ code, details: [{ path: 'on' }] });
    expect(await engine.open(person)).toEqual(['homeVisit 1']);
  });

  it('Rules C1, I4 it stands in the place of the vain visit, and the decision says so', async () => {
    await engine.answer(person, 'homeVisit', 'town', letterOf('2026-07-20'));
    await callsInVain();
    await engine.until('2026-10-21');
    await engine.answer(person, 'overdueVerification', 'village', await missing());
    await engine.answer(person, 'findingReview', 'town', { answer: 'approve' });
    await engine.report(person);
    await engine.until('2026-11-06');
    expect((await read('suspensionProposal', 'maker')).effect?.explanation).toContain('并致函您居住地的社保经办机构');
    await engine.answer(person, 'suspensionProposal', 'maker', { answer: 'propose' });
    await engine.answer(person, 'suspensionConfirmation', 'checker', { answer: 'confirm' });
    const decision = (await engine.decisions(person)).at(-1);
    expect(decision?.explanation).toContain('并致函您居住地的社保经办机构');
    expect(decision?.explanation).not.toContain('上门');
    expect(decision?.attempts).toContainEqual({ kind: 'letter', on: '2026-07-20', vain: true });
  });

  it('Rule I3 a letter that was corrected away counts no more', async () => {
    await callsInVain();
    const letter = await engine.answers(person, 'homeVisit', 'town', letterOf('2026-09-20'));
    await engine.settle();
    await correctTask(engine.house.casework, engine.people.town, letter, '没有寄出');
    await engine.until('2026-10-21');
    await expect(engine.answer(person, 'overdueVerification', 'village', await missing())).rejects.toMatchObject({
      code: 'ATTEMPTS_MISSING',
      params: { have: { calls: 2, visits: 0 } },
    });
  });

  it('Rule C1 away: a letter recorded by itself counts for the remote certification, and nothing less does', async () => {
    await callsInVain();
    await engine.until('2026-10-21');
    const away = { answer: 'away', where: '上海', ...(await engine.proof()) } as const;
    await engine.answer(person, 'overdueVerification', 'village', away);
    await expect(engine.answer(person, 'remoteCertification', 'village', await missing())).rejects.toMatchObject({
      code: 'ATTEMPTS_MISSING',
    });
    await recordContactAttempt(engine.house.casework, engine.people.village, person, {
      kind: 'letter',
      on: '2026-10-21',
      office: OFFICE,
      outcome: 'sent',
    });
    await engine.answer(person, 'remoteCertification', 'village', await missing());
    expect(await engine.open(person)).toEqual(['findingReview 1']);
  });

  it.each([
    ['上海女儿家', undefined, { where: '上海女儿家', on: '2026-10-21' }],
    ['上海女儿家', '2026-12-01', null],
  ] as const)('Rule B10 away %s until %s: the visit of the next cycle knows %j', async (where, until, known) => {
    await engine.until('2026-10-21');
    const away = { answer: 'away', where, ...(until ? { until } : {}), ...(await engine.proof()) } as const;
    await engine.answer(person, 'overdueVerification', 'village', away);
    await engine.answer(person, 'remoteCertification', 'village', {
      answer: 'certified',
      happenedOn: '2026-10-21',
      channel: 'videoCall',
      checklist: CHECKLIST,
      ...(await engine.proof()),
    });
    await engine.until('2027-09-21');
    expect((await read('homeVisit', 'town')).livesElsewhere).toEqual(known);
  });
});
