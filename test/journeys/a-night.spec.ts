import pg from 'pg';
import { until } from '../../apps/dev/processes/until.js';
import { answerTask } from '../../libs/casework/answer-task.js';
import { outboxLag } from '../../libs/database/stores/outbox.store.js';
import type { Reconciled } from '../../libs/domain/processes/reconciled.js';
import type { LifecycleState } from '../../libs/domain/recipient/lifecycle/lifecycle-state.js';
import { positionQuery } from '../../workflows/recipient-lifecycle/recipient-lifecycle.messages.js';
import { aTownAtWork, type TownAtWork } from '../support/a-town-at-work.js';

describe('A night after something went wrong in the engine (quality N2, N15)', () => {
  let town: TownAtWork;
  beforeAll(async () => {
    town = await aTownAtWork('2026-09-01');
  }, 60_000);
  afterAll(() => town.end());

  let nights = 0;
  const night = async (): Promise<Reconciled> => {
    nights += 1;
    const { taskQueue } = town.engine;
    return town.client.workflow.execute<() => Promise<Reconciled>>('nightlyReconciliation', {
      taskQueue,
      workflowId: `night-${nights}`,
    });
  };
  const position = (recipientNo: string): Promise<LifecycleState | null> =>
    town.client.workflow.getHandle(`recipient/${recipientNo}`).query(positionQuery);
  const runs = async (recipientNo: string): Promise<boolean> =>
    (await town.client.workflow.getHandle(`recipient/${recipientNo}`).describe()).status.name === 'RUNNING';
  const terminated = async (recipientNo: string): Promise<void> => {
    await town.client.workflow.getHandle(`recipient/${recipientNo}`).terminate('behind our back');
    const open = `WorkflowId = 'recipient/${recipientNo}' and ExecutionStatus = 'Running'`;
    await until('the engine lists it no more', async () => (await town.client.workflow.count(open)).count === 0);
  };

  it('brings a lost workflow back where it stood, and another night changes nothing', async () => {
    const person = await town.recipient('2025-12-10');
    await town.until('2026-09-10');
    await town.answer(person, 'reminderCall', town.people.village, {
      answer: 'unreachable',
      numberDialled: '19906853418',
    });
    await town.until('2026-09-11');
    const before = await position(person);
    expect(before).toMatchObject({ stage: 'reminding', planStep: 3, open: [{ kind: 'homeVisit' }] });

    await terminated(person);
    expect(await night()).toMatchObject({ recipientsWoken: 1, orphans: 0 });
    await town.settle();
    await until('it stands again', async () => (await runs(person)) && (await position(person)) !== null);
    const { answered, ...stood } = before as LifecycleState;
    expect(await position(person)).toMatchObject(stood);
    expect((await position(person))?.answered.map(({ key }) => key)).toEqual(answered.map(({ key }) => key));
    expect((await town.open(person)).map(({ kind }) => kind)).toEqual(['homeVisit']);

    await until(
      'the engine lists it',
      async () =>
        (await town.client.workflow.count(`WorkflowId = 'recipient/${person}' and ExecutionStatus = 'Running'`))
          .count === 1,
    );
    expect(await night()).toMatchObject({ recipientsWoken: 0, reportsWoken: 0, orphans: 0 });
  }, 60_000);

  it('what was told while nobody was there to hear it is heard after all', async () => {
    const person = await town.recipient('2025-12-12');
    await town.until('2026-09-14');
    await terminated(person);
    const call = await town.task(person, 'reminderCall');
    const unreachable = { answer: 'unreachable', numberDialled: '19906853418' } as const;
    await answerTask(town.house.casework, town.people.village, call.id, call.version, unreachable);
    await until('it is told', async () => (await outboxLag(town.house.database.reader)).waiting === 0);
    expect(await town.standing(person)).toMatchObject({ nextDeadline: '2026-09-14' });

    expect(await night()).toMatchObject({ recipientsWoken: 1 });
    await town.settle();
    expect(await town.standing(person)).toMatchObject({ nextDeadline: '2026-09-15' });
    await town.until('2026-09-15');
    expect((await town.open(person)).map(({ kind, openedOn }) => `${kind} ${openedOn}`)).toEqual([
      'homeVisit 2026-09-15',
    ]);
  }, 60_000);

  it('a report that no day 1 has opened is opened, and its lost workflow is begun again', async () => {
    await town.until('2026-10-01');
    const { reader } = town.house.database;
    const left = () => reader.query(`select town from monthly_report where period = '2026-09' order by town`);
    await town.client.workflow.getHandle('monthly-report/T02/2026-09').terminate('behind our back');
    await town.client.workflow.getHandle('monthly-report/T01/2026-09').terminate('behind our back');
    const owner = new pg.Client({ connectionString: town.house.fresh.owner });
    await owner.connect();
    await owner.query(`delete from task where town = 'T02' and period = '2026-09'`);
    await owner.query(`delete from monthly_report where town = 'T02' and period = '2026-09'`);
    await owner.end();
    expect(await left()).toHaveLength(1);

    expect(await night()).toMatchObject({ reportsOpened: 1, reportsWoken: 1 });
    await town.settle();
    expect(await left()).toHaveLength(2);
    for (const id of ['T01', 'T02']) {
      const report = town.client.workflow.getHandle(`monthly-report/${id}/2026-09`);
      await until('it runs', async () => (await report.describe()).status.name === 'RUNNING');
    }
    await town.until('2026-10-03');
    expect((await night()).reportsWoken).toBe(0);
  }, 60_000);

  it('keys and sessions whose time is over are removed, the others stay', async () => {
    const { reader } = town.house.database;
    const { login } = town.people.village;
    await reader.query(
      `insert into idempotency (key, login, route, request_hash, created_at)
       select 'old' || n, $1, 'r', 'h', now() - interval '31 days' from generate_series(1, 1200) n
       union all select 'young', $1, 'r', 'h', now() - interval '29 days'`,
      [login],
    );
    await reader.query(
      `insert into session (token_hash, login, csrf_token, expires_at)
       values ('\\x01', $1, 'c', now() - interval '1 minute'), ('\\x02', $1, 'c', now() + interval '1 hour')`,
      [login],
    );
    expect(await night()).toMatchObject({ keysRemoved: 1200, sessionsRemoved: 1 });
    expect(await reader.query('select key from idempotency')).toEqual([{ key: 'young' }]);
    expect(await reader.query('select count(*)::int as n from session')).toEqual([{ n: 1 }]);
  }, 60_000);

  it('is on record once a day, and again only where something had to be done again', async () => {
    const rows: { day: string; nights: number }[] = await town.house.database.reader.query(
      `select subject_id as day, count(*)::int as nights from audit_entry
       where subject_kind = 'reconciliation' and after->>'recipientsWoken' = '0' and after->>'reportsWoken' = '0' group by 1`,
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(({ nights }) => nights === 1)).toBe(true);
  });
});
