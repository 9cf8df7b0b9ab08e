import { getRecipient } from '../../apps/api/recipients/show-recipient.js';
import { recordCertification } from '../../libs/casework/record-certification.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

describe('Rule C6 a resumed benefit is paid again from the month after the certification', () => {
  let engine: EngineInHand;

  beforeAll(async () => {
    engine = await EngineInHand.at('2026-07-01');
  });
  afterAll(() => engine.end());

  it('that month is shown until it has come, and to nobody who was never resumed', async () => {
    const { casework } = engine.house;
    const { town, checker } = engine.people;
    const person = await engine.recipient({ lastCertifiedOn: '2025-10-20', firstBenefitMonth: '2025-05' });
    const shown = async () => {
      const { status, paidAgainFrom } = await getRecipient(casework, checker, person);
      return { status, paidAgainFrom };
    };
    await engine.until('2026-10-21');
    expect(await shown()).toEqual({ status: 'paying', paidAgainFrom: null });
    await engine.suspend(person, '2026-11-06');
    await engine.until('2026-12-10');
    const entry = { happenedOn: '2026-12-09', channel: 'counter', checklist: CHECKLIST } as const;
    await recordCertification(casework, town, person, { ...entry, ...(await engine.proof()) });
    await engine.settle();
    expect(await shown()).toEqual({ status: 'suspended', paidAgainFrom: null });
    await engine.resume(person);
    expect(await shown()).toEqual({ status: 'paying', paidAgainFrom: '2027-01' });
    await engine.until('2026-12-31');
    expect(await shown()).toEqual({ status: 'paying', paidAgainFrom: '2027-01' });
    await engine.until('2027-01-01');
    expect(await shown()).toEqual({ status: 'paying', paidAgainFrom: null });
  });
});
