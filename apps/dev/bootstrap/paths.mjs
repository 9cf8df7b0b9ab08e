import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository, wherever it was cloned to. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A path inside the repository. */
export const at = (...parts) => resolve(root, ...parts);
