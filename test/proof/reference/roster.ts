/** What becomes of every row of a roster that is taken in on a day (api.md «Files», rules A, A2, B2). */
import { addMonths, type Day, firstOf, type Month } from './civil-dates.js';
import { judgeIdentity } from './identity-number.js';
import { CLASSES, type ClassFacts } from './recipient-classes.js';
import { benefitMonthOf, type Cell, dateOf, fenOf, textOf } from './roster-cells.js';

export interface RosterRow {
  row: number;
  cells: Record<string, Cell>;
}

export interface RowNote {
  row: number;
  column: string;
  code: string;
}

export interface Pensioner {
  row: number;
  nationalId: string;
  name: string;
  group: ClassFacts;
  town: string;
  village: string;
  phone: string | null;
  address: string;
  certifiedOn: Day | null;
  amountFen: number;
  firstMonth: Month;
}

export interface RosterVerdict {
  accepted: Pensioner[];
  rejected: RowNote[];
  duplicates: RowNote[];
  warnings: RowNote[];
}

/** Towns and villages by name, as offices.json has them. */
export type Places = ReadonlyMap<string, { code: string; villages: ReadonlyMap<string, string> }>;

/** Rule B2. When somebody of the roster has to prove it next. */
export const validUntilOf = ({ certifiedOn, firstMonth }: Pick<Pensioner, 'certifiedOn' | 'firstMonth'>): Day =>
  addMonths(certifiedOn ?? firstOf(firstMonth), 12);

export function judgeRoster(rows: readonly RosterRow[], places: Places, today: Day): RosterVerdict {
  const verdict: RosterVerdict = { accepted: [], rejected: [], duplicates: [], warnings: [] };
  const sound: { row: RosterRow; pensioner: Pensioner }[] = [];
  for (const row of rows) {
    const { problems, pensioner } = judgeRow(row, places, today);
    if (pensioner) sound.push({ row, pensioner });
    else verdict.rejected.push(...problems.map((problem) => ({ row: row.row, ...problem })));
  }
  for (const same of Map.groupBy(sound, ({ pensioner }) => pensioner.nationalId).values()) takeOnce(same, verdict);
  return verdict;
}

type Problem = Omit<RowNote, 'row'>;

function judgeRow(
  { row, cells }: RosterRow,
  places: Places,
  today: Day,
): { problems: Problem[]; pensioner?: Pensioner } {
  const problems: Problem[] = [];
  const wrong = (column: string, code: string): void => void problems.push({ column, code });
  const cell = (column: string): Cell => cells[column] ?? null;

  const name = textOf(cell('姓名'));
  if (name === '') wrong('姓名', 'NAME_MISSING');
  const written = cell('身份证号');
  const identity = typeof written === 'number' ? { code: 'NATIONAL_ID_NUMERIC' } : judgeIdentity(textOf(written));
  if ('code' in identity) wrong('身份证号', identity.code);
  const group = CLASSES[textOf(cell('人员类别')).replace(/\s/g, '')];
  if (!group) wrong('人员类别', 'CLASS_UNKNOWN');
  const town = places.get(textOf(cell('区镇')));
  if (!town) wrong('区镇', 'TOWN_UNKNOWN');
  const village = town?.villages.get(textOf(cell('村(社区)')));
  if (town && !village) wrong('村(社区)', 'VILLAGE_UNKNOWN');
  const certifiedOn = dateOf(cell('上次认证日期'));
  if (certifiedOn === null && cell('上次认证日期') !== null) wrong('上次认证日期', 'DATE_INVALID');
  if (certifiedOn !== null && certifiedOn > today) wrong('上次认证日期', 'CERTIFICATION_IN_FUTURE');
  if (textOf(cell('待遇状态')) !== '正常发放') wrong('待遇状态', 'STATUS_NEEDS_CASE');
  const amountFen = fenOf(cell('月待遇(元)'));
  if (amountFen === null) wrong('月待遇(元)', 'MONEY_INVALID');
  const firstMonth = benefitMonthOf(cell('待遇开始年月'));
  if (firstMonth === null) wrong('待遇开始年月', 'MONTH_INVALID');

  if ('code' in identity || !group || !town || !village || amountFen === null || firstMonth === null)
    return { problems };
  if (problems.length > 0) return { problems };
  const phone = textOf(cell('联系电话')) || null;
  const where = { town: town.code, village, phone, address: textOf(cell('居住地址')) };
  return { problems, pensioner: { row, name, ...identity, group, ...where, certifiedOn, amountFen, firstMonth } };
}

/** Of equal rows the first is taken; of differing ones none. */
function takeOnce(same: { row: RosterRow; pensioner: Pensioner }[], verdict: RosterVerdict): void {
  const [first, ...others] = same;
  if (!first) return;
  const { row: _first, ...facts } = first.pensioner;
  const isEqual = ({ pensioner: { row: _row, ...rest } }: { pensioner: Pensioner }): boolean =>
    JSON.stringify(rest) === JSON.stringify(facts);
  const note = (code: string) => (one: { row: RosterRow }) => ({ row: one.row.row, column: '身份证号', code });
  if (!others.every(isEqual)) {
    verdict.rejected.push(...same.map(note('DIFFERING_ROWS')));
    return;
  }
  verdict.duplicates.push(...others.map(note('REPEATED_ROW')));
  verdict.accepted.push(first.pensioner);
  const { row } = first.row;
  if (first.pensioner.phone === null) verdict.warnings.push({ row, column: '联系电话', code: 'PHONE_MISSING' });
  const stated = dateOf(first.row.cells.认证到期日期 ?? null);
  if (stated !== null && stated !== validUntilOf(first.pensioner)) {
    verdict.warnings.push({ row, column: '认证到期日期', code: 'VALID_UNTIL_DIFFERS' });
  }
}
