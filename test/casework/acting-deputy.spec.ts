import { answerTask } from '../../libs/casework/answer-task.js';
import { claimTask } from '../../libs/casework/hold-task.js';
import { recordCertification } from '../../libs/casework/record-certification.js';
import type { Actor, Assignment } from '../../libs/domain/organisation/roles.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

describe('whoever stands in for somebody is on record as such (rules H4, I1)', () => {
  let engine: EngineInHand;
  let person: string;

  beforeEach(async () => {
    engine = await EngineInHand.at('2026-07-01');
    person = await engine.recipient({ lastCertifiedOn: '2025-10-20' });
  });
  afterEach(() => engine.end());

  /** Somebody with a desk of his own elsewhere who stands in for a person of T01. */
  const deputyOf = async (absent: Actor, own: [Assignment['role'], string] = ['T', 'T02']): Promise<Actor> => {
    const actor = await engine.house.actor(...own);
    const stoodIn = absent.assignments.map((assignment) => ({ ...assignment, deputyFor: absent.login }));
    return { ...actor, assignments: [...actor.assignments, ...stoodIn] };
  };
  const audited = async (actor: Actor): Promise<Record<string, string | null>> => {
    const rows: { act: string; for: string | null }[] = await engine.house.database.reader.query(
      `select act, on_behalf_of as "for" from audit_entry where actor = $1`,
      [actor.login],
    );
    return Object.fromEntries(rows.map((row) => [row.act, row.for]));
  };
  const sourceOffice = async (): Promise<string> => {
    const [row] = await engine.house.database.reader.query(
      `select source_office as office from certification where recipient_no = $1 and channel = 'counter'`,
      [person],
    );
    return row.office;
  };

  it('Rules H4, I1 an answer at the desk of the absent names him, and so does all that hangs on the answer', async () => {
    const deputy = await deputyOf(engine.people.village);
    await engine.until('2026-07-20');
    const task = await engine.task(person, 'reminderCall');
    await claimTask(engine.house.casework, deputy, task.id);
    const moved = { answer: 'moved', phone: '19906853419', address: '柳桥镇双楼村8组2号' } as const;
    await answerTask(engine.house.casework, deputy, task.id, task.version + 1, moved);
    const absent = engine.people.village.login;
    expect(await audited(deputy)).toEqual({ taskClaimed: absent, taskAnswered: absent, contactChanged: absent });
  });

  it('Rules B1, H4 a certification recorded by a deputy comes from the office where he stands in', async () => {
    const deputy = await deputyOf(engine.people.town);
    const certified = { happenedOn: '2026-07-01', channel: 'counter', checklist: CHECKLIST } as const;
    const proof = await engine.proof();
    await recordCertification(engine.house.casework, deputy, person, { ...certified, ...proof });
    expect(await sourceOffice()).toBe('T01');
    expect(await audited(deputy)).toEqual({ certificationRecorded: engine.people.town.login });
  });

  it('Rule H4 who holds the desk himself acts for nobody, whomever else he stands in for', async () => {
    const deputy = await deputyOf(engine.people.townHead, ['T', 'T01']);
    await engine.until('2026-07-20');
    const task = await engine.task(person, 'reminderCall');
    await answerTask(engine.house.casework, deputy, task.id, task.version, { answer: 'refuses' });
    expect(await audited(deputy)).toEqual({ taskAnswered: null });
  });
});
