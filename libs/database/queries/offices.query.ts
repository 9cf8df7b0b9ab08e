import type { Office } from '../../domain/organisation/office.js';
import type { Role } from '../../domain/organisation/roles.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';

/** Names and codes of all offices, every parent before its children: known to everybody in the house. */
export async function listOffices(tx: Tx): Promise<Omit<Office, 'email'>[]> {
  return tx.query(
    `select code, kind, name, parent_code as "parentCode", centre from office
     order by case kind when 'bureau' then 0 when 'village' then 2 else 1 end, code`,
  );
}

export async function officeNames(tx: Tx): Promise<Map<string, string>> {
  const rows: { code: string; name: string }[] = await tx.query('select code, name from office');
  return new Map(rows.map(({ code, name }) => [code, name]));
}

export interface Colleague {
  login: string;
  name: string;
  roles: Role[];
}

/** Who stands at an office on a day, deputies included (Rule H4). */
export async function listColleagues(tx: Tx, office: string, today: PlainDate): Promise<Colleague[]> {
  return tx.query(
    `select account.login, person.name, array_agg(distinct held.role order by held.role) as roles
     from (
       select login, role from assignment where office_code = $1
       union all
       select deputy_login, role from deputy where office_code = $1 and $2::date between from_on and until_on and revoked_at is null
     ) held
     join account on account.login = held.login join person on person.id = account.person_id
     where account.is_active
     group by account.login, person.name order by account.login`,
    [office, today],
  );
}

/** The town a village belongs to, or nothing for other offices. */
export async function findTownOf(tx: Tx, office: string): Promise<string | undefined> {
  const rows: { town: string }[] = await tx.query(
    `select parent_code as town from office where code = $1 and kind = 'village'`,
    [office],
  );
  return rows[0]?.town;
}
