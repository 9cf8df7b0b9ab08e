/** Telephone numbers as people write them, brought to one form so that equal numbers are found as equal. */

/** Full-width digits become plain; spaces, dashes, dots and brackets go; `+86` in front of a mobile number goes too. */
export const normalPhone = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-–—.()]/g, '')
    .replace(/^(?:\+|00)86(?=1\d{10}$)/, '');

/** Whether a normal number can be dialled: five to twenty digits, perhaps with `+` in front. */
export const isPhone = (normal: string): boolean => /^\+?\d{5,20}$/.test(normal);
