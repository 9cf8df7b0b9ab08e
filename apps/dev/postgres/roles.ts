import pg from 'pg';

const OWNER = 'casework_owner';
const APP = 'casework_app';

export interface Databases {
  /** The product's role: neither owner nor superuser, with the rights that the migrations grant it and no others. */
  app: string;
  /** May migrate. */
  owner: string;
  /** Sees everything: for the person who looks, never for the product. */
  admin: string;
}

/**
 * Makes the two roles and the database, or brings their passwords up to date; may be repeated.
 * @param admin address of a role that may create roles; its path names the server's maintenance database
 */
export async function prepareDatabase(
  admin: string,
  database: string,
  passwords: { owner: string; app: string },
): Promise<Databases> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await ensureRole(client, OWNER, passwords.owner);
    await ensureRole(client, APP, passwords.app);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    const name = client.escapeIdentifier(database);
    if (rowCount === 0) await client.query(`create database ${name} owner ${OWNER}`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to ${APP}`);
  } finally {
    await client.end();
  }
  return {
    app: withRole(admin, database, APP, passwords.app),
    owner: withRole(admin, database, OWNER, passwords.owner),
    admin: withRole(admin, database),
  };
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  const rights = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication';
  await client.query(`${verb} role ${role} ${rights} password ${client.escapeLiteral(password)}`);
}

/** For people to read: how to reach it, but not how to get in. */
export function withoutPassword(url: string): string {
  const address = new URL(url);
  address.password = '';
  return address.toString();
}

/** The same server and database under another role. */
export function withRole(url: string, database: string, role?: string, password?: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  if (role) address.username = role;
  if (password) address.password = password;
  return address.toString();
}
