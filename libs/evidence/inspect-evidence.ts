import { createHash } from 'node:crypto';
import { DomainError, refused } from '../domain/errors.js';
import { type EvidenceType, evidenceTypeOf } from './evidence-type.js';
import { NO_SHOT, type Shot } from './shot.js';
import { stripFilm } from './strip-film.js';
import { stripPicture } from './strip-picture.js';

/** A piece of evidence as it may be kept: what its device wrote into it stands beside it, no longer inside. */
export interface InspectedEvidence {
  bytes: Buffer;
  mediaType: EvidenceType;
  /** Of the file as it came. */
  originalSha256: string;
  shot: Shot;
}

/**
 * Looks into an uploaded file. One that carries no remarks of its device stays byte for byte as it came.
 * Errors: EVIDENCE_EMPTY, EVIDENCE_TYPE, EVIDENCE_UNREADABLE.
 */
export async function inspectEvidence(bytes: Buffer): Promise<InspectedEvidence> {
  if (bytes.length === 0) throw refused('EVIDENCE_EMPTY');
  const mediaType = await evidenceTypeOf(bytes);
  if (!mediaType) throw new DomainError('EVIDENCE_TYPE', 'refused');
  const stripped = await strip(bytes, mediaType);
  if (!stripped) throw refused('EVIDENCE_UNREADABLE');
  return { ...stripped, mediaType, originalSha256: createHash('sha256').update(bytes).digest('hex') };
}

async function strip(bytes: Buffer, mediaType: EvidenceType): Promise<{ bytes: Buffer; shot: Shot } | undefined> {
  if (mediaType === 'application/pdf') return { bytes, shot: NO_SHOT };
  return mediaType === 'video/mp4' ? stripFilm(bytes) : stripPicture(bytes);
}
