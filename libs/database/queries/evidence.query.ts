import type { Area } from '../../domain/organisation/office.js';
import type { Tx } from '../database.js';
import { limitToArea, placeOf } from './area-filter.js';
import { Where } from './where.js';

export interface EvidenceFile {
  sha256: string;
  mediaType: string;
  fileName: string;
}

/** Rule A5. The file of a piece of evidence, for those who see its recipient; before its first use for its uploader only. */
export async function findVisibleEvidence(
  tx: Tx,
  id: string,
  reader: { login: string; area: Area },
): Promise<EvidenceFile | undefined> {
  const where = new Where();
  where.andEqual('evidence.id', id);
  const own = `evidence.recipient_no is null and evidence.uploaded_by = ${where.bind(reader.login)}`;
  const inArea = new Where();
  inArea.parameters.push(...where.parameters);
  limitToArea(inArea, reader.area, placeOf('recipient'));
  const rows: EvidenceFile[] = await tx.query(
    `select evidence.sha256, evidence.media_type as "mediaType", evidence.file_name as "fileName"
     from evidence left join recipient on recipient.recipient_no = evidence.recipient_no
     where ${where.condition} and ((${own}) or (evidence.recipient_no is not null and ${inArea.condition}))`,
    inArea.parameters,
  );
  return rows[0];
}
