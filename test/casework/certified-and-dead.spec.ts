import { tellPayerOfDeath } from '../../libs/casework/plan-report-mails.js';
import { recordCertification } from '../../libs/casework/record-certification.js';
import { recordGroupSession } from '../../libs/casework/record-group-session.js';
import { externalDeathMailKey, subjectOfMail } from '../../libs/domain/reporting/mail-order.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

describe('a certification of somebody whose death is verified (rules A1, B3, D8, E1)', () => {
  let engine: EngineInHand;
  let person: string;

  beforeAll(async () => {
    engine = await EngineInHand.at('2026-07-01');
  });
  afterAll(() => engine.end());

  /** Certified until 2026-10-20, died on 2026-10-18, found and agreed to on 2026-10-21. */
  async function died(recipientClass: 'externalRetiree' | 'residentPensioner'): Promise<void> {
    engine.house.casework.clock.day = '2026-07-01';
    person = await engine.recipient({ lastCertifiedOn: '2025-10-20', recipientClass });
    await engine.until('2026-10-21');
    const found = { answer: 'dead', diedOn: '2026-10-18', basis: 'policeRecord', source: '派出所' } as const;
    await engine.answer(person, 'overdueVerification', 'village', { ...found, ...(await engine.proof()) });
    await engine.answer(person, 'findingReview', 'town', { answer: 'approve' });
  }

  const entry = async (happenedOn: PlainDate) =>
    ({ happenedOn, channel: 'counter', checklist: CHECKLIST, ...(await engine.proof()) }) as const;
  const certify = async (happenedOn: PlainDate): Promise<void> => {
    await recordCertification(engine.house.casework, engine.people.town, person, await entry(happenedOn));
    await engine.settle();
  };
  const refusals = (): Promise<object[]> =>
    engine.house.database.reader.query(
      `select actor, act, after from audit_entry where recipient_no = $1 and act = 'certificationRefused'`,
      [person],
    );
  const evidenceOf = (): Promise<object[]> =>
    engine.house.database.reader.query('select 1 from evidence where recipient_no = $1', [person]);

  it('Rule A1 forwarded as dead: one dated before the death is kept and opens no new plan, however long', async () => {
    await died('externalRetiree');
    expect((await engine.standing(person)).stage).toBe('forwarded');
    await certify('2026-10-10');
    expect(await engine.standing(person)).toMatchObject({
      stage: 'forwarded',
      validUntil: '2027-10-10',
      diedOn: '2026-10-18',
      status: 'paying',
    });
    await engine.until('2028-01-01');
    expect(await engine.open(person)).toEqual([]);
    expect(await engine.standing(person)).toMatchObject({ stage: 'forwarded', nextDeadline: null });
  });

  it('Rules A1, N8 the payer is told by one mail, whose workflow is called as the ledger calls it', async () => {
    await died('externalRetiree');
    const { reader } = engine.house.database;
    const [finding] = await reader.query(`select id from finding where recipient_no = $1 and kind = 'dead'`, [person]);
    const mails = await reader.query(`select subject_id as key from outbox where subject_kind = 'mail'`);
    const keys = mails.map(({ key }: { key: string }) => key);
    expect(keys).toContain(externalDeathMailKey(finding.id));
    expect(keys.map(subjectOfMail)).toContainEqual({ kind: 'externalDeath', findingId: finding.id });
    expect(await tellPayerOfDeath(engine.house.casework, { findingId: finding.id })).toBe(
      externalDeathMailKey(finding.id),
    );
  });

  it('Rules B3, E1 the termination of somebody paid here goes on beside one dated before the death', async () => {
    await died('residentPensioner');
    await certify('2026-10-10');
    expect(await engine.open(person)).toEqual(['terminationProposal 1']);
    expect(await engine.standing(person)).toMatchObject({ stage: 'terminationPending', diedOn: '2026-10-18' });
  });

  it.each(['externalRetiree', 'residentPensioner'] as const)(
    'Rules B3, D8 (%s) one dated after the death is refused, and who tried to record it stays on record',
    async (recipientClass) => {
      await died(recipientClass);
      const before = await engine.standing(person);
      const evidence = (await evidenceOf()).length;
      await expect(certify('2026-10-19')).rejects.toMatchObject({
        code: 'CERTIFIED_AFTER_DEATH',
        params: { happenedOn: '2026-10-19', diedOn: '2026-10-18' },
      });
      expect(await refusals()).toEqual([
        {
          actor: engine.people.town.login,
          act: 'certificationRefused',
          after: { code: 'CERTIFIED_AFTER_DEATH', happenedOn: '2026-10-19', diedOn: '2026-10-18' },
        },
      ]);
      expect(await engine.standing(person)).toEqual(before);
      expect(await evidenceOf()).toHaveLength(evidence);
    },
  );

  it.each([
    ['no evidence', { evidenceIds: [] }],
    ['a checklist that denies life', { checklist: { ...CHECKLIST, alive: false } }],
  ])('Rules B3, D8 it stays on record also where more is wrong with it: %s', async (_what, wrong) => {
    await died('externalRetiree');
    const twice = { ...(await entry('2026-10-19')), ...wrong };
    const recorded = recordCertification(engine.house.casework, engine.people.town, person, twice);
    await expect(recorded).rejects.toMatchObject({ code: 'CERTIFIED_AFTER_DEATH' });
    expect(await refusals()).toMatchObject([
      { after: { code: 'CERTIFIED_AFTER_DEATH', happenedOn: '2026-10-19', diedOn: '2026-10-18' } },
    ]);
  });

  it('Rules B3, D8 a group session is refused for him alone, with the same record', async () => {
    await died('externalRetiree');
    const { evidenceIds } = await engine.proof();
    const results = await recordGroupSession(engine.house.casework, engine.people.town, {
      happenedOn: '2026-10-20',
      place: '双楼村',
      attendees: [{ recipientNo: person, evidenceIds, checklist: CHECKLIST }],
    });
    expect(results).toMatchObject([{ ok: false, refusal: { code: 'CERTIFIED_AFTER_DEATH' } }]);
    expect(await refusals()).toHaveLength(1);
  });

  it('Rules B3, I1 under a key too, where the whole request is one transaction', async () => {
    await died('externalRetiree');
    await engine.house.database.inTransaction(async () => {
      await expect(certify('2026-10-19')).rejects.toMatchObject({ code: 'CERTIFIED_AFTER_DEATH' });
    });
    expect(await refusals()).toHaveLength(1);
    expect(await evidenceOf()).toHaveLength(1);
  });

  it('Rules B3, D8 also once the benefit has ended with the death', async () => {
    await died('residentPensioner');
    await engine.answer(person, 'terminationProposal', 'maker', { answer: 'propose' });
    await engine.until('2026-11-03');
    await engine.answer(person, 'terminationConfirmation', 'checker', { answer: 'confirm' });
    expect((await engine.standing(person)).status).toBe('terminated');
    await expect(certify('2026-11-02')).rejects.toMatchObject({ code: 'CERTIFIED_AFTER_DEATH' });
    await expect(certify('2026-10-10')).rejects.toMatchObject({ code: 'RECIPIENT_TERMINATED' });
    expect(await refusals()).toHaveLength(1);
  });
});
