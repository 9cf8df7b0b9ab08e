import { ACCOUNT_ERRORS } from './errors/account-errors.js';
import { CASEWORK_ERRORS } from './errors/casework-errors.js';
import { EVIDENCE_ERRORS } from './errors/evidence-errors.js';
import { FILE_ERRORS } from './errors/file-errors.js';
import { IMPORT_ERRORS } from './errors/import-errors.js';
import { RECIPIENT_ERRORS } from './errors/recipient-errors.js';
import { REQUEST_ERRORS } from './errors/request-errors.js';
import type { Words } from './language.js';

/** What people read for each code of a refusal. A code without words here fails a test. */
export const ERROR_WORDS: Readonly<Record<string, Words>> = {
  ...REQUEST_ERRORS,
  ...ACCOUNT_ERRORS,
  ...EVIDENCE_ERRORS,
  ...FILE_ERRORS,
  ...IMPORT_ERRORS,
  ...CASEWORK_ERRORS,
  ...RECIPIENT_ERRORS,
};

/** Said where no table knows the code: never a code to read, never nothing. */
export const UNKNOWN_ERROR: Words = { zh: '这项操作不能完成。', en: 'This cannot be done.' };
