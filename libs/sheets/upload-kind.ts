import { refused } from '../domain/errors.js';

const OLE_COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');
/** An ending that names a kind of file; digits behind a dot are part of a name («名单2026.11»). */
const ENDING = /\.([a-z][a-z0-9]{0,7})$/;
const TAKEN = ['xlsx', 'csv'];
const MARKUP = /^\s*(?:<|%PDF|\{\\rtf)/;

/**
 * What an uploaded table is by its content; its name proves nothing, but one that names another kind of file is not meant
 * for us. Errors: FILE_EMPTY, FILE_IS_OLD_XLS (also what Excel has locked with a password), FILE_TYPE_UNKNOWN.
 */
export function uploadKind(content: Buffer, fileName: string): 'xlsx' | 'csv' {
  if (content.length === 0) throw refused('FILE_EMPTY');
  if (startsWith(content, OLE_COMPOUND_FILE)) throw refused('FILE_IS_OLD_XLS');
  const ending = ENDING.exec(fileName.trim().toLowerCase())?.[1];
  if (ending !== undefined && !TAKEN.includes(ending)) throw refused('FILE_TYPE_UNKNOWN');
  if (startsWith(content, ZIP)) return 'xlsx';
  const head = content.subarray(0, 4096);
  if (head.includes(0) || MARKUP.test(head.toString('latin1'))) throw refused('FILE_TYPE_UNKNOWN');
  return 'csv';
}

const startsWith = (content: Buffer, magic: Buffer): boolean => content.subarray(0, magic.length).equals(magic);
