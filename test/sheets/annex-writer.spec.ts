import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { ANNEXES, type AnnexName, partOfCentres } from '../../libs/domain/reporting/annex-rows.js';
import type { AnnexTable } from '../../libs/domain/reporting/annex-table.js';
import { snapshotOf } from '../../libs/domain/reporting/report-snapshot.js';
import { templateFile } from '../../libs/sheets/annex-template.js';
import { annexWorkbook } from '../../libs/sheets/annex-writer.js';
import { annexTable } from '../../libs/words/annexes.js';
import { aReportableFinding, aReportContext } from '../domain/builders/a-reportable-finding.js';

const FACTS = { city: '青汀市', version: 1, filledOn: '2026-12-02', headOfOffice: '沈国华' } as const;
const EVIDENCE = '0198c0de-0000-7000-8000-000000000001';

const findings = [
  aReportableFinding({ recipientNo: 'R00000101', name: '杜英宝' }),
  aReportableFinding({
    recipientNo: 'R00000102',
    name: '=HYPERLINK("x")',
    kind: 'refuses',
    phone: null,
    foundOn: '2026-10-30',
    fields: { note: '+不愿配合' },
  }),
  aReportableFinding({
    recipientNo: 'R00000103',
    name: '陆阿大',
    kind: 'dead',
    diedOn: '2026-09-20',
    fields: { basis: 'cremationPaper', source: '村委会' },
  }),
  aReportableFinding({
    recipientNo: 'R00000104',
    name: '高志明',
    payer: 'EXTERNAL',
    recipientClass: 'provincialRetiree',
    centre: 'employeePensionCentre',
    payingAgency: '江苏省社保中心',
  }),
];
const snapshot = snapshotOf(findings, aReportContext());
const tableOf = (annex: AnnexName, centre: 'residentPensionCentre' | 'employeePensionCentre'): AnnexTable =>
  annexTable(annex, partOfCentres(snapshot, [centre]), { ...FACTS, centre });

async function opened(bytes: Buffer): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook.worksheets[0]!;
}
const texts = (sheet: ExcelJS.Worksheet, row: number): unknown[] =>
  Array.from({ length: sheet.columnCount }, (_, index) => {
    const cell = sheet.getCell(row, index + 1);
    return cell.isMerged && cell.master !== cell ? undefined : cell.value;
  }).filter((value) => value !== undefined);

