/** Quality N14. What may be shown of an error's own words: they can carry what people typed, or whom the work was about. */

const LONGEST = 200;

/**
 * The first line without names (no error of ours is written in Chinese), addresses and long numbers. Our own numbers (`R` and
 * eight digits), ports and dates stay.
 */
export function technicalMessage(message: string): string {
  const line = message.split('\n')[0] ?? '';
  return line
    .replace(/[\w.+-]+@[\w.-]+/g, '…@…')
    .replace(/\p{Script=Han}+/gu, '…')
    .replace(/(?<![\w-])\d{7,}[Xx]?(?!\w)/g, '…')
    .slice(0, LONGEST);
}

/** Class and message of a failure, as far as they may be shown. */
export const technicalError = ({ type, message }: { type: string; message: string }): string =>
  `${type}: ${technicalMessage(message)}`;
