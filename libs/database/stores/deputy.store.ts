import type { PlaceInTree } from '../../domain/organisation/deputy.js';
import type { Role } from '../../domain/organisation/roles.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { Tx } from '../database.js';
import { DeputyEntity } from '../entities/deputy.entity.js';

export interface DeputyDesk {
  login: string;
  deputyLogin: string;
  role: Role;
  office: string;
  from: PlainDate;
  until: PlainDate;
}

export async function addDeputy(
  tx: Tx,
  id: string,
  { office, from, until, ...desk }: DeputyDesk,
  namedBy: string,
): Promise<void> {
  await tx.insert(DeputyEntity, {
    id,
    ...desk,
    officeCode: office,
    fromOn: from,
    untilOn: until,
    namedBy,
    revokedAt: null,
  });
}

/** Ends it now, once. */
export async function revokeDeputy(tx: Tx, id: string): Promise<DeputyEntity | null> {
  const found = await tx.findOne(DeputyEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!found || found.revokedAt !== null) return null;
  await tx.update(DeputyEntity, { id }, { revokedAt: () => 'now()' });
  return found;
}

/** Whether the same deputy stands in at the same desk on one of these days already. */
export async function hasDeputy(
  tx: Tx,
  { login, deputyLogin, role, office, from, until }: DeputyDesk,
): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select 1 from deputy where login = $1 and deputy_login = $2 and role = $3 and office_code = $4
     and revoked_at is null and from_on <= $6 and until_on >= $5 limit 1`,
    [login, deputyLogin, role, office, from, until],
  );
  return rows.length > 0;
}

interface DeskOfPerson {
  role: Role;
  office: PlaceInTree;
}

/** The desks that a person holds in his own right, under whichever login. */
export async function desksOfPerson(tx: Tx, personId: string): Promise<DeskOfPerson[]> {
  return tx.query(
    `select assignment.role, jsonb_build_object('code', code, 'kind', kind, 'parentCode', parent_code) as office
     from account join assignment using (login) join office on office.code = assignment.office_code
     where account.person_id = $1 and account.is_active`,
    [personId],
  );
}

export async function findPlaceInTree(tx: Tx, code: string): Promise<PlaceInTree | null> {
  const rows: PlaceInTree[] = await tx.query(
    'select code, kind, parent_code as "parentCode" from office where code = $1',
    [code],
  );
  return rows[0] ?? null;
}

export async function holdsDesk(tx: Tx, login: string, role: Role, office: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    'select 1 from assignment where login = $1 and role = $2 and office_code = $3',
    [login, role, office],
  );
  return rows.length > 0;
}
