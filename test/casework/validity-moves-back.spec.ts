import { recordCertification } from '../../libs/casework/record-certification.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

describe('Rule B2 somebody never certified is certified for a day before his first benefit month', () => {
  let engine: EngineInHand;
  beforeAll(async () => {
    engine = await EngineInHand.at('2026-11-25');
  });
  afterAll(() => engine.end());

  it('Rules B2, B8 he is reminded by the E on record, and the reminder can be answered', async () => {
    const person = await engine.recipient({ lastCertifiedOn: undefined, firstBenefitMonth: '2026-05' });
    expect((await engine.standing(person)).validUntil).toBe('2027-05-01');
    await engine.until('2026-12-02');
    const entry = {
      happenedOn: '2026-03-22',
      channel: 'counter',
      checklist: CHECKLIST,
      ...(await engine.proof()),
    } as const;
    await recordCertification(engine.house.casework, engine.people.town, person, entry);

    await engine.until('2026-12-22');
    const call = await engine.task(person, 'reminderCall');
    expect(call).toMatchObject({ round: 1, openedOn: '2026-12-22', dueOn: '2027-01-01', cycleEnd: '2027-03-22' });
    await engine.answer(person, 'reminderCall', 'village', { answer: 'refuses' });
    await engine.until('2027-01-22');
    expect(await engine.open(person)).toEqual(['reminderCall 2']);
    expect((await engine.standing(person)).nextDeadline).toBe('2027-02-22');
  });
});
