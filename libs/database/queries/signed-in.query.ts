import type { Actor, Assignment } from '../../domain/organisation/roles.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';

export interface SignedInRow {
  actor: Actor;
  email: string | null;
  csrfToken: string;
  /** Whether the session has not been marked as used for a minute. */
  isStale: boolean;
}

interface Row {
  login: string;
  personId: string;
  name: string;
  email: string | null;
  csrfToken: string;
  isStale: boolean;
  assignments: { role: Assignment['role']; office: string; deputyFor: string | null }[];
}

/** Rule H4. The assignments of a login on a day, its own first, then those it stands in for. */
export const ASSIGNMENTS_OF = (login: string, today: string): string => `
  select coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'office', a.office_code, 'deputyFor', a.deputy_for)
                            order by a.deputy_for nulls first, a.role, a.office_code), '[]')
  from (
    select role, office_code, null as deputy_for from assignment where assignment.login = ${login}
    union all
    select deputy.role, deputy.office_code, deputy.login from deputy
    join assignment held on held.login = deputy.login and held.role = deputy.role and held.office_code = deputy.office_code
    where deputy.deputy_login = ${login} and ${today}::date between deputy.from_on and deputy.until_on and deputy.revoked_at is null
  ) a`;

/** An actor without the absent: `deputyFor` is there or it is not. */
export const assignmentsFrom = (rows: Row['assignments']): Assignment[] =>
  rows.map(({ role, office, deputyFor }) => ({ role, office, ...(deputyFor === null ? {} : { deputyFor }) }));

/** Who is logged in with this session, in one round trip. */
export async function findSignedIn(tx: Tx, tokenHash: Buffer, today: PlainDate): Promise<SignedInRow | undefined> {
  const rows: Row[] = await tx.query(
    `select account.login, account.person_id as "personId", person.name, account.email, session.csrf_token as "csrfToken",
       session.last_seen_at < now() - interval '1 minute' as "isStale", (${ASSIGNMENTS_OF('account.login', '$2')}) as assignments
     from session join account on account.login = session.login join person on person.id = account.person_id
     where session.token_hash = $1 and account.is_active
       and session.expires_at > now() and session.last_seen_at > now() - interval '2 hours'`,
    [tokenHash, today],
  );
  const row = rows[0];
  if (!row) return undefined;
  const { login, personId, name, email, csrfToken, isStale } = row;
  return { actor: { login, personId, name, assignments: assignmentsFrom(row.assignments) }, email, csrfToken, isStale };
}
