import type { RosterCells, RosterContext, RosterOffices } from '../../../libs/domain/recipient/roster-row.js';
import type { TableCell } from '../../../libs/domain/recipient/table-cells.js';

export const text = (words: string): TableCell => ({ kind: 'text', text: words });
export const number = (digits: string): TableCell => ({ kind: 'number', text: digits });
export const date = (day: string): TableCell => ({ kind: 'date', text: day });

/** A row with everything right, told as texts; what differs may be any cell, `undefined` an empty one. */
export function rosterCells(
  different: Partial<Record<keyof RosterCells, string | TableCell | undefined>> = {},
): RosterCells {
  const right = {
    姓名: '杜英宝',
    身份证号: '990685195309118946',
    人员类别: '企业离退休人员',
    区镇: '苇塘镇',
    '村(社区)': '前进村',
    联系电话: '19906853418',
    居住地址: '苇塘镇前进村7组41号',
    上次认证日期: '2026-09-10',
    认证到期日期: '2027-09-10',
    待遇状态: '正常发放',
    '月待遇(元)': '3959.97',
    待遇开始年月: '2013-11',
    发放机构: '职保中心',
  };
  const cells: [string, string | TableCell | undefined][] = Object.entries({ ...right, ...different });
  return Object.fromEntries(
    cells.flatMap(([column, cell]) =>
      cell === undefined ? [] : [[column, typeof cell === 'string' ? text(cell) : cell]],
    ),
  );
}

const TOWNS = new Map([
  ['柳桥镇', 'T01'],
  ['苇塘镇', 'T02'],
]);
const VILLAGES = new Map([
  ['T01 前进村', 'T01-V02'],
  ['T02 前进村', 'T02-V02'],
  ['T02 胜利社区', 'T02-V09'],
]);

/** Two towns with a village of the same name. */
const twoTowns: RosterOffices = {
  townByName: (name) => TOWNS.get(name),
  villageByName: (town, name) => VILLAGES.get(`${town} ${name}`),
};

export const onFirstOfNovember: RosterContext = {
  today: '2026-11-01',
  offices: twoTowns,
  centres: ['employeePensionCentre', 'residentPensionCentre'],
};
