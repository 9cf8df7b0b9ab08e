import { TODAY } from '../../support/things.js';
import { json, just, type WrongInput } from './wrong-input.js';

const NOBODY = 'R99999999';
const NOTHING = '0196b7a0-0000-7000-8000-000000000000';
const VILLAGE = 'v.T01-V01';
const checklist = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

/** Status and code of the refusal, and where the mistakes lie. */
type Told = [status: number, code: string, at?: Record<string, string>];
const toldAs = ([status, code, at]: Told) => ({ status, code, ...(at ? { at } : {}) });

/** A certification at the counter with a piece of evidence, but for what is wrong. */
const certification = (what: string, wrong: object, ...told: Told): WrongInput => ({
  what: `a certification ${what}`,
  by: VILLAGE,
  prepare: async (things) => {
    const evidenceIds = [await things.evidence({ used: false })];
    const entry = { happenedOn: TODAY, channel: 'counter', evidenceIds, checklist, ...wrong };
    return json('POST', `/api/recipients/${await things.recipient()}/certifications`, entry);
  },
  ...toldAs(told),
});

/** Somebody of T01 who has come to T02, but for what is wrong. */
const walkIn = (what: string, wrong: object, ...told: Told): WrongInput => ({
  what: `a walk-in ${what}`,
  by: 't.T02',
  prepare: async (things) => {
    const entry = { happenedOn: TODAY, channel: 'otherOffice', evidenceIds: [], checklist };
    return json('POST', '/api/certifications/walk-in', { ...(await things.walkIn()), ...entry, ...wrong });
  },
  ...toldAs(told),
});

/** An answer to a call of the village, but for what is wrong. */
const answer = (what: string, wrong: object, ...told: Told): WrongInput => ({
  what: `an answer ${what}`,
  by: VILLAGE,
  prepare: async (things) => {
    const { id } = await things.task('reminderCall');
    return json('POST', `/api/inbox/tasks/${id}/answer`, { version: 1, answer: 'refuses', ...wrong });
  },
  ...toldAs(told),
});

const answerBy = (what: string, by: string, status: number, code: string): WrongInput => ({
  ...answer(what, {}, status, code),
  by,
});

const noted = (what: string, body: object, status: number, code: string): WrongInput => ({
  what,
  by: VILLAGE,
  prepare: async (things) => json('POST', `/api/recipients/${await things.recipient()}/contact-attempts`, body),
  status,
  code,
});

