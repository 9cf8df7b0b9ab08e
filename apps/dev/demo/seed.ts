import { readFileSync } from 'node:fs';
import type { Casework } from '../../../libs/casework/casework.js';
import type { Passwords } from '../../../libs/casework/passwords.js';
import { seedOffices } from '../../../libs/casework/seed-offices.js';
import type { Config } from '../../../libs/config/config.js';
import { at } from '../folders.js';
import { seedTown } from './seed-town.js';

const DEMO_PASSWORD = 'demo-2026';

/** Sows what `SEED` asks for, once; a second start finds it there. */
export async function seed(config: Config, casework: Casework, passwords: Passwords): Promise<void> {
  if (config.seed === 'none') return;
  const file = config.officesFile ?? at('apps/dev/data/offices.json');
  await seedOffices(casework, JSON.parse(readFileSync(file, 'utf8')), await passwords.hash(DEMO_PASSWORD));
  if (config.seed === 'demo') await seedTown(casework);
}
