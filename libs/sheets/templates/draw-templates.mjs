// Draws the built-in annex templates: `node libs/sheets/templates/draw-templates.mjs`. An office changes a copy of the drawn
// file in its spreadsheet program instead; what counts there are the defined names of the cells:
//   head_… and foot_…  one value each; `{value}` in the cell's own text is replaced, without it the whole text is
//   row_…              the columns, named on the one sample row whose format every data row takes over
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';

const SHEET_WORDS = { annex1: '附件1', annex2: '附件2', entrusted: '委托认证结果' };

const PERSON = [
  ['number', '序号', 5],
  ['village', '村(社区)', 10],
  ['name', '姓名', 9.5],
  ['nationalId', '身份证号码', 20],
  ['recipientClass', '人员类别', 16],
];

const TABLES = {
  annex1: {
    title: '{value}领取社保待遇未认证暂停发放人员汇总表',
    columns: [
      ...PERSON,
      ['phone', '联系电话', 13],
      ['address', '居住地址', 20],
      ['lastCertifiedOn', '上次认证日期', 11],
      ['validUntil', '认证期满日', 11],
      ['reason', '未认证原因', 11],
      ['attempts', '核实方式及日期', 22],
      ['situation', '核实情况', 20],
      ['foundBy', '核实人', 9.5],
      ['suggestedFrom', '建议暂停起始月', 10],
      ['remark', '备注(佐证编号)', 24],
    ],
  },
  annex2: {
    title: '{value}领取社保待遇死亡人员信息调查汇总表',
    columns: [
      ...PERSON,
      ['diedOn', '死亡日期', 11],
      ['basis', '死亡依据', 13],
      ['source', '信息来源', 13],
      ['foundOn', '发现日期', 11],
      ['paidUntil', '已发放至(月)※', 9.5],
      ['stopFrom', '应停发起始月※', 9.5],
      ['overpaidMonths', '多发月数※', 7],
      ['overpaidYuan', '多发金额(元)※', 11],
      ['heirName', '继承人(遗属)姓名', 10],
      ['heirRelation', '与死者关系', 8],
      ['heirPhone', '联系电话', 13],
      ['heirToldOn', '通知日期', 11],
      ['foundBy', '核实人', 9.5],
      ['remark', '备注(佐证编号、是否超20个工作日告知)', 24],
    ],
  },
  entrusted: {
    title: '{value}委托认证结果',
    columns: [
      ...PERSON,
      ['payingAgency', '发放机构', 22],
      ['result', '结果', 24],
      ['resultOn', '结果日期', 12],
      ['remark', '备注', 28],
    ],
  },
};

const HEAD = [
  ['town', '填报单位(盖章):{value}'],
  ['centre', '险种:{value}'],
  ['period', '所属月份:{value}'],
  ['filledOn', '填报日期:{value}'],
  ['version', '版本:{value}'],
];
const FOOT = [
  ['preparedBy', '经办人:{value}'],
  ['reviewedBy', '审核人:{value}'],
  ['headOfOffice', '负责人:{value}'],
  ['phone', '联系电话:{value}'],
];

const FONT = '宋体';
const THIN = { style: 'thin' };
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const NUMBERS = { number: '0', overpaidMonths: '0', overpaidYuan: '0.00' };

/** Spreads labelled values over the width of a row, each named and merged over its share of the columns. */
function spread(workbook, sheet, rowNumber, prefix, cells, width) {
  cells.forEach(([name, text], index) => {
    const from = Math.floor((index * width) / cells.length) + 1;
    const to = Math.floor(((index + 1) * width) / cells.length);
    const cell = sheet.getCell(rowNumber, from);
    cell.value = text;
    cell.font = { name: FONT, size: 11 };
    cell.alignment = { vertical: 'middle' };
    if (to > from) sheet.mergeCells(rowNumber, from, rowNumber, to);
    workbook.definedNames.add(`'${sheet.name}'!${cell.$col$row}`, `${prefix}_${name}`);
  });
  sheet.getRow(rowNumber).height = 24;
}

for (const [annex, { title, columns }] of Object.entries(TABLES)) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SHEET_WORDS[annex], {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: '3:3',
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
    views: [{ state: 'frozen', ySplit: 3 }],
  });
  const width = columns.length;
  sheet.columns = columns.map(([, , size]) => ({ width: size }));

  const head = sheet.getCell(1, 1);
  head.value = title;
  head.font = { name: FONT, size: 18, bold: true };
  head.alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.mergeCells(1, 1, 1, width);
  sheet.getRow(1).height = 36;
  workbook.definedNames.add(`'${sheet.name}'!${head.$col$row}`, 'head_city');
  spread(workbook, sheet, 2, 'head', HEAD, width);

  columns.forEach(([name, words], index) => {
    const label = sheet.getCell(3, index + 1);
    label.value = words;
    label.font = { name: FONT, size: 10, bold: true };
    label.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    label.border = BOX;
    const sample = sheet.getCell(4, index + 1);
    sample.font = { name: FONT, size: 10 };
    sample.alignment = { horizontal: name in NUMBERS ? 'right' : 'left', vertical: 'middle', wrapText: true };
    sample.border = BOX;
    sample.numFmt = NUMBERS[name] ?? '@';
    workbook.definedNames.add(`'${sheet.name}'!${sample.$col$row}`, `row_${name}`);
  });
  sheet.getRow(3).height = 42;
  spread(workbook, sheet, 5, 'foot', FOOT, width);
  await workbook.xlsx.writeFile(fileURLToPath(new URL(`./${annex}.xlsx`, import.meta.url)));
}
