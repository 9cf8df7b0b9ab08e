import type { Tx } from '../database/database.js';
import { OfficeEntity } from '../database/entities/office.entity.js';
import { reportableFindings } from '../database/queries/reportable-findings.query.js';
import type { ReportRef } from '../database/stores/report.store.js';
import { notVisible } from '../domain/errors.js';
import type { ReportSnapshot } from '../domain/reporting/annex-rows.js';
import { snapshotOf } from '../domain/reporting/report-snapshot.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import type { Casework } from './casework.js';

/** Rule G2. The report as it stands today: what a submission at this moment would freeze. Errors: NOT_FOUND (no such town). */
export async function liveSnapshot(
  casework: Casework,
  tx: Tx,
  { town, period }: ReportRef,
  today: PlainDate,
  inVersionBefore: readonly string[],
): Promise<ReportSnapshot> {
  const office = await tx.findOneBy(OfficeEntity, { code: town, kind: 'town' });
  if (!office) throw notVisible();
  const findings = await reportableFindings(tx, casework.database.fields, { town, period }, inVersionBefore);
  return snapshotOf(findings, {
    town,
    townName: office.name,
    period,
    today,
    inVersionBefore: new Set(inVersionBefore),
  });
}
