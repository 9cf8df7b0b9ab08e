import { TODAY } from '../../support/things.js';
import { json, just, raw, type WrongInput } from './wrong-input.js';

const VILLAGE = 'v.T01-V01';
const SEARCH = '/api/recipients/search';

const search = (what: string, body: unknown, at: Record<string, string>): WrongInput => ({
  what: `a search ${what}`,
  by: VILLAGE,
  prepare: just(json('POST', SEARCH, body)),
  status: 400,
  code: 'INVALID_REQUEST',
  at,
});
const rawSearch = (what: string, text: string, type: string, status: number, code: string): WrongInput => ({
  what: `a body ${what}`,
  by: VILLAGE,
  prepare: just(raw(SEARCH, text, type)),
  status,
  code,
});
const asked = (what: string, path: string, status: number, code: string, by = VILLAGE): WrongInput => ({
  what,
  by,
  prepare: just(json('GET', path, undefined)),
  status,
  code,
});
const attempt = { kind: 'call', on: TODAY, outcome: 'reached' };
const written = (what: string, headers: Record<string, string>, status: number, code: string): WrongInput => ({
  what: `a write ${what}`,
  by: VILLAGE,
  prepare: async (things) =>
    json('POST', `/api/recipients/${await things.recipient()}/contact-attempts`, attempt, headers),
  status,
  code,
});
const JSON_TYPE = 'application/json';

/** Requests that cannot be read, wherever they go. */
export const WRONG_REQUESTS: WrongInput[] = [
  rawSearch('cut short', '{"search":', JSON_TYPE, 400, 'JSON_INVALID'),
  rawSearch('of nothing', '', JSON_TYPE, 400, 'JSON_INVALID'),
  rawSearch('that reaches for the prototype', '{"__proto__":{"limit":1}}', JSON_TYPE, 400, 'JSON_INVALID'),
  rawSearch('that is a list', '[]', JSON_TYPE, 400, 'INVALID_REQUEST'),
  rawSearch('that is a word', '"杜英宝"', JSON_TYPE, 400, 'INVALID_REQUEST'),
  rawSearch('that is null', 'null', JSON_TYPE, 400, 'INVALID_REQUEST'),
  rawSearch('of another type', '<search/>', 'application/xml', 415, 'MEDIA_TYPE_NOT_SUPPORTED'),
  rawSearch('of a form', 'search=x', 'application/x-www-form-urlencoded', 415, 'MEDIA_TYPE_NOT_SUPPORTED'),
  rawSearch('of plain text', '{"search":"x"}', 'text/plain', 415, 'MEDIA_TYPE_NOT_SUPPORTED'),
  rawSearch(
    'of a megabyte and more',
    JSON.stringify({ search: 'x'.repeat(1_100_000) }),
    JSON_TYPE,
    413,
    'REQUEST_TOO_LARGE',
  ),
  rawSearch('nested a thousand times', `${'['.repeat(1000)}${']'.repeat(1000)}`, JSON_TYPE, 400, 'INVALID_REQUEST'),

  search('of a number', { search: 7 }, { search: 'TYPE_INVALID' }),
  search('too long', { search: 'x'.repeat(101) }, { search: 'TOO_BIG' }),
  search('by a filter that is none', { stat: 'paying' }, { stat: 'FIELD_UNKNOWN' }),
  search('for a day that is none', { validUntilBefore: '2026-13-01' }, { validUntilBefore: 'DATE_INVALID' }),
  search('of a day in other signs', { validUntilBefore: '2026/12/01' }, { validUntilBefore: 'DATE_INVALID' }),
  search('of all at once', { limit: 100_000 }, { limit: 'TOO_BIG' }),
  {
    what: 'a search with the sign NUL',
    by: VILLAGE,
    prepare: just(json('POST', SEARCH, { search: 'a\u0000b' })),
    status: 400,
    code: 'VALUE_INVALID',
  },

  asked('a cursor that is none', '/api/recipients?cursor=x', 400, 'CURSOR_INVALID'),
  asked(
    'a cursor of another list',
    `/api/inbox/tasks?cursor=${Buffer.from('["R1"]').toString('base64url')}`,
    400,
    'CURSOR_INVALID',
  ),
  asked(
    'a cursor of other types',
    `/api/inbox/tasks?cursor=${Buffer.from('["x","y","z"]').toString('base64url')}`,
    400,
    'CURSOR_INVALID',
  ),
  asked(
    'an audit cursor of other types',
    `/api/audit?cursor=${Buffer.from('["x"]').toString('base64url')}`,
    400,
    'CURSOR_INVALID',
    'm.bureau',
  ),
  asked(
    'an audit cursor beyond all numbers',
    `/api/audit?cursor=${Buffer.from('[1e30]').toString('base64url')}`,
    400,
    'CURSOR_INVALID',
    'm.bureau',
  ),
  asked('a limit of nothing', '/api/recipients?limit=0', 400, 'INVALID_REQUEST'),
  asked('two limits', '/api/recipients?limit=1&limit=2', 400, 'INVALID_REQUEST'),
  asked('a kind that is none', '/api/inbox/tasks?kind=fine', 400, 'INVALID_REQUEST'),
  asked('a month that is none', '/api/reports/monthly?period=2026-13', 400, 'INVALID_REQUEST', 'th.T01'),
  asked('the sign NUL in an address', '/api/recipients/R%00', 400, 'VALUE_INVALID'),
  asked('the sign NUL in a filter', '/api/inbox/tasks?village=%00', 400, 'VALUE_INVALID'),
  asked('an address of half a sign', '/api/recipients/%E4%B8', 400, 'ADDRESS_INVALID'),
  asked('an address beyond all length', `/api/recipients/${'R'.repeat(3000)}`, 404, 'NOT_FOUND'),
  asked('an address that is none', '/api/nothing', 404, 'NOT_FOUND'),
  {
    what: 'a method that the address does not have',
    by: VILLAGE,
    prepare: just(json('DELETE', '/api/recipients', undefined)),
    status: 404,
    code: 'NOT_FOUND',
  },

  written('from another site', { origin: 'http://evil.example' }, 403, 'ORIGIN_NOT_OURS'),
  written('from a page without a name', { origin: 'null' }, 403, 'ORIGIN_NOT_OURS'),
  written('with a token that is not the session’s', { 'x-csrf-token': 'guessed' }, 403, 'ORIGIN_NOT_OURS'),
  written('under a key with a space', { 'idempotency-key': 'a key' }, 400, 'IDEMPOTENCY_KEY_INVALID'),
  written('under a key that is a book', { 'idempotency-key': 'x'.repeat(201) }, 400, 'IDEMPOTENCY_KEY_INVALID'),
  {
    what: 'another fact under the same key',
    by: VILLAGE,
    prepare: async (things) => {
      const path = `/api/recipients/${await things.recipient()}/contact-attempts`;
      const key = { 'idempotency-key': `wrong-input-${path}` };
      await (await things.client(VILLAGE)).post(path, attempt, key);
      return json('POST', path, { ...attempt, outcome: 'unreachable' }, key);
    },
    status: 422,
    code: 'IDEMPOTENCY_KEY_REUSED',
  },
];
