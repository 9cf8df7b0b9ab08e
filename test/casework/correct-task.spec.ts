import { answerTask } from '../../libs/casework/answer-task.js';
import { correctRecipient } from '../../libs/casework/correct-recipient.js';
import { correctTask } from '../../libs/casework/correct-task.js';
import { recordCertification } from '../../libs/casework/record-certification.js';
import { TaskEntity } from '../../libs/database/entities/task.entity.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };
const MOVED_ON = { code: 'COURSE_MOVED_ON', manner: 'conflict' };

describe('taking an answer back (rule I3)', () => {
  let engine: EngineInHand;
  let person: string;

  beforeAll(async () => {
    engine = await EngineInHand.at('2026-07-01');
  });
  afterAll(() => engine.end());

  async function somebody(certifiedOn: PlainDate, day: PlainDate, different = {}): Promise<void> {
    engine.house.casework.clock.day = '2026-07-01';
    person = await engine.recipient({ lastCertifiedOn: certifiedOn, ...different });
    await engine.until(day);
  }

  const correct = (taskId: string): Promise<void> =>
    correctTask(engine.house.casework, engine.people.townHead, taskId, '记错人');
  const correctAsBureau = async (taskId: string): Promise<void> =>
    correctTask(engine.house.casework, await engine.house.actor('M', 'BUREAU'), taskId, '记错人');
  const certify = async (happenedOn: PlainDate): Promise<void> => {
    const entry = { happenedOn, channel: 'counter', checklist: CHECKLIST, ...(await engine.proof()) } as const;
    await recordCertification(engine.house.casework, engine.people.town, person, entry);
    await engine.settle();
  };
  const onRecord = (id: string): Promise<TaskEntity> =>
    engine.house.database.reader.findOneByOrFail(TaskEntity, { id });

  it('before anything has followed: also while the engine has not heard of the answer', async () => {
    await somebody('2025-10-20', '2026-07-20');
    const call = await engine.answers(person, 'reminderCall', 'village', { answer: 'reached' });
    await correct(call);
    await engine.settle();
    expect(await engine.open(person)).toEqual(['reminderCall 1']);
    expect(await onRecord(call)).toMatchObject({ status: 'done', answer: 'reached', correctedReason: '记错人' });
  });

  it('Rule B9 not once a later step of the plan has opened', async () => {
    await somebody('2025-10-20', '2026-07-20');
    const call = await engine.answer(person, 'reminderCall', 'village', { answer: 'reached' });
    await engine.until('2026-08-20');
    expect(await engine.open(person)).toEqual(['reminderCall 2']);
    await expect(correct(call)).rejects.toMatchObject(MOVED_ON);
    expect((await onRecord(call)).correctedAt).toBeNull();
    await engine.settle();
    expect(await engine.open(person)).toEqual(['reminderCall 2']);
  });

  it('Rule B7 but while the visit that it brought forward is the latest step', async () => {
    await somebody('2025-10-20', '2026-07-20');
    const dialled = { answer: 'unreachable', numberDialled: '19906853418' } as const;
    const call = await engine.answer(person, 'reminderCall', 'village', dialled);
    await engine.until('2026-07-21');
    expect(await engine.open(person)).toEqual(['homeVisit 1']);
    await correct(call);
    await engine.settle();
    expect(await engine.open(person)).toEqual(['reminderCall 1']);
    // The visit has never been: what is answered now may be taken back as well.
    const again = await engine.answer(person, 'reminderCall', 'village', { answer: 'refuses' });
    await correct(again);
    await engine.settle();
    expect(await engine.open(person)).toEqual(['reminderCall 1']);
  });

  it('Rule B7 not once another answer has led the course elsewhere', async () => {
    await somebody('2025-10-20', '2026-08-20');
    const promisedOn = '2026-08-25';
    await engine.answer(person, 'reminderCall', 'village', { answer: 'reached', promisedOn });
    await engine.until('2026-08-26');
    const followUp = await engine.answer(person, 'followUpCall', 'village', { answer: 'reached' });
    await engine.until('2026-09-20');
    await engine.answer(person, 'homeVisit', 'town', { answer: 'reportedDead', source: '邻居' });
    await expect(correct(followUp)).rejects.toMatchObject(MOVED_ON);
  });

  it('Rule C6 a declined resumption not once a further certification has opened a new one', async () => {
    await somebody('2025-10-20', '2026-10-21');
    await engine.suspend(person, '2026-11-06');
    await certify('2026-11-06');
    const declined = await engine.answer(person, 'resumptionProposal', 'maker', { answer: 'decline', reason: '存疑' });
    await certify('2026-11-06');
    expect(await engine.open(person)).toEqual(['resumptionProposal 2']);
    await expect(correctAsBureau(declined)).rejects.toMatchObject(MOVED_ON);
  });

  it('Rules C3, I3 a declined proposal is taken back with its decision, and asked anew', async () => {
    await somebody('2025-10-20', '2026-10-21');
    await engine.suspend(person, '2026-11-06');
    await certify('2026-11-06');
    const declined = await engine.answer(person, 'resumptionProposal', 'maker', { answer: 'decline', reason: '存疑' });
    await correctAsBureau(declined);
    await engine.settle();
    expect(await engine.open(person)).toEqual(['resumptionProposal 1']);
    expect((await engine.decisions(person)).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'suspension confirmed',
      'resumption withdrawn',
    ]);
    await engine.resume(person);
    expect((await engine.standing(person)).status).toBe('paying');
  });

  it.each<[string, { answer: 'propose' } | { answer: 'decline'; reason: string }]>([
    ['proposed', { answer: 'propose' }],
    ['declined', { answer: 'decline', reason: '存疑' }],
  ])('Rules C3, I3 a suspension %s on a reported finding is taken back, and asked anew', async (_, given) => {
    await somebody('2025-10-20', '2026-10-21');
    await engine.answer(person, 'overdueVerification', 'village', { answer: 'refuses', ...(await engine.proof()) });
    await engine.answer(person, 'findingReview', 'town', { answer: 'approve' });
    await engine.report(person);
    const answered = await engine.answer(person, 'suspensionProposal', 'maker', given);
    await correctAsBureau(answered);
    await engine.settle();
    expect(await engine.open(person)).toEqual(['suspensionProposal 1']);
    expect((await engine.decisions(person)).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'suspension withdrawn',
    ]);
  });

  const death = async () =>
    ({
      answer: 'dead',
      diedOn: '2026-10-20',
      basis: 'policeRecord',
      source: '派出所',
      ...(await engine.proof()),
    }) as const;

  it('Rule E1 a declined termination taken back: the death is verified as before and can be decided', async () => {
    await somebody('2025-10-20', '2026-10-21');
    await engine.answer(person, 'overdueVerification', 'village', await death());
    await engine.answer(person, 'findingReview', 'town', { answer: 'approve' });
    const declined = await engine.answer(person, 'terminationProposal', 'maker', { answer: 'decline', reason: '存疑' });
    expect((await engine.standing(person)).diedOn).toBeNull();
    await correctAsBureau(declined);
    await engine.settle();
    expect((await engine.standing(person)).diedOn).toBe('2026-10-20');
    await engine.answer(person, 'terminationProposal', 'maker', { answer: 'propose' });
    await engine.answer(person, 'terminationConfirmation', 'checker', { answer: 'confirm' });
    await engine.until('2026-11-01');
    expect((await engine.standing(person)).status).toBe('terminated');
  });

  it('Rule A1 not an agreed death of somebody paid elsewhere: the payer has been told', async () => {
    await somebody('2025-10-20', '2026-10-21', { recipientClass: 'externalRetiree' });
    await engine.answer(person, 'overdueVerification', 'village', await death());
    const agreed = await engine.answer(person, 'findingReview', 'town', { answer: 'approve' });
    await expect(correct(agreed)).rejects.toMatchObject(MOVED_ON);
    expect((await engine.standing(person)).diedOn).toBe('2026-10-20');
  });

  it('Rule I3 not a certification, which two persons void, nor what has been followed up', async () => {
    await somebody('2025-10-20', '2026-07-20');
    const reported = await engine.answer(person, 'reminderCall', 'village', { answer: 'reportedDead', source: '邻居' });
    await engine.answer(person, 'suspicionVerification', 'town', { answer: 'alive', ...(await engine.proof()) });
    await expect(correct(reported)).rejects.toMatchObject({ code: 'FOLLOW_UP_ANSWERED' });
    await engine.answer(person, 'findingReview', 'secondTown', { answer: 'approve' });
    await engine.until('2026-08-20');
    const certified = {
      answer: 'certified',
      happenedOn: '2026-07-20',
      channel: 'counter',
      checklist: CHECKLIST,
    } as const;
    const call = await engine.answer(person, 'reminderCall', 'village', { ...certified, ...(await engine.proof()) });
    await expect(correct(call)).rejects.toMatchObject({ code: 'ANSWER_IS_FINAL' });
  });

  it('Rules A4, I1 a move to another town is on record like one within the town, with where from and where to', async () => {
    await somebody('2025-10-20', '2026-07-02');
    const other = await engine.house.actor('T', 'T02');
    await correctRecipient(engine.house.casework, engine.people.town, person, { town: 'T02', village: 'T02-V01' });
    await engine.settle();
    const { id, version } = await engine.task(person, 'handOver');
    const contact = { phone: '19906853418', address: '苇塘镇双楼村1组1号', village: 'T02-V01' };
    await answerTask(engine.house.casework, other, id, version, { answer: 'accepted', ...contact });
    const entries = await engine.house.database.reader.query(
      `select actor, town, before, after from audit_entry where recipient_no = $1 and act = 'recipientMoved'`,
      [person],
    );
    expect(entries).toEqual([
      {
        actor: other.login,
        town: 'T01',
        before: { town: 'T01', village: 'T01-V01' },
        after: { town: 'T02', village: 'T02-V01' },
      },
    ]);
  });

  it('Rule A4 a returned move taken back is asked for again; not once another has been asked for', async () => {
    await somebody('2025-10-20', '2026-07-02');
    const other = await engine.house.actor('T', 'T02');
    const { casework } = engine.house;
    const asked = async () => {
      await correctRecipient(casework, engine.people.town, person, { town: 'T02', village: 'T02-V01' });
      await engine.settle();
      return engine.task(person, 'handOver');
    };
    const returned = async ({ id, version }: TaskEntity): Promise<string> => {
      await answerTask(casework, other, id, version, { answer: 'returned', reason: '查无此人' });
      await engine.settle();
      return id;
    };
    const id = await returned(await asked());
    await correctTask(casework, other, id, '看错了');
    await engine.settle();
    const second = await returned(await engine.task(person, 'handOver'));
    await asked();
    await expect(correctTask(casework, other, second, '看错了')).rejects.toMatchObject(MOVED_ON);
  });
});
