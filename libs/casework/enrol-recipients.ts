/** Rules A2–A4, B1, B2, I1. Many persons taken into care at once; their town has accepted them. */
import { v7 as uuid } from 'uuid';
import type { BusinessClock } from '../database/business-clock.js';
import type { Tx } from '../database/database.js';
import { RecipientEntity } from '../database/entities/recipient.entity.js';
import type { FieldCipher } from '../database/field-cipher.js';
import { appendAudits } from '../database/stores/audit.store.js';
import { insertAmounts, insertCertifications, insertRecipients } from '../database/stores/enrolment.store.js';
import { appendOutbox } from '../database/stores/outbox.store.js';
import { sealedAddress, sealedIdentity, sealedPhone } from '../database/stores/recipient-fields.js';
import { PROVINCE } from '../domain/certification/certification.js';
import type { Actor } from '../domain/organisation/roles.js';
import { enrolledAsQuietlyAsCanBe, type ToldEnrolment } from '../domain/recipient/lifecycle/quiet-enrolment.js';
import { CLASS_FACTS } from '../domain/recipient/recipient-class.js';
import type { RosterRow } from '../domain/recipient/roster-row.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { onBehalfOf } from './acting-office.js';
import { namePinyin } from './name-pinyin.js';
import { newRecipientNos } from './recipient-number.js';

/** A row of an import that makes a new person known. */
export interface Enrolment {
  row: number;
  said: RosterRow;
  validUntil: PlainDate;
}

interface Occasion {
  actor: Actor;
  importNo: string;
  today: PlainDate;
  clock: BusinessClock['mode'];
}

/** What the provincial platform says of whoever it shows as certified. */
export const FROM_PLATFORM = {
  channel: 'otherOffice',
  sourceOffice: PROVINCE,
  checklist: { alive: true, notServing: true, identityRight: true, contactCurrent: true },
} as const;

/** Recipients, their history, an audit entry and the fact that starts their workflow; answers their numbers, row by row. */
export async function enrolRecipients(
  tx: Tx,
  fields: FieldCipher,
  enrolments: readonly Enrolment[],
  occasion: Occasion,
): Promise<string[]> {
  const numbers = await newRecipientNos(tx, enrolments.length);
  const enrolled = enrolments.map((enrolment, index) => {
    const recipientNo = numbers[index] as string;
    return { ...enrolment, recipientNo, course: courseOf(recipientNo, enrolment, occasion) };
  });
  await insertRecipients(
    tx,
    enrolled.map((one) => recipientOf(tx, fields, one, occasion)),
  );
  await insertAmounts(
    tx,
    enrolled.map(({ recipientNo, said }) => ({
      recipientNo,
      fromMonth: said.firstBenefitMonth,
      amountFen: said.monthlyAmountFen,
    })),
  );
  await insertCertifications(tx, certificationsOf(enrolled, occasion));
  await appendAudits(
    tx,
    enrolled.map((one) => auditOf(one, occasion)),
  );
  await appendOutbox(
    tx,
    enrolled.map(({ recipientNo, course: { fact } }) => ({
      eventId: fact.eventId,
      subjectKind: 'recipient',
      subjectId: recipientNo,
      event: fact,
      mayStart: true,
    })),
  );
  return numbers;
}

type Enrolled = Enrolment & { recipientNo: string; course: ToldEnrolment };

function courseOf(recipientNo: string, { said, validUntil }: Enrolment, { today, clock }: Occasion): ToldEnrolment {
  const { centre, payer } = CLASS_FACTS[said.recipientClass];
  const fact = { name: 'enrolled', eventId: uuid(), factNo: 1, today, handOver: false } as const;
  return enrolledAsQuietlyAsCanBe(recipientNo, fact, {
    ...{ town: said.town, village: said.village, centre, payer, validUntil, clock },
  });
}

const recipientOf = (
  tx: Tx,
  fields: FieldCipher,
  { recipientNo, said, validUntil, course }: Enrolled,
  { importNo, today }: Occasion,
): RecipientEntity =>
  tx.create(RecipientEntity, {
    recipientNo,
    name: said.name,
    ...namePinyin(said.name),
    ...sealedIdentity(fields, recipientNo, said.nationalId),
    birthDate: said.birthDate,
    sex: said.sex,
    recipientClass: said.recipientClass,
    centre: CLASS_FACTS[said.recipientClass].centre,
    payer: CLASS_FACTS[said.recipientClass].payer,
    town: said.town,
    village: said.village,
    ...sealedPhone(fields, recipientNo, said.phone),
    ...sealedAddress(fields, recipientNo, said.address),
    payingAgency: said.payingAgency,
    status: 'paying',
    stage: course.stage,
    validUntil,
    firstBenefitMonth: said.firstBenefitMonth,
    nextDeadline: course.nextDeadline,
    factNo: 1,
    registeredOn: today,
    importNo,
  });

const certificationsOf = (enrolled: readonly Enrolled[], { actor, today }: Occasion) =>
  enrolled.flatMap(({ recipientNo, said: { certifiedOn } }) =>
    certifiedOn === null
      ? []
      : [
          {
            ...FROM_PLATFORM,
            id: uuid(),
            recipientNo,
            happenedOn: certifiedOn,
            recordedBy: actor.login,
            recorderPerson: actor.personId,
            recordedOn: today,
          },
        ],
  );

const auditOf = ({ row, recipientNo, said, validUntil }: Enrolled, { actor, importNo, today }: Occasion) => ({
  businessDay: today,
  actor: actor.login,
  actorPerson: actor.personId,
  onBehalfOf: onBehalfOf(actor),
  act: 'recipientEnrolled',
  subjectKind: 'recipient',
  subjectId: recipientNo,
  recipientNo,
  town: said.town,
  after: {
    importNo,
    row,
    recipientClass: said.recipientClass,
    village: said.village,
    certifiedOn: said.certifiedOn,
    validUntil,
    monthlyAmountFen: said.monthlyAmountFen,
  },
});
