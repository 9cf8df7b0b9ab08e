import { correctTask } from '../../libs/casework/correct-task.js';
import { requestVoid } from '../../libs/casework/request-void.js';
import { CertificationEntity } from '../../libs/database/entities/certification.entity.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

describe('asking for a certification to be voided (rule B4)', () => {
  let engine: EngineInHand;
  let person: string;
  let certificationId: string;

  beforeAll(async () => {
    engine = await EngineInHand.at('2026-07-01');
  });
  afterAll(() => engine.end());
  beforeEach(async () => {
    person = await engine.recipient({ lastCertifiedOn: '2026-06-09', firstBenefitMonth: '2026-05' });
    const { id } = await engine.house.database.reader.findOneByOrFail(CertificationEntity, { recipientNo: person });
    certificationId = id;
  });

  const ask = async (): Promise<void> => {
    await requestVoid(engine.house.casework, engine.people.town, person, certificationId, '登错人');
    await engine.settle();
  };
  const decline = { answer: 'decline', reason: '材料无误' } as const;

  it('is asked for once, until the maker has declined to propose it', async () => {
    await ask();
    await expect(ask()).rejects.toMatchObject({ code: 'VOID_ALREADY_REQUESTED', manner: 'conflict' });
    await engine.answer(person, 'voidProposal', 'maker', { answer: 'propose' });
    await expect(ask()).rejects.toMatchObject({ code: 'VOID_ALREADY_REQUESTED' });
    await engine.answer(person, 'voidConfirmation', 'checker', { answer: 'refuse', reason: '再核一次' });
    await expect(ask()).rejects.toMatchObject({ code: 'VOID_ALREADY_REQUESTED' });
    await engine.answer(person, 'voidProposal', 'maker', decline);
    await ask();
    expect(await engine.open(person)).toEqual(['voidProposal 3']);
  });

  it('its reason reaches the maker and the checker, and stands in the decision and with the certification', async () => {
    await ask();
    expect(await engine.task(person, 'voidProposal')).toMatchObject({ reasonText: '登错人' });
    await engine.answer(person, 'voidProposal', 'maker', { answer: 'propose' });
    expect(await engine.task(person, 'voidConfirmation')).toMatchObject({ reasonText: '登错人' });
    await engine.answer(person, 'voidConfirmation', 'checker', { answer: 'refuse', reason: '再核一次' });
    expect(await engine.task(person, 'voidProposal')).toMatchObject({ reasonText: '再核一次' });
    await engine.answer(person, 'voidProposal', 'maker', { answer: 'propose' });
    await engine.answer(person, 'voidConfirmation', 'checker', { answer: 'confirm' });
    const decision = (await engine.decisions(person)).at(-1);
    expect(decision?.explanation).toBe('2026-06-09的资格认证经两人复核认定无效（原因：登错人），认证有效期重新计算。');
    const { reader } = engine.house.database;
    const certification = await reader.findOneByOrFail(CertificationEntity, { id: certificationId });
    expect(certification).toMatchObject({ isVoid: true, voidReason: '登错人' });
  });

  it('is still asked for where the maker takes back that he declined (Rule I3)', async () => {
    await ask();
    const declined = await engine.answer(person, 'voidProposal', 'maker', decline);
    await correctTask(engine.house.casework, engine.people.maker, declined, '看错了');
    await engine.settle();
    await expect(ask()).rejects.toMatchObject({ code: 'VOID_ALREADY_REQUESTED' });
    expect(await engine.open(person)).toEqual(['voidProposal 1']);
  });

  it('is refused of what two persons have voided, of another’s, and to a village', async () => {
    await ask();
    await engine.answer(person, 'voidProposal', 'maker', { answer: 'propose' });
    await engine.answer(person, 'voidConfirmation', 'checker', { answer: 'confirm' });
    expect((await engine.standing(person)).validUntil).toBe('2027-05-01');
    await expect(ask()).rejects.toMatchObject({ code: 'ALREADY_VOID' });
    const other = await engine.recipient({ lastCertifiedOn: '2026-06-09' });
    const { casework } = engine.house;
    await expect(requestVoid(casework, engine.people.town, other, certificationId, '登错人')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(requestVoid(casework, engine.people.village, person, certificationId, '登错人')).rejects.toMatchObject(
      {
        code: 'NOT_ALLOWED',
      },
    );
  });
});
