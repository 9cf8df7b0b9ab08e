import type { Centre } from '../../domain/organisation/office.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';
import type { Tx } from '../database.js';
import { MailEntity } from '../entities/mail.entity.js';

/** A mail before it is sent: whom it goes to and what it is about. Neither key nor subject may name a person (N14). */
export interface PlannedMail {
  mailKey: string;
  messageId: string;
  kind: string;
  to: readonly string[];
  subject: string;
  businessDay: PlainDate;
  town?: string;
  period?: PlainMonth;
  centre?: Centre;
  version?: number;
  recipientNo?: string;
}

/** Rule G3, N8. Adds the ledger's row unless it is there; says whether it was added. */
export async function insertMail(tx: Tx, mail: PlannedMail): Promise<boolean> {
  const added: unknown[] = await tx.query(
    `insert into mail (mail_key, message_id, kind, to_address, subject, town, period, centre, version, recipient_no, state, business_day)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'planned', $11) on conflict do nothing returning mail_key`,
    [
      mail.mailKey,
      mail.messageId,
      mail.kind,
      mail.to.join(', '),
      mail.subject,
      mail.town ?? null,
      mail.period ?? null,
      mail.centre ?? null,
      mail.version ?? null,
      mail.recipientNo ?? null,
      mail.businessDay,
    ],
  );
  return added.length > 0;
}

export const findMail = (tx: Tx, mailKey: string): Promise<MailEntity | null> =>
  tx.findOne(MailEntity, { where: { mailKey } });

export const lockMail = (tx: Tx, mailKey: string): Promise<MailEntity | null> =>
  tx.findOne(MailEntity, { where: { mailKey }, lock: { mode: 'pessimistic_write' } });

export const mailsOfReport = (tx: Tx, town: string, period: PlainMonth): Promise<MailEntity[]> =>
  tx.find(MailEntity, { where: { town, period, kind: 'report' }, order: { version: 'asc', centre: 'asc' } });

/** Keys of the mails of one version of a report. */
export async function mailKeysOfVersion(tx: Tx, town: string, period: PlainMonth, version: number): Promise<string[]> {
  const rows: { mailKey: string }[] = await tx.query(
    `select mail_key as "mailKey" from mail where kind = 'report' and town = $1 and period = $2 and version = $3 order by mail_key`,
    [town, period, version],
  );
  return rows.map((row) => row.mailKey);
}

/** Notes an attempt and the hash of the bytes it sends. */
export async function noteMailAttempt(tx: Tx, mailKey: string, contentHash: string): Promise<void> {
  await tx.query('update mail set attempts = attempts + 1, content_hash = $2 where mail_key = $1', [
    mailKey,
    contentHash,
  ]);
}

export async function markMail(
  tx: Tx,
  mailKey: string,
  state: 'sent' | 'doubtful' | 'planned',
  error: string | null,
): Promise<void> {
  await tx.query(
    `update mail set state = $2, last_error = $3, sent_at = case when $2 = 'sent' then now() else sent_at end where mail_key = $1`,
    [mailKey, state, error?.slice(0, 500) ?? null],
  );
}

export async function noteMailFailure(tx: Tx, mailKey: string, error: string): Promise<void> {
  await tx.query('update mail set last_error = $2 where mail_key = $1', [mailKey, error.slice(0, 500)]);
}

export async function deletePlannedMail(tx: Tx, mailKey: string): Promise<void> {
  await tx.query(`delete from mail where mail_key = $1 and state = 'planned'`, [mailKey]);
}
