/** Rules B10, C6. 全省通办: whoever comes to any office is certified there, also somebody of another area (docs/decisions/walk-in.md). */
import type { Tx } from '../database/database.js';
import type { RecipientEntity } from '../database/entities/recipient.entity.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { mustBeUnused, shareEvidence } from '../database/stores/evidence.store.js';
import { noteLoginFailure, secondsToWait } from '../database/stores/login-failure.store.js';
import { lockByIdentity } from '../database/stores/recipient.store.js';
import { type CertificationEntry, checkCertification } from '../domain/certification/certification.js';
import { DomainError, forbidden, refused, refusedFields } from '../domain/errors.js';
import type { Actor, Assignment } from '../domain/organisation/roles.js';
import { readIdentityNumber } from '../domain/recipient/identity-number.js';
import { mayAct, rolesFor } from '../domain/recipient/recipient-authority.js';
import type { RecipientClass } from '../domain/recipient/recipient-class.js';
import { normalWords } from '../domain/recipient/table-cells.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { actingOffice, inCapacity, onBehalfOf } from './acting-office.js';
import type { Casework } from './casework.js';
import { certifyInTransaction } from './record-certification.js';
import { keepingSignsAfterDeath, signAfterDeathIn } from './sign-after-death.js';

export interface WalkIn extends CertificationEntry {
  nationalId: string;
  name: string;
  note?: string | undefined;
}

/** All that whoever certifies somebody of another area is told. */
export interface WalkInRecorded {
  recipientClass: RecipientClass;
  validUntil: PlainDate;
}

const receives = ({ role }: Assignment): boolean => rolesFor('certifyWalkIn').includes(role);

/**
 * Stands where a login has the network address of its failures: vain tries are counted by whoever tries, wherever he sits, and
 * forgotten with the business day alone. Somebody who is found between them is no sign that the others were slips.
 */
const countedOn = (today: PlainDate): string => `walk-in ${today}`;

/**
 * Records a certification for each benefit of the one person who has this identity number and this name. What is wrong with the
 * entry itself is refused before anybody is looked for, so that no refusal tells whether somebody is there. Errors: NOT_ALLOWED,
 * NATIONAL_ID_…, those of `checkCertification`, EVIDENCE_UNKNOWN; NOT_FOUND, alike for number and name; CERTIFIED_AFTER_DEATH,
 * which does not say when he died; WALK_IN_TOO_OFTEN with `seconds` after several of these two.
 */
export async function certifyWalkIn(casework: Casework, actor: Actor, walkIn: WalkIn): Promise<WalkInRecorded[]> {
  if (!mayAct(actor, 'certifyWalkIn')) throw forbidden();
  const acting = inCapacity(actor, receives);
  const { database, clock } = casework;
  const today = await clock.today(database.reader);
  const seconds = await secondsToWait(database.reader, actor.login, countedOn(today));
  if (seconds > 0) throw new DomainError('WALK_IN_TOO_OFTEN', 'tooMany', { seconds });
  let found: string | null = null;
  try {
    return await keepingSignsAfterDeath(
      casework,
      acting,
      () => found,
      async (tx) => {
        const index = await checkedEntry(casework, tx, acting, walkIn, today);
        const benefits = await benefitsOf(tx, index, walkIn);
        const recorded: WalkInRecorded[] = [];
        for (const recipient of benefits) {
          found = recipient.recipientNo;
          recorded.push(await certifyOne(tx, acting, recipient, walkIn, { today, benefits }));
        }
        return recorded;
      },
    );
  } catch (error) {
    const isDead = signAfterDeathIn(error) !== undefined;
    const isNobody = error instanceof DomainError && error.manner === 'notVisible';
    if (isDead || isNobody) await noteInVain(casework, acting, today, isNobody);
    throw isDead ? afterDeath(walkIn) : error;
  }
}

