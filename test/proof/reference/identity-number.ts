/** Rule A2: MOD 11-2, and the upgrade of the fifteen digits of old. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkOf = (seventeen: string): string => {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(seventeen[place]), 0);
  return '10X98765432'[sum % 11] as string;
};

/** Full-width digits, spaces and a small x are ways of writing the same. */
export const asWritten = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

export type IdentityVerdict = { nationalId: string } | { code: string };

export function judgeIdentity(text: string): IdentityVerdict {
  const written = asWritten(text);
  if (written === '') return { code: 'NATIONAL_ID_MISSING' };
  if (written.length !== 18 && written.length !== 15) return { code: 'NATIONAL_ID_LENGTH' };
  const seventeen = written.length === 15 ? `${written.slice(0, 6)}19${written.slice(6)}` : written.slice(0, 17);
  if (!/^\d{17}$/.test(seventeen)) return { code: 'NATIONAL_ID_FORM' };
  const nationalId = seventeen + checkOf(seventeen);
  if (written.length === 18 && written !== nationalId) return { code: 'NATIONAL_ID_CHECK_DIGIT' };
  const birth = `${seventeen.slice(6, 10)}-${seventeen.slice(10, 12)}-${seventeen.slice(12, 14)}`;
  const isDay = !Number.isNaN(Date.parse(birth)) && new Date(birth).toISOString().startsWith(birth);
  return isDay ? { nationalId } : { code: 'NATIONAL_ID_BIRTH_DATE' };
}
