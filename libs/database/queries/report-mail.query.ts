import type { Centre } from '../../domain/organisation/office.js';
import type { Role } from '../../domain/organisation/roles.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';
import type { Tx } from '../database.js';

export interface NamedOffice {
  code: string;
  name: string;
}

/** Mail addresses of whoever holds a role at an office today, in his own right or as a named deputy (Rule H4). */
export async function addressesOf(tx: Tx, role: Role, office: string, today: PlainDate): Promise<string[]> {
  const rows: { email: string }[] = await tx.query(
    `select distinct account.email from account where is_active and email is not null and (
       exists (select 1 from assignment a where a.login = account.login and a.role = $1 and a.office_code = $2)
       or exists (select 1 from deputy d where d.deputy_login = account.login and d.role = $1 and d.office_code = $2
                  and d.from_on <= $3 and d.until_on >= $3 and d.revoked_at is null))
     order by account.email`,
    [role, office, today],
  );
  return rows.map((row) => row.email);
}

/** Where the mails of a centre go. */
export async function addressesOfCentre(tx: Tx, centre: Centre): Promise<string[]> {
  const rows: { email: string }[] = await tx.query(
    `select email from office where centre = $1 and email is not null order by code`,
    [centre],
  );
  return rows.map((row) => row.email);
}

/** The name of an office, or its code where there is none of that code. */
export async function officeName(tx: Tx, code: string): Promise<string> {
  const rows: { name: string }[] = await tx.query('select name from office where code = $1', [code]);
  return rows[0]?.name ?? code;
}

export async function bureauCode(tx: Tx): Promise<string> {
  const rows: { code: string }[] = await tx.query(`select code from office where kind = 'bureau'`);
  return rows[0]?.code ?? '';
}

/**
 * Rule G4. The towns of the city whose report of a period had not been submitted at an instant (now, where none is given): so
 * that a list that is sent again says what it said.
 */
export async function townsMissing(tx: Tx, period: PlainMonth, at: Date | null): Promise<NamedOffice[]> {
  return tx.query(
    `select o.code, o.name from monthly_report m join office o on o.code = m.town
     where m.period = $1 and not exists (
       select 1 from report_version v where v.town = m.town and v.period = m.period and v.submitted_at <= coalesce($2::timestamptz, now()))
     order by o.code`,
    [period, at],
  );
}