/** What the rules do not allow, or what is about something that is not there. */
export const WRONG_FACTS: WrongInput[] = [
  certification('of tomorrow', { happenedOn: '2026-12-02' }, 422, 'CERTIFICATION_IN_FUTURE'),
  certification('from before the birth', { happenedOn: '1900-01-01' }, 422, 'CERTIFIED_BEFORE_BIRTH', {
    happenedOn: 'CERTIFIED_BEFORE_BIRTH',
  }),
  certification('without evidence', { evidenceIds: [] }, 422, 'EVIDENCE_MISSING', { evidenceIds: 'EVIDENCE_MISSING' }),
  certification('with evidence left out', { evidenceIds: undefined }, 422, 'EVIDENCE_MISSING', {
    evidenceIds: 'EVIDENCE_MISSING',
  }),
  certification('without day and evidence', { happenedOn: undefined, evidenceIds: [] }, 400, 'INVALID_REQUEST', {
    happenedOn: 'REQUIRED',
    evidenceIds: 'EVIDENCE_MISSING',
  }),
  certification(
    'with nothing at all but evidence',
    { happenedOn: undefined, channel: undefined, checklist: undefined },
    400,
    'INVALID_REQUEST',
    {
      happenedOn: 'REQUIRED',
      channel: 'REQUIRED',
      checklist: 'REQUIRED',
    },
  ),
  certification('with evidence that is not there', { evidenceIds: [NOTHING] }, 422, 'EVIDENCE_UNKNOWN'),
  {
    ...certification('with evidence of somebody else', {}, 422, 'EVIDENCE_BELONGS_TO_ANOTHER'),
    prepare: async (things) => {
      const entry = { happenedOn: TODAY, channel: 'counter', checklist };
      const evidenceIds = [await things.evidence({ used: true })];
      return json('POST', `/api/recipients/${await things.recipient()}/certifications`, { ...entry, evidenceIds });
    },
  },
  certification('of somebody not alive', { checklist: { ...checklist, alive: false } }, 422, 'CHECKLIST_NOT_MET'),
  certification('read off the platform by a village', { channel: 'selfService' }, 422, 'CHANNEL_NOT_YOURS'),
  certification('of a day that is none', { happenedOn: '2026-02-30' }, 400, 'INVALID_REQUEST', {
    happenedOn: 'DATE_INVALID',
  }),
  certification('by a channel that is none', { channel: 'telepathy' }, 400, 'INVALID_REQUEST', {
    channel: 'NOT_ONE_OF',
  }),
  certification('with a misspelt field', { evidenceId: NOTHING }, 400, 'INVALID_REQUEST', {
    evidenceId: 'FIELD_UNKNOWN',
  }),
  certification('with a misspelt tick', { checklist: { ...checklist, living: true } }, 400, 'INVALID_REQUEST', {
    'checklist.living': 'FIELD_UNKNOWN',
  }),
  certification('with a note that no database keeps', { note: 'nul \u0000' }, 400, 'VALUE_INVALID'),
  {
    what: 'a certification of nobody',
    by: VILLAGE,
    prepare: just(
      json('POST', `/api/recipients/${NOBODY}/certifications`, {
        happenedOn: TODAY,
        channel: 'counter',
        evidenceIds: [NOTHING],
        checklist,
      }),
    ),
    status: 404,
    code: 'NOT_FOUND',
  },

  walkIn('whose number cannot be', { nationalId: '990685195501010010' }, 422, 'NATIONAL_ID_CHECK_DIGIT', {
    nationalId: 'NATIONAL_ID_CHECK_DIGIT',
  }),
  walkIn('of tomorrow', { happenedOn: '2026-12-02' }, 422, 'CERTIFICATION_IN_FUTURE'),
  walkIn('from before the birth', { happenedOn: '1900-01-01' }, 422, 'CERTIFIED_BEFORE_BIRTH'),
  walkIn('without evidence', { channel: 'counter' }, 422, 'EVIDENCE_MISSING', { evidenceIds: 'EVIDENCE_MISSING' }),
  walkIn('with evidence that is not there', { evidenceIds: [NOTHING] }, 422, 'EVIDENCE_UNKNOWN'),
  walkIn('without a name', { name: ' ' }, 400, 'INVALID_REQUEST', { name: 'TOO_SMALL' }),
  walkIn('that says where it was done', { sourceOffice: 'T02' }, 400, 'INVALID_REQUEST', {
    sourceOffice: 'FIELD_UNKNOWN',
  }),

  answer('to an old version', { version: 7 }, 409, 'VERSION_STALE'),
  answer('that this question does not have', { answer: 'confirm' }, 422, 'ANSWER_UNKNOWN'),
  answer('without its fields', { answer: 'unreachable' }, 400, 'INVALID_REQUEST', { numberDialled: 'REQUIRED' }),
  answer('with a field nobody knows', { promisedon: TODAY }, 400, 'INVALID_REQUEST', { promisedon: 'FIELD_UNKNOWN' }),
  answer('of another type', { version: '1' }, 400, 'INVALID_REQUEST', { version: 'TYPE_INVALID' }),
  answer('that promises a day gone by', { answer: 'reached', promisedOn: '2026-11-30' }, 422, 'PROMISE_OUT_OF_RANGE'),
  answer(
    'with a certification of tomorrow',
    {
      answer: 'certified',
      happenedOn: '2026-12-02',
      channel: 'counter',
      evidenceIds: [NOTHING],
      checklist,
    },
    422,
    'CERTIFICATION_IN_FUTURE',
  ),
  answer(
    'with a certification from before the birth',
    { answer: 'certified', happenedOn: '1900-01-01', channel: 'counter', evidenceIds: [NOTHING], checklist },
    422,
    'CERTIFIED_BEFORE_BIRTH',
    { happenedOn: 'CERTIFIED_BEFORE_BIRTH' },
  ),
  answer(
    'with a certification without evidence',
    {
      answer: 'certified',
      happenedOn: TODAY,
      channel: 'counter',
      evidenceIds: [],
      checklist,
    },
    422,
    'EVIDENCE_MISSING',
    { evidenceIds: 'EVIDENCE_MISSING' },
  ),
  answer(
    'with a certification without day and evidence',
    { answer: 'certified', channel: 'homeVisit', checklist },
    400,
    'INVALID_REQUEST',
    { happenedOn: 'REQUIRED', evidenceIds: 'EVIDENCE_MISSING' },
  ),
  {
    what: 'a finding without evidence',
    by: VILLAGE,
    prepare: async (things) => {
      const { id } = await things.task('overdueVerification');
      return json('POST', `/api/inbox/tasks/${id}/answer`, { version: 1, answer: 'refuses' });
    },
    status: 422,
    code: 'EVIDENCE_MISSING',
    at: { evidenceIds: 'EVIDENCE_MISSING' },
  },
  {
    what: 'a finding without a thing it needs',
    by: VILLAGE,
    prepare: async (things) => {
      const { id } = await things.task('overdueVerification');
      return json('POST', `/api/inbox/tasks/${id}/answer`, { version: 1, answer: 'dead' });
    },
    status: 400,
    code: 'INVALID_REQUEST',
    at: { diedOn: 'REQUIRED', basis: 'REQUIRED', source: 'REQUIRED', evidenceIds: 'EVIDENCE_MISSING' },
  },
  answerBy('in another village', 'v.T01-V02', 404, 'NOT_FOUND'),
  answerBy('in another town', 't.T02', 404, 'NOT_FOUND'),
  answerBy('at another desk', 'p.resident', 403, 'ANOTHER_DESK'),
  {
    what: 'an answer to what a colleague holds',
    by: 't.T01',
    prepare: async (things) => {
      const { id } = await things.task('homeVisit');
      await (await things.client('t2.T01')).post(`/api/inbox/tasks/${id}/claim`);
      return json('POST', `/api/inbox/tasks/${id}/answer`, { version: 2, answer: 'moved' });
    },
    status: 409,
    code: 'TASK_HELD',
  },
  {
    what: 'an answer to what is answered',
    by: VILLAGE,
    prepare: async (things) => {
      const { id } = await things.answeredTask();
      return json('POST', `/api/inbox/tasks/${id}/answer`, { version: 1, answer: 'refuses' });
    },
    status: 409,
    code: 'TASK_ALREADY_ANSWERED',
  },
  ...['answer', 'claim', 'release', 'return', 'correct', 'assign'].map((act) => ({
    what: `${act} of a task that is not there`,
    by: VILLAGE,
    prepare: just(
      json(
        'POST',
        `/api/inbox/tasks/${NOTHING}/${act}`,
        { answer: { version: 1, answer: 'refuses' }, assign: { to: VILLAGE } }[act] ??
          (act === 'return' || act === 'correct' ? { reason: '不在本村' } : {}),
      ),
    ),
    status: 404,
    code: 'NOT_FOUND',
  })),
  {
    what: 'a task whose number is none',
    by: VILLAGE,
    prepare: just(json('GET', `/api/inbox/tasks/${encodeURIComponent("' or true --")}`, undefined)),
    status: 404,
    code: 'NOT_FOUND',
  },

  noted('a call of tomorrow', { kind: 'call', on: '2026-12-02', outcome: 'reached' }, 422, 'ATTEMPT_IN_FUTURE'),
  noted('a vain visit without evidence', { kind: 'visit', on: TODAY, outcome: 'notAtHome' }, 422, 'EVIDENCE_MISSING'),
  noted('a call with an outcome that is none', { kind: 'call', on: TODAY, outcome: 'fine' }, 400, 'INVALID_REQUEST'),
  {
    what: 'revealing without a reason',
    by: VILLAGE,
    prepare: async (things) => json('POST', `/api/recipients/${await things.recipient()}/reveal`, { reason: ' ' }),
    status: 400,
    code: 'INVALID_REQUEST',
    at: { reason: 'TOO_SMALL' },
  },
  {
    what: 'a new name, which takes two persons',
    by: 't.T01',
    prepare: async (things) => json('PATCH', `/api/recipients/${await things.recipient()}`, { name: '杜英' }),
    status: 422,
    code: 'NEEDS_CHANGE_REQUEST',
  },
  {
    what: 'registering a number that cannot be',
    by: 't.T01',
    prepare: async (things) =>
      json('POST', '/api/recipients', { ...things.registration(), nationalId: '990685195501010010' }),
    status: 422,
    code: 'NATIONAL_ID_CHECK_DIGIT',
    at: { nationalId: 'NATIONAL_ID_CHECK_DIGIT' },
  },
  {
    what: 'registering with a certification from before the birth',
    by: 't.T01',
    prepare: async (things) =>
      json('POST', '/api/recipients', { ...things.registration(), lastCertifiedOn: '1900-01-01' }),
    status: 422,
    code: 'CERTIFIED_BEFORE_BIRTH',
    at: { lastCertifiedOn: 'CERTIFIED_BEFORE_BIRTH' },
  },
  {
    what: 'registering for an amount with a fraction of a fen',
    by: 't.T01',
    prepare: async (things) => json('POST', '/api/recipients', { ...things.registration(), monthlyAmountFen: 19764.5 }),
    status: 400,
    code: 'INVALID_REQUEST',
    at: { monthlyAmountFen: 'TYPE_INVALID' },
  },
  {
    what: 'a report before its month is over',
    by: 'th.T01',
    prepare: just(json('POST', '/api/reports/monthly/T01/2026-12/submit', undefined)),
    status: 409,
    code: 'REPORT_NOT_OPEN',
  },
  {
    what: 'a report of a month that is none',
    by: 'th.T01',
    prepare: just(json('POST', '/api/reports/monthly/T01/2026-13/submit', undefined)),
    status: 404,
    code: 'NOT_FOUND',
  },
  {
    what: 'taking in a roster that is not there',
    by: 'i.info',
    prepare: just(json('POST', '/api/imports/IM99999999/commit', undefined)),
    status: 404,
    code: 'NOT_FOUND',
  },
  {
    what: 'discarding a roster that is not there',
    by: 'i.info',
    prepare: just(json('DELETE', '/api/imports/IM99999999', undefined)),
    status: 404,
    code: 'NOT_FOUND',
  },
  {
    what: 'a deputy for a desk that the absent does not hold',
    by: 'a.admin',
    prepare: async (things) => json('POST', '/api/admin/deputies', { ...things.deputyDesk(), role: 'P' }),
    status: 422,
    code: 'DEPUTY_NOT_AT_DESK',
  },
];
