import fc from 'fast-check';
import { recordCertification } from '../../libs/casework/record-certification.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };
const LAST_DAY: PlainDate = '2026-11-24';
const SET: readonly PlainDate[] = ['2025-12-01', '2026-03-15', '2026-09-30', '2026-11-02'];

/** One certification heard on a day, before or after the engine has heard of the one before. */
interface Hearing {
  happenedOn: PlainDate;
  heardOn: PlainDate;
  engineHears: boolean;
}

/** Every certification of the set in any order, some of them twice, each on its own day or later. */
const hearings = fc
  .tuple(
    fc.shuffledSubarray([...SET], { minLength: SET.length }),
    fc.shuffledSubarray([...SET]),
    fc.array(fc.record({ delayed: fc.boolean(), engineHears: fc.boolean() }), { minLength: 8, maxLength: 8 }),
  )
  .map(([all, again, how]) => {
    let heardOn: PlainDate = '2025-12-01';
    return [...all, ...again].map((happenedOn, place): Hearing => {
      const { delayed = false, engineHears = true } = how[place] ?? {};
      for (const day of [happenedOn, ...(delayed ? [LAST_DAY] : [])]) if (day > heardOn) heardOn = day;
      return { happenedOn, heardOn, engineHears };
    });
  });

describe('Rules B2, B3, N5 the row of a recipient depends on the set of certifications alone', () => {
  let engine: EngineInHand;
  beforeAll(async () => {
    engine = await EngineInHand.at('2025-11-25');
  });
  afterAll(() => engine.end());

  /** Lives the hearings through the use case; the row as text, without what makes a person this person. */
  async function rowAfter(heard: readonly Hearing[]): Promise<string> {
    const { casework, database } = engine.house;
    casework.clock.day = '2025-11-25';
    const person = await engine.recipient({ lastCertifiedOn: '2024-12-10' });
    for (const { happenedOn, heardOn, engineHears } of heard) {
      if (engineHears) await engine.until(heardOn);
      else casework.clock.day = heardOn;
      const entry = { happenedOn, channel: 'counter', checklist: CHECKLIST, ...(await engine.proof()) } as const;
      await recordCertification(casework, engine.people.town, person, entry);
    }
    await engine.until(LAST_DAY);
    const [row] = await database.reader.query(
      `select to_jsonb(r) - array['recipient_no', 'national_id', 'national_id_index', 'national_id_tail', 'birth_date', 'sex', 'phone', 'address', 'fact_no'] as row
       from recipient r where recipient_no = $1`,
      [person],
    );
    expect(await engine.open(person)).toEqual([]);
    return JSON.stringify(row.row);
  }

  it('N5 any order, repetition and delay, with and without the engine between, gives the byte-equal row', async () => {
    const inOrder = SET.map((happenedOn): Hearing => ({ happenedOn, heardOn: happenedOn, engineHears: true }));
    const expected = await rowAfter(inOrder);
    expect(JSON.parse(expected)).toMatchObject({
      valid_until: '2027-11-02',
      status: 'paying',
      stage: 'certified',
      next_deadline: '2027-08-02',
      suspended_from: null,
    });
    for (const heard of fc.sample(hearings, { numRuns: 6, seed: 20261124 }))
      expect(await rowAfter(heard)).toBe(expected);
  }, 60_000);
});
