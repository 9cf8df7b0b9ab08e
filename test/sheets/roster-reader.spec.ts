import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { DomainError } from '../../libs/domain/errors.js';
import { ROSTER_COLUMNS, type RosterCells } from '../../libs/domain/recipient/roster-row.js';
import { type RosterTableRow, rosterRows } from '../../libs/sheets/roster-reader.js';
import { archiveOf, headerXml, partsOf, rowXml, workbookOf } from './workbooks.js';

const sample = (name: string): Buffer => readFileSync(new URL(`../../apps/dev/data/${name}`, import.meta.url));

async function read(content: Buffer): Promise<RosterTableRow[]> {
  const rows: RosterTableRow[] = [];
  for await (const row of rosterRows(content, '')) rows.push(row);
  return rows;
}

async function refusal(content: Buffer | Promise<Buffer>): Promise<Pick<DomainError, 'code' | 'params'>> {
  try {
    await read(await content);
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, params: error.params };
    throw error;
  }
  return { code: 'none', params: {} };
}

/** The cells of the only data row of a sheet whose second row is this. */
async function cellsOf(cells: readonly string[], extra: Parameters<typeof partsOf>[1] = {}): Promise<RosterCells> {
  const parts = partsOf({ sheet1: headerXml(extra.prefix) + rowXml(2, cells, extra.prefix) }, extra);
  const rows = await read(await archiveOf(parts));
  return rows[0]?.cells ?? {};
}

const csv = (...lines: string[]): string => lines.join('\r\n');
const header = ROSTER_COLUMNS.join(',');
const line =
  '杜英宝,990685195309118946,企业离退休人员,苇塘镇,前进村,19906853418,苇塘镇前进村7组41号,2026-09-10,2027-09-10,正常发放,3959.97,2013-11,职保中心';