describe('Rule G2 the annexes as golden workbooks', () => {
  it('annex 1 has head, header, one row a person, and foot', async () => {
    const sheet = await opened(await annexWorkbook(tableOf('annex1', 'residentPensionCentre'), undefined));
    expect(texts(sheet, 1)).toEqual(['青汀市领取社保待遇未认证暂停发放人员汇总表']);
    expect(texts(sheet, 2)).toEqual([
      '填报单位(盖章):柳桥镇',
      '险种:居保',
      '所属月份:2026-11',
      '填报日期:2026-12-02',
      '版本:第1版',
    ]);
    expect(texts(sheet, 3)).toEqual([
      '序号',
      '村(社区)',
      '姓名',
      '身份证号码',
      '人员类别',
      '联系电话',
      '居住地址',
      '上次认证日期',
      '认证期满日',
      '未认证原因',
      '核实方式及日期',
      '核实情况',
      '核实人',
      '建议暂停起始月',
      '备注(佐证编号)',
    ]);
    expect(texts(sheet, 4)).toEqual([
      1,
      '双楼村',
      '杜英宝',
      '990685195501010112',
      '城乡居保待遇领取人员',
      '19906853418',
      '柳桥镇双楼村7组41号',
      '2025-11-01',
      '2026-11-01',
      '失联',
      '电话 2026-08-03、2026-09-02；上门 2026-10-06；核实 2026-11-12',
      '电话2次、上门1次未联系上',
      '周建国',
      '2026-12',
      `核实月份 2026-11；佐证编号 ${EVIDENCE}`,
    ]);
    expect(texts(sheet, 6)).toEqual(['经办人:', '审核人:', '负责人:沈国华', '联系电话:']);
    expect(sheet.rowCount).toBe(6);
  });

  const contactOf = (different: Parameters<typeof aReportableFinding>[0]): unknown[] => {
    const part = snapshotOf([aReportableFinding(different)], aReportContext());
    const [row] = annexTable('annex1', part, { ...FACTS, centre: 'residentPensionCentre' }).rows;
    return [row?.attempts, row?.situation];
  };

  it('Rule C1 annex 1 asserts no contact that is not on record, and says where there was none', () => {
    expect(contactOf({ kind: 'refuses', attempts: [] })).toEqual([
      '未联系（无电话、上门记录）；核实 2026-11-12',
      '经核实拒不配合认证，无联系到本人的记录',
    ]);
    expect(contactOf({ kind: 'refuses', attempts: [{ kind: 'call', on: '2026-09-02', vain: false }] })).toEqual([
      '电话 2026-09-02；核实 2026-11-12',
      '已联系到本人，本人拒不配合认证',
    ]);
    expect(contactOf({ kind: 'refuses', attempts: [{ kind: 'call', on: '2026-09-02', vain: true }] })[1]).toBe(
      '经核实拒不配合认证，无联系到本人的记录',
    );
  });

  it('Rule C1 whoever was reached once and not any more is not said never to have been', () => {
    const attempts = [
      { kind: 'call', on: '2026-08-03', vain: false },
      { kind: 'visit', on: '2026-10-06', vain: true },
    ] as const;
    expect(contactOf({ attempts })[1]).toBe('曾联系到本人，上门1次未联系上');
  });

  it('Rule C1 each way is counted by itself: one call and one visit are not many of either', () => {
    const call = { kind: 'call', on: '2026-08-03', vain: true } as const;
    const visit = { kind: 'visit', on: '2026-10-06', vain: true } as const;
    expect(contactOf({ attempts: [call, visit] })[1]).toBe('电话1次、上门1次未联系上');
    expect(contactOf({ attempts: [visit, visit] })[1]).toBe('上门2次未联系上');
    expect(contactOf({ attempts: [] })[1]).toBe('无法联系到本人，无电话、上门记录');
  });

  it('Rule B10 a letter to the office where somebody lives is no visit', () => {
    const attempts = [
      { kind: 'call', on: '2026-08-03', vain: true },
      { kind: 'call', on: '2026-09-02', vain: true },
      { kind: 'letter', on: '2026-10-06', vain: true },
    ] as const;
    expect(contactOf({ attempts })).toEqual([
      '电话 2026-08-03、2026-09-02；致函当地经办机构 2026-10-06；核实 2026-11-12',
      '电话2次、致函当地经办机构1次未联系上',
    ]);
  });

  it('no spreadsheet reads what people wrote as a formula', async () => {
    const sheet = await opened(await annexWorkbook(tableOf('annex1', 'residentPensionCentre'), undefined));
    const row = texts(sheet, 5);
    expect([row[2], row[5], row[9], row[11]]).toEqual([`'=HYPERLINK("x")`, null, '拒不配合认证', `'+不愿配合`]);
  });

  it('annex 2 carries the figures of the system', async () => {
    const sheet = await opened(await annexWorkbook(tableOf('annex2', 'residentPensionCentre'), undefined));
    expect(texts(sheet, 4)).toEqual([
      1,
      '双楼村',
      '陆阿大',
      '990685195501010112',
      '城乡居保待遇领取人员',
      '2026-09-20',
      '火化证明',
      '村委会',
      '2026-11-12',
      '2026-11',
      '2026-10',
      2,
      395.28,
      null,
      null,
      null,
      null,
      '周建国',
      `核实月份 2026-11；超20个工作日告知；佐证编号 ${EVIDENCE}`,
    ]);
  });

  it('Rule A1 the third sheet is a workbook of its own, so that nobody paid elsewhere stands in annex 1 or 2', async () => {
    const sheet = await opened(await annexWorkbook(tableOf('entrusted', 'employeePensionCentre'), undefined));
    expect(sheet.name).toBe('委托认证结果');
    expect(texts(sheet, 4).slice(2, 8)).toEqual([
      '高志明',
      '990685195501010112',
      '省直管退休人员',
      '江苏省社保中心',
      '无法联系到本人',
      '2026-11-12',
    ]);
    const annex1 = await opened(await annexWorkbook(tableOf('annex1', 'employeePensionCentre'), undefined));
    expect(texts(annex1, 4)).toEqual(['本月无']);
  });

  it('is printed on landscape A4 with borders and a repeated header row, and numbers of identity are text', async () => {
    const sheet = await opened(await annexWorkbook(tableOf('annex1', 'residentPensionCentre'), undefined));
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
    });
    expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页 共 &N 页');
    expect(sheet.getCell('D5')).toMatchObject({ type: ExcelJS.ValueType.String, numFmt: '@' });
    expect(sheet.getCell('D5').border).toMatchObject({
      top: { style: 'thin' },
      left: { style: 'thin' },
      bottom: { style: 'thin' },
      right: { style: 'thin' },
    });
  });

  it('Rule N8 the same report is the same file, byte for byte', async () => {
    const first = await annexWorkbook(tableOf('annex1', 'residentPensionCentre'), undefined);
    const second = await annexWorkbook(tableOf('annex1', 'residentPensionCentre'), undefined);
    expect(second.equals(first)).toBe(true);
    // Its parts carry no time: two files made minutes apart do not differ by their clock.
    for (let at = first.indexOf('PK\x01\x02'); at >= 0; at = first.indexOf('PK\x01\x02', at + 1)) {
      expect(first.readUInt32LE(at + 12)).toBe(0x00210000);
    }
  });
});

