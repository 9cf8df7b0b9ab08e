import { Argon2Passwords } from '../../libs/auth/argon2-passwords.js';
import type { Casework } from '../../libs/casework/casework.js';
import type { Passwords } from '../../libs/casework/passwords.js';
import type { Config } from '../../libs/config/config.js';
import { waitingFor } from '../../libs/config/waiting.js';
import { type BusinessClock, RealClock } from '../../libs/database/business-clock.js';
import { Database } from '../../libs/database/database.js';
import { FieldCipher } from '../../libs/database/field-cipher.js';
import { EvidenceStore } from '../../libs/evidence/evidence-store.js';
import { connectTemporal, type Engine } from '../../libs/temporal/connect-temporal.js';

/** All that the api stands on, opened before it and closed after it. */
export interface ApiDependencies {
  config: Config;
  casework: Casework;
  passwords: Passwords;
  evidence: EvidenceStore;
  engine: Engine;
}

/** Opens the api's surroundings. `clockOf` brings another clock than the real one; production has no other. */
export async function openDependencies(
  config: Config,
  clockOf: (database: Database) => BusinessClock = () => new RealClock(),
): Promise<ApiDependencies> {
  return around(config, await Database.connect(config.database.url, fieldsOf(config)), clockOf);
}

/**
 * As `openDependencies`, whether the database is there or not: the api answers at once, says in its health what is missing, and
 * works as soon as that has come.
 */
export function awaitDependencies(config: Config): ApiDependencies {
  const waiting = waitingFor('The api', 'the database');
  return around(config, Database.open(config.database.url, fieldsOf(config), waiting), () => new RealClock());
}

const fieldsOf = ({ secrets }: Config): FieldCipher => new FieldCipher(secrets.fieldKey, secrets.blindIndexKey);

function around(config: Config, database: Database, clockOf: (database: Database) => BusinessClock): ApiDependencies {
  return {
    config,
    casework: { database, clock: clockOf(database) },
    passwords: new Argon2Passwords(),
    evidence: new EvidenceStore(config.evidenceDir),
    engine: connectTemporal(config),
  };
}

/** To be called when the last request has been answered. */
export async function closeDependencies({ casework, engine }: ApiDependencies): Promise<void> {
  await engine.close();
  await casework.database.close();
}
