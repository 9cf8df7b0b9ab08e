const READ_AS_FORMULA = /^[=+\-@\t\r\n]/;

/** A text that no spreadsheet reads as a formula, also after it has been saved as csv and opened again. */
export const safeText = (text: string): string => (READ_AS_FORMULA.test(text) ? `'${text}` : text);
