import { currentLanguage } from '../words/languages.js';
import { connection } from './connection.js';
import { ApiError, problemOf } from './problem.js';

type Query = Record<string, string | number | undefined>;

/** What a request carries beside its path. */
interface Options {
  query?: Query;
  body?: unknown;
  /** Given for writes that create a fact: the same key is executed once. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

let csrfToken: string | undefined;
let onSignedOut: () => void = () => undefined;

/** The token that the session's answer carried, sent with every write. */
export const setCsrfToken = (token: string | undefined): void => {
  csrfToken = token;
};

/** Called whenever an answer says that nobody is logged in any more. */
export const whenSignedOut = (listener: () => void): void => {
  onSignedOut = listener;
};

const queryText = (query: Query): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') params.set(name, String(value));
  const text = params.toString();
  return text ? `?${text}` : '';
};

function headersOf(method: string, { body, idempotencyKey }: Options): Headers {
  const headers = new Headers({ accept: 'application/json', 'accept-language': currentLanguage() });
  if (body !== undefined && !(body instanceof FormData)) headers.set('content-type', 'application/json');
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
  if (csrfToken && method !== 'GET') headers.set('x-csrf-token', csrfToken);
  return headers;
}

async function reach(method: string, path: string, options: Options): Promise<Response> {
  const { query = {}, body, signal } = options;
  try {
    const response = await fetch(`/api${path}${queryText(query)}`, {
      method,
      credentials: 'same-origin',
      headers: headersOf(method, options),
      body: body === undefined ? null : body instanceof FormData ? body : JSON.stringify(body),
      signal: signal ?? null,
    });
    connection.report(true);
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    connection.report(false);
    throw new ApiError(0, 'CONNECTION_LOST', '');
  }
}

async function send<Answer>(method: string, path: string, options: Options = {}): Promise<Answer> {
  const response = await reach(method, path, options);
  if (!response.ok) {
    const problem = await problemOf(response);
    if (response.status === 401 && path !== '/sessions' && path !== '/me') onSignedOut();
    throw problem;
  }
  if (response.status === 204) return undefined as Answer;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

/** The api as the screens use it: JSON in and out, refusals as ApiError. */
export const api = {
  get: <Answer>(path: string, query: Query = {}, signal?: AbortSignal) =>
    send<Answer>('GET', path, { query, ...(signal ? { signal } : {}) }),
  post: <Answer>(path: string, body?: unknown, idempotencyKey?: string) =>
    send<Answer>('POST', path, { body, ...(idempotencyKey ? { idempotencyKey } : {}) }),
  put: <Answer>(path: string, body?: unknown) => send<Answer>('PUT', path, { body }),
  patch: <Answer>(path: string, body: unknown, idempotencyKey?: string) =>
    send<Answer>('PATCH', path, { body, ...(idempotencyKey ? { idempotencyKey } : {}) }),
  delete: <Answer>(path: string) => send<Answer>('DELETE', path),
};