/** Rule I1. Counts a try that certified nobody. Where nobody was found it is on record too: who tried and where, never whom. */
async function noteInVain({ database }: Casework, actor: Actor, today: PlainDate, isNobody: boolean): Promise<void> {
  await database.inTransaction(async (tx) => {
    await noteLoginFailure(tx, actor.login, countedOn(today));
    if (!isNobody) return;
    await appendAudit(tx, {
      businessDay: today,
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(actor),
      act: 'walkInNotFound',
      subjectKind: 'office',
      subjectId: actingOffice(actor),
    });
  });
}

/** Rules A5, D8. The refusal as somebody of another area hears it: without the day of the death. */
const afterDeath = ({ happenedOn }: WalkIn): DomainError =>
  refusedFields([{ path: 'happenedOn', code: 'CERTIFIED_AFTER_DEATH', params: { happenedOn } }]);

/** What can be said of the entry without knowing of whom it is; returns the blind index of the number. */
async function checkedEntry(
  { database }: Casework,
  tx: Tx,
  actor: Actor,
  walkIn: WalkIn,
  today: PlainDate,
): Promise<Buffer> {
  const identity = readIdentityNumber(walkIn.nationalId);
  if (typeof identity === 'string') throw refused(identity, {}, [{ path: 'nationalId', code: identity }]);
  checkCertification(walkIn, { today, byVillage: false, birthDate: identity.birthDate, diedOn: null });
  await mustBeUnused(tx, walkIn.evidenceIds, actor.login);
  return database.fields.index(identity.nationalId, 'nationalId');
}

/**
 * Rules A2, A3, D8. The benefits of the one person of this number and name, locked: those that he draws, and those that ended with
 * his death before the day on which he is said to have come, for the contradiction is to be seen. Errors: NOT_FOUND.
 */
async function benefitsOf(tx: Tx, index: Buffer, { name, happenedOn }: WalkIn): Promise<RecipientEntity[]> {
  const named = (await lockByIdentity(tx, index)).filter(
    (recipient) => normalWords(recipient.name) === normalWords(name),
  );
  const drawn = named.filter(({ status }) => status !== 'terminated');
  // Where somebody draws in the same scheme, it is he who has come, and not the dead one who had the number once.
  const ended = named.filter(
    ({ status, diedOn, centre }) =>
      status === 'terminated' && diedOn !== null && diedOn < happenedOn && !drawn.some((one) => one.centre === centre),
  );
  const benefits = [...ended, ...drawn];
  // A number that one person has and another had, under one name in one scheme: who of the two has come cannot be said.
  const isClear = new Set(benefits.map(({ centre }) => centre)).size === benefits.length;
  if (benefits.length === 0 || !isClear) throw nobody();
  return benefits;
}

/** Said of both fields, so that it tells of neither. */
const nobody = (): DomainError => {
  const details = ['nationalId', 'name'].map((path) => ({ path, code: 'WALK_IN_NOT_FOUND' }));
  return new DomainError('NOT_FOUND', 'notVisible', {}, details);
};

async function certifyOne(
  tx: Tx,
  actor: Actor,
  recipient: RecipientEntity,
  { happenedOn, channel, checklist, helper, evidenceIds, note }: WalkIn,
  { today, benefits }: { today: PlainDate; benefits: readonly RecipientEntity[] },
): Promise<WalkInRecorded> {
  const { recipientNo, recipientClass, town } = recipient;
  // A piece of evidence belongs to one recipient (B1): the second benefit of a person has its own record of the same file.
  const entry = {
    happenedOn,
    channel,
    checklist,
    helper,
    note,
    evidenceIds: await shareEvidence(tx, evidenceIds, recipientNo, {
      uploadedBy: actor.login,
      benefits: benefits.map((benefit) => benefit.recipientNo),
    }),
  };
  const { validUntil } = await certifyInTransaction(tx, actor, recipient, entry, {
    today,
    answeredTask: null,
    taskId: null,
  });
  await appendAudit(tx, {
    businessDay: today,
    actor: actor.login,
    actorPerson: actor.personId,
    onBehalfOf: onBehalfOf(actor),
    act: 'walkInCertified',
    subjectKind: 'recipient',
    subjectId: recipientNo,
    recipientNo,
    town,
    after: { office: actingOffice(actor), happenedOn, channel },
  });
  return { recipientClass, validUntil };
}
