import { showDetail } from '../../apps/api/inbox/task-view.js';
import { openTaskDetail } from '../../libs/casework/open-task-detail.js';
import { recordCertification } from '../../libs/casework/record-certification.js';
import { requestVoid } from '../../libs/casework/request-void.js';
import type { TaskDetail } from '../../libs/contracts/inbox.js';
import { CertificationEntity } from '../../libs/database/entities/certification.entity.js';
import { findDecision } from '../../libs/database/queries/decisions.query.js';
import type { RecipientTaskKind } from '../../libs/domain/inbox/task-kinds.js';
import { recipientAreaOf } from '../../libs/domain/organisation/office.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: false };

describe('maker and checker see what a decision rests on, and confirm the text that is stored (rules C3, C6, I2, I4)', () => {
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

  /** The open task as the person at that desk reads it, in Chinese. */
  async function read(kind: RecipientTaskKind, by: 'maker' | 'checker' | 'town'): Promise<TaskDetail> {
    const { casework } = engine.house;
    const actor = engine.people[by];
    const opened = await openTaskDetail(casework, actor, (await engine.task(person, kind)).id);
    return showDetail(opened, { actor, today: casework.clock.day, language: 'zh' });
  }

  /** The latest decision as it stands on record. */
  async function onRecord() {
    const decisionNo = (await engine.decisions(person)).at(-1)?.decisionNo ?? '';
    const area = recipientAreaOf(engine.people.checker.assignments);
    return findDecision(engine.house.database, area, decisionNo);
  }

  it('a resumption: the certification with day, channel, recorder and place, all four answers, evidence and what was noted of a helper', async () => {
    await engine.suspend(person, '2026-11-06');
    await engine.until('2026-12-10');
    const { evidenceIds } = await engine.proof();
    const note = '女儿陈某协助，本人同意';
    const entry = { happenedOn: '2026-12-09', channel: 'counter', checklist: CHECKLIST, evidenceIds, note } as const;
    const { town } = engine.people;
    await recordCertification(engine.house.casework, town, person, entry);
    await engine.settle();
    const shown = {
      happenedOn: '2026-12-09',
      recordedOn: '2026-12-10',
      channel: 'counter',
      recordedBy: town.login,
      recordedByName: town.name,
      sourceOffice: 'T01',
      checklist: CHECKLIST,
      evidenceIds,
      note,
    };
    expect((await read('resumptionProposal', 'maker')).certification).toMatchObject(shown);
    await engine.answer(person, 'resumptionProposal', 'maker', { answer: 'propose' });
    expect((await read('resumptionConfirmation', 'checker')).certification).toMatchObject(shown);
    expect((await onRecord())?.certification).toMatchObject(shown);
  });

  it('a suspension: the finding with its reviewer, and the attempts with their evidence', async () => {
    const { evidenceIds } = await engine.proof();
    await engine.answer(person, 'overdueVerification', 'village', { answer: 'refuses', evidenceIds });
    await engine.answer(person, 'findingReview', 'town', { answer: 'approve' });
    await engine.report(person);
    const { village, town } = engine.people;
    const finding = {
      kind: 'refuses',
      foundByName: village.name,
      evidenceIds,
      state: 'approved',
      reviewedByName: town.name,
      reviewedOn: '2026-10-21',
    };
    expect((await read('suspensionProposal', 'maker')).finding).toMatchObject(finding);
    await engine.answer(person, 'suspensionProposal', 'maker', { answer: 'propose' });
    expect((await read('suspensionConfirmation', 'checker')).finding).toMatchObject(finding);
    expect((await onRecord())?.finding).toMatchObject(finding);
  });

  it('a vain visit is shown with what proves it (Rule C1)', async () => {
    const later = await engine.recipient({ lastCertifiedOn: '2025-12-01', firstBenefitMonth: '2025-05' });
    person = later;
    await engine.until('2026-11-01');
    const { evidenceIds } = await engine.proof();
    await engine.answer(later, 'homeVisit', 'town', { answer: 'notAtHome', evidenceIds });
    await engine.until('2026-11-10');
    expect((await read('homeVisit', 'town')).attempts).toMatchObject([{ outcome: 'notAtHome', evidenceIds }]);
  });

  it('a void: the certification that is doubted, and why', async () => {
    const { id } = await engine.house.database.reader.findOneByOrFail(CertificationEntity, { recipientNo: person });
    await requestVoid(engine.house.casework, engine.people.town, person, id, '登错人');
    await engine.settle();
    expect((await read('voidProposal', 'maker')).certification).toMatchObject({
      happenedOn: '2025-10-20',
      voidRequestReason: '登错人',
    });
  });

  describe('the sentence that the checker reads is the one that is stored, with month and sums as they are that day', () => {
    it('of a suspension proposed before the payroll closes and confirmed after it (Rule C4)', async () => {
      await engine.answer(person, 'overdueVerification', 'village', { answer: 'refuses', ...(await engine.proof()) });
      await engine.answer(person, 'findingReview', 'town', { answer: 'approve' });
      await engine.report(person);
      await engine.until('2026-11-06');
      expect((await read('suspensionProposal', 'maker')).effect?.explanation).toContain('自2026-11起暂停发放');
      await engine.answer(person, 'suspensionProposal', 'maker', { answer: 'propose' });
      await engine.until('2026-11-10');
      const shown = (await read('suspensionConfirmation', 'checker')).effect?.explanation;
      await engine.answer(person, 'suspensionConfirmation', 'checker', { answer: 'confirm' });
      expect(shown).toContain('自2026-12起暂停发放');
      expect((await onRecord())?.explanation).toBe(shown);
    });

    it('of a resumption with its back-pay (Rule C6)', async () => {
      await engine.suspend(person, '2026-11-06');
      await engine.until('2026-12-10');
      const entry = { happenedOn: '2026-12-10', channel: 'counter', checklist: CHECKLIST } as const;
      const input = { ...entry, ...(await engine.proof()) };
      await recordCertification(engine.house.casework, engine.people.town, person, input);
      await engine.settle();
      await engine.answer(person, 'resumptionProposal', 'maker', { answer: 'propose' });
      const shown = (await read('resumptionConfirmation', 'checker')).effect?.explanation;
      await engine.answer(person, 'resumptionConfirmation', 'checker', { answer: 'confirm' });
      expect(shown).toContain('补发2026-11、2026-12，共395.28元');
      expect((await onRecord())?.explanation).toBe(shown);
    });

    it('of a termination with what was paid too much (Rule F1)', async () => {
      await engine.until('2026-11-02');
      const found = { answer: 'dead', diedOn: '2026-09-20', basis: 'policeRecord', source: '派出所' } as const;
      await engine.answer(person, 'overdueVerification', 'village', { ...found, ...(await engine.proof()) });
      await engine.answer(person, 'findingReview', 'town', { answer: 'approve' });
      await engine.answer(person, 'terminationProposal', 'maker', { answer: 'propose' });
      const { effect, finding } = await read('terminationConfirmation', 'checker');
      await engine.answer(person, 'terminationConfirmation', 'checker', { answer: 'confirm' });
      expect(finding).toMatchObject({ kind: 'dead', fields: { basis: 'policeRecord', source: '派出所' } });
      expect(effect?.explanation).toContain('2026-10为多领月份，共197.64元，应予退回');
      expect((await onRecord())?.explanation).toBe(effect?.explanation);
    });
  });
});