describe('A roster in a workbook', () => {
  it('gives every row of the sample with its sheet row, and no broken character', async () => {
    const rows = await read(sample('roster.xlsx'));
    expect(rows).toHaveLength(3000);
    expect(rows[0]).toMatchObject({
      row: 2,
      cells: { 姓名: { kind: 'text', text: '杜英宝' }, '月待遇(元)': { kind: 'number', text: '3959.97' } },
    });
    expect(rows[2999]?.row).toBe(3001);
    expect(JSON.stringify(rows)).not.toContain('\uFFFD');
    expect(rows.filter(({ cells }) => cells.身份证号?.kind === 'number')).toHaveLength(7);
    expect(rows.filter(({ cells }) => cells.上次认证日期?.kind === 'date')).toHaveLength(185);
  });

  it('may have its columns in any order, others between them, and headers in full-width brackets', async () => {
    const columns = ['备注', ...[...ROSTER_COLUMNS].reverse(), ''].map((name) =>
      name.replace('(', ' （').replace(')', '）'),
    );
    const rows = await read(await workbookOf([columns, ['x', ...line.split(',').reverse()]]));
    expect(rows[0]?.cells).toMatchObject({
      姓名: { text: '杜英宝' },
      '村(社区)': { text: '前进村' },
      '月待遇(元)': { text: '3959.97' },
    });
  });

  it('tells texts, numbers, dates, formulas and errors apart', async () => {
    const row = [
      '杜英宝',
      Number('990685195309118946'),
      { formula: '"企业"&"离退休人员"', result: '企业离退休人员' },
      { error: '#N/A' as const },
    ];
    const dated = [...row, ...Array(3).fill(null), new Date(Date.UTC(2026, 8, 10, 15, 30)), null, null, 0.1 + 0.2];
    const rows = await read(
      await workbookOf([[...ROSTER_COLUMNS], dated as never[]], (sheet) => {
        sheet.getCell('H2').numFmt = 'yyyy-mm-dd';
      }),
    );
    expect(rows[0]?.cells).toEqual({
      姓名: { kind: 'text', text: '杜英宝' },
      身份证号: { kind: 'number', text: '990685195309119000' },
      人员类别: { kind: 'formula', text: '' },
      区镇: { kind: 'error', text: '#N/A' },
      上次认证日期: { kind: 'date', text: '2026-09-10' },
      '月待遇(元)': { kind: 'number', text: '0.3' },
    });
  });

  it('keeps a text whole that was typed in several fonts, with or without shared strings', async () => {
    const richText = [{ text: '杜' }, { font: { bold: true }, text: '英宝' }];
    expect((await read(await workbookOf([[...ROSTER_COLUMNS], [{ richText }]])))[0]?.cells.姓名?.text).toBe('杜英宝');
    const runs =
      '<c t="inlineStr"><is><r><t>杜</t></r><r><rPr><b/></rPr><t xml:space="preserve">英宝</t></r><rPh sb="0" eb="1"><t>du</t></rPh></is></c>';
    expect((await cellsOf([runs])).姓名?.text).toBe('杜英宝');
  });

  it('keeps phonetic guides out of shared texts', async () => {
    const parts = partsOf({ sheet1: headerXml() + rowXml(2, ['<c t="s"><v>0</v></c>']) });
    const strings = '<sst><si><t>杜英宝</t><rPh sb="0" eb="1"><t>dù</t></rPh><phoneticPr fontId="1"/></si></sst>';
    const rows = await read(await archiveOf({ ...parts, 'xl/sharedStrings.xml': strings }));
    expect(rows[0]?.cells.姓名?.text).toBe('杜英宝');
  });

  it('reads dates written as ISO text, and those in the formats of a Chinese edition', async () => {
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="31" applyNumberFormat="1"/></cellXfs>';
    const cells = await cellsOf(
      [...Array(7).fill(''), '<c t="d"><v>2026-09-10T00:00:00</v></c>', '<c s="1"><v>46640</v></c>'],
      { styles },
    );
    expect(cells).toMatchObject({
      上次认证日期: { text: '2026-09-10T00:00:00' },
      认证到期日期: { kind: 'date', text: '2027-09-10' },
    });
  });

  it('reads elements with a prefix', async () => {
    expect((await cellsOf(['杜英宝', '990685195309118946'], { prefix: 'x' })).姓名?.text).toBe('杜英宝');
  });

  it('takes the first tab, whatever the sheets are called and wherever they lie in the file', async () => {
    const sheets = { second: headerXml() + rowXml(2, ['乙']), first: headerXml() + rowXml(2, ['甲']) };
    const { 'xl/workbook.xml': book = '', ...parts } = partsOf(sheets);
    const swapped = book.replace(/(<sheet [^>]*>)(<sheet [^>]*>)/, '$2$1');
    expect((await read(await archiveOf({ ...parts, 'xl/workbook.xml': swapped })))[0]?.cells.姓名?.text).toBe('甲');
  });

  it('passes over a hidden tab, but not over hidden rows', async () => {
    const content = await workbookOf([[...ROSTER_COLUMNS], ['甲'], ['乙']], (sheet) => {
      sheet.getRow(3).hidden = true;
      sheet.workbook.addWorksheet('代码').addRow(['x']);
      sheet.workbook.views = [];
    });
    expect(await read(content)).toHaveLength(2);
    const hidden = partsOf({ codes: rowXml(1, ['x']), persons: headerXml() + rowXml(2, ['甲']) });
    hidden['xl/workbook.xml'] = (hidden['xl/workbook.xml'] ?? '').replace('sheetId="1"', 'sheetId="1" state="hidden"');
    expect(await read(await archiveOf(hidden))).toHaveLength(1);
  });

  it('leaves empty rows out and keeps the numbers of those behind them', async () => {
    const rows = await read(await workbookOf([[...ROSTER_COLUMNS], ['甲'], [], [' ', '　'], ['乙'], [], ['']]));
    expect(rows.map(({ row }) => row)).toEqual([2, 5]);
  });
});

