import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Databases, withRole } from '../../apps/dev/postgres/roles.js';
import { fromRunner } from './from-runner.js';

/** The migrated database from which every test gets a copy. */
export const TEMPLATE = 'casework_template';

/** Nobody but this run can reach its server. */
export const PASSWORDS = { admin: 'admin', owner: 'owner', app: 'app' };

export interface FreshDatabase extends Databases {
  drop: () => Promise<void>;
}

/** A migrated, empty database of its own, under each of the three roles. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = fromRunner('TEST_DATABASE');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(server, [
    `create database ${name} template ${TEMPLATE} owner casework_owner`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to casework_app`,
  ]);
  return {
    app: withRole(server, name, 'casework_app', PASSWORDS.app),
    owner: withRole(server, name, 'casework_owner', PASSWORDS.owner),
    admin: withRole(server, name),
    drop: () => asAdmin(server, [`drop database ${name} with (force)`]),
  };
}

async function asAdmin(server: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
