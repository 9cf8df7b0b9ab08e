/** Rules A2, A5. Lists of recipients, limited to an area, masked. */
import type { Area } from '../../domain/organisation/office.js';
import type { Stage, Status } from '../../domain/recipient/status.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import { monthOf } from '../../domain/time/plain-month.js';
import type { Database, Tx } from '../database.js';
import { limitToArea, placeOf } from './area-filter.js';
import { decodeCursor, type Page, pageFrom } from './cursor.js';
import { type RecipientRow, type RecipientView, recipientColumns, showRecipient } from './recipient-columns.js';
import { searchFor } from './recipient-search.js';
import { Where } from './where.js';

export interface RecipientFilter {
  search?: string | undefined;
  town?: string | undefined;
  village?: string | undefined;
  status?: Status | undefined;
  stage?: Stage | undefined;
  validUntilBefore?: PlainDate | undefined;
}

export interface RecipientList extends RecipientFilter {
  sort: 'recipientNo' | 'validUntil';
  limit: number;
  cursor?: string | undefined;
}

/** A page of the recipients of an area. Errors: CURSOR_INVALID. */
export async function listRecipients(
  database: Database,
  area: Area,
  list: RecipientList,
  today: PlainDate,
): Promise<Page<RecipientView>> {
  const where = filtered(database, area, list);
  const order = ORDERS[list.sort];
  if (list.cursor !== undefined) {
    const keys = decodeCursor(list.cursor, order.keys);
    where.and(`(${order.columns.join(', ')}) > (${keys.map((key) => where.bind(key)).join(', ')})`);
  }
  const sorted = order.columns.join(', ');
  const page = `select r.* from recipient r where ${where.condition} order by ${sorted} limit ${list.limit + 1}`;
  const month = where.bind(monthOf(today));
  const rows: RecipientRow[] = await database.reader.query(
    `select ${recipientColumns(month)} from (${page}) r order by ${sorted}`,
    where.parameters,
  );
  return pageFrom(rows, list.limit, order.keysOf, (row) => showRecipient(database.fields, row));
}

const ORDERS = {
  recipientNo: { columns: ['r.recipient_no'], keys: ['text'], keysOf: (row: RecipientRow) => [row.recipientNo] },
  validUntil: {
    columns: ['r.valid_until', 'r.recipient_no'],
    keys: ['date', 'text'],
    keysOf: (row: RecipientRow) => [row.validUntil, row.recipientNo],
  },
} as const;

/** How many recipients of an area the filter finds. */
export async function countRecipients(database: Database, area: Area, filter: RecipientFilter): Promise<number> {
  const where = filtered(database, area, filter);
  const rows: { count: number }[] = await database.reader.query(
    `select count(*)::int as count from recipient r where ${where.condition}`,
    where.parameters,
  );
  return rows[0]?.count ?? 0;
}

/** One recipient of an area, or nobody: outside of it nobody is there. */
export async function findRecipient(
  database: Database,
  area: Area,
  recipientNo: string,
  today: PlainDate,
): Promise<RecipientView | null> {
  const where = limitToArea(new Where().andEqual('r.recipient_no', recipientNo), area, placeOf('r'));
  const month = where.bind(monthOf(today));
  const rows: RecipientRow[] = await database.reader.query(
    `select ${recipientColumns(month)} from recipient r where ${where.condition}`,
    where.parameters,
  );
  return rows[0] ? showRecipient(database.fields, rows[0]) : null;
}

function filtered(database: Database, area: Area, filter: RecipientFilter): Where {
  const where = new Where()
    .andEqual('r.town', filter.town)
    .andEqual('r.village', filter.village)
    .andEqual('r.status', filter.status)
    .andEqual('r.stage', filter.stage);
  if (filter.validUntilBefore !== undefined) where.and(`r.valid_until < ${where.bind(filter.validUntilBefore)}`);
  if (filter.search?.trim()) searchFor(where, filter.search, database.fields);
  return limitToArea(where, area, placeOf('r'));
}

/** Whether anybody has ever been taken into care here. */
export async function isAnybodyOnRecord(tx: Tx): Promise<boolean> {
  const rows: unknown[] = await tx.query('select 1 from recipient limit 1');
  return rows.length > 0;
}