describe('A roster in a csv', () => {
  it('is read in GB18030, whole', async () => {
    const rows = await read(sample('roster-gb18030.csv'));
    expect(rows).toHaveLength(800);
    expect(rows[0]).toMatchObject({
      row: 2,
      cells: { 姓名: { text: '杜英宝' }, 居住地址: { text: '苇塘镇前进村7组41号' } },
    });
    expect(rows.at(-1)?.row).toBe(801);
  });

  it.each([
    ['UTF-8', Buffer.from(csv(header, line))],
    ['UTF-8 with byte order mark', Buffer.from(`\uFEFF${csv(header, line)}`)],
    ['GB18030', iconv.encode(csv(header, line), 'gb18030')],
    ['line feeds', Buffer.from([header, line, ''].join('\n'))],
    ['carriage returns', Buffer.from([header, line].join('\r'))],
    ['tabs', Buffer.from(csv(header, line).replaceAll(',', '\t'))],
    ['quotes round everything', Buffer.from(csv(header, line).replace(/[^,\r\n]+/g, '"$&"'))],
  ])('is the same in %s', async (_, content) => {
    const rows = await read(content);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ row: 2, cells: { 姓名: { text: '杜英宝' }, 发放机构: { text: '职保中心' } } });
  });

  it('keeps commas, quotes and line breaks inside quotes, and numbers records, not lines', async () => {
    const quoted = line.replace('苇塘镇前进村7组41号', '"苇塘镇,""老屋""\r\n41号"');
    const rows = await read(Buffer.from(csv(header, quoted, '', line, ',,,,,,,,,,,,', '')));
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(rows[0]?.cells.居住地址?.text).toBe('苇塘镇,"老屋"\r\n41号');
  });

  it('takes the digits out of ="…"', async () => {
    const rows = await read(Buffer.from(csv(header, line.replace('990685195309118946', '"=""990685195309118946"""'))));
    expect(rows[0]?.cells.身份证号?.text).toBe('990685195309118946');
  });

  it('cuts no character at the edge of a piece', async () => {
    const many = Array.from({ length: 4000 }, () => line);
    const rows = await read(iconv.encode(csv(header, ...many), 'gb18030'));
    expect(rows).toHaveLength(4000);
    expect(new Set(rows.map(({ cells }) => cells.居住地址?.text)).size).toBe(1);
  });
});

describe('A file that is no roster', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'FILE_EMPTY'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'FILE_IS_OLD_XLS'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'FILE_TYPE_UNKNOWN'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'FILE_TYPE_UNKNOWN'],
    ['a web page called .xls', Buffer.from('<html><table>'), 'FILE_TYPE_UNKNOWN'],
    ['a broken archive', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(100)]), 'FILE_UNREADABLE'],
    [
      'an unknown encoding',
      Buffer.concat([iconv.encode(csv(header, line), 'gb18030'), Buffer.from([0xff, 0xff])]),
      'FILE_ENCODING_UNKNOWN',
    ],
    ['a header alone', Buffer.from(header), 'FILE_HAS_NO_ROWS'],
    ['blank lines', Buffer.from('\r\n\r\n'), 'COLUMNS_MISSING'],
    ['an unclosed quote', Buffer.from(csv(header, `"${line}`)), 'CSV_BROKEN'],
  ])('is refused with a clear code: %s', async (_, content, code) => {
    expect((await refusal(content)).code).toBe(code);
  });

  it('is refused where it is another kind of archive', async () => {
    expect((await refusal(archiveOf({ 'word/document.xml': '<w/>' }))).code).toBe('FILE_TYPE_UNKNOWN');
  });

  it('is told which columns it lacks', async () => {
    const few = ROSTER_COLUMNS.filter((column) => !['身份证号', '区镇'].includes(column)).join(',');
    expect(await refusal(Buffer.from(csv(few, line)))).toEqual({
      code: 'COLUMNS_MISSING',
      params: { columns: '身份证号、区镇' },
    });
  });

  it('is told which columns it has twice', async () => {
    expect(await refusal(Buffer.from(csv(`${header},姓名`, line)))).toEqual({
      code: 'COLUMNS_REPEATED',
      params: { columns: '姓名' },
    });
  });

  it('is refused before it is inflated to more than a roster can be', async () => {
    expect((await refusal(archiveThatSays(2_000_000_000))).code).toBe('FILE_INFLATES_TOO_FAR');
  });

  it('is refused where a part grows beyond what the archive says of it', async () => {
    expect((await refusal(archiveThatSays(200))).code).toBe('FILE_UNREADABLE');
  });
});

/** A workbook whose directory tells another size of its sheet. */
async function archiveThatSays(size: number): Promise<Buffer> {
  const parts = partsOf({ sheet1: headerXml() + rowXml(2, ['甲'.repeat(100)]) });
  const archive = await archiveOf(parts);
  const real = Buffer.alloc(4);
  real.writeUInt32LE(Buffer.byteLength(parts['xl/worksheets/sheet1.xml'] ?? ''));
  archive.writeUInt32LE(size, archive.lastIndexOf(real));
  return archive;
}
