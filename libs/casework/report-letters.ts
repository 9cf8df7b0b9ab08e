/** Rules G3, G4, A1. What stands in each mail, as facts: the words are libs/words', the workbooks libs/sheets'. */

import type { Tx } from '../database/database.js';
import { PersonEntity } from '../database/entities/person.entity.js';
import {
  addressesOf,
  addressesOfCentre,
  bureauCode,
  type NamedOffice,
  officeName,
  townsMissing,
} from '../database/queries/report-mail.query.js';
import { reportableFinding } from '../database/queries/reportable-findings.query.js';
import { findMail } from '../database/stores/mail.store.js';
import { findReport, findVersion, openSnapshot, type ReportRef } from '../database/stores/report.store.js';
import { notVisible } from '../domain/errors.js';
import type { Centre } from '../domain/organisation/office.js';
import { partOfCentres, type ReportSnapshot } from '../domain/reporting/annex-rows.js';
import {
  type ReminderAddressee,
  type ReminderOccasion,
  type TownsMissingAddressee,
  townsMissingMailKey,
} from '../domain/reporting/mail-order.js';
import { reportDays } from '../domain/reporting/report-period.js';
import { snapshotOf } from '../domain/reporting/report-snapshot.js';
import type { CentreTotals, ReportTotals, RowChange } from '../domain/reporting/report-totals.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { monthOf, type PlainMonth } from '../domain/time/plain-month.js';
import type { Casework } from './casework.js';

/** Rule G3. A version of a report, as one centre gets it. */
export interface ReportLetter {
  to: string[];
  centre: Centre;
  version: number;
  submittedOn: PlainDate;
  submittedBy: string;
  isLate: boolean;
  /** The rows of this centre's scheme only. */
  snapshot: ReportSnapshot;
  totals: CentreTotals;
  changes: RowChange[];
}

/** Rule G3. Errors: NOT_FOUND. */
export async function reportLetter(
  casework: Casework,
  ref: ReportRef & { centre: Centre; version: number },
  tx: Tx = casework.database.reader,
): Promise<ReportLetter> {
  const { centre, version } = ref;
  const [report, kept] = [await findReport(tx, ref), await findVersion(tx, ref, version)];
  if (!report || !kept) throw notVisible();
  const submitter = await tx.findOneBy(PersonEntity, { id: kept.submittedPerson });
  return {
    to: await addressesOfCentre(tx, centre),
    centre,
    version,
    submittedOn: kept.submittedOn,
    submittedBy: submitter?.name ?? kept.submittedBy,
    isLate: report.isLate,
    snapshot: partOfCentres(openSnapshot(casework.database.fields, kept), [centre]),
    totals: (kept.totals as unknown as ReportTotals).byCentre[centre],
    changes: (kept.changes as RowChange[]).filter((change) => change.centre === centre),
  };
}

/** Rule G4. A reminder to one desk. */
export interface ReminderLetter {
  addressee: ReminderAddressee;
  to: string[];
  town: NamedOffice;
  period: PlainMonth;
  dueOn: PlainDate;
}

/** Rule G4. On the 3rd to the town head, on the due day to him and the bureau manager; none once the report is submitted. */
export async function reminderLetters(
  casework: Casework,
  ref: ReportRef,
  occasion: ReminderOccasion,
): Promise<ReminderLetter[]> {
  const { reader } = casework.database;
  const report = await findReport(reader, ref);
  if (!report || report.state === 'submitted') return [];
  const addressees: ReminderAddressee[] = occasion === 'dueDay' ? ['townHead', 'bureauManager'] : ['townHead'];
  const letters = await Promise.all(addressees.map((addressee) => reminderLetter(casework, ref, addressee)));
  // A desk without a mail address sees the task in its inbox all the same.
  return letters.filter((letter) => letter.to.length > 0);
}

/** Rule G4. What a reminder says, whatever has happened since it was planned. */
export async function reminderLetter(
  casework: Casework,
  { town, period }: ReportRef,
  addressee: ReminderAddressee,
): Promise<ReminderLetter> {
  const { reader } = casework.database;
  return {
    addressee,
    to:
      addressee === 'townHead'
        ? await addressesOf(reader, 'TH', town, await casework.clock.today())
        : await addressesOfManager(casework),
    town: { code: town, name: await officeName(reader, town) },
    period,
    dueOn: reportDays(period).dueOn,
  };
}

async function addressesOfManager({ database: { reader }, clock }: Casework): Promise<string[]> {
  return addressesOf(reader, 'M', await bureauCode(reader), await clock.today());
}

/** Rule G4. The towns whose report is missing on the evening of the due day. */
export interface TownsMissingLetter {
  to: string[];
  addressee: TownsMissingAddressee;
  period: PlainMonth;
  dueOn: PlainDate;
  towns: NamedOffice[];
}

/** Rule G4. The list as it stood when its mail was planned, or as it stands now. */
export async function townsMissingLetter(
  casework: Casework,
  period: PlainMonth,
  addressee: TownsMissingAddressee,
): Promise<TownsMissingLetter> {
  const { reader } = casework.database;
  const planned = await findMail(reader, townsMissingMailKey(period, addressee));
  return {
    to: addressee === 'bureauManager' ? await addressesOfManager(casework) : await addressesOfCentre(reader, addressee),
    addressee,
    period,
    dueOn: reportDays(period).dueOn,
    towns: await townsMissing(reader, period, planned?.plannedAt ?? null),
  };
}

/** Rule A1. A verified death of somebody whom another agency pays. */
export interface ExternalDeathLetter {
  to: string[];
  centre: Centre;
  recipientNo: string;
  town: string;
  payingAgency: string;
  diedOn: PlainDate | null;
  foundOn: PlainDate;
  /** The third sheet with this one row. */
  snapshot: ReportSnapshot;
}

/** Rule A1. Errors: NOT_FOUND. */
export async function externalDeathLetter(casework: Casework, findingId: string): Promise<ExternalDeathLetter> {
  const { reader, fields } = casework.database;
  const finding = await reportableFinding(reader, fields, findingId);
  if (!finding) throw notVisible();
  const { town, townName, centre, recipientNo, payingAgency, diedOn, foundOn } = finding;
  const period = monthOf(foundOn);
  // The row as it is by itself, whatever report it will stand in.
  const alone = { ...finding, reportedIn: null };
  const snapshot = snapshotOf([alone], { town, townName, period, today: foundOn, inVersionBefore: new Set() });
  return {
    to: await addressesOfCentre(reader, centre),
    centre,
    recipientNo,
    town,
    payingAgency,
    diedOn,
    foundOn,
    snapshot,
  };
}
