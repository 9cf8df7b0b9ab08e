import { loadStanding } from '../../libs/casework/load-standing.js';
import { recordCertification } from '../../libs/casework/record-certification.js';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { aRegistration } from '../support/a-registration.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

describe('what a workflow that starts is told (rules B2, B8)', () => {
  let engine: EngineInHand;
  let person: string;
  beforeAll(async () => {
    engine = await EngineInHand.at('2026-10-01');
  });
  afterAll(() => engine.end());
  beforeEach(async () => {
    engine.house.casework.clock.day = '2026-10-01';
    const { casework } = engine.house;
    person = await registerRecipient(casework, engine.people.town, aRegistration({ lastCertifiedOn: '2025-11-20' }));
    const entry = { happenedOn: '2026-10-01', channel: 'counter', checklist: CHECKLIST } as const;
    await recordCertification(casework, engine.people.town, person, { ...entry, ...(await engine.proof()) });
  });

  it('says up to which fact its reading is true', async () => {
    const { standing } = await loadStanding(engine.house.casework, person);
    expect(standing).toMatchObject({ factNo: 2, validUntil: '2027-10-01' });
  });

  it('leaves the engine owing a turn until the last fact it was told of is heard', async () => {
    await engine.settle(1);
    expect((await engine.standing(person)).nextDeadline).toBe('2026-10-01');
    await engine.settle();
    expect(await engine.standing(person)).toMatchObject({ nextDeadline: '2027-07-01', stage: 'certified' });
    expect(await engine.open(person)).toEqual(['handOver 1']);
  });
});
