import type { Answer } from '../../support/an-api.js';
import { aPdf } from '../../support/pictures.js';
import { REPORT, type Things, TODAY } from '../../support/things.js';
import type { PolicyRow } from './policy.js';

/** One lawful request about one new thing. */
export interface Wish {
  path: string;
  body?: object;
  file?: Buffer;
  /** Whether the thing is in the answer, where an answer without it is an answer too. */
  isIn?: (body: Answer['body']) => boolean;
  /** The refusal that shows that the gate was passed, where nothing is to be done. */
  passes?: string;
  /** Waits for what the request sets going. */
  settled?: () => Promise<void>;
}

type MakeWish = (things: Things) => Promise<Wish>;

const checklist = { alive: true, notServing: true, identityRight: true, contactCurrent: true };
const REPORTS = '/api/reports/monthly';
const ONE_REPORT = `${REPORTS}/${REPORT.town}/${REPORT.period}`;

const plain =
  (path: string): MakeWish =>
  async () => ({ path });
const about =
  (behind: string, body?: object): MakeWish =>
  async (things) => ({ path: `/api/recipients/${await things.recipient()}${behind}`, ...(body ? { body } : {}) });
const onTask =
  (act: string, body: object, kind: Parameters<Things['task']>[0] = 'reminderCall'): MakeWish =>
  async (things) => ({ path: `/api/inbox/tasks/${(await things.task(kind)).id}${act}`, body });
const onImport =
  (behind: string): MakeWish =>
  async (things) => ({ path: `/api/imports/${await things.import()}${behind}` });

const mentions =
  (what: string): Wish['isIn'] =>
  (body) =>
    JSON.stringify(body).includes(what);
const counts: Wish['isIn'] = (body) => (body.count ?? body.open) > 0;
const isOk: Wish['isIn'] = (body) => body.results[0].ok;

