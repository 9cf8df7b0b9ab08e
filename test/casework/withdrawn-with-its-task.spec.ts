import { recordCertification } from '../../libs/casework/record-certification.js';
import { requestVoid } from '../../libs/casework/request-void.js';
import { CertificationEntity } from '../../libs/database/entities/certification.entity.js';
import { FindingEntity } from '../../libs/database/entities/finding.entity.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

describe('what a withdrawn task was to judge is withdrawn with it (rules B4, B6, E1)', () => {
  let engine: EngineInHand;
  let person: string;

  beforeAll(async () => {
    engine = await EngineInHand.at('2026-07-01');
  });
  afterAll(() => engine.end());

  /** Overdue since 2026-10-21. */
  beforeEach(async () => {
    engine.house.casework.clock.day = '2026-07-01';
    person = await engine.recipient({ lastCertifiedOn: '2025-10-20' });
    await engine.until('2026-10-21');
  });

  const certify = async (happenedOn: PlainDate): Promise<string> => {
    const entry = { happenedOn, channel: 'counter', checklist: CHECKLIST, ...(await engine.proof()) } as const;
    const { casework } = engine.house;
    const { certificationId } = await recordCertification(casework, engine.people.town, person, entry);
    await engine.settle();
    return certificationId;
  };
  const voidLatest = async (): Promise<void> => {
    const [latest] = await engine.house.database.reader.find(CertificationEntity, {
      where: { recipientNo: person, isVoid: false },
      order: { happenedOn: 'DESC' },
    });
    await requestVoid(engine.house.casework, engine.people.town, person, latest?.id ?? '', '登错人');
    await engine.settle();
    await engine.answer(person, 'voidProposal', 'maker', { answer: 'propose' });
    await engine.answer(person, 'voidConfirmation', 'checker', { answer: 'confirm' });
  };
  const refuses = async (): Promise<string> =>
    engine.answer(person, 'overdueVerification', 'village', { answer: 'refuses', ...(await engine.proof()) });
  const findings = async (): Promise<string[]> =>
    (await engine.house.database.reader.findBy(FindingEntity, { recipientNo: person })).map(
      ({ kind, state }) => `${kind} ${state}`,
    );
  const decisions = async (): Promise<string[]> =>
    (await engine.decisions(person)).map(({ kind, state }) => `${kind} ${state}`);

  it('Rule B4 a finding whose review a void withdraws', async () => {
    await refuses();
    await voidLatest();
    expect(await engine.open(person)).toEqual(['overdueVerification 1']);
    expect(await findings()).toEqual(['refuses withdrawn']);
  });

  it('Rule B4 a proposed suspension whose confirmation a void withdraws', async () => {
    await refuses();
    await engine.answer(person, 'findingReview', 'town', { answer: 'approve' });
    await engine.report(person);
    await engine.answer(person, 'suspensionProposal', 'maker', { answer: 'propose' });
    await voidLatest();
    expect(await decisions()).toEqual(['suspension withdrawn', 'void confirmed']);
    // What had been found and agreed to stays on record.
    expect(await findings()).toEqual(['refuses approved']);
  });

  it('Rules B4, C6 a proposed resumption on a voided certification; the one that still counts is proposed anew', async () => {
    await engine.suspend(person, '2026-11-06');
    const first = await certify('2026-11-06');
    await engine.until('2026-11-10');
    await certify('2026-11-10');
    await engine.answer(person, 'resumptionProposal', 'maker', { answer: 'propose' });
    await voidLatest();
    expect(await decisions()).toEqual(['suspension confirmed', 'resumption withdrawn', 'void confirmed']);
    expect(await engine.open(person)).toEqual(['resumptionProposal 2']);
    await engine.resume(person);
    expect((await engine.decisions(person)).at(-1)).toMatchObject({ state: 'confirmed', certificationId: first });
    expect(await engine.standing(person)).toMatchObject({ status: 'paying', stage: 'certified' });
  });

  it('Rule E1 a proposed resumption of somebody found dead', async () => {
    await engine.suspend(person, '2026-11-06');
    await certify('2026-11-06');
    await engine.answer(person, 'resumptionProposal', 'maker', { answer: 'decline', reason: '存疑' });
    await engine.until('2026-11-10');
    const found = { answer: 'dead', diedOn: '2026-11-09', basis: 'policeRecord', source: '派出所' } as const;
    await engine.answer(person, 'overdueVerification', 'village', { ...found, ...(await engine.proof()) });
    await certify('2026-11-08');
    await engine.answer(person, 'resumptionProposal', 'maker', { answer: 'propose' });
    await engine.answer(person, 'findingReview', 'town', { answer: 'approve' });
    expect(await engine.open(person)).toEqual(['terminationProposal 1']);
    expect(await decisions()).toEqual(['suspension confirmed', 'resumption declined', 'resumption withdrawn']);
  });
});
