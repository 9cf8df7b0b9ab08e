import { readFileSync } from 'node:fs';
import type { OfficesFile } from '../../../libs/casework/seed-offices.js';
import { officesFile } from '../../../libs/contracts/offices.js';
import { at } from '../folders.js';
import { Refusal } from '../processes/refusal.js';

/**
 * The offices to begin with: those of `OFFICES_FILE`, else the demo town's.
 * @throws Refusal when the file is not there or is none
 */
export function readOffices(path: string = at('apps/dev/data/offices.json')): OfficesFile {
  try {
    return officesFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Refusal(`OFFICES_FILE=${path} cannot be used (${reasonOf(error)}): mend it, or unset OFFICES_FILE.`);
  }
}

/** The first thing that is wrong, in one line. */
function reasonOf(error: unknown): string {
  const [issue] = (error as { issues?: { path: PropertyKey[]; message: string }[] }).issues ?? [];
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : (error as Error).message;
}
