import type { AttemptKind } from '../../domain/inbox/attempts.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Database } from '../database.js';

/** A call, a visit or a letter as it is shown; the number dialled stays sealed. */
export interface ContactAttemptView {
  id: string;
  kind: AttemptKind;
  on: PlainDate;
  outcome: string;
  /** Rule B10. To which office a letter went. */
  office: string | null;
  by: string;
  byName: string;
  vain: boolean;
}

/** One attempt by its id; whoever asks has been let in to its recipient. */
export async function getContactAttempt(database: Database, id: string): Promise<ContactAttemptView> {
  const rows: ContactAttemptView[] = await database.reader.query(
    `select a.id, kind, on_date as "on", outcome, office, recorded_by as by, p.name as "byName", is_vain as vain
     from contact_attempt a join person p on p.id = a.recorder_person where a.id = $1`,
    [id],
  );
  if (!rows[0]) throw new Error(`There is no contact attempt ${id}.`);
  return rows[0];
}
