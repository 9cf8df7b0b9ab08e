/**
 * Rules A2–A4, B3, Z1, Z5 (api.md «Files»). One row of the platform's export: accepted as a whole, or refused with the
 * first error of every column. Nothing of a person stands in a problem: its parameters are words of ours, dates and sums.
 */
import { isCertifiedBeforeBirth } from '../certification/certification.js';
import type { Centre } from '../organisation/office.js';
import type { Fen } from '../payment/fen.js';
import { addMonths, type PlainDate } from '../time/plain-date.js';
import { monthOf, type PlainMonth, shiftMonth } from '../time/plain-month.js';
import { type IdentityProblem, readIdentityNumber, type Sex } from './identity-number.js';
import { isPhone, normalPhone } from './phone.js';
import { CLASS_FACTS, RECIPIENT_CLASSES, type RecipientClass } from './recipient-class.js';
import { dateIn, fenIn, monthIn, normalWords, type TableCell } from './table-cells.js';

/** The columns of the export, as they stand in its header row. */
export const ROSTER_COLUMNS = [
  '姓名',
  '身份证号',
  '人员类别',
  '区镇',
  '村(社区)',
  '联系电话',
  '居住地址',
  '上次认证日期',
  '认证到期日期',
  '待遇状态',
  '月待遇(元)',
  '待遇开始年月',
  '发放机构',
] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/** An empty cell is left out. */
export type RosterCells = Partial<Record<RosterColumn, TableCell>>;

export type RosterProblemCode =
  | IdentityProblem
  | 'NATIONAL_ID_NUMERIC'
  | 'NAME_MISSING'
  | 'NAME_INVALID'
  | 'CLASS_UNKNOWN'
  | 'OTHER_SCHEME'
  | 'TOWN_UNKNOWN'
  | 'VILLAGE_UNKNOWN'
  | 'DATE_INVALID'
  | 'CERTIFICATION_IN_FUTURE'
  | 'CERTIFIED_BEFORE_BIRTH'
  | 'CERTIFIED_AFTER_DEATH'
  | 'STATUS_NEEDS_CASE'
  | 'RECIPIENT_TERMINATED'
  | 'MONEY_MISSING'
  | 'MONEY_INVALID'
  | 'MONTH_MISSING'
  | 'MONTH_INVALID'
  | 'MONTH_TOO_FAR'
  | 'DIFFERING_ROWS'
  | 'CELL_IS_FORMULA'
  | 'CELL_IS_ERROR'
  | 'TEXT_TOO_LONG'
  | 'REPEATED_ROW'
  | 'UNCHANGED'
  | 'ROW_FAILS'
  | 'ROW_UNREADABLE';

export type RosterWarningCode =
  | 'PHONE_MISSING'
  | 'VALID_UNTIL_DIFFERS'
  | 'BENEFIT_OF_BOTH_SCHEMES'
  | 'NAME_UNUSUAL'
  | 'FIRST_MONTH_IN_FUTURE'
  | 'AGENCY_OF_OTHER_SCHEME'
  | 'NAME_DIFFERS'
  | 'CLASS_DIFFERS'
  | 'PLACE_DIFFERS'
  | 'FIRST_MONTH_DIFFERS'
  | 'SUSPENDED_HERE';

export interface RosterNote<Code extends string = string> {
  column: RosterColumn;
  code: Code;
  params?: Record<string, string>;
}
export type RosterProblem = RosterNote<RosterProblemCode>;
export type RosterWarning = RosterNote<RosterWarningCode>;

/** What an accepted row says about one person. */
export interface RosterRow {
  name: string;
  nationalId: string;
  birthDate: PlainDate;
  sex: Sex;
  recipientClass: RecipientClass;
  town: string;
  village: string;
  phone: string | null;
  address: string;
  certifiedOn: PlainDate | null;
  /** 认证到期日期 as the platform has it: a date, words that are none, or nothing. It is compared, never believed. */
  statedValidUntil: string | null;
  monthlyAmountFen: Fen;
  firstBenefitMonth: PlainMonth;
  payingAgency: string;
}

/** Towns and villages by name, the village within its town. */
export interface RosterOffices {
  townByName(name: string): string | undefined;
  villageByName(town: string, name: string): string | undefined;
}

