import { claimTask } from '../../libs/casework/hold-task.js';
import { openTaskDetail } from '../../libs/casework/open-task-detail.js';
import { recordCertification } from '../../libs/casework/record-certification.js';
import { requestVoid } from '../../libs/casework/request-void.js';
import { CertificationEntity } from '../../libs/database/entities/certification.entity.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

interface Entry {
  actor: string;
  subjectId: string;
  before: object;
  after: object;
}

describe('what a confirmed decision changes is on record with before and after (rule I1)', () => {
  let engine: EngineInHand;
  let person: string;

  beforeAll(async () => {
    engine = await EngineInHand.at('2026-07-01');
  });
  afterAll(() => engine.end());
  beforeEach(async () => {
    engine.house.casework.clock.day = '2026-07-01';
    person = await engine.recipient({ lastCertifiedOn: '2025-10-20', firstBenefitMonth: '2025-05' });
    await engine.until('2026-10-21');
  });

  const entries = (act: string): Promise<Entry[]> =>
    engine.house.database.reader.query(
      `select actor, subject_id as "subjectId", before, after from audit_entry where recipient_no = $1 and act = $2 order by id`,
      [person, act],
    );
  const certify = async (happenedOn: PlainDate): Promise<void> => {
    await engine.until(happenedOn);
    const entry = { happenedOn, channel: 'counter', checklist: CHECKLIST, ...(await engine.proof()) } as const;
    await recordCertification(engine.house.casework, engine.people.town, person, entry);
    await engine.settle();
  };

  it('Rules C4, C6 a suspension in effect at once, and the resumption with its months and sum', async () => {
    await engine.suspend(person, '2026-11-06');
    await certify('2026-12-10');
    await engine.resume(person);
    const [suspension, resumption] = await engine.decisions(person);
    expect(await entries('decisionConfirmed')).toEqual([
      {
        actor: engine.people.checker.login,
        subjectId: suspension?.decisionNo,
        before: { status: 'paying', suspendedFrom: null, endedFrom: null, validUntil: '2026-10-20' },
        after: {
          status: 'suspended',
          suspendedFrom: '2026-11',
          endedFrom: null,
          validUntil: '2026-10-20',
          effectiveMonth: '2026-11',
          effectOn: '2026-11-06',
        },
      },
      {
        actor: engine.people.checker.login,
        subjectId: resumption?.decisionNo,
        before: { status: 'suspended', suspendedFrom: '2026-11', endedFrom: null, validUntil: '2027-12-10' },
        after: {
          status: 'paying',
          suspendedFrom: null,
          endedFrom: null,
          validUntil: '2027-12-10',
          effectiveMonth: '2027-01',
          effectOn: '2026-12-10',
          months: ['2026-11', '2026-12'],
          backPayFen: 2 * 19764,
        },
      },
    ]);
  });

  it('Rule B4 a void, with the validity as it was and as it is', async () => {
    const { id } = await engine.house.database.reader.findOneByOrFail(CertificationEntity, { recipientNo: person });
    await requestVoid(engine.house.casework, engine.people.town, person, id, '登错人');
    await engine.settle();
    await engine.answer(person, 'voidProposal', 'maker', { answer: 'propose' });
    await engine.answer(person, 'voidConfirmation', 'checker', { answer: 'confirm' });
    expect(await entries('decisionConfirmed')).toMatchObject([
      { before: { validUntil: '2026-10-20' }, after: { validUntil: '2026-05-01', effectOn: '2026-10-21' } },
    ]);
  });

  it('Rule E1 a termination in effect at once', async () => {
    await engine.until('2026-11-02');
    const found = { answer: 'dead', diedOn: '2026-09-20', basis: 'policeRecord', source: '派出所' } as const;
    await engine.answer(person, 'overdueVerification', 'village', { ...found, ...(await engine.proof()) });
    await engine.answer(person, 'findingReview', 'town', { answer: 'approve' });
    await engine.answer(person, 'terminationProposal', 'maker', { answer: 'propose' });
    const { id } = await engine.task(person, 'terminationConfirmation');
    const { effect } = await openTaskDetail(engine.house.casework, engine.people.checker, id);
    expect(effect).toMatchObject({ months: ['2026-10'], overpaidFen: 19764, backPayFen: 0 });
    await engine.answer(person, 'terminationConfirmation', 'checker', { answer: 'confirm' });
    expect(await entries('decisionConfirmed')).toMatchObject([
      {
        before: { status: 'paying', endedFrom: null },
        after: {
          status: 'terminated',
          endedFrom: '2026-10',
          effectiveMonth: '2026-11',
          months: ['2026-10'],
          overpaidFen: 19764,
        },
      },
    ]);
    const [termination] = await engine.decisions(person);
    expect(termination).toMatchObject({ months: ['2026-10'], overpaidFen: 19764, backPayFen: 0 });
    expect(termination?.explanation).toContain('2026-10为多领月份，共197.64元，应予退回');
  });

  it('an answer says whether its task was held, and by whom', async () => {
    const { id } = await engine.task(person, 'overdueVerification');
    await claimTask(engine.house.casework, engine.people.village, id);
    await engine.answer(person, 'overdueVerification', 'village', { answer: 'refuses', ...(await engine.proof()) });
    await engine.answer(person, 'findingReview', 'town', { answer: 'approve' });
    expect((await entries('taskAnswered')).slice(-2)).toMatchObject([
      { before: { status: 'claimed', holder: engine.people.village.login } },
      { before: { status: 'open', holder: null } },
    ]);
  });
});
