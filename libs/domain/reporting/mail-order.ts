/** Rules G3, G4, A1, N8. The mails of the casework: one business key each, and from it one Message-ID that never changes. */
import type { Centre } from '../organisation/office.js';
import type { PlainMonth } from '../time/plain-month.js';

/** Why a mail is sent; the ledger keeps it with the mail. */
export const MAIL_KINDS = ['report', 'reminder', 'townsMissing', 'externalDeath'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** A mail that a fact asks for by itself. */
export type MailOrder =
  /** Rule A1. A verified death of somebody paid elsewhere: the payer's centre hears of it at once. */
  | { name: 'externalDeathVerified'; findingId: string }
  /** Rule G4. The evening of the due day. */
  | { name: 'townsMissing'; period: PlainMonth; centre: Centre }
  /** A person has decided that a doubtful mail goes out again. */
  | { name: 'mailReleased'; mailKey: string };

/** Rule G3. One mail per report, version and centre. */
export const reportMailKey = (town: string, period: PlainMonth, centre: Centre, version: number): string =>
  `report/${town}/${period}/${centre}/v${version}`;

export type ReminderOccasion = 'reminder' | 'dueDay';
export type ReminderAddressee = 'townHead' | 'bureauManager';

/** Rule G4. */
export const reminderMailKey = (town: string, period: PlainMonth, occasion: ReminderOccasion, addressee: ReminderAddressee): string =>
  `reminder/${town}/${period}/${occasion}/${addressee}`;

/** Rule G4. */
export const townsMissingMailKey = (period: PlainMonth, centre: Centre): string => `missing/${period}/${centre}`;

/** Rule A1. */
export const externalDeathMailKey = (findingId: string): string => `death/${findingId}`;

/** A fixed domain that belongs to nobody: it only has to be ours alone and always the same. */
const MESSAGE_ID_DOMAIN = 'eligibility-casework.example';

/** Rule G3. The Message-ID of a mail, by which whoever gets it twice knows that it is one. */
export const messageIdOf = (mailKey: string): string => `<${mailKey.replaceAll('/', '.')}@${MESSAGE_ID_DOMAIN}>`;
