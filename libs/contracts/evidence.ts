/** `/api/evidence`: files that prove a fact (rule B1). */
import { z } from 'zod';

/** `sha256` is that of the file kept; where a picture carried time or place, it was written anew without them. */
export const evidenceKept = z.object({ evidenceId: z.uuid(), sha256: z.string() });
export type EvidenceKept = z.infer<typeof evidenceKept>;
