import type { Role } from '../../domain/organisation/roles.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';

/** Rule H4. A desk somebody stands in for: whose it is, and on which days. */
export interface Deputyship {
  role: Role;
  office: string;
  login: string;
  name: string;
  from: PlainDate;
  until: PlainDate;
}

/** The desks that a login stands in for on a day; of several periods the one that lasts longest. */
export async function deputyshipsOf(tx: Tx, login: string, today: PlainDate): Promise<Deputyship[]> {
  return tx.query(
    `select distinct on (d.role, d.office_code, d.login)
       d.role, d.office_code as office, d.login, person.name, d.from_on as "from", d.until_on as "until"
     from deputy d join account on account.login = d.login join person on person.id = account.person_id
     where d.deputy_login = $1 and $2::date between d.from_on and d.until_on and d.revoked_at is null
     order by d.role, d.office_code, d.login, d.until_on desc, d.from_on`,
    [login, today],
  );
}
