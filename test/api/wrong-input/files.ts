import { ROSTER_COLUMNS } from '../../../libs/domain/recipient/roster-row.js';
import { aJpeg, aPng } from '../../support/pictures.js';
import { json, just, raw, upload, type WrongInput } from './wrong-input.js';

const MEGABYTE = 1024 * 1024;
const EVIDENCE = '/api/evidence';
const ROSTER = '/api/imports/roster';

const evidence = (what: string, bytes: () => Uint8Array | Promise<Uint8Array>, status: number, code: string) => ({
  what: `evidence: ${what}`,
  by: 'v.T01-V01',
  prepare: async () => upload(EVIDENCE, await bytes(), 'photo.jpg'),
  status,
  code,
});
const roster = (
  what: string,
  bytes: () => Uint8Array | Promise<Uint8Array>,
  status: number,
  code: string,
  fileName = 'roster.xlsx',
) => ({
  what: `roster: ${what}`,
  by: 'i.info',
  prepare: async () => upload(ROSTER, await bytes(), fileName),
  status,
  code,
});
const header = ROSTER_COLUMNS.join(',');

/** Files that are none, or none of ours. */
export const WRONG_FILES: WrongInput[] = [
  evidence('nothing in it', () => Buffer.alloc(0), 422, 'EVIDENCE_EMPTY'),
  evidence('a program', () => Buffer.from('MZ\x90\0', 'latin1'), 422, 'EVIDENCE_TYPE'),
  evidence('a page with a script', () => Buffer.from('<svg onload="alert(1)"/>'), 422, 'EVIDENCE_TYPE'),
  evidence('a picture that breaks off', async () => (await aJpeg()).subarray(0, 200), 422, 'EVIDENCE_UNREADABLE'),
  evidence('50 MB', () => Buffer.alloc(50 * MEGABYTE, 1), 413, 'EVIDENCE_TOO_LARGE'),
  {
    what: 'evidence: in another field',
    by: 'v.T01-V01',
    prepare: async () => {
      const form = new FormData();
      form.append('picture', new Blob([new Uint8Array(await aPng())]), 'x.png');
      return (client, language) => client.post(EVIDENCE, form, language);
    },
    status: 400,
    code: 'FILE_MISSING',
  },
  {
    what: 'evidence: no file but JSON',
    by: 'v.T01-V01',
    prepare: just(json('POST', EVIDENCE, { file: 'x' })),
    status: 400,
    code: 'FILE_MISSING',
  },
  {
    what: 'evidence: a form that breaks off',
    by: 'v.T01-V01',
    prepare: just(raw(EVIDENCE, '--cut\r\nContent-Disposition: form-data; na', 'multipart/form-data; boundary=cut')),
    status: 400,
    code: 'UPLOAD_BROKEN',
  },
  {
    what: 'evidence: a file that breaks off',
    by: 'v.T01-V01',
    prepare: just(
      raw(
        EVIDENCE,
        '--cut\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nabc',
        'multipart/form-data; boundary=cut',
      ),
    ),
    status: 400,
    code: 'UPLOAD_BROKEN',
  },
  {
    what: 'evidence: a form without its boundary',
    by: 'v.T01-V01',
    prepare: just(raw(EVIDENCE, 'x', 'multipart/form-data')),
    status: 400,
    code: 'UPLOAD_BROKEN',
  },

  roster('nothing in it', () => Buffer.alloc(0), 422, 'FILE_EMPTY'),
  roster('a picture', aPng, 422, 'FILE_TYPE_UNKNOWN'),
  roster('an old .xls', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 422, 'FILE_IS_OLD_XLS'),
  roster('an archive that breaks off', () => Buffer.from('504b0304', 'hex'), 422, 'FILE_UNREADABLE'),
  roster('a table by the name of a text', () => Buffer.from(`${header}\r\n`), 422, 'FILE_TYPE_UNKNOWN', 'roster.txt'),
  roster('51 MB', () => Buffer.alloc(51 * MEGABYTE, 'a'), 413, 'FILE_TOO_LARGE'),
  roster('another table', () => Buffer.from('姓名,性别\r\n杜英宝,男'), 422, 'COLUMNS_MISSING'),
  roster('a column twice', () => Buffer.from(`${header},姓名\r\n`), 422, 'COLUMNS_REPEATED'),
  roster('a header alone', () => Buffer.from(header), 422, 'FILE_HAS_NO_ROWS'),
  roster('a quote that is never closed', () => Buffer.from(`${header}\r\n"杜英宝,`), 422, 'CSV_BROKEN'),
  roster(
    'signs of no encoding',
    () => Buffer.concat([Buffer.from(header), Buffer.from('0d0a8120', 'hex')]),
    422,
    'FILE_ENCODING_UNKNOWN',
  ),
];
