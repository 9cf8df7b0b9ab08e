import type { Role } from '../../domain/organisation/roles.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';
import { decodeCursor, type Page, pageFrom } from './cursor.js';
import { Where } from './where.js';

export interface AccountView {
  login: string;
  name: string;
  email: string | null;
  isActive: boolean;
  assignments: { role: Role; office: string }[];
}

export interface PageWish {
  limit: number;
  cursor?: string | undefined;
}

export async function listAccounts(tx: Tx, { limit, cursor }: PageWish): Promise<Page<AccountView>> {
  const where = new Where();
  if (cursor !== undefined) where.and(`account.login > ${where.bind(decodeCursor(cursor, ['text'])[0])}`);
  const rows: AccountView[] = await tx.query(
    `select account.login, person.name, account.email, account.is_active as "isActive",
       (select coalesce(jsonb_agg(jsonb_build_object('role', role, 'office', office_code) order by role, office_code), '[]')
        from assignment where assignment.login = account.login) as assignments
     from account join person on person.id = account.person_id
     where ${where.condition} order by account.login limit ${where.bind(limit + 1)}`,
    where.parameters,
  );
  return pageFrom(
    rows,
    limit,
    ({ login }) => [login],
    (row) => row,
  );
}

export interface DeputyView {
  id: string;
  login: string;
  name: string;
  deputyLogin: string;
  deputyName: string;
  role: Role;
  office: string;
  from: PlainDate;
  until: PlainDate;
  namedBy: string;
  revokedAt: string | null;
}

/** Newest first. */
export async function listDeputies(tx: Tx, { limit, cursor }: PageWish): Promise<Page<DeputyView>> {
  const where = new Where();
  if (cursor !== undefined) where.and(`deputy.id < ${where.bind(decodeCursor(cursor, ['uuid'])[0])}::uuid`);
  const rows: DeputyView[] = await tx.query(
    `select deputy.id, deputy.login, absent.name, deputy.deputy_login as "deputyLogin", present.name as "deputyName", deputy.role,
       deputy.office_code as office, deputy.from_on as "from", deputy.until_on as until, deputy.named_by as "namedBy",
       deputy.revoked_at as "revokedAt"
     from deputy
     join account a on a.login = deputy.login join person absent on absent.id = a.person_id
     join account d on d.login = deputy.deputy_login join person present on present.id = d.person_id
     where ${where.condition} order by deputy.id desc limit ${where.bind(limit + 1)}`,
    where.parameters,
  );
  return pageFrom(
    rows,
    limit,
    ({ id }) => [id],
    (row) => row,
  );
}

export interface DemoAccount {
  login: string;
  name: string;
  role: Role;
  office: string;
  officeName: string;
}

/** One login per role and centre, the first of each: the cards of the demo's login page. */
export async function listDemoAccounts(tx: Tx): Promise<DemoAccount[]> {
  return tx.query(
    `select distinct on (coalesce(office.centre, ''), assignment.role) account.login, person.name, assignment.role,
       office.code as office, office.name as "officeName"
     from assignment join account on account.login = assignment.login join person on person.id = account.person_id
     join office on office.code = assignment.office_code
     where account.is_active
     order by coalesce(office.centre, ''), assignment.role, account.login`,
  );
}