/** How each row of the policy is tried. */
export const REQUESTS: Record<PolicyRow, MakeWish> = {
  'GET /api/me': plain('/api/me'),
  'PUT /api/me/password': async () => ({
    path: '/api/me/password',
    body: { current: 'not the one', next: 'a good new one' },
    passes: 'PASSWORD_WRONG',
  }),
  'DELETE /api/sessions/current': plain('/api/sessions/current'),
  'GET /api/offices': plain('/api/offices'),
  'GET /api/offices/:code/colleagues': plain('/api/offices/T01-V01/colleagues'),

  'GET /api/admin/accounts': plain('/api/admin/accounts'),
  'GET /api/admin/deputies': plain('/api/admin/deputies'),
  'POST /api/admin/deputies': async (things) => ({ path: '/api/admin/deputies', body: things.deputyDesk() }),
  'DELETE /api/admin/deputies/:id': async (things) => ({ path: `/api/admin/deputies/${await things.deputy()}` }),

  'GET /api/recipients': async (things) => {
    const recipientNo = await things.recipient();
    return { path: '/api/recipients?limit=200&search=杜英宝', isIn: mentions(recipientNo) };
  },
  'POST /api/recipients/search': async (things) => {
    const recipientNo = await things.recipient();
    return {
      path: '/api/recipients/search',
      body: { limit: 200, search: '杜英宝' },
      isIn: mentions(recipientNo),
    };
  },
  'GET /api/recipients/count': async (things) => {
    await things.recipient();
    return { path: '/api/recipients/count?search=杜英宝', isIn: counts };
  },
  'POST /api/recipients': async (things) => ({ path: '/api/recipients', body: things.registration() }),
  'GET /api/recipients/:recipientNo': about(''),
  'PATCH /api/recipients/:recipientNo': about('', { phone: '13912345678' }),
  'POST /api/recipients/:recipientNo/reveal': about('/reveal', { reason: '核对身份' }),
  'GET /api/recipients/:recipientNo/timeline': about('/timeline'),
  'GET /api/recipients/:recipientNo/certifications': about('/certifications'),
  'POST /api/recipients/:recipientNo/certifications': async (things) => ({
    path: `/api/recipients/${await things.recipient()}/certifications`,
    body: {
      happenedOn: TODAY,
      channel: 'counter',
      evidenceIds: [await things.evidence({ used: false })],
      checklist,
    },
  }),
  'POST /api/recipients/:recipientNo/certifications/:certificationId/void': async (things) => {
    const { recipientNo, id } = await things.certification();
    return { path: `/api/recipients/${recipientNo}/certifications/${id}/void`, body: { reason: '照片不是本人' } };
  },
  'POST /api/recipients/:recipientNo/contact-attempts': about('/contact-attempts', {
    kind: 'call',
    on: TODAY,
    outcome: 'reached',
  }),
  'POST /api/certifications/walk-in': async (things) => ({
    path: '/api/certifications/walk-in',
    body: {
      ...(await things.walkIn()),
      happenedOn: TODAY,
      channel: 'otherOffice',
      evidenceIds: [],
      checklist,
    },
    isIn: mentions('residentPensioner'),
  }),
  'POST /api/group-sessions': async (things) => ({
    path: '/api/group-sessions',
    body: {
      happenedOn: TODAY,
      place: '双楼村活动室',
      attendees: [
        {
          recipientNo: await things.recipient(),
          evidenceIds: [await things.evidence({ used: false })],
          checklist,
        },
      ],
    },
    isIn: isOk,
  }),

  'GET /api/inbox/tasks': async (things) => {
    const { recipientNo } = await things.task('reminderCall');
    return { path: '/api/inbox/tasks?limit=200&kind=reminderCall', isIn: mentions(recipientNo ?? '') };
  },
  'GET /api/inbox/tasks (of one recipient)': async (things) => {
    const { id, recipientNo } = await things.task('reminderCall');
    return { path: `/api/inbox/tasks?recipientNo=${recipientNo}`, isIn: mentions(id) };
  },
  'GET /api/inbox/counts': async (things) => {
    await things.task('reminderCall');
    return { path: '/api/inbox/counts?kind=reminderCall', isIn: counts };
  },
  'GET /api/inbox/counts (of one recipient)': async (things) => {
    const { recipientNo } = await things.task('reminderCall');
    return { path: `/api/inbox/counts?recipientNo=${recipientNo}`, isIn: counts };
  },
  'GET /api/inbox/tasks/:id': async (things) => ({
    path: `/api/inbox/tasks/${(await things.task('reminderCall')).id}`,
  }),
  'GET /api/inbox/tasks/:id (of a town’s report)': async (things) => ({
    path: `/api/inbox/tasks/${(await things.reportTask()).id}`,
  }),
  'POST /api/inbox/tasks/:id/claim': onTask('/claim', {}),
  'POST /api/inbox/tasks/:id/claim (at the town)': onTask('/claim', {}, 'homeVisit'),
  'POST /api/inbox/tasks/:id/claim (a proposal)': onTask('/claim', {}, 'suspensionProposal'),
  'POST /api/inbox/tasks/:id/claim (a confirmation)': onTask('/claim', {}, 'suspensionConfirmation'),
  'POST /api/inbox/tasks/:id/claim (of a town’s report)': async (things) => ({
    path: `/api/inbox/tasks/${(await things.reportTask()).id}/claim`,
    body: {},
  }),
  'POST /api/inbox/tasks/:id/release': onTask('/release', {}),
  'POST /api/inbox/tasks/:id/assign': onTask('/assign', { to: 'v.T01-V01' }),
  'POST /api/inbox/tasks/:id/return': onTask('/return', { reason: '本周出差' }),
  'POST /api/inbox/tasks/:id/correct': async (things) => ({
    path: `/api/inbox/tasks/${(await things.answeredTask()).id}/correct`,
    body: { reason: '记错了人' },
  }),
  'POST /api/inbox/tasks/:id/answer': onTask('/answer', { version: 1, answer: 'refuses' }),
  'POST /api/inbox/bulk': async (things) => ({
    path: '/api/inbox/bulk',
    body: { action: 'claim', ids: [(await things.task('reminderCall')).id] },
    isIn: isOk,
  }),

  'GET /api/decisions': async (things) => {
    const { decisionNo, recipientNo } = await things.decision();
    return { path: `/api/decisions?recipientNo=${recipientNo}`, isIn: mentions(decisionNo) };
  },
  'GET /api/decisions/count': async (things) => {
    await things.decision();
    return { path: '/api/decisions/count', isIn: counts };
  },
  'GET /api/decisions/:decisionNo': async (things) => ({
    path: `/api/decisions/${(await things.decision()).decisionNo}`,
  }),

  'POST /api/evidence': async () => ({ path: '/api/evidence', file: aPdf() }),
  'GET /api/evidence/:id': async (things) => ({ path: `/api/evidence/${await things.evidence({ used: true })}` }),
  'GET /api/evidence/:id (not yet used)': async (things) => ({
    path: `/api/evidence/${await things.evidence({ used: false })}`,
  }),

  'GET /api/imports': async (things) => {
    const importNo = await things.import();
    return { path: '/api/imports?limit=200', isIn: mentions(importNo) };
  },
  'POST /api/imports/roster': async (things) => ({ path: '/api/imports/roster', file: things.roster() }),
  'GET /api/imports/:importNo': onImport(''),
  'GET /api/imports/:importNo/rows': onImport('/rows'),
  'GET /api/imports/:importNo/errors.xlsx': onImport('/errors.xlsx'),
  'DELETE /api/imports/:importNo': onImport(''),
  'POST /api/imports/:importNo/commit': async (things) => ({
    ...(await onImport('/commit')(things)),
    settled: () => things.nothingIsTakenIn(),
  }),

  'GET /api/reports/monthly': async () => ({ path: `${REPORTS}?period=${REPORT.period}`, isIn: mentions('"T01"') }),
  'GET /api/reports/monthly/:town/:period': plain(ONE_REPORT),
  'POST /api/reports/monthly/:town/:period/submit': async (things) => {
    await things.finding();
    return { path: `${ONE_REPORT}/submit` };
  },
  'GET /api/reports/monthly/:town/:period/annexes/:file': plain(
    `${ONE_REPORT}/annexes/1.xlsx?centre=residentPensionCentre`,
  ),
  'POST /api/reports/monthly/mails/settle': async (things) => ({
    path: `${REPORTS}/mails/settle`,
    body: { mailKey: await things.doubtfulMail(), outcome: 'arrived', reason: '电话确认已收到' },
  }),

  'GET /api/audit': plain('/api/audit'),
  'GET /api/audit (of one recipient)': async (things) => {
    const recipientNo = await things.recipient();
    return { path: `/api/audit?recipientNo=${recipientNo}`, isIn: mentions(recipientNo) };
  },
  'GET /api/processes': plain('/api/processes'),
  'GET /api/processes (the name of whom it is about)': async (things) => {
    await things.task('reminderCall');
    return { path: '/api/processes?state=waiting', isIn: mentions('杜英宝') };
  },
  'GET /api/processes/counts': plain('/api/processes/counts'),
  'GET /api/processes/schedules': plain('/api/processes/schedules'),
  'POST /api/processes/:workflowId/retry': async (things) => ({
    path: `/api/processes/${encodeURIComponent(`recipient/${await things.recipient()}`)}/retry`,
  }),
  'POST /api/codec/decode': async () => ({ path: '/api/codec/decode', body: { payloads: [] } }),

  'GET /api/demo/clock': plain('/api/demo/clock'),
  'POST /api/demo/clock': async () => ({
    path: '/api/demo/clock',
    body: { advanceTo: '2026-11-01' },
    passes: 'CLOCK_BACKWARDS',
  }),
};
