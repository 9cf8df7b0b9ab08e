import { answerTask } from '../../libs/casework/answer-task.js';
import { assignTask, claimTask } from '../../libs/casework/hold-task.js';
import { recordCertification } from '../../libs/casework/record-certification.js';
import { takeEffect } from '../../libs/casework/take-effect.js';
import type { Actor, Assignment } from '../../libs/domain/organisation/roles.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };
const REVIEWER: Assignment = { role: 'R', office: 'RESIDENT' };

describe('a decision of two persons (rules C2, C3, I2)', () => {
  let engine: EngineInHand;
  let person: string;

  beforeAll(async () => {
    engine = await EngineInHand.at('2026-07-01');
  });
  afterAll(() => engine.end());

  /** Overdue since 2026-10-21, reported, the suspension proposed by the maker. */
  beforeEach(async () => {
    engine.house.casework.clock.day = '2026-07-01';
    person = await engine.recipient({ lastCertifiedOn: '2025-10-20' });
    await engine.until('2026-10-21');
    await engine.answer(person, 'overdueVerification', 'village', { answer: 'refuses', ...(await engine.proof()) });
    await engine.answer(person, 'findingReview', 'town', { answer: 'approve' });
    await engine.report(person);
    await engine.answer(person, 'suspensionProposal', 'maker', { answer: 'propose' });
  });

  const makerAs = (login: string, ...assignments: Assignment[]): Actor => ({
    ...engine.people.maker,
    login,
    assignments,
  });
  const confirm = async (by: Actor): Promise<void> => {
    const { id, version } = await engine.task(person, 'suspensionConfirmation');
    await answerTask(engine.house.casework, by, id, version, { answer: 'confirm' });
    await engine.settle();
  };
  const states = async (): Promise<string[]> =>
    (await engine.decisions(person)).map(({ kind, state }) => `${kind} ${state}`);

  it.each<[string, (() => Actor) | (() => Promise<Actor>), string]>([
    ['the maker with a second account', () => makerAs('r.second', REVIEWER), 'SAME_PERSON'],
    ['the maker after a switch of roles', () => makerAs(engine.people.maker.login, REVIEWER), 'SAME_PERSON'],
    [
      'the maker as deputy of the reviewer',
      () =>
        makerAs(engine.people.maker.login, ...engine.people.maker.assignments, {
          ...REVIEWER,
          deputyFor: 'r.resident',
        }),
      'SAME_PERSON',
    ],
    ['another clerk of the centre', () => engine.house.actor('P', 'RESIDENT'), 'ANOTHER_DESK'],
    ['the reviewer of the other centre', () => engine.house.actor('R', 'EMPLOYEE'), 'NOT_FOUND'],
    ['the bureau manager, who only supervises', () => engine.house.actor('M', 'BUREAU'), 'ANOTHER_DESK'],
    ['the town head', async () => engine.people.townHead, 'ANOTHER_DESK'],
  ])('Rule C3 is not confirmed by %s', async (_who, by, code) => {
    await expect(confirm(await by())).rejects.toMatchObject({ code });
    expect(await states()).toEqual(['suspension proposed']);
    expect(await engine.standing(person)).toMatchObject({ status: 'paying', suspendedFrom: null });
  });

  it('Rule C3 the maker neither claims the confirmation nor is it given to him', async () => {
    const { id } = await engine.task(person, 'suspensionConfirmation');
    const { casework, actor, database } = engine.house;
    await expect(claimTask(casework, makerAs('r.second', REVIEWER), id)).rejects.toMatchObject({ code: 'SAME_PERSON' });
    const second = await actor('R', 'RESIDENT');
    await database.reader.query('update account set person_id = $2 where login = $1', [
      second.login,
      engine.people.maker.personId,
    ]);
    await expect(assignTask(casework, engine.people.checker, id, second.login)).rejects.toMatchObject({
      code: 'ASSIGNEE_NOT_AT_DESK',
    });
  });

  it('Rule I2 the database refuses it too: the same person, and a confirmation without a checker', async () => {
    const { query } = engine.house.database.reader;
    const set = (columns: string): Promise<unknown> =>
      query.call(engine.house.database.reader, `update decision set ${columns} where recipient_no = $1`, [person]);
    await expect(set('checker_person = maker_person')).rejects.toThrow('decision_two_persons');
    await expect(set(`state = 'confirmed'`)).rejects.toThrow('decision_confirmed_by_checker');
    await expect(
      query.call(
        engine.house.database.reader,
        'update finding set reviewer_person = finder_person where recipient_no = $1',
        [person],
      ),
    ).rejects.toThrow(/check constraint/);
  });

  it('Rules C3, C4 is confirmed by another person, a deputy of the desk included, once', async () => {
    const deputy = await engine.house.actor('V', 'T02-V01');
    await confirm({ ...deputy, assignments: [...deputy.assignments, { ...REVIEWER, deputyFor: 'r.resident' }] });
    expect(await states()).toEqual(['suspension confirmed']);
    expect((await engine.decisions(person))[0]).toMatchObject({
      makerPerson: engine.people.maker.personId,
      checkerPerson: deputy.personId,
    });
    await expect(confirm(engine.people.checker)).rejects.toThrow('No suspensionConfirmation is open');
  });

  it('Rule C3 refused it comes back to the maker; declined the village verifies anew', async () => {
    await engine.answer(person, 'suspensionConfirmation', 'checker', { answer: 'refuse', reason: '佐证不清' });
    expect(await states()).toEqual(['suspension refused']);
    const again = await engine.task(person, 'suspensionProposal');
    expect(again).toMatchObject({ round: 2, reasonText: '佐证不清' });
    await engine.answer(person, 'suspensionProposal', 'maker', { answer: 'decline', reason: '再核一次' });
    expect(await states()).toEqual(['suspension refused', 'suspension declined']);
    expect(await engine.open(person)).toEqual(['overdueVerification 2']);
  });

  it('Rule C7 certified before it takes effect it is withdrawn, proposed or confirmed, and nothing stops', async () => {
    await engine.until('2026-11-20');
    await confirm(engine.people.checker);
    expect(await engine.standing(person)).toMatchObject({ status: 'paying', suspendedFrom: '2026-12' });
    const entry = {
      happenedOn: '2026-11-20',
      channel: 'counter',
      checklist: CHECKLIST,
      ...(await engine.proof()),
    } as const;
    await recordCertification(engine.house.casework, engine.people.town, person, entry);
    // The engine has not heard of it, and its day comes all the same: the database knows better.
    engine.house.casework.clock.day = '2026-12-01';
    const [suspension] = await engine.decisions(person);
    await takeEffect(engine.house.casework, suspension?.decisionNo ?? '');
    expect((await engine.standing(person)).status).toBe('paying');
    await engine.settle();
    expect(await states()).toEqual(['suspension withdrawn']);
    expect(await engine.standing(person)).toMatchObject({ status: 'paying', suspendedFrom: null, stage: 'certified' });
  });

  it('Rule C2 a finding is not reviewed by its finder, whatever desk he stands at', async () => {
    const other = await engine.recipient({ lastCertifiedOn: '2025-11-01' });
    await engine.until('2026-11-02');
    await engine.answer(other, 'overdueVerification', 'village', { answer: 'refuses', ...(await engine.proof()) });
    const review = await engine.task(other, 'findingReview');
    const finderAtTown: Actor = {
      ...engine.people.village,
      login: 't.second',
      assignments: [{ role: 'T', office: 'T01' }],
    };
    await expect(
      answerTask(engine.house.casework, finderAtTown, review.id, review.version, { answer: 'approve' }),
    ).rejects.toMatchObject({ code: 'SAME_PERSON' });
  });
});
