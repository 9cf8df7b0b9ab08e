import type { Channel, Checklist, Helper } from '../../domain/certification/certification.js';
import type { Area } from '../../domain/organisation/office.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Database } from '../database.js';
import { limitToArea, placeOf } from './area-filter.js';
import { decodeCursor, type Page, pageFrom } from './cursor.js';
import { Where } from './where.js';

/** A certification as it is shown (Rule B1). */
export interface CertificationView {
  id: string;
  recipientNo: string;
  happenedOn: PlainDate;
  channel: Channel;
  recordedBy: string;
  recordedOn: PlainDate;
  sourceOffice: string;
  evidenceIds: string[];
  checklist: Checklist;
  helper: Helper | null;
  isVoid: boolean;
  voidReason: string | null;
}

const COLUMNS = `c.id, c.recipient_no as "recipientNo", c.happened_on as "happenedOn", c.channel,
  c.recorded_by as "recordedBy", c.recorded_on as "recordedOn", c.source_office as "sourceOffice",
  c.evidence_ids as "evidenceIds", c.checklist, c.helper, c.is_void as "isVoid", c.void_reason as "voidReason"`;

/** The certifications of a recipient of an area, the latest first; void ones too. Errors: CURSOR_INVALID. */
export async function listCertifications(
  database: Database,
  area: Area,
  recipientNo: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<CertificationView>> {
  const where = limitToArea(new Where().andEqual('c.recipient_no', recipientNo), area, placeOf('r'));
  if (cursor !== undefined) {
    const [happenedOn, id] = decodeCursor(cursor, ['date', 'uuid']);
    where.and(`(c.happened_on, c.id) < (${where.bind(happenedOn)}::date, ${where.bind(id)}::uuid)`);
  }
  const rows: CertificationView[] = await database.reader.query(
    `select ${COLUMNS} from certification c join recipient r using (recipient_no)
     where ${where.condition} order by c.happened_on desc, c.id desc limit ${limit + 1}`,
    where.parameters,
  );
  return pageFrom(
    rows,
    limit,
    (row) => [row.happenedOn, row.id],
    (row) => row,
  );
}

/** One certification by its id; whoever asks has been let in to its recipient. */
export async function getCertification(database: Database, id: string): Promise<CertificationView> {
  const rows: CertificationView[] = await database.reader.query(
    `select ${COLUMNS} from certification c where c.id = $1`,
    [id],
  );
  if (!rows[0]) throw new Error(`There is no certification ${id}.`);
  return rows[0];
}
