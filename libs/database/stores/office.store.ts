import type { Office } from '../../domain/organisation/office.js';
import type { Role } from '../../domain/organisation/roles.js';
import type { Tx } from '../database.js';

/** Adds the offices that are not there yet; those that are stay as they are. */
export async function addOffices(tx: Tx, offices: readonly Office[]): Promise<void> {
  await tx.query(
    `insert into office (code, kind, name, parent_code, centre, email)
     select code, kind, name, "parentCode", centre, email
     from jsonb_to_recordset($1::jsonb) as o (code text, kind text, name text, "parentCode" text, centre text, email text)
     on conflict do nothing`,
    [JSON.stringify(offices)],
  );
}

export async function existingLogins(tx: Tx): Promise<Set<string>> {
  const rows: { login: string }[] = await tx.query('select login from account');
  return new Set(rows.map(({ login }) => login));
}

/** An account of a person of its own, with one desk. */
export interface NewAccount {
  login: string;
  personId: string;
  name: string;
  email: string;
  passwordHash: string;
  assignmentId: string;
  role: Role;
  office: string;
}

export async function addAccounts(tx: Tx, accounts: readonly NewAccount[]): Promise<void> {
  const from = `from jsonb_to_recordset($1::jsonb) as a (login text, "personId" uuid, name text, email text, "passwordHash" text, "assignmentId" uuid, role text, office text)`;
  const rows = [JSON.stringify(accounts)];
  await tx.query(`insert into person (id, name) select "personId", name ${from}`, rows);
  await tx.query(
    `insert into account (login, person_id, password_hash, email) select login, "personId", "passwordHash", email ${from}`,
    rows,
  );
  await tx.query(
    `insert into assignment (id, login, role, office_code) select "assignmentId", login, role, office ${from}`,
    rows,
  );
}
