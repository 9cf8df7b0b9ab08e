/** A photograph for every purpose: the smallest picture there is. */
import type { Desks } from './http-desk.js';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export async function bringEvidence(desks: Desks, login: string): Promise<string> {
  const { status, body } = await desks.upload(login, '/api/evidence', PICTURE, '现场照片.png');
  if (status !== 201) throw new Error(`Evidence is answered ${status} ${JSON.stringify(body)}`);
  return body.evidenceId;
}
