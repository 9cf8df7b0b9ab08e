import type { Casework } from '../../../libs/casework/casework.js';
import { type OfficesFile, seedOffices } from '../../../libs/casework/seed-offices.js';
import type { EvidenceStore } from '../../../libs/evidence/evidence-store.js';
import type { ApiDependencies } from '../../api/dependencies.js';
import { readOffices } from './offices-file.js';
import { ClockStuck, quiet } from './quiet.js';
import { lacksFindings, seedFindings } from './seed-findings.js';
import { seedTown } from './seed-town.js';

const DEMO_PASSWORD = 'demo-2026';
/** The worker may still be coming up; without one the town opens all the same. */
const FIRST_TASKS_WITHIN_MS = 15_000;

/** Sows what `SEED` asks for, once; a second start finds it there, or finishes what the first one was stopped in. */
export async function seed({ config, casework, passwords, evidence }: ApiDependencies): Promise<void> {
  if (config.seed === 'none') return;
  const offices = readOffices(config.officesFile);
  await seedOffices(casework, offices, await passwords.hash(DEMO_PASSWORD));
  if (config.seed !== 'demo' || !(await seedTown(casework, offices))) return;
  if (await lacksFindings(casework, offices)) await firstTasks(casework, evidence, offices);
}

/** Who logs in as soon as the town is open finds his work; some of it is done already, so that every desk has something to decide. */
async function firstTasks(casework: Casework, evidence: EvidenceStore, offices: OfficesFile): Promise<void> {
  try {
    await quiet(casework, await casework.clock.today(), 'day', FIRST_TASKS_WITHIN_MS);
    await seedFindings(casework, evidence, offices);
  } catch (error) {
    if (!(error instanceof ClockStuck)) throw error;
  }
}
