/** Quality N2. A workflow that was lost begins anew where it stood: from the facts on record, not from the row alone. */
import {
  certificationsAtEnrolment,
  factsToldAbout,
  openTasksOnRecord,
  wasWoken,
} from '../database/queries/course-on-record.query.js';
import { lockRecipient } from '../database/stores/recipient.store.js';
import { validUntil } from '../domain/certification/certification.js';
import { type Recalled, recall } from '../domain/recipient/lifecycle/recall.js';
import type { Casework } from './casework.js';

/** The position found again, and the ids of the facts it has heard. */
export interface RecalledCourse extends Recalled {
  known: string[];
}

/** The course of a recipient whose workflow is begun anew; undefined where it begins for the first time, or has ended. */
export async function recallCourse(casework: Casework, recipientNo: string): Promise<RecalledCourse | undefined> {
  if (!(await wasWoken(casework.database.reader, recipientNo))) return undefined;
  return casework.database.inTransaction(async (tx) => {
    // Facts and tasks are read as of one moment: a fact about to be made true waits.
    const recipient = await lockRecipient(tx, recipientNo);
    const facts = await factsToldAbout(tx, recipientNo);
    const [first] = facts;
    if (recipient.stage === 'terminated' || first?.name !== 'enrolled') return undefined;
    const { town, village, centre, payer, firstBenefitMonth } = recipient;
    const certifications = await certificationsAtEnrolment(tx, recipientNo);
    const enrolled = {
      recipientNo,
      town,
      village,
      centre,
      payer,
      factNo: first.factNo,
      today: first.today,
      validUntil: validUntil(certifications, firstBenefitMonth),
      status: 'paying',
      stage: 'certified',
    } as const;
    const onRecord = await openTasksOnRecord(tx, recipientNo);
    const course = recall(enrolled, facts, await casework.clock.today(tx), onRecord);
    return { ...course, known: facts.map(({ eventId }) => eventId) };
  });
}
