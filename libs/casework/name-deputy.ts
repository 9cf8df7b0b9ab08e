/** Rules H4, I2. The administrator names who of an office stands in for whom at a desk. The deputy stays the person he is (C3). */
import { v7 as uuid } from 'uuid';
import type { Tx } from '../database/database.js';
import { findActiveAccount } from '../database/stores/account.store.js';
import { appendAudit } from '../database/stores/audit.store.js';
import {
  addDeputy,
  type DeputyDesk,
  desksOfPerson,
  findPlaceInTree,
  hasDeputy,
  holdsDesk,
  revokeDeputy,
} from '../database/stores/deputy.store.js';
import { conflict, forbidden, notVisible, refused } from '../domain/errors.js';
import { mayStandInFrom } from '../domain/organisation/deputy.js';
import type { Actor } from '../domain/organisation/roles.js';
import type { Casework } from './casework.js';

/**
 * Names a deputy from–until, both days included, and returns its id. Errors: NOT_ALLOWED, ACCOUNT_UNKNOWN,
 * DEPUTY_SAME_PERSON, DEPUTY_NOT_AT_DESK, DEPUTY_ADMINISTERS, DEPUTY_ELSEWHERE, DEPUTY_PERIOD_INVALID, DEPUTY_OVERLAPS.
 */
export async function nameDeputy(casework: Casework, actor: Actor, desk: DeputyDesk): Promise<string> {
  mustAdminister(actor);
  return casework.database.inTransaction(async (tx) => {
    const today = await casework.clock.today(tx);
    if (desk.until < desk.from || desk.until < today) throw refused('DEPUTY_PERIOD_INVALID');
    const [absent, deputy] = [await accountOf(tx, desk.login), await accountOf(tx, desk.deputyLogin)];
    if (absent.personId === deputy.personId) throw refused('DEPUTY_SAME_PERSON');
    if (!(await holdsDesk(tx, desk.login, desk.role, desk.office)))
      throw refused('DEPUTY_NOT_AT_DESK', { login: desk.login });
    await checkWhence(tx, deputy.personId, desk.office);
    if (await hasDeputy(tx, desk)) throw conflict('DEPUTY_OVERLAPS');
    const id = uuid();
    await addDeputy(tx, id, desk, actor.login);
    await appendAudit(tx, {
      businessDay: today,
      actor: actor.login,
      actorPerson: actor.personId,
      act: 'deputyNamed',
      subjectKind: 'deputy',
      subjectId: id,
      after: desk,
    });
    return id;
  });
}

/** Ends a deputy's standing in at once. Errors: NOT_ALLOWED, NOT_FOUND. */
export async function endDeputy(casework: Casework, actor: Actor, id: string): Promise<void> {
  mustAdminister(actor);
  await casework.database.inTransaction(async (tx) => {
    const ended = await revokeDeputy(tx, id);
    if (!ended) throw notVisible();
    const { login, deputyLogin, role, officeCode: office, fromOn: from, untilOn: until } = ended;
    await appendAudit(tx, {
      businessDay: await casework.clock.today(tx),
      actor: actor.login,
      actorPerson: actor.personId,
      act: 'deputyEnded',
      subjectKind: 'deputy',
      subjectId: id,
      before: { login, deputyLogin, role, office, from, until },
    });
  });
}

function mustAdminister(actor: Actor): void {
  if (!actor.assignments.some(({ role }) => role === 'A')) throw forbidden();
}

/** Rules H4, I2. Whoever hands out desks takes none; and nobody is brought in from where the people of the desk are none of his. */
async function checkWhence(tx: Tx, deputyPerson: string, officeCode: string): Promise<void> {
  const own = await desksOfPerson(tx, deputyPerson);
  if (own.some(({ role }) => role === 'A')) throw refused('DEPUTY_ADMINISTERS');
  const office = await findPlaceInTree(tx, officeCode);
  if (!office || !own.some((desk) => mayStandInFrom(desk.office, office))) throw refused('DEPUTY_ELSEWHERE');
}

async function accountOf(tx: Tx, login: string): Promise<{ personId: string }> {
  const account = await findActiveAccount(tx, login);
  if (!account) throw refused('ACCOUNT_UNKNOWN', { login });
  return account;
}
