/**
 * Rule A2. The identity number: 18 digits with a MOD 11-2 check, 15 digits upgraded, written in whatever way people write
 * it. Birth date and sex come from the number; area codes are not checked.
 */
import { isPlainDate, type PlainDate } from '../time/plain-date.js';

export type Sex = 'male' | 'female';

export interface Identity {
  /** 18 characters, the last a digit or `X`. */
  nationalId: string;
  birthDate: PlainDate;
  sex: Sex;
}

export type IdentityProblem =
  | 'NATIONAL_ID_MISSING'
  | 'NATIONAL_ID_LENGTH'
  | 'NATIONAL_ID_FORM'
  | 'NATIONAL_ID_CHECK_DIGIT'
  | 'NATIONAL_ID_BIRTH_DATE';

/** Also characters that nobody sees, and the apostrophe that keeps a spreadsheet from rounding. */
const NOT_PART_OF_A_NUMBER = /[\s\u200B-\u200D\u2060\uFEFF'‘’`]/g;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Rule A2. Full-width digits, spaces and lower-case x brought to one form; nothing is checked. */
export const normalIdentityNumber = (text: string): string =>
  text.normalize('NFKC').replace(NOT_PART_OF_A_NUMBER, '').toUpperCase();

/** The MOD 11-2 check character of the first seventeen digits. */
export function checkDigit(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

/** Rule A2. The identity behind a number as somebody wrote it, or what is wrong with it. */
export function readIdentityNumber(text: string): Identity | IdentityProblem {
  const written = normalIdentityNumber(text);
  if (written === '') return 'NATIONAL_ID_MISSING';
  if (written.length !== 15 && written.length !== 18) return 'NATIONAL_ID_LENGTH';
  if (!/^(?:\d{15}|\d{17}[\dX])$/.test(written)) return 'NATIONAL_ID_FORM';
  const nationalId = written.length === 15 ? upgraded(written) : written;
  if (checkDigit(nationalId) !== nationalId.charAt(17)) return 'NATIONAL_ID_CHECK_DIGIT';
  const birthDate = `${nationalId.slice(6, 10)}-${nationalId.slice(10, 12)}-${nationalId.slice(12, 14)}`;
  if (!isPlainDate(birthDate)) return 'NATIONAL_ID_BIRTH_DATE';
  return { nationalId, birthDate, sex: Number(nationalId.charAt(16)) % 2 === 1 ? 'male' : 'female' };
}

/** Numbers of fifteen digits were issued to people born in the twentieth century. */
function upgraded(fifteen: string): string {
  const seventeen = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return seventeen + checkDigit(seventeen);
}
