import type { Tx } from '../database.js';

export interface AccountRow {
  login: string;
  personId: string;
  passwordHash: string;
}

/** The account of a login, unless it was closed. */
export async function findActiveAccount(tx: Tx, login: string): Promise<AccountRow | undefined> {
  const rows: AccountRow[] = await tx.query(
    `select login, person_id as "personId", password_hash as "passwordHash" from account where login = $1 and is_active`,
    [login],
  );
  return rows[0];
}

/** How a person is called; empty for nobody. */
export async function nameOf(tx: Tx, personId: string | null): Promise<string> {
  const rows: { name: string }[] = await tx.query('select name from person where id = $1', [personId]);
  return rows[0]?.name ?? '';
}

export async function changePasswordHash(tx: Tx, login: string, passwordHash: string): Promise<void> {
  await tx.query('update account set password_hash = $2 where login = $1', [login, passwordHash]);
}
