import { recordCertification } from '../../libs/casework/record-certification.js';
import { countDecisions } from '../../libs/database/queries/decisions.query.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

describe('a certification that surfaces after a suspension took effect (rules C5, C6, C8)', () => {
  let engine: EngineInHand;
  let person: string;

  beforeAll(async () => {
    engine = await EngineInHand.at('2026-10-01');
  });
  afterAll(() => engine.end());

  /** Certified until 2026-10-20, suspended with the confirmation of 2026-11-06 from November on. */
  beforeEach(async () => {
    engine.house.casework.clock.day = '2026-10-01';
    person = await engine.recipient({ lastCertifiedOn: '2025-10-20' });
    await engine.until('2026-10-21');
    await engine.suspend(person, '2026-11-06');
    expect(await engine.standing(person)).toMatchObject({ status: 'suspended', suspendedFrom: '2026-11' });
  });

  async function surfaces(happenedOn: PlainDate, on: PlainDate): Promise<void> {
    await engine.until(on);
    const entry = { happenedOn, channel: 'counter' as const, checklist: CHECKLIST, ...(await engine.proof()) };
    await recordCertification(engine.house.casework, engine.people.town, person, entry);
    await engine.settle();
  }

  it('Rules C5, C8 dated before the first suspended month: every month is paid later up to the one in which it was recorded', async () => {
    await surfaces('2026-10-15', '2027-01-12');
    const proposal = await engine.task(person, 'resumptionProposal');
    expect(proposal.reasonCode).toBe('certifiedWhileSuspended');
    await engine.resume(person);
    const [suspension, resumption] = await engine.decisions(person);
    expect(resumption).toMatchObject({
      kind: 'resumption',
      effectiveMonth: '2027-02',
      months: ['2026-11', '2026-12', '2027-01'],
      backPayFen: 3 * 19764,
    });
    expect(suspension).toMatchObject({ state: 'confirmed', effectiveMonth: '2026-11', isWrongful: true });
    expect(await engine.standing(person)).toMatchObject({ status: 'paying', suspendedFrom: null });
  });

  it('Rules C6, C8 dated in the first suspended month before the effective day: wrongful, paid by the words of C6', async () => {
    await surfaces('2026-11-03', '2027-01-12');
    await engine.resume(person);
    const [suspension, resumption] = await engine.decisions(person);
    expect(suspension?.isWrongful).toBe(true);
    expect(resumption).toMatchObject({ effectiveMonth: '2026-12', months: ['2026-11'], backPayFen: 19764 });
  });

  it('Rule B3 one dated before the certification that had run out changes nothing, and makes nothing wrongful', async () => {
    await surfaces('2025-10-19', '2026-12-01');
    expect(await engine.open(person)).toEqual([]);
    expect((await engine.decisions(person))[0]?.isWrongful).toBe(false);
  });

  it('Rules C6, C8 one that surfaces beside a later one does not put off the month from which payment starts again', async () => {
    await surfaces('2026-12-15', '2026-12-15');
    await surfaces('2026-10-15', '2027-02-10');
    await engine.resume(person);
    const [suspension, resumption] = await engine.decisions(person);
    expect(suspension?.isWrongful).toBe(true);
    expect(resumption).toMatchObject({ effectiveMonth: '2027-01', months: ['2026-11', '2026-12'] });
  });

  it('Rule C8 one that surfaces after the resumption still shows the suspension as wrongful, and pays nothing twice', async () => {
    await surfaces('2026-12-15', '2026-12-15');
    await engine.resume(person);
    await surfaces('2026-10-25', '2027-02-10');
    const decisions = await engine.decisions(person);
    expect(decisions).toHaveLength(2);
    expect(decisions[0]?.isWrongful).toBe(true);
    expect(await engine.open(person)).toEqual([]);
  });

  it('Rules C5, C6 a centre that is slower than the validity runs takes no month away, and the village is asked at once', async () => {
    await surfaces('2025-12-01', '2026-11-20');
    expect((await engine.standing(person)).validUntil).toBe('2026-12-01');
    await engine.until('2026-12-10');
    await engine.resume(person);
    expect((await engine.decisions(person))[1]).toMatchObject({ effectiveMonth: '2026-12', months: ['2026-11'] });
    expect(await engine.standing(person)).toMatchObject({ status: 'paying', stage: 'overdue', suspendedFrom: null });
    expect(await engine.open(person)).toEqual(['overdueVerification 1']);
  });

  it('Rule C8 a wrongful suspension is counted by itself', async () => {
    await surfaces('2026-10-15', '2026-12-01');
    const area = { everything: true, towns: [], villages: [], centres: [] };
    const filter = { recipientNo: person, wrongful: true };
    expect(await countDecisions(engine.house.database, area, filter)).toBe(1);
    expect(await countDecisions(engine.house.database, area, { ...filter, wrongful: false })).toBe(0);
  });
});
