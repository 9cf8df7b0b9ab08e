import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';
import type { PageWish } from './accounts.query.js';
import { decodeCursor, type Page, pageFrom } from './cursor.js';
import { Where } from './where.js';

export interface AuditWish extends PageWish {
  recipientNo?: string | undefined;
  /** A kind, or kind and id with a colon between them. */
  subject?: string | undefined;
}

export interface AuditRow {
  id: number;
  at: Date;
  businessDay: PlainDate;
  actor: string;
  actorName: string | null;
  onBehalfOf: string | null;
  act: string;
  subjectKind: string;
  subjectId: string;
  recipientNo: string | null;
  town: string | null;
  before: unknown;
  after: unknown;
  why: string | null;
}

/** Rule I1. Newest first; without `withRecipients` nothing that concerns a recipient is seen, not even that it is there. */
export async function listAudit(tx: Tx, wish: AuditWish, withRecipients: boolean): Promise<Page<AuditRow>> {
  const where = new Where();
  if (!withRecipients) where.and('entry.recipient_no is null');
  where.andEqual('entry.recipient_no', wish.recipientNo);
  if (wish.subject !== undefined) {
    const [kind, ...id] = wish.subject.split(':');
    where.andEqual('entry.subject_kind', kind).andEqual('entry.subject_id', id.length > 0 ? id.join(':') : undefined);
  }
  if (wish.cursor !== undefined)
    where.and(`entry.id < ${where.bind(decodeCursor(wish.cursor, ['integer'])[0])}::bigint`);
  const rows: AuditRow[] = await tx.query(
    `select entry.id, entry.at, entry.business_day as "businessDay", entry.actor, person.name as "actorName",
       entry.on_behalf_of as "onBehalfOf", entry.act, entry.subject_kind as "subjectKind", entry.subject_id as "subjectId",
       entry.recipient_no as "recipientNo", entry.town, entry.before, entry.after, entry.why
     from audit_entry entry left join person on person.id = entry.actor_person
     where ${where.condition} order by entry.id desc limit ${where.bind(wish.limit + 1)}`,
    where.parameters,
  );
  return pageFrom(
    rows,
    wish.limit,
    ({ id }) => [id],
    (row) => row,
  );
}
