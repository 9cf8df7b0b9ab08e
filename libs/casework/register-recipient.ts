/** Rules A2–A4. A single person is taken into care; the town still has to accept (`handOver`), reminders run meanwhile. */
import { v7 as uuid } from 'uuid';
import type { Tx } from '../database/database.js';
import { BenefitAmountEntity } from '../database/entities/benefit-amount.entity.js';
import { CertificationEntity } from '../database/entities/certification.entity.js';
import { RecipientEntity } from '../database/entities/recipient.entity.js';
import type { FieldCipher } from '../database/field-cipher.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { findByIdentity, holdIdentity } from '../database/stores/recipient.store.js';
import { sealedAddress, sealedIdentity, sealedPhone } from '../database/stores/recipient-fields.js';
import { holdRosterCommits } from '../database/stores/roster-import.store.js';
import { isCertifiedBeforeBirth, validUntil } from '../domain/certification/certification.js';
import { conflict, forbidden, type RefusalParams, refused, refusedFields } from '../domain/errors.js';
import { type Centre, isInArea, recipientAreaOf } from '../domain/organisation/office.js';
import type { Actor } from '../domain/organisation/roles.js';
import type { Fen } from '../domain/payment/fen.js';
import { type Identity, readIdentityNumber } from '../domain/recipient/identity-number.js';
import { CLASS_FACTS, type RecipientClass } from '../domain/recipient/recipient-class.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { laterMonth, monthOf, type PlainMonth } from '../domain/time/plain-month.js';
import { actingOnRoll, keepsRollOf, onBehalfOf } from './acting-office.js';
import type { Casework } from './casework.js';
import { checkVillage } from './check-village.js';
import { checkedPhone } from './checked-phone.js';
import { FROM_PLATFORM } from './enrol-recipients.js';
import { namePinyin } from './name-pinyin.js';
import { newRecipientNo } from './recipient-number.js';
import { tellWorkflow } from './tell-workflow.js';

export interface Registration {
  name: string;
  nationalId: string;
  recipientClass: RecipientClass;
  town: string;
  village: string;
  phone?: string | undefined;
  address: string;
  /** Holds from this month on, or from the first benefit month if that is still to come. */
  monthlyAmountFen: Fen;
  firstBenefitMonth: PlainMonth;
  payingAgency?: string | undefined;
  /** Read off the provincial platform; becomes a certification by another office. */
  lastCertifiedOn?: PlainDate | undefined;
}

/**
 * By the town for its own people, by a centre for its own scheme. Returns the new number. Errors: NOT_ALLOWED,
 * NATIONAL_ID_…, PHONE_INVALID, VILLAGE_NOT_IN_TOWN, CERTIFICATION_IN_FUTURE,
 * CERTIFIED_BEFORE_BIRTH, ALREADY_REGISTERED (Rule A3).
 */
export async function registerRecipient(casework: Casework, actor: Actor, registration: Registration): Promise<string> {
  const { centre } = CLASS_FACTS[registration.recipientClass];
  if (!keepsRollOf(actor, { town: registration.town, centre })) throw forbidden();
  const identity = checkedIdentity(registration.nationalId);
  const phone = registration.phone ? checkedPhone(registration.phone) : null;
  return casework.database.inTransaction(async (tx) => {
    const today = await casework.clock.today(tx);
    await checkVillage(tx, registration.town, registration.village);
    await checkNotRegistered(tx, actor, casework.database.fields.index(identity.nationalId, 'nationalId'), centre);
    const recipient = await insertRecipient(tx, casework.database.fields, { ...registration, phone }, identity, today);
    await insertHistory(tx, actor, recipient, registration, today);
    await appendAudit(tx, {
      businessDay: today,
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(actingOnRoll(actor, recipient)),
      act: 'recipientRegistered',
      subjectKind: 'recipient',
      subjectId: recipient.recipientNo,
      recipientNo: recipient.recipientNo,
      town: recipient.town,
      after: {
        recipientClass: recipient.recipientClass,
        town: recipient.town,
        village: recipient.village,
        validUntil: recipient.validUntil,
        monthlyAmountFen: registration.monthlyAmountFen,
      },
    });
    await tellWorkflow(tx, recipient, { name: 'enrolled', handOver: true }, today, { mayStart: true });
    return recipient.recipientNo;
  });
}

