/** Rules G3, G4, A1, N8. The mails of the casework: one business key each, and from it one Message-ID that never changes. */
import { CENTRES, type Centre } from '../organisation/office.js';
import type { PlainMonth } from '../time/plain-month.js';

/** A mail that a fact asks for by itself. */
export type MailOrder =
  /** Rule A1. A verified death of somebody paid elsewhere: the payer's centre hears of it at once. */
  | { name: 'externalDeathVerified'; findingId: string }
  /** Rule G4. The evening of the due day: to a centre, and to the bureau manager. */
  | { name: 'townsMissing'; period: PlainMonth; centre: Centre }
  | { name: 'townsMissingInAll'; period: PlainMonth }
  /** A person has decided that a doubtful mail goes out again. */
  | { name: 'mailReleased'; mailKey: string };

/** Rule G3. One mail per report, version and centre. */
export const reportMailKey = (town: string, period: PlainMonth, centre: Centre, version: number): string =>
  `report/${town}/${period}/${centre}/v${version}`;

export type ReminderOccasion = 'reminder' | 'dueDay';
export type ReminderAddressee = 'townHead' | 'bureauManager';

/** Rule G4. */
export const reminderMailKey = (
  town: string,
  period: PlainMonth,
  occasion: ReminderOccasion,
  addressee: ReminderAddressee,
): string => `reminder/${town}/${period}/${occasion}/${addressee}`;

/** Who gets the list of missing towns. */
export type TownsMissingAddressee = Centre | 'bureauManager';
export const TOWNS_MISSING_ADDRESSEES = [...CENTRES, 'bureauManager'] as const satisfies TownsMissingAddressee[];

/** Rule G4. */
export const townsMissingMailKey = (period: PlainMonth, addressee: TownsMissingAddressee): string =>
  `missing/${period}/${addressee}`;

/** Rule A1. */
export const externalDeathMailKey = (findingId: string): string => `death/${findingId}`;

/** What a mail is about, as its key says it. */
export type MailSubject =
  | { kind: 'report'; town: string; period: PlainMonth; centre: Centre; version: number }
  | { kind: 'reminder'; town: string; period: PlainMonth; occasion: ReminderOccasion; addressee: ReminderAddressee }
  | { kind: 'townsMissing'; period: PlainMonth; addressee: TownsMissingAddressee }
  | { kind: 'externalDeath'; findingId: string };

/** The inverse of the four keys. Throws an Error for a key that none of them makes. */
export function subjectOfMail(mailKey: string): MailSubject {
  const [first, ...rest] = mailKey.split('/');
  const [a, b, c, d] = rest as [string, string, string, string];
  switch (first) {
    case 'report':
      return { kind: 'report', town: a, period: b as PlainMonth, centre: c as Centre, version: Number(d.slice(1)) };
    case 'reminder':
      return {
        kind: 'reminder',
        town: a,
        period: b as PlainMonth,
        occasion: c as ReminderOccasion,
        addressee: d as ReminderAddressee,
      };
    case 'missing':
      return { kind: 'townsMissing', period: a as PlainMonth, addressee: b as TownsMissingAddressee };
    case 'death':
      return { kind: 'externalDeath', findingId: a };
    default:
      throw new Error(`No mail has the key ${mailKey}.`);
  }
}

/** A fixed domain that belongs to nobody: it only has to be ours alone and always the same. */
const MESSAGE_ID_DOMAIN = 'eligibility-casework.example';

/** Rule G3. The Message-ID of a mail, by which whoever gets it twice knows that it is one. */
export const messageIdOf = (mailKey: string): string => `<${mailKey.replaceAll('/', '.')}@${MESSAGE_ID_DOMAIN}>`;
