import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This file runs as dist/apps/dev/folders.js. */
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A path inside the repository, wherever it was cloned to. */
export const at = (...parts: string[]): string => resolve(root, ...parts);
