import type { Casework } from '../libs/casework/casework.js';
import {
  externalDeathLetter,
  reminderLetter,
  reportLetter,
  townsMissingLetter,
} from '../libs/casework/report-letters.js';
import { ANNEXES_OF_CENTRE, type AnnexName, type ReportSnapshot } from '../libs/domain/reporting/annex-rows.js';
import { type MailSubject, subjectOfMail } from '../libs/domain/reporting/mail-order.js';
import { annexWorkbook } from '../libs/sheets/annex-writer.js';
import { type AnnexFacts, annexTable } from '../libs/words/annexes.js';
import { externalDeathText, reminderText, reportMailText, townsMissingText } from '../libs/words/report-mails.js';

/** What the mails of the reports say beside the facts. */
export interface MailSurroundings {
  city: string;
  /** Where the workbench is reached, for the reminders. */
  publicUrl: string;
  /** The office's own annex templates. */
  annexTemplates: string | undefined;
}

export interface MailBody {
  text: string;
  attachments: { fileName: string; content: Buffer }[];
}

type Of<Kind extends MailSubject['kind']> = Extract<MailSubject, { kind: Kind }>;

/** Text and attachments of a planned mail, from facts alone: composed again they are equal. Null where nothing is left to tell. */
export async function composeMail(
  casework: Casework,
  surroundings: MailSurroundings,
  mailKey: string,
): Promise<MailBody | null> {
  const subject = subjectOfMail(mailKey);
  switch (subject.kind) {
    case 'report':
      return composeReport(casework, surroundings, subject);
    case 'reminder': {
      const letter = await reminderLetter(casework, subject, subject.addressee);
      const url = `${surroundings.publicUrl}/reports?period=${subject.period}`;
      const text = reminderText({ ...letter, townName: letter.town.name, occasion: subject.occasion, url });
      return { text, attachments: [] };
    }
    case 'townsMissing':
      return {
        text: townsMissingText(await townsMissingLetter(casework, subject.period, subject.addressee)),
        attachments: [],
      };
    case 'externalDeath':
      return composeExternalDeath(casework, surroundings, subject);
  }
}

async function composeReport(
  casework: Casework,
  surroundings: MailSurroundings,
  subject: Of<'report'>,
): Promise<MailBody> {
  const letter = await reportLetter(casework, subject);
  const { snapshot, centre, version, submittedOn, submittedBy } = letter;
  const facts = { city: surroundings.city, centre, version, filledOn: submittedOn, headOfOffice: submittedBy };
  const attachments = await workbooks(ANNEXES_OF_CENTRE[centre], snapshot, facts, surroundings);
  const fileNames = attachments.map((attachment) => attachment.fileName);
  return {
    text: reportMailText({ ...letter, townName: snapshot.townName, period: snapshot.period, fileNames }),
    attachments,
  };
}

async function composeExternalDeath(
  casework: Casework,
  surroundings: MailSurroundings,
  { findingId }: Of<'externalDeath'>,
): Promise<MailBody | null> {
  const letter = await externalDeathLetter(casework, findingId);
  const { snapshot, centre, foundOn } = letter;
  if (snapshot.entrusted.length === 0) return null;
  const facts = { city: surroundings.city, centre, version: 1, filledOn: foundOn, headOfOffice: '' };
  return {
    text: externalDeathText(letter),
    attachments: await workbooks(['entrusted'], snapshot, facts, surroundings),
  };
}

/** One after the other: a report of many rows shall not be in memory twice. */
async function workbooks(
  annexes: readonly AnnexName[],
  snapshot: ReportSnapshot,
  facts: AnnexFacts,
  { annexTemplates }: MailSurroundings,
): Promise<MailBody['attachments']> {
  const written: MailBody['attachments'] = [];
  for (const annex of annexes) {
    const table = annexTable(annex, snapshot, facts);
    written.push({ fileName: table.fileName, content: await annexWorkbook(table, annexTemplates) });
  }
  return written;
}
