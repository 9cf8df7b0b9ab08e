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

/** The person an account belongs to, or belonged to while it was open. */
export async function personBehind(tx: Tx, login: string): Promise<Pick<Actor, 'personId' | 'name'>> {
  const rows: Pick<Actor, 'personId' | 'name'>[] = await tx.query(
    'select person.id as "personId", person.name from account join person on person.id = person_id where login = $1',
    [login],
  );
  const [person] = rows;
  if (!person) throw new Error(`There never was an account ${login}.`);
  return person;
}
