/** Rules G4, G5, A5. The towns' reports of a period as lists show them, and what became of their rows. */
import type { DecisionKind, DecisionState } from '../../domain/payment/decision.js';
import type { ReportTotals } from '../../domain/reporting/report-totals.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';
import type { Tx } from '../database.js';

/** A town and its report of a period; the report's columns are null before day 1 of the next month. */
export interface TownReport {
  town: string;
  townName: string;
  submittedOn: PlainDate | null;
  submittedByName: string | null;
  isLate: boolean | null;
  version: number | null;
  isNil: boolean | null;
  totals: ReportTotals | null;
  isOpened: boolean;
}

/** The reports of a period, of the towns given or of all. */
export async function townReports(tx: Tx, period: PlainMonth, towns: readonly string[] | null): Promise<TownReport[]> {
  return tx.query(
    `select o.code as town, o.name as "townName", m.submitted_on as "submittedOn", p.name as "submittedByName",
       m.is_late as "isLate", m.version, v.is_nil as "isNil", v.totals, m.town is not null as "isOpened"
     from office o
     left join monthly_report m on m.town = o.code and m.period = $1
     left join report_version v on v.town = m.town and v.period = m.period and v.version = m.version
     left join report_version first on first.town = m.town and first.period = m.period and first.version = 1
     left join person p on p.id = first.submitted_person
     where o.kind = 'town' and ($2::text[] is null or o.code = any($2)) order by o.code`,
    [period, towns],
  );
}

/** The latest period that has been opened for a town of those given, or for any; null where none has. */
export async function newestPeriod(tx: Tx, towns: readonly string[] | null): Promise<PlainMonth | null> {
  const rows: { period: PlainMonth }[] = await tx.query(
    `select period from monthly_report where $1::text[] is null or town = any($1) order by period desc limit 1`,
    [towns],
  );
  return rows[0]?.period ?? null;
}

/** Rule G5. What became of a row of an annex. */
export interface RowOutcome {
  decision: {
    decisionNo: string;
    kind: DecisionKind;
    state: DecisionState;
    effectiveMonth: PlainMonth | null;
    effectOn: PlainDate | null;
  } | null;
  openTask: string | null;
  certifiedSince: boolean;
}

/** Rule G5. The latest decision about each finding, the open task about it, and whether its recipient is certified since. */
export async function outcomesOf(tx: Tx, findingIds: readonly string[]): Promise<Map<string, RowOutcome>> {
  const rows: (RowOutcome & { findingId: string })[] = await tx.query(
    `select f.id as "findingId", r.valid_until > f.cycle_end as "certifiedSince",
       (select jsonb_build_object('decisionNo', d.decision_no, 'kind', d.kind, 'state', d.state,
                                  'effectiveMonth', d.effective_month, 'effectOn', d.effect_on)
        from decision d where d.finding_id = f.id order by d.created_at desc limit 1) as decision,
       (select t.kind from task t where t.recipient_no = r.recipient_no and t.status in ('open', 'claimed')
          and t.kind in ('suspensionProposal', 'suspensionConfirmation', 'terminationProposal', 'terminationConfirmation')
        order by t.opened_on desc, t.id desc limit 1) as "openTask"
     from finding f join recipient r using (recipient_no) where f.id = any($1::uuid[])`,
    [findingIds],
  );
  return new Map(rows.map(({ findingId, ...outcome }) => [findingId, outcome]));
}

/** Names of persons by id. */
export async function personNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows: { id: string; name: string }[] = await tx.query(
    'select id, name from person where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
