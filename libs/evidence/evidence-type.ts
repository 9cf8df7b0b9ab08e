import { fileTypeFromBuffer } from 'file-type';

/** What evidence may be: by its bytes, whatever its name or the sender says. */
const EVIDENCE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'video/mp4'] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

export async function evidenceTypeOf(bytes: Buffer): Promise<EvidenceType | undefined> {
  const found = await fileTypeFromBuffer(bytes);
  return EVIDENCE_TYPES.find((type) => type === found?.mime);
}
