import { correctTask } from '../../libs/casework/correct-task.js';
import { openMonthlyReports } from '../../libs/casework/open-monthly-report.js';
import { type SubmittedReport, submitReport } from '../../libs/casework/submit-report.js';
import { FindingEntity } from '../../libs/database/entities/finding.entity.js';
import { ReportVersionEntity } from '../../libs/database/entities/report-version.entity.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import type { PlainMonth } from '../../libs/domain/time/plain-month.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';

describe('a death whose termination the centre declines (rules E1, E5, G6)', () => {
  let engine: EngineInHand;
  let person: string;

  /** Overdue since 2026-10-21; found dead on that day, and agreed to. */
  beforeEach(async () => {
    engine = await EngineInHand.at('2026-07-01');
    person = await engine.recipient({ lastCertifiedOn: '2025-10-20' });
    await engine.until('2026-10-21');
    await engine.answer(person, 'overdueVerification', 'village', await death());
    await engine.answer(person, 'findingReview', 'town', { answer: 'approve' });
  });
  afterEach(() => engine.end());

  const death = async () =>
    ({
      answer: 'dead',
      diedOn: '2026-09-20',
      basis: 'policeRecord',
      source: '派出所',
      ...(await engine.proof()),
    }) as const;
  const decline = (): Promise<string> =>
    engine.answer(person, 'terminationProposal', 'maker', { answer: 'decline', reason: '死亡证明有误' });
  const verifyAnew = async (): Promise<void> => {
    await engine.answer(person, 'suspicionVerification', 'town', await death());
    await engine.answer(person, 'findingReview', 'secondTown', { answer: 'approve' });
  };
  const findings = (): Promise<FindingEntity[]> =>
    engine.house.database.reader.find(FindingEntity, { where: { recipientNo: person }, order: { id: 'asc' } });
  const submit = async (period: PlainMonth, day: PlainDate): Promise<SubmittedReport> => {
    await engine.until(day);
    await openMonthlyReports(engine.house.casework, period);
    return submitReport(engine.house.casework, engine.people.townHead, { town: 'T01', period });
  };
  const rowsOf = ({ totals }: SubmittedReport): number => totals.byCentre.residentPensionCentre.annex2;

  it('Rule E5 is no row of annex 2, and keeps the reason of the centre', async () => {
    await decline();
    expect(await findings()).toMatchObject([{ state: 'returned', returnReason: '死亡证明有误' }]);
    expect(await submit('2026-10', '2026-11-02')).toMatchObject({ isNil: true });
  });

  it('Rule E5 verified anew it is one row, of the new finding', async () => {
    await decline();
    await verifyAnew();
    const [declined, anew] = await findings();
    const report = await submit('2026-10', '2026-11-02');
    expect(rowsOf(report)).toBe(1);
    expect(report.totals.findings).toEqual([anew?.id]);
    expect(report.totals.findings).not.toContain(declined?.id);
  });

  it('Rule I3 the decline taken back, it is a row as before', async () => {
    const declined = await decline();
    await correctTask(engine.house.casework, await engine.house.actor('M', 'BUREAU'), declined, '看错了');
    await engine.settle();
    expect(await findings()).toMatchObject([{ state: 'approved', returnReason: null }]);
    expect(rowsOf(await submit('2026-10', '2026-11-02'))).toBe(1);
  });

  it('Rule G6 declined after the report had closed it is a correction row of the next one, once', async () => {
    const first = await submit('2026-10', '2026-11-02');
    const [found] = await findings();
    expect(first.totals.findings).toEqual([found?.id]);
    const hashOf = async (): Promise<string> =>
      (
        await engine.house.database.reader.findOneByOrFail(ReportVersionEntity, {
          town: 'T01',
          period: '2026-10',
          version: 1,
        })
      ).canonicalHash;
    const frozen = await hashOf();
    await engine.until('2026-11-10');
    await decline();
    const next = await submit('2026-11', '2026-12-01');
    expect(next.totals.corrections).toEqual([found?.id]);
    expect(await submit('2026-12', '2027-01-04')).toMatchObject({ isNil: true });
    expect(await hashOf()).toBe(frozen);
  });

  it('Rule G3 declined while the report may still change, a new version leaves it out', async () => {
    await submit('2026-10', '2026-11-02');
    await decline();
    const { changes, isNil } = await submitReport(engine.house.casework, engine.people.townHead, {
      town: 'T01',
      period: '2026-10',
    });
    expect(isNil).toBe(true);
    expect(changes.map(({ change, recipientNo }) => [change, recipientNo])).toEqual([['removed', person]]);
    expect((await submit('2026-11', '2026-12-01')).totals.corrections).toEqual([]);
  });
});
