/**
 * Programs write the same workbook in many dialects, all of them lawful; exceljs' streaming reader understands one. What it
 * would read wrongly without a word is put into that one before it sees it: a text in several runs (it keeps the last run),
 * phonetic guides (it takes them for the text), dates as ISO text (it keeps the year), the date formats built into Chinese
 * editions (it sees a number) and prefixed elements (it sees nothing).
 */

const PREFIXED_ROOT = /<([A-Za-z_][\w.-]*):(?:workbook|worksheet|sst|styleSheet|Relationships)[\s>]/;
const PHONETIC = /<rPh\b[\s\S]*?<\/rPh>/g;
const INLINE = /<is\b[^>]*>([\s\S]*?)<\/is>/g;
const RUN = /<t\b[^>]*(?<!\/)>([\s\S]*?)<\/t>/g;
const ISO_DATE = /(<c\b[^>]*\s)t="d"/g;
const CHINESE_DATE_FORMAT = /numFmtId="(?:2[7-9]|3[0-6]|5[0-8])"/g;
const SHORT_DATE_FORMAT = 'numFmtId="14"';
/** More than any single cell may hold. */
const LONGEST_PIECE = 1_000_000;

/** Cells of a sheet with one text each, and dates as text. */
export const plainSheet = (text: AsyncIterable<string>): AsyncGenerator<string> =>
  rewritten(text, 'c', (piece) =>
    piece
      .replace(INLINE, (_, runs: string) => `<is><t>${textOfRuns(runs.replace(PHONETIC, ''))}</t></is>`)
      .replace(ISO_DATE, '$1t="str"'),
  );

/** Shared strings without phonetic guides. */
export const plainStrings = (text: AsyncIterable<string>): AsyncGenerator<string> =>
  rewritten(text, 'si', (piece) => piece.replace(PHONETIC, ''));

/** Styles by which a date is known as one. */
export const plainStyles = (text: AsyncIterable<string>): AsyncGenerator<string> =>
  rewritten(text, 'cellXfs', (piece) => piece.replace(CHINESE_DATE_FORMAT, SHORT_DATE_FORMAT));

/** Workbook and relationships: nothing but the prefix can differ. */
export const plainPart = (text: AsyncIterable<string>): AsyncGenerator<string> =>
  rewritten(text, 'sheets', (piece) => piece);

const textOfRuns = (runs: string): string => [...runs.matchAll(RUN)].map((run) => run[1]).join('');

/** Rewrites in pieces that end behind a whole `element`, so that none is seen in halves. */
async function* rewritten(
  text: AsyncIterable<string>,
  element: string,
  rewrite: (piece: string) => string,
): AsyncGenerator<string> {
  let prefix: string | undefined;
  let held = '';
  for await (const piece of text) {
    held += piece;
    prefix ??= prefixIn(held);
    const close = `</${prefix ?? ''}${element}>`;
    const found = held.lastIndexOf(close);
    let end = found === -1 ? 0 : found + close.length;
    if (end === 0 && held.length > LONGEST_PIECE) end = held.lastIndexOf('>') + 1;
    if (end === 0) continue;
    yield rewrite(withoutPrefix(held.slice(0, end), prefix));
    held = held.slice(end);
  }
  yield rewrite(withoutPrefix(held, prefix));
}

/** `x:` of a root `<x:worksheet`, an empty text where the root has none, nothing while it has not been seen. */
function prefixIn(head: string): string | undefined {
  const prefixed = PREFIXED_ROOT.exec(head)?.[1];
  if (prefixed !== undefined) return `${prefixed}:`;
  return /<(?!\?|!)[^>]*>/.test(head) ? '' : undefined;
}

const withoutPrefix = (piece: string, prefix: string | undefined): string =>
  prefix ? piece.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</') : piece;
