import type { ReportableFinding } from '../../domain/reporting/report-snapshot.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';
import type { Tx } from '../database.js';
import type { RecipientEntity } from '../entities/recipient.entity.js';
import type { FieldCipher } from '../field-cipher.js';
import { selectResumesFrom } from '../stores/decision.store.js';
import { openRecipient } from '../stores/recipient-fields.js';

type Row = Omit<ReportableFinding, 'nationalId' | 'phone' | 'address'> &
  Pick<RecipientEntity, 'nationalId' | 'phone' | 'address'>;

export interface FindingInTown extends ReportableFinding {
  town: string;
  townName: string;
}

const COLUMNS = `
  f.id as "findingId", f.kind, f.state, f.found_on as "foundOn", finder.name as "foundBy", f.cycle_end as "cycleEnd", f.died_on as "diedOn",
  f.fields, f.evidence_ids as "evidenceIds", f.reported_in as "reportedIn",
  r.recipient_no as "recipientNo", r.name, r.national_id as "nationalId", r.phone, r.address, r.recipient_class as "recipientClass",
  r.centre, r.payer, r.paying_agency as "payingAgency", r.village as "villageCode", village.name as village, r.status,
  r.valid_until as "validUntil", r.suspended_from as "suspendedFrom",
  (select max(c.happened_on) from certification c where c.recipient_no = r.recipient_no and not c.is_void) as "lastCertifiedOn",
  (select d.effective_month from decision d where d.recipient_no = r.recipient_no and d.kind = 'termination' and d.state = 'confirmed'
   order by d.created_at desc limit 1) as "stoppedFrom",
  (${selectResumesFrom('r.recipient_no')}) as "resumesFrom",
  coalesce((select jsonb_agg(jsonb_build_object('kind', a.kind, 'on', a.on_date, 'vain', a.is_vain) order by a.on_date, a.recorded_at)
   from contact_attempt a where a.recipient_no = r.recipient_no and a.cycle_end = f.cycle_end and not a.is_withdrawn), '[]') as attempts,
  coalesce((select jsonb_agg(jsonb_build_object('fromMonth', b.from_month, 'amountFen', b.amount_fen) order by b.from_month)
   from benefit_amount b where b.recipient_no = r.recipient_no), '[]') as amounts`;

const FROM = `
  from finding f join recipient r using (recipient_no) join office village on village.code = r.village
  join person finder on finder.id = f.finder_person`;

/**
 * Rule G6. A row of an earlier period as it closed (a later version may have left it out), taken back since, in no correction row yet.
 * The town that reported it corrects it, wherever the recipient lives by now (A4).
 */
const TAKEN_BACK = `
  f.reported_in < $2 and f.state in ('withdrawn', 'returned')
  and exists (select 1 from report_version v join monthly_report m using (town, period, version)
              where v.town = $1 and v.period = f.reported_in and v.totals -> 'findings' ? f.id::text)
  and not exists (select 1 from report_version v where v.town = $1 and v.period < $2 and v.totals -> 'corrections' ? f.id::text)`;

/**
 * Rules C2, G2. Left out of an earlier period's report as certified since: counted there, and in no other; nor in one of the
 * same period by the town he has moved to since (A4).
 */
const COUNTED_EARLIER = `
  exists (select 1 from report_version v where v.period >= f.period and (v.period < $2 or (v.period = $2 and v.town <> $1))
          and v.totals -> 'certifiedSince' ? f.id::text)`;

/**
 * Rules G2, C2, G6. The findings that a town's report of a period has to look at: its own ones not reported yet, those of the
 * version before, and earlier ones to be corrected. Numbers and addresses are in full: for papers, never for a list.
 */
export async function reportableFindings(
  tx: Tx,
  cipher: FieldCipher,
  { town, period }: { town: string; period: PlainMonth },
  inVersionBefore: readonly string[],
): Promise<ReportableFinding[]> {
  const rows: Row[] = await tx.query(
    `select ${COLUMNS} ${FROM} where f.kind <> 'noCause' and (
       (r.town = $1 and f.period <= $2 and f.reported_in is null and f.state in ('approved', 'awaitingReview') and not ${COUNTED_EARLIER})
       or f.id = any($3::uuid[]) or (${TAKEN_BACK}))`,
    [town, period, inVersionBefore],
  );
  return rows.map((row) => ({ ...row, ...openRecipient(cipher, row) }));
}

/** One finding with all that a paper says about it. */
export async function reportableFinding(tx: Tx, cipher: FieldCipher, findingId: string): Promise<FindingInTown | null> {
  const rows: (Row & Pick<FindingInTown, 'town' | 'townName'>)[] = await tx.query(
    `select ${COLUMNS}, r.town, town.name as "townName" ${FROM} join office town on town.code = r.town where f.id = $1`,
    [findingId],
  );
  const row = rows[0];
  return row ? { ...row, ...openRecipient(cipher, row) } : null;
}

/**
 * Locks the recipients of the findings in a fixed order, so that a certification recorded at this moment is either before the
 * report or after it.
 */
export async function lockReportedRecipients(tx: Tx, recipientNos: readonly string[]): Promise<void> {
  await tx.query('select 1 from recipient where recipient_no = any($1) order by recipient_no for update', [
    recipientNos,
  ]);
}