function checkedIdentity(written: string): Identity {
  const identity = readIdentityNumber(written);
  if (typeof identity === 'string') throw refused(identity, {}, [{ path: 'nationalId', code: identity }]);
  return identity;
}

/**
 * Rule A3. Taken in turn by identity, so that of two who register the same person at once the second is told; and not beside
 * rows of a roster that are just being taken in.
 */
async function checkNotRegistered(tx: Tx, actor: Actor, index: Buffer, centre: Centre): Promise<void> {
  await holdRosterCommits(tx);
  await holdIdentity(tx, index);
  const known = await findByIdentity(tx, index, centre);
  if (!known) return;
  // Whoever lives in another area stays unnamed: that somebody is registered is all there is to say.
  const isVisible = isInArea(known, recipientAreaOf(actor.assignments));
  throw conflict('ALREADY_REGISTERED', isVisible ? { recipientNo: known.recipientNo } : {});
}

async function insertRecipient(
  tx: Tx,
  fields: FieldCipher,
  registration: Omit<Registration, 'phone'> & { phone: string | null },
  identity: Identity,
  today: PlainDate,
): Promise<RecipientEntity> {
  const { recipientClass, firstBenefitMonth, lastCertifiedOn, town, village } = registration;
  const at = (code: string, params: RefusalParams) => ({ path: 'lastCertifiedOn', code, params });
  if (lastCertifiedOn !== undefined && lastCertifiedOn > today) {
    throw refusedFields([at('CERTIFICATION_IN_FUTURE', { happenedOn: lastCertifiedOn, today })]);
  }
  if (lastCertifiedOn !== undefined && isCertifiedBeforeBirth(lastCertifiedOn, identity.birthDate))
    throw refusedFields([at('CERTIFIED_BEFORE_BIRTH', { happenedOn: lastCertifiedOn })]);
  const recipientNo = await newRecipientNo(tx);
  const { centre, payer } = CLASS_FACTS[recipientClass];
  const known = lastCertifiedOn === undefined ? [] : [{ happenedOn: lastCertifiedOn, isVoid: false }];
  const recipient = tx.create(RecipientEntity, {
    recipientNo,
    name: registration.name,
    ...namePinyin(registration.name),
    ...sealedIdentity(fields, recipientNo, identity.nationalId),
    birthDate: identity.birthDate,
    sex: identity.sex,
    recipientClass,
    centre,
    payer,
    town,
    village,
    ...sealedPhone(fields, recipientNo, registration.phone),
    ...sealedAddress(fields, recipientNo, registration.address),
    payingAgency: registration.payingAgency ?? '',
    status: 'paying',
    stage: 'certified',
    validUntil: validUntil(known, firstBenefitMonth),
    firstBenefitMonth,
    suspendedFrom: null,
    diedOn: null,
    endedFrom: null,
    nextDeadline: null,
    factNo: 0,
    registeredOn: today,
    importNo: null,
  });
  await tx.insert(RecipientEntity, recipient);
  return recipient;
}

async function insertHistory(
  tx: Tx,
  actor: Actor,
  recipient: RecipientEntity,
  { lastCertifiedOn, monthlyAmountFen }: Registration,
  today: PlainDate,
): Promise<void> {
  const { recipientNo } = recipient;
  const fromMonth = laterMonth(monthOf(today), recipient.firstBenefitMonth);
  await tx.insert(BenefitAmountEntity, { recipientNo, fromMonth, amountFen: monthlyAmountFen });
  if (lastCertifiedOn === undefined) return;
  await tx.insert(CertificationEntity, {
    id: uuid(),
    recipientNo,
    happenedOn: lastCertifiedOn,
    ...FROM_PLATFORM,
    recordedBy: actor.login,
    recorderPerson: actor.personId,
    recordedOn: today,
    evidenceIds: [],
    taskId: null,
    isVoid: false,
    voidReason: null,
  });
}