export interface RosterContext {
  today: PlainDate;
  offices: RosterOffices;
  /** The schemes that whoever imports may import. */
  centres: readonly Centre[];
}

export type RosterReading = { row: RosterRow } | { problems: RosterProblem[] };

const PAYING = '正常发放';
const LONGEST_LIFE_MONTHS = 130 * 12;
/** Whoever is entitled next month may stand in the export already; nobody is paid normally whose benefit begins in years. */
const MONTHS_AHEAD = 12;
const LONGEST_NAME = 50;
/** A control character, or a number of some kind in the wrong column. */
const NOT_OF_A_NAME = /\p{Cc}|\p{Nd}{6}/u;
const LONGEST_TEXT = 200;
const CLASS_BY_WORDS = new Map<string, RecipientClass>(
  RECIPIENT_CLASSES.map((recipientClass) => [normalWords(CLASS_FACTS[recipientClass].rosterWords), recipientClass]),
);

/** The class in the words of rule A's table, compared after NFKC and without spaces. */
export const classByWords = (words: string): RecipientClass | undefined => CLASS_BY_WORDS.get(normalWords(words));

/** api.md «Files». The row as the casework takes it in, or every first error per column. */
export function readRosterRow(cells: RosterCells, context: RosterContext): RosterReading {
  const reader = new RowReader(cells, context);
  const row = reader.read();
  return reader.problems.length === 0 ? { row } : { problems: reader.problems };
}

/** Reads column by column; a column that cannot be read notes its first problem and yields a stand-in nobody will see. */
class RowReader {
  readonly problems: RosterProblem[] = [];

  constructor(
    private readonly cells: RosterCells,
    private readonly context: RosterContext,
  ) {}

  read(): RosterRow {
    for (const column of ROSTER_COLUMNS) this.cell(column);
    this.status();
    const town = this.town();
    const identity = this.identity();
    return {
      name: this.name(),
      ...identity,
      recipientClass: this.recipientClass(),
      town,
      village: this.village(town),
      phone: phoneIn(this.words('联系电话')),
      address: this.words('居住地址'),
      certifiedOn: this.certifiedOn(identity.birthDate),
      statedValidUntil: this.statedValidUntil(),
      monthlyAmountFen: this.money(),
      firstBenefitMonth: this.month(),
      payingAgency: this.words('发放机构'),
    };
  }

  private name(): string {
    const name = nameIn(this.words('姓名'));
    const isName = /\p{L}/u.test(name) && !NOT_OF_A_NAME.test(name) && name.length <= LONGEST_NAME;
    if (this.has('姓名') && !isName) this.refuse('姓名', 'NAME_INVALID');
    else if (name === '') this.refuse('姓名', 'NAME_MISSING');
    return name;
  }

  private identity(): Pick<RosterRow, 'nationalId' | 'birthDate' | 'sex'> {
    const nobody = { nationalId: '', birthDate: this.context.today, sex: 'male' } as const;
    if (isNumeric(this.cells.身份证号)) return this.refuse('身份证号', 'NATIONAL_ID_NUMERIC') ?? nobody;
    const identity = readIdentityNumber(this.text('身份证号'));
    if (typeof identity === 'string') return this.refuse('身份证号', identity) ?? nobody;
    const { today } = this.context;
    if (identity.birthDate > today || addMonths(identity.birthDate, LONGEST_LIFE_MONTHS) < today) {
      this.refuse('身份证号', 'NATIONAL_ID_BIRTH_DATE');
    }
    return identity;
  }

  private recipientClass(): RecipientClass {
    const found = classByWords(this.text('人员类别'));
    if (found === undefined) this.refuse('人员类别', 'CLASS_UNKNOWN');
    else if (!this.context.centres.includes(CLASS_FACTS[found].centre)) this.refuse('人员类别', 'OTHER_SCHEME');
    return found ?? 'entrusted';
  }

  private town(): string {
    const town = this.context.offices.townByName(normalWords(this.text('区镇')));
    if (town === undefined) this.refuse('区镇', 'TOWN_UNKNOWN');
    return town ?? '';
  }

