import { createHash, randomBytes } from 'node:crypto';

/** A secret that only its bearer knows. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of it: whoever reads the table cannot log in with what stands there. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
