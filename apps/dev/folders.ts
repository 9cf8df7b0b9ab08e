import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder above with a package.json: the same from the sources and from dist. */
function repository(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : repository(dirname(folder));
}

const root = repository(dirname(fileURLToPath(import.meta.url)));

/** A path inside the repository, wherever it was cloned to. */
export const at = (...parts: string[]): string => resolve(root, ...parts);