  /** Villages of one name exist in many towns: without its town nothing can be said of it. */
  private village(town: string): string {
    const village = this.context.offices.villageByName(town, normalWords(this.text('村(社区)')));
    if (village === undefined && (town !== '' || !this.has('村(社区)'))) this.refuse('村(社区)', 'VILLAGE_UNKNOWN');
    return village ?? '';
  }

  private certifiedOn(birthDate: PlainDate): PlainDate | null {
    const cell = this.cells.上次认证日期;
    if (!cell) return null;
    const date = dateIn(cell);
    const { today } = this.context;
    if (date === null) this.refuse('上次认证日期', 'DATE_INVALID');
    else if (date > today) this.refuse('上次认证日期', 'CERTIFICATION_IN_FUTURE', { date, today });
    else if (!this.isRefused('身份证号') && isCertifiedBeforeBirth(date, birthDate)) {
      this.refuse('上次认证日期', 'CERTIFIED_BEFORE_BIRTH', { date });
    }
    return date;
  }

  private statedValidUntil(): string | null {
    const cell = this.cells.认证到期日期;
    return cell ? (dateIn(cell) ?? '?') : null;
  }

  private status(): void {
    if (normalWords(this.text('待遇状态')) !== PAYING) this.refuse('待遇状态', 'STATUS_NEEDS_CASE');
  }

  private money(): Fen {
    const cell = this.cells['月待遇(元)'];
    if (!cell) return this.refuse('月待遇(元)', 'MONEY_MISSING') ?? 0;
    return fenIn(cell) ?? this.refuse('月待遇(元)', 'MONEY_INVALID') ?? 0;
  }

  private month(): PlainMonth {
    const cell = this.cells.待遇开始年月;
    if (!cell) return this.refuse('待遇开始年月', 'MONTH_MISSING') ?? '1900-01';
    const month = monthIn(cell);
    if (month === null) return this.refuse('待遇开始年月', 'MONTH_INVALID') ?? '1900-01';
    if (month > shiftMonth(monthOf(this.context.today), MONTHS_AHEAD))
      this.refuse('待遇开始年月', 'MONTH_TOO_FAR', { month });
    return month;
  }

  private has(column: RosterColumn): boolean {
    return this.cells[column] !== undefined;
  }

  /** Whatever the column: what a formula shows is nobody's statement, and no true value is that long. */
  private cell(column: RosterColumn): void {
    const cell = this.cells[column];
    if (cell?.kind === 'formula') this.refuse(column, 'CELL_IS_FORMULA');
    else if (cell?.kind === 'error') this.refuse(column, 'CELL_IS_ERROR');
    else if (cell && cell.text.length > LONGEST_TEXT) this.refuse(column, 'TEXT_TOO_LONG');
  }

  private text(column: RosterColumn): string {
    return this.cells[column]?.text ?? '';
  }

  /** In one line; control characters that are no white space are no words and stay out of the record. */
  private words(column: RosterColumn): string {
    const line = this.text(column).replace(/\s+/g, ' ').trim();
    return column === '姓名' ? line : line.replace(/\p{Cc}/gu, '');
  }

  private isRefused(column: RosterColumn): boolean {
    return this.problems.some((problem) => problem.column === column);
  }

  private refuse(column: RosterColumn, code: RosterProblemCode, params?: Record<string, string>): undefined {
    if (this.isRefused(column)) return;
    this.problems.push(params ? { column, code, params } : { column, code });
  }
}

/** A number in a numeric cell has lost its digits, also where a csv shows it in scientific notation. */
const isNumeric = (cell: TableCell | undefined): boolean =>
  cell?.kind === 'number' || cell?.kind === 'date' || /^\s*\d(?:\.\d+)?E\+?\d+\s*$/i.test(cell?.text ?? '');

/** Spaces that people put between the characters of a Chinese name are no part of it, nor are signs that nobody sees. */
const nameIn = (words: string): string => {
  const visible = words.replace(/\p{Cf}/gu, '').trim();
  return (/\p{Script=Han}/u.test(visible) ? visible.replace(/\s/g, '') : visible).normalize('NFC');
};

/** The first number in the cell that can be dialled. */
function phoneIn(words: string): string | null {
  const numbers = words
    .normalize('NFKC')
    .split(/[/、,;|]/)
    .map(normalPhone);
  return numbers.find(isPhone) ?? null;
}
