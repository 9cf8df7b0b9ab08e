/** How a refusal is answered outside: the api maps each manner to one HTTP status, activities to a non-retryable failure. */
export type RefusalManner =
  | 'invalid'
  | 'notAuthenticated'
  | 'forbidden'
  | 'notVisible'
  | 'conflict'
  | 'refused'
  | 'tooLarge'
  | 'tooMany';

/** What a refusal names: values, or a small group of figures such as what there is and what is needed. */
export type RefusalParams = Readonly<Record<string, string | number | Readonly<Record<string, number>>>>;

/** A refused detail: where in the request it lies, and a stable code of its own. */
export interface RefusalDetail {
  path: string;
  code: string;
  params?: RefusalParams;
}

/**
 * An expected refusal. `code` is stable and English, the sentence for people is found by it in libs/words.
 * Whatever is not a DomainError is a fault of ours.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly manner: RefusalManner,
    readonly params: RefusalParams = {},
    readonly details: RefusalDetail[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** The rule refuses (422). */
export const refused = (code: string, params?: RefusalParams, details?: RefusalDetail[]): DomainError =>
  new DomainError(code, 'refused', params, details);

/** The rule refuses fields of a request (422): all of them are named, the first gives the code. */
export function refusedFields(details: readonly [RefusalDetail, ...RefusalDetail[]]): DomainError {
  const [{ code, params }] = details;
  return refused(code, params, [...details]);
}

/** The state has moved on (409). */
export const conflict = (code: string, params?: RefusalParams): DomainError =>
  new DomainError(code, 'conflict', params);

/** Not there or not visible, indistinguishable (404, rule A5). */
export const notVisible = (code = 'NOT_FOUND'): DomainError => new DomainError(code, 'notVisible');

/** Visible, but another desk's to do (403). */
export const forbidden = (code = 'NOT_ALLOWED', params?: RefusalParams): DomainError =>
  new DomainError(code, 'forbidden', params);
