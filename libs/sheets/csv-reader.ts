import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { refused } from '../domain/errors.js';
import { type TableRow, textCell } from './table-row.js';

const BYTE_ORDER_MARK = Buffer.from('efbbbf', 'hex');
const PIECE_BYTES = 64 * 1024;
const LONGEST_RECORD = 100_000;
const DELIMITERS = [',', '\t', ';'] as const;
/** `="990685…"`: how exports keep a spreadsheet from reading digits as a number. */
const TEXT_FORMULA = /^="(.*)"$/s;

/**
 * The records of a csv in UTF-8 (with or without byte order mark) or GB18030, told apart by their bytes. An empty line is a
 * record too: numbers are those of the lines in a spreadsheet. Errors: FILE_ENCODING_UNKNOWN, CSV_BROKEN.
 */
export async function* csvRecords(content: Buffer): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter: delimiterOf(content),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD,
  });
  const decoded = decodedPieces(content);
  const feeding = Readable.from(decoded)
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  let number = 0;
  try {
    for await (const record of feeding as AsyncIterable<string[]>) {
      number += 1;
      yield { number, cells: record.map((text) => textCell(text.replace(TEXT_FORMULA, '$1'))) };
    }
  } catch (error) {
    if (error instanceof CsvError) throw refused('CSV_BROKEN', { row: number + 1 });
    throw error;
  }
}

function* decodedPieces(content: Buffer): Generator<string> {
  const isUtf = isUtf8(content);
  const decoder = iconv.getDecoder(isUtf ? 'utf8' : 'gb18030');
  const start = content.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
  for (let at = start; at < content.length; at += PIECE_BYTES) {
    yield legible(decoder.write(content.subarray(at, at + PIECE_BYTES)), isUtf);
  }
  yield legible(decoder.end() ?? '', isUtf);
}

/** A byte that neither encoding knows would become a sign in somebody's name. */
function legible(text: string, isUtf: boolean): string {
  if (!isUtf && text.includes('\uFFFD')) throw refused('FILE_ENCODING_UNKNOWN');
  return text;
}

/** The sign that parts the header row; it is the same byte in both encodings. */
function delimiterOf(content: Buffer): string {
  const [header = ''] = content
    .subarray(0, PIECE_BYTES)
    .toString('latin1')
    .split(/[\r\n]/);
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
