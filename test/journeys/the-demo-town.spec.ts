import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actorOf } from '../../apps/dev/demo/actor-of.js';
import { lacksFindings, seedFindings } from '../../apps/dev/demo/seed-findings.js';
import { seedTown } from '../../apps/dev/demo/seed-town.js';
import { until } from '../../apps/dev/processes/until.js';
import type { Casework } from '../../libs/casework/casework.js';
import { type OfficesFile, seedOffices } from '../../libs/casework/seed-offices.js';
import { submitReport } from '../../libs/casework/submit-report.js';
import type { Tx } from '../../libs/database/database.js';
import type { LifecycleState } from '../../libs/domain/recipient/lifecycle/lifecycle-state.js';
import { RECIPIENT_CLASSES } from '../../libs/domain/recipient/recipient-class.js';
import { EvidenceStore } from '../../libs/evidence/evidence-store.js';
import { recipientWorkflowId } from '../../workflows/shared/workflow-ids.js';
import { aTownAtWork, type TownAtWork } from '../support/a-town-at-work.js';

const OFFICES: OfficesFile = JSON.parse(readFileSync('apps/dev/data/offices.json', 'utf8'));

describe('the demo town', () => {
  const evidence = mkdtempSync(join(tmpdir(), 'casework-demo-'));
  let town: TownAtWork;
  let sown: boolean;
  beforeAll(async () => {
    town = await aTownAtWork('2026-11-24');
    await seedOffices(town.house.casework, OFFICES, '-');
    sown = await seedTown(town.house.casework, OFFICES);
    await town.settle();
    // The first start is stopped on its way, after what a number of answers have told; the next ones finish it.
    for (const stopsAfter of [1, 3, 4]) await startStopped(stopsAfter);
    await findings();
    await findings();
  }, 120_000);
  const findings = (casework: Casework = town.house.casework): Promise<void> =>
    seedFindings(casework, new EvidenceStore(evidence), OFFICES);
  /** A start that is stopped as soon as so many tasks have been answered in all. */
  const startStopped = async (answers: number): Promise<void> => {
    const { casework } = town.house;
    const clock = {
      mode: casework.clock.mode,
      today: async (tx?: Tx) => {
        const [row] = await casework.database.reader.query(`select count(*)::int as n from task where status = 'done'`);
        if (row.n >= answers) throw new Error('stopped');
        return casework.clock.today(tx);
      },
    };
    await expect(findings({ ...casework, clock })).rejects.toThrow('stopped');
    expect(await column(`count(*)::int as it from task where status = 'done'`)).toEqual([answers]);
    expect(await lacksFindings(casework, OFFICES)).toBe(true);
    await town.settle();
  };
  afterAll(async () => {
    await town.end();
    rmSync(evidence, { recursive: true, force: true });
  });

  const column = async (select: string): Promise<unknown[]> =>
    (await town.house.database.reader.query(`select ${select}`)).map((row: { it: unknown }) => row.it);
  const kindsAt = (office: string): Promise<unknown[]> =>
    column(`distinct kind || ' ' || round as it from task where office = '${office}' and status = 'open' order by it`);

  it('Rule A4 is taken in by roster and waits for nobody, but for two who are registered one by one', async () => {
    expect(sown).toBe(true);
    expect(await column(`state || ' ' || rejected_count || ' ' || duplicate_count as it from roster_import`)).toEqual([
      'committed 0 0',
    ]);
    expect(await column(`count(*)::int as it from recipient`)).toEqual([60]);
    expect(await column(`count(*)::int as it from task where kind = 'handOver'`)).toEqual([2]);
  });

  it('Rules B5, C1 have somebody at every step, and every class is there (rule A)', async () => {
    expect(await kindsAt('T01-V01')).toEqual(['overdueVerification 1', 'reminderCall 1', 'reminderCall 2']);
    expect(await kindsAt('T01')).toEqual(['findingReview 1', 'handOver 1', 'homeVisit 1', 'lastNotice 1']);
    expect(await column(`distinct recipient_class as it from recipient order by it`)).toEqual(
      [...RECIPIENT_CLASSES].sort(),
    );
    expect(await column(`count(distinct town)::int as it from recipient`)).toEqual([OFFICES.towns.length]);
    const quiet = `from recipient r where not exists (select 1 from task t where t.recipient_no = r.recipient_no)`;
    expect(((await column(`count(*)::int as it ${quiet}`)) as number[])[0]).toBeGreaterThan(10);
  });

  it('Rules C1, C2, E1 have a death on which the centre decides at once, a refusal for the report and one to be reviewed', async () => {
    expect(
      await column(
        `f.detail || ' ' || f.state || ' ' || r.centre as it from finding f join recipient r using (recipient_no) order by it`,
      ),
    ).toEqual([
      'dead approved residentPensionCentre',
      'refuses approved residentPensionCentre',
      'refuses awaitingReview employeePensionCentre',
    ]);
    expect(await kindsAt('RESIDENT')).toEqual(['terminationProposal 1']);
  });

  it('Rule B8 the workflow of somebody of whom nothing is asked begins without a turn of the database', async () => {
    const [row] = await town.house.database.reader.query(
      `select recipient_no as "recipientNo" from recipient where valid_until = (select max(valid_until) from recipient) limit 1`,
    );
    const handle = town.client.workflow.getHandle(recipientWorkflowId(row.recipientNo));
    await until('it stands', async () => (await handle.query<LifecycleState | null>('position'))?.factNo === 1);
    const { events } = await handle.fetchHistory();
    expect(events?.filter((event) => event.activityTaskScheduledEventAttributes)).toEqual([]);
  });

  it('is sown once', async () => {
    expect(await seedTown(town.house.casework, OFFICES)).toBe(true);
    expect(await lacksFindings(town.house.casework, OFFICES)).toBe(false);
    expect(await column(`count(*)::int as it from recipient`)).toEqual([60]);
    expect(await column(`count(*)::int as it from finding`)).toEqual([3]);
  });

  it('is left alone once its day has passed', async () => {
    town.house.casework.clock.day = '2026-11-25';
    expect(await seedTown(town.house.casework, OFFICES)).toBe(false);
    town.house.casework.clock.day = '2026-11-24';
  });

  it('Rule G1 its clock passes a day 1 on which steps of its people fall', async () => {
    await town.house.database.reader.query(
      `update recipient set next_deadline = '2026-12-01' where recipient_no = (select min(recipient_no) from recipient)`,
    );
    await town.until('2026-12-02');
    expect(await column(`count(*)::int as it from monthly_report where period = '2026-11'`)).toEqual([12]);
    expect(await column(`count(*)::int as it from recipient where next_deadline <= '2026-12-02'`)).toEqual([0]);
  }, 180_000);

  it('Rule C3 its report brings the reviewed refusal to the centre, which has two persons to decide on it', async () => {
    const head = await actorOf(town.house.casework, 'th.T01', '2026-12-02');
    const { totals } = await submitReport(town.house.casework, head, { town: 'T01', period: '2026-11' });
    await town.settle();
    expect(totals.findings).toHaveLength(2);
    expect(await kindsAt('RESIDENT')).toEqual(['suspensionProposal 1', 'terminationProposal 1']);
  }, 60_000);

  it('its clock takes up a day that has come and was told to nobody', async () => {
    await town.house.database.reader.query(
      `update recipient set next_deadline = '2026-12-03' where recipient_no = (select min(recipient_no) from recipient)`,
    );
    await town.house.casework.clock.moveTo('2026-12-03');
    await town.until('2026-12-04');
    expect(await column(`count(*)::int as it from recipient where next_deadline <= '2026-12-04'`)).toEqual([0]);
  }, 180_000);
});
