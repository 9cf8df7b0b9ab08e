/** Rules B7, C1–C3. The schema of every answer, proved equal to the domain's answer types. */
import { z } from 'zod';
import { CHANNELS, type Channel, lacksEvidence } from '../domain/certification/certification.js';
import { type AnswerFields, CUSTODY_SITUATIONS, DEATH_BASES } from '../domain/inbox/answers.js';
import type { TaskKind } from '../domain/inbox/task-kinds.js';
import { evidenceIds, optionalNote, plainDate, saidWithTheRest, sentence, someEvidenceIds } from './scalars.js';

export const checklist = z.strictObject({
  alive: z.boolean(),
  notServing: z.boolean(),
  identityRight: z.boolean(),
  contactCurrent: z.boolean(),
});

/** Rule B10. Who helped, how related, and that whoever was certified consented. */
export const helper = z.strictObject({
  name: z.string().trim().min(1).max(50),
  relation: z.string().trim().min(1).max(50),
  consent: z.boolean(),
});

const phone = z
  .string()
  .trim()
  .regex(/^[0-9+\- ]{5,20}$/);
const address = z.string().trim().min(1).max(200);

const noted = { note: optionalNote };
/** The fields of a certification, in a task or outside of one. */
export const certificationFields = {
  happenedOn: plainDate,
  channel: z.enum(CHANNELS),
  evidenceIds: evidenceIds.default([]),
  checklist,
  helper: helper.optional(),
  ...noted,
};
/** Rule B1. For a refinement: the evidence is there that the channel needs. */
export const hasItsEvidence = (entry: { channel: Channel; evidenceIds?: string[] }): boolean => !lacksEvidence(entry);
const death = {
  diedOn: plainDate,
  basis: z.enum(DEATH_BASES),
  source: sentence,
  evidenceIds: someEvidenceIds,
  ...noted,
};
const evidenced = { evidenceIds: someEvidenceIds, ...noted };
const moved = { phone: phone.optional(), address: address.optional() };
const answer = <Name extends string, Shape extends z.core.$ZodShape>(name: Name, shape: Shape) =>
  z.object({ answer: z.literal(name), ...shape });

const certified = <Name extends string>(name: Name) =>
  answer(name, certificationFields).refine(hasItsEvidence, saidWithTheRest);
const reportedDead = answer('reportedDead', { diedOn: plainDate.optional(), source: sentence, ...noted });
const reportedInCustody = answer('inCustody', { since: plainDate.optional(), ...noted });

const call = z.discriminatedUnion('answer', [
  answer('reached', { promisedOn: plainDate.optional(), ...noted }),
  answer('unreachable', { numberDialled: phone, ...noted }),
  answer('moved', { ...moved, ...noted }),
  answer('refuses', noted),
  reportedDead,
  reportedInCustody,
  certified('certified'),
]);
const proposal = z.discriminatedUnion('answer', [
  answer('propose', noted),
  answer('decline', { reason: sentence, ...noted }),
]);
const confirmation = z.discriminatedUnion('answer', [
  answer('confirm', noted),
  answer('refuse', { reason: sentence, ...noted }),
]);

type AnswerSchemas = { [Kind in TaskKind]: z.ZodType<AnswerFields[Kind], unknown> };

export const ANSWER_SCHEMAS = {
  handOver: z.discriminatedUnion('answer', [
    answer('accepted', { phone, address, village: z.string().min(1), ...noted }),
    answer('returned', { reason: sentence, ...noted }),
  ]),
  reminderCall: call,
  followUpCall: call,
  homeVisit: z.discriminatedUnion('answer', [
    certified('certified'),
    answer('notAtHome', evidenced),
    answer('letterSent', { office: sentence, on: plainDate, evidenceIds: evidenceIds.optional(), ...noted }),
    answer('moved', { ...moved, ...noted }),
    answer('refuses', evidenced),
    reportedDead,
    reportedInCustody,
  ]),
  lastNotice: z.discriminatedUnion('answer', [
    answer('sent', { by: z.enum(['letter', 'sms']), sentOn: plainDate, ...noted }),
    certified('certified'),
  ]),
  overdueVerification: z.discriminatedUnion('answer', [
    certified('aliveCertified'),
    answer('unreachable', evidenced),
    answer('refuses', evidenced),
    answer('away', { where: sentence, until: plainDate.optional(), ...evidenced }),
    answer('abroad', { country: sentence, since: plainDate.optional(), ...evidenced }),
    answer('dead', death),
    answer('inCustody', { since: plainDate, situation: z.enum(CUSTODY_SITUATIONS), ...evidenced }),
  ]),
  remoteCertification: z.discriminatedUnion('answer', [
    certified('certified'),
    answer('refuses', evidenced),
    answer('unreachable', evidenced),
  ]),
  suspicionVerification: z.discriminatedUnion('answer', [
    answer('alive', evidenced),
    answer('dead', death),
    answer('imprisoned', { since: plainDate, situation: z.enum(CUSTODY_SITUATIONS).optional(), ...evidenced }),
    answer('moved', { ...moved, ...evidenced }),
    answer('cannotFind', evidenced),
    answer('sameName', evidenced),
    answer('outdated', evidenced),
  ]),
  findingReview: z.discriminatedUnion('answer', [
    answer('approve', noted),
    answer('return', { reason: sentence, ...noted }),
  ]),
  suspensionProposal: proposal,
  suspensionConfirmation: confirmation,
  resumptionProposal: proposal,
  resumptionConfirmation: confirmation,
  terminationProposal: proposal,
  terminationConfirmation: confirmation,
  voidProposal: proposal,
  voidConfirmation: confirmation,
  monthlyReportSubmission: z.discriminatedUnion('answer', [answer('submit', noted)]),
} satisfies AnswerSchemas;

/** The names of all fields that any answer of any task takes. */
const ANSWER_FIELDS: ReadonlySet<string> = new Set(
  Object.values(ANSWER_SCHEMAS).flatMap(({ options }) => options.flatMap(({ shape }) => Object.keys(shape))),
);

/**
 * `POST /api/inbox/tasks/:id/answer`: the version seen, the answer, and its fields beside it. A field of another answer is
 * passed over; one that no answer knows is a mistake, not to be lost in silence.
 */
export const answerEnvelope = z
  .looseObject({ version: z.int().min(1), answer: z.string().min(1) })
  .superRefine((body, context) => {
    const keys = Object.keys(body).filter((name) => name !== 'version' && !ANSWER_FIELDS.has(name));
    if (keys.length > 0) context.addIssue({ code: 'unrecognized_keys', keys, input: body });
  });
