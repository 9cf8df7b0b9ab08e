/**
 * Who may do what, route by route: the table of rules A5, I2 and I3 as api.md says it. A route of the running application
 * without a row here fails, and so does a row without its route. The columns are those of `ACTORS`:
 *
 *   V    at T01-V01, at T01-V02, in another town   │ about somebody of T01-V01: own, sibling, none
 *   T    at T01, at T02                            │                            parent, none
 *   TH   at T01, at T02                            │                            parent, none
 *   P    of the residents' centre, of the other    │                            own, none
 *   R    of the residents' centre, of the other    │                            own, none
 *   I    M    D    A                               │                            none, parent, parent, parent
 *
 *   +  done, or seen        x  403 not his to do (seen, or a route that is not for his role at all)
 *   o  answered without it  -  404, the same to the letter as for what does not exist
 *
 * What is in brackets behind a route is a thing of another kind under the same address.
 */
export const POLICY = {
  'GET /api/me': '+++ ++ ++ ++ ++ ++++',
  'PUT /api/me/password': '+++ ++ ++ ++ ++ ++++',
  'DELETE /api/sessions/current': '+++ ++ ++ ++ ++ ++++',

  'GET /api/offices': '+++ ++ ++ ++ ++ ++++',
  'GET /api/offices/:code/colleagues': '+-- +- +- -- -- -+--',

  'GET /api/admin/accounts': 'xxx xx xx xx xx xxx+',
  'GET /api/admin/deputies': 'xxx xx xx xx xx xxx+',
  'POST /api/admin/deputies': 'xxx xx xx xx xx xxx+',
  'DELETE /api/admin/deputies/:id': 'xxx xx xx xx xx xxx+',

  'GET /api/recipients': '+oo +o +o +o +o o+oo',
  'POST /api/recipients/search': '+oo +o +o +o +o o+oo',
  'GET /api/recipients/count': '+oo +o +o +o +o o+oo',
  'POST /api/recipients': 'xxx +x +x +x xx xxxx',
  'GET /api/recipients/:recipientNo': '+-- +- +- +- +- -+--',
  'PATCH /api/recipients/:recipientNo': '+-- +- +- +- x- -+--',
  'POST /api/recipients/:recipientNo/reveal': '+-- +- +- +- +- -+--',
  'GET /api/recipients/:recipientNo/timeline': '+-- +- +- +- +- -+--',
  'GET /api/recipients/:recipientNo/certifications': '+-- +- +- +- +- -+--',
  'POST /api/recipients/:recipientNo/certifications': '+-- +- +- +- x- -+--',
  'POST /api/recipients/:recipientNo/certifications/:certificationId/void': 'x-- +- +- +- x- -x--',
  'POST /api/recipients/:recipientNo/contact-attempts': '+-- +- +- x- x- -x--',
  'POST /api/certifications/walk-in': 'xxx ++ ++ ++ xx xxxx',
  'POST /api/group-sessions': '+oo +o +o xx xx xxxx',

  'GET /api/inbox/tasks': '+oo +o +o oo oo o+oo',
  'GET /api/inbox/tasks (of one recipient)': '+oo +o +o +o +o o+oo',
  'GET /api/inbox/counts': '+oo +o +o oo oo o+oo',
  'GET /api/inbox/counts (of one recipient)': '+oo +o +o +o +o o+oo',
  'GET /api/inbox/tasks/:id': '+-- +- +- +- +- -+--',
  'GET /api/inbox/tasks/:id (of a town’s report)': '--- +- +- -- -- -+--',
  'POST /api/inbox/tasks/:id/claim': '+-- +- +- x- x- -x--',
  'POST /api/inbox/tasks/:id/claim (at the town)': 'x-- +- +- x- x- -x--',
  'POST /api/inbox/tasks/:id/claim (a proposal)': 'x-- x- x- +- x- -x--',
  'POST /api/inbox/tasks/:id/claim (a confirmation)': 'x-- x- x- x- +- -x--',
  'POST /api/inbox/tasks/:id/claim (of a town’s report)': '--- x- +- -- -- -x--',
  'POST /api/inbox/tasks/:id/release': '+-- +- +- x- x- -+--',
  'POST /api/inbox/tasks/:id/assign': '+-- +- +- x- x- -+--',
  'POST /api/inbox/tasks/:id/return': '+-- +- +- x- x- -+--',
  'POST /api/inbox/tasks/:id/correct': '+-- x- +- x- x- -+--',
  'POST /api/inbox/tasks/:id/answer': '+-- +- +- x- x- -x--',
  'POST /api/inbox/bulk': '+oo +o +o oo oo oooo',

  'GET /api/decisions': '+oo +o +o +o +o o+oo',
  'GET /api/decisions/count': '+oo +o +o +o +o o+oo',
  'GET /api/decisions/:decisionNo': '+-- +- +- +- +- -+--',

  'POST /api/evidence': '+++ ++ ++ ++ xx xxxx',
  'GET /api/evidence/:id': '+-- +- +- +- +- -+--',
  'GET /api/evidence/:id (not yet used)': '+-- -- -- -- -- ----',

  'GET /api/imports': 'xxx xx xx +o xx +xxx',
  'POST /api/imports/roster': 'xxx xx xx ++ xx +xxx',
  'GET /api/imports/:importNo': 'xxx xx xx +- xx +xxx',
  'GET /api/imports/:importNo/rows': 'xxx xx xx +- xx +xxx',
  'GET /api/imports/:importNo/errors.xlsx': 'xxx xx xx +- xx +xxx',
  'POST /api/imports/:importNo/commit': 'xxx xx xx +- xx +xxx',
  'DELETE /api/imports/:importNo': 'xxx xx xx +- xx +xxx',

  'GET /api/reports/monthly': 'xxx +o +o ++ ++ x+xx',
  'GET /api/reports/monthly/:town/:period': 'xxx +- +- ++ ++ x+xx',
  'POST /api/reports/monthly/:town/:period/submit': 'xxx x- +- xx xx xxxx',
  'GET /api/reports/monthly/:town/:period/annexes/:file': 'xxx +- +- +- +- x+xx',
  'POST /api/reports/monthly/mails/settle': 'xxx xx +- xx xx x+xx',

  'GET /api/audit': 'xxx xx xx xx xx x+x+',
  'GET /api/audit (of one recipient)': 'xxx xx xx xx xx x+xo',
  'GET /api/processes': 'xxx xx xx xx xx x+x+',
  'GET /api/processes (the name of whom it is about)': 'xxx xx xx xx xx x+xo',
  'GET /api/processes/counts': 'xxx xx xx xx xx x+x+',
  'GET /api/processes/schedules': 'xxx xx xx xx xx x+x+',
  'POST /api/processes/:workflowId/retry': 'xxx xx xx xx xx x+x+',
  'POST /api/codec/decode': 'xxx xx xx xx xx x+x+',

  'GET /api/demo/clock': '+++ ++ ++ ++ ++ ++++',
  'POST /api/demo/clock': '+++ ++ ++ ++ ++ ++++',
} as const satisfies Record<string, string>;

export type PolicyRow = keyof typeof POLICY;

/** Open to everybody, without a session: none of them shows anything of a person. */
export const PUBLIC_ROUTES: readonly string[] = [
  'POST /api/sessions',
  'GET /api/health/live',
  'GET /api/health/ready',
  'GET /api/demo/accounts',
  'OPTIONS /api/codec/decode',
  'GET /api/openapi.json',
  'GET /docs',
  'GET /*',
];
