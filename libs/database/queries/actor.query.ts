import type { Actor } from '../../domain/organisation/roles.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';
import { ASSIGNMENTS_OF, assignmentsFrom } from './signed-in.query.js';

interface Row {
  login: string;
  personId: string;
  name: string;
  assignments: Parameters<typeof assignmentsFrom>[0];
}

/** Somebody by login, with the desks held and stood in for on a day; nobody, if the account is unknown or closed. */
export async function findActor(tx: Tx, login: string, today: PlainDate): Promise<Actor | undefined> {
  const rows: Row[] = await tx.query(
    `select account.login, account.person_id as "personId", person.name, (${ASSIGNMENTS_OF('account.login', '$2')}) as assignments
     from account join person on person.id = account.person_id where account.login = $1 and account.is_active`,
    [login, today],
  );
  const row = rows[0];
  return (
    row && { login: row.login, personId: row.personId, name: row.name, assignments: assignmentsFrom(row.assignments) }
  );
}