describe('Rule G2 an office replaces the template without touching code', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'templates-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function officeTemplate(change: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<void> {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('我局的表');
    change(sheet, workbook);
    await workbook.xlsx.writeFile(join(folder, 'annex1.xlsx'));
  }

  it('moved, added, left out and re-worded columns are honoured', async () => {
    await officeTemplate((sheet, workbook) => {
      sheet.getCell('A1').value = '{value}月报(本局格式)';
      sheet.getRow(2).values = ['编号', '身份证', '谁', '性质', '经手'];
      sheet.getRow(3).values = [null, null, null, '领取养老金', null];
      sheet.getCell('B3').numFmt = '0';
      sheet.getCell('A4').value = '共同填报';
      sheet.mergeCells('A4:C4');
      for (const [cell, name] of [
        ['A1', 'head_period'],
        ['A3', 'row_recipientNo'],
        ['B3', 'row_nationalId'],
        ['C3', 'row_name'],
      ] as const) {
        workbook.definedNames.add(`'我局的表'!$${cell[0]}$${cell[1]}`, name);
      }
    });
    const sheet = await opened(await annexWorkbook(tableOf('annex1', 'residentPensionCentre'), folder));
    expect(sheet.name).toBe('我局的表');
    expect(texts(sheet, 1)[0]).toBe('2026-11月报(本局格式)');
    expect(texts(sheet, 3)).toEqual(['R00000101', '990685195501010112', '杜英宝', '领取养老金', null]);
    expect(texts(sheet, 4).slice(0, 2)).toEqual(['R00000102', '990685195501010112']);
    // Even where the office has given the column a number format.
    expect(sheet.getCell('B3').numFmt).toBe('@');
    expect(texts(sheet, 5)[0]).toBe('共同填报');
    expect(sheet.getCell('C5').master.address).toBe('A5');
  });

  it('the other annexes keep the built-in one', async () => {
    await officeTemplate((sheet, workbook) => {
      sheet.getCell('A1').value = 'x';
      workbook.definedNames.add(`'我局的表'!$A$1`, 'row_name');
    });
    expect(templateFile('annex2', folder)).toBe(templateFile('annex2', undefined));
    expect(templateFile('annex1', folder)).toBe(join(folder, 'annex1.xlsx'));
  });

  it('a file without named cells is refused with a sentence that says what is missing', async () => {
    await officeTemplate((sheet) => {
      sheet.getCell('A1').value = '没有名称';
    });
    await expect(annexWorkbook(tableOf('annex1', 'residentPensionCentre'), folder)).rejects.toThrow(
      /annex1\.xlsx names no cell row_/,
    );
  });

  it('our own templates name a column for everything that annexes.md lists', async () => {
    for (const annex of ANNEXES) {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(templateFile(annex, undefined));
      const names = (workbook.definedNames.model as { name: string }[]).map(({ name }) => name);
      const table = tableOf(annex, annex === 'entrusted' ? 'employeePensionCentre' : 'residentPensionCentre');
      const columns = names.filter((name) => name.startsWith('row_')).map((name) => name.slice(4));
      expect(columns.filter((column) => !(column in table.rows[0]!))).toEqual([]);
      expect(columns.length).toBe({ annex1: 15, annex2: 19, entrusted: 9 }[annex]);
      for (const name of Object.keys(table.head)) expect(names).toContain(`head_${name}`);
      for (const name of Object.keys(table.foot)) expect(names).toContain(`foot_${name}`);
    }
  });
});
