import type { AnswerFields } from '../../libs/domain/inbox/answers.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

describe('Rule B7 each call is kept with the number dialled, where one is on file', () => {
  let engine: EngineInHand;
  let person: string;

  beforeEach(async () => {
    engine = await EngineInHand.at('2026-07-01');
    person = await engine.recipient({ lastCertifiedOn: '2025-10-20' });
    await engine.until('2026-07-20');
  });
  afterEach(() => engine.end());

  const dialled = async (): Promise<(string | null)[]> => {
    const rows: { id: string; number: Buffer | null }[] = await engine.house.database.reader.query(
      `select id, number_dialled as number from contact_attempt where recipient_no = $1`,
      [person],
    );
    const { fields } = engine.house.database;
    return rows.map(({ id, number }) => number && fields.open(number, `contact_attempt.number_dialled:${id}`));
  };
  const calls = (fields: AnswerFields['reminderCall']) => engine.answer(person, 'reminderCall', 'village', fields);

  it.each<AnswerFields['reminderCall']>([
    { answer: 'reached' },
    { answer: 'refuses' },
    { answer: 'moved', phone: '19906853419' },
    { answer: 'reportedDead', source: '邻居' },
    { answer: 'inCustody' },
  ])('Rule B7 $answer: the number on file when the call was made', async (fields) => {
    await calls(fields);
    expect(await dialled()).toEqual(['19906853418']);
  });

  it('Rule B7 the number that is named, where it is another one', async () => {
    await calls({ answer: 'unreachable', numberDialled: '051388921563' });
    expect(await dialled()).toEqual(['051388921563']);
  });

  it('Rule B7 none where there is none', async () => {
    await engine.house.database.reader.query('update recipient set phone = null where recipient_no = $1', [person]);
    await calls({ answer: 'reached' });
    expect(await dialled()).toEqual([null]);
  });
});
