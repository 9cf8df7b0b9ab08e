import type { Tx } from '../database.js';
import type { BenefitAmountEntity } from '../entities/benefit-amount.entity.js';
import type { CertificationEntity } from '../entities/certification.entity.js';
import type { RecipientEntity } from '../entities/recipient.entity.js';
import { type BulkColumns, insertMany } from './insert-many.js';

const RECIPIENT: BulkColumns<RecipientEntity> = {
  recipient_no: ['text', (r) => r.recipientNo],
  name: ['text', (r) => r.name],
  name_pinyin: ['text', (r) => r.namePinyin],
  name_initials: ['text', (r) => r.nameInitials],
  national_id: ['bytea', (r) => r.nationalId],
  national_id_index: ['bytea', (r) => r.nationalIdIndex],
  national_id_tail: ['text', (r) => r.nationalIdTail],
  birth_date: ['date', (r) => r.birthDate],
  sex: ['text', (r) => r.sex],
  recipient_class: ['text', (r) => r.recipientClass],
  centre: ['text', (r) => r.centre],
  payer: ['text', (r) => r.payer],
  town: ['text', (r) => r.town],
  village: ['text', (r) => r.village],
  phone: ['bytea', (r) => r.phone],
  phone_index: ['bytea', (r) => r.phoneIndex],
  address: ['bytea', (r) => r.address],
  paying_agency: ['text', (r) => r.payingAgency],
  status: ['text', (r) => r.status],
  stage: ['text', (r) => r.stage],
  valid_until: ['date', (r) => r.validUntil],
  first_benefit_month: ['text', (r) => r.firstBenefitMonth],
  next_deadline: ['date', (r) => r.nextDeadline],
  fact_no: ['int', (r) => r.factNo],
  registered_on: ['date', (r) => r.registeredOn],
  import_no: ['text', (r) => r.importNo],
};

/** Many persons taken into care at once. */
export const insertRecipients = (tx: Tx, rows: readonly RecipientEntity[]): Promise<void> =>
  insertMany(tx, 'recipient', RECIPIENT, rows);

type Amount = Pick<BenefitAmountEntity, 'recipientNo' | 'fromMonth' | 'amountFen'>;
const AMOUNT: BulkColumns<Amount> = {
  recipient_no: ['text', (a) => a.recipientNo],
  from_month: ['text', (a) => a.fromMonth],
  amount_fen: ['bigint', (a) => a.amountFen],
};

export const insertAmounts = (tx: Tx, rows: readonly Amount[]): Promise<void> =>
  insertMany(tx, 'benefit_amount', AMOUNT, rows);

/** The amount that holds from a month on; one already told for that month gives way. */
export async function putAmount(tx: Tx, { recipientNo, fromMonth, amountFen }: Amount): Promise<void> {
  await tx.query(
    `insert into benefit_amount (recipient_no, from_month, amount_fen) values ($1, $2, $3)
     on conflict (recipient_no, from_month) do update set amount_fen = excluded.amount_fen`,
    [recipientNo, fromMonth, amountFen],
  );
}

/** A certification without evidence and without a task. */
type ImportedCertification = Pick<
  CertificationEntity,
  | 'id'
  | 'recipientNo'
  | 'happenedOn'
  | 'channel'
  | 'recordedBy'
  | 'recorderPerson'
  | 'recordedOn'
  | 'sourceOffice'
  | 'checklist'
>;
const CERTIFICATION: BulkColumns<ImportedCertification> = {
  id: ['uuid', (c) => c.id],
  recipient_no: ['text', (c) => c.recipientNo],
  happened_on: ['date', (c) => c.happenedOn],
  channel: ['text', (c) => c.channel],
  recorded_by: ['text', (c) => c.recordedBy],
  recorder_person: ['uuid', (c) => c.recorderPerson],
  recorded_on: ['date', (c) => c.recordedOn],
  source_office: ['text', (c) => c.sourceOffice],
  checklist: ['jsonb', (c) => JSON.stringify(c.checklist)],
};

export const insertCertifications = (tx: Tx, rows: readonly ImportedCertification[]): Promise<void> =>
  insertMany(tx, 'certification', CERTIFICATION, rows);
