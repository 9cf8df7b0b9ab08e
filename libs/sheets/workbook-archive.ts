import { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { refused } from '../domain/errors.js';

/** What a workbook may become when it is inflated: ten times what 200,000 honest rows need. */
const MOST_BYTES = 1_000_000_000;
/** exceljs keeps shared strings and styles in memory. */
const MOST_BYTES_KEPT = 120_000_000;
const MOST_PARTS = 1000;
const KEPT = /sharedStrings|styles|workbook|_rels/i;

/**
 * The parts of an uploaded workbook. Sizes are checked in the archive's directory before anything is inflated; a part that
 * grows beyond what the directory says breaks off. Nothing is written to disk.
 */
export class WorkbookArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** Errors: FILE_UNREADABLE, FILE_INFLATES_TOO_FAR, FILE_TYPE_UNKNOWN (an archive, but no workbook). */
  static async open(content: Buffer): Promise<WorkbookArchive> {
    const zip = await fromBufferPromise(content, { lazyEntries: true, autoClose: false }).catch(() => {
      throw refused('FILE_UNREADABLE');
    });
    const parts = new Map<string, Entry>();
    let bytes = 0;
    for await (const entry of entriesOf(zip)) {
      bytes += entry.uncompressedSize;
      const isKept = KEPT.test(entry.fileName) && entry.uncompressedSize > MOST_BYTES_KEPT;
      if (bytes > MOST_BYTES || isKept || parts.size >= MOST_PARTS) throw refused('FILE_INFLATES_TOO_FAR');
      parts.set(entry.fileName.replace(/^\//, ''), entry);
    }
    if (!parts.has('xl/workbook.xml')) throw refused('FILE_TYPE_UNKNOWN');
    return new WorkbookArchive(zip, parts);
  }

  has(part: string): boolean {
    return this.parts.has(part);
  }

  /** The text of a part in pieces that never cut a character in two. */
  async *text(part: string): AsyncGenerator<string> {
    const entry = this.parts.get(part);
    if (!entry) throw refused('FILE_UNREADABLE');
    const stream = await this.zip.openReadStreamPromise(entry);
    const decoder = new TextDecoder();
    for await (const piece of stream) yield decoder.decode(piece as Buffer, { stream: true });
    yield decoder.decode();
  }

  stream(part: string): Readable {
    return Readable.from(this.text(part));
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch {
    throw refused('FILE_UNREADABLE');
  }
}
