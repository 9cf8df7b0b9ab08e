/** What became of the files that were uploaded, for whoever may see them; of a person only the cells of a row that is kept. */

import type { RosterCells, RosterProblem, RosterWarning } from '../../domain/recipient/roster-row.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';
import type { FieldCipher } from '../field-cipher.js';
import { openKept, type RosterOutcome } from '../stores/roster-import.store.js';
import { decodeCursor, type Page, pageFrom } from './cursor.js';
import { Where } from './where.js';

/** Whose imports somebody sees: everybody's, or his own and those of the clerks of his centres. */
export interface ImportArea {
  everything: boolean;
  personId: string;
  centreOffices: readonly string[];
}

export interface RosterImportView {
  importNo: string;
  fileName: string;
  /** `running` when the workflow of everybody in it has been told to start. */
  state: 'previewed' | 'committing' | 'committed' | 'running' | 'discarded';
  uploadedBy: string;
  uploadedByName: string;
  uploadedOn: PlainDate;
  rows: number;
  accepted: number;
  rejectedRows: number;
  duplicateRows: number;
  /** Of the accepted rows, how many have been taken in. */
  takenIn: number;
  /** Of those taken in, whose workflow has been told. */
  running: number;
  committedBy: string | null;
  committedAt: Date | null;
  failure: string | null;
}

export interface RosterRowView {
  row: number;
  outcome: RosterOutcome;
  recipientNo: string | null;
  problems: RosterProblem[];
  warnings: RosterWarning[];
  /** As they stand in the file; none once the person is in, or the preview is discarded. */
  cells: RosterCells;
}

type SealedRow = Omit<RosterRowView, 'cells'> & { content: Buffer | null };

const openedRow =
  (fields: FieldCipher, importNo: string) =>
  ({ content, ...row }: SealedRow): RosterRowView => ({
    ...row,
    ...openKept(fields, importNo, { ...row, content }),
  });

const SELECT = `
  select i.import_no as "importNo", i.file_name as "fileName",
    case when i.state = 'committed' and p.waiting = 0 then 'running' else i.state end as state,
    i.uploaded_by as "uploadedBy", person.name as "uploadedByName", i.uploaded_on as "uploadedOn",
    i.row_count as rows, i.accepted_count as accepted, i.rejected_count as "rejectedRows",
    i.duplicate_count as "duplicateRows", p.taken_in as "takenIn", p.taken_in - p.waiting as running,
    i.committed_by as "committedBy", i.committed_at as "committedAt", i.failure, i.created_at as "createdAt"
  from roster_import i
  join person on person.id = i.uploader_person
  cross join lateral (
    select
      case i.state when 'previewed' then 0 when 'discarded' then 0 when 'committed' then i.accepted_count else (
        select i.accepted_count - count(*)::int from roster_import_row r
        where r.import_no = i.import_no and r.outcome = 'accepted' and r.recipient_no is null
      ) end as taken_in,
      case i.state when 'previewed' then 0 when 'discarded' then 0 else (
        select count(*)::int from outbox o join recipient r on r.recipient_no = o.subject_id
        where o.delivered_at is null and o.subject_kind = 'recipient' and o.event ->> 'name' = 'enrolled'
          and r.import_no = i.import_no
      ) end as waiting
  ) p`;

function limited(area: ImportArea, where = new Where()): Where {
  if (area.everything) return where;
  const colleagues = `select login from assignment where role = 'P' and office_code = any(${where.bind(area.centreOffices)}::text[])`;
  return where.and(`(i.uploader_person = ${where.bind(area.personId)} or i.uploaded_by in (${colleagues}))`);
}

/** Whether there is such an import for whoever asks. */
export async function isUploadedFor(tx: Tx, area: ImportArea, importNo: string): Promise<boolean> {
  const where = limited(area).andEqual('i.import_no', importNo);
  const rows: unknown[] = await tx.query(`select 1 from roster_import i where ${where.condition}`, where.parameters);
  return rows.length > 0;
}

/** One import, or none. */
export async function findImport(tx: Tx, area: ImportArea, importNo: string): Promise<RosterImportView | null> {
  const where = limited(area).andEqual('i.import_no', importNo);
  const rows: RosterImportView[] = await tx.query(`${SELECT} where ${where.condition}`, where.parameters);
  return rows[0] ?? null;
}

/** A page of imports, the latest first. Errors: CURSOR_INVALID. */
export async function listImports(
  tx: Tx,
  area: ImportArea,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<RosterImportView>> {
  const where = limited(area);
  if (cursor !== undefined) {
    const [at, importNo] = decodeCursor(cursor, ['instant', 'text']);
    where.and(`(i.created_at, i.import_no) < (${where.bind(at)}::timestamptz, ${where.bind(importNo)})`);
  }
  const rows: (RosterImportView & { keyAt: string })[] = await tx.query(
    `select *, to_char("createdAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "keyAt"
     from (${SELECT} where ${where.condition} order by i.created_at desc, i.import_no desc limit ${limit + 1}) page
     order by "createdAt" desc, "importNo" desc`,
    where.parameters,
  );
  return pageFrom(
    rows,
    limit,
    ({ keyAt, importNo }) => [keyAt, importNo],
    (row) => row,
  );
}

/** A page of an import's rows in their order. Errors: CURSOR_INVALID. */
export async function listImportRows(
  tx: Tx,
  fields: FieldCipher,
  importNo: string,
  { limit, cursor, outcome }: { limit: number; cursor?: string | undefined; outcome?: RosterOutcome | undefined },
): Promise<Page<RosterRowView>> {
  const where = new Where().andEqual('import_no', importNo).andEqual('outcome', outcome);
  if (cursor !== undefined) where.and(`row_no > ${where.bind(decodeCursor(cursor, ['integer'])[0])}::bigint`);
  const rows: SealedRow[] = await tx.query(
    `select row_no as row, outcome, recipient_no as "recipientNo", problems, warnings, content
     from roster_import_row where ${where.condition} order by row_no limit ${limit + 1}`,
    where.parameters,
  );
  return pageFrom(rows, limit, ({ row }) => [row], openedRow(fields, importNo));
}

/** The rows of an import about which there is something to say, in their order, at most `most`. */
export async function notedRows(tx: Tx, fields: FieldCipher, importNo: string, most: number): Promise<RosterRowView[]> {
  const rows: SealedRow[] = await tx.query(
    `select row_no as row, outcome, recipient_no as "recipientNo", problems, warnings, content from roster_import_row
     where import_no = $1 and (outcome <> 'accepted' or warnings <> '[]') order by row_no limit $2`,
    [importNo, most],
  );
  return rows.map(openedRow(fields, importNo));
}
