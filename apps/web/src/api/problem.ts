import type { Problem } from '../../../../libs/contracts/sessions.js';

/** The server refused, or could not be reached (`code` CONNECTION_LOST, status 0). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    /** Further members of the problem, such as who holds a task and since when. */
    readonly extra: Readonly<Record<string, unknown>> = {},
    readonly errors: NonNullable<Problem['errors']> = [],
  ) {
    super(code);
    this.name = 'ApiError';
  }
}

/** Reads an answer that is not 2xx; whatever is no problem+json still becomes an ApiError. */
export async function problemOf(response: Response): Promise<ApiError> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return new ApiError(response.status, codeOfStatus(response.status), '');
  const { code, detail, errors, ...extra } = (await response.json().catch(() => ({}))) as Partial<Problem> &
    Record<string, unknown>;
  return new ApiError(response.status, code ?? codeOfStatus(response.status), detail ?? '', extra, errors ?? []);
}

const CODE_OF_STATUS: Record<number, string> = {
  401: 'NOT_AUTHENTICATED',
  403: 'NOT_ALLOWED',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  429: 'TOO_MANY',
  503: 'UNAVAILABLE',
};
const codeOfStatus = (status: number): string => CODE_OF_STATUS[status] ?? (status >= 500 ? 'FAULT' : 'REFUSED');
