/** Rule G2, annexes.md. The rows of the annexes in the words of the office, by the names of the template's columns. */
import { DEATH_BASES, type DeathBasis } from '../domain/inbox/answers.js';
import type { ContactAttempt } from '../domain/inbox/attempts.js';
import type { Centre } from '../domain/organisation/office.js';
import { yuanText } from '../domain/payment/fen.js';
import type {
  Annex1Row,
  Annex2Row,
  AnnexName,
  AnnexRow,
  EntrustedRow,
  ReportSnapshot,
} from '../domain/reporting/annex-rows.js';
import type { AnnexTable, AnnexValue } from '../domain/reporting/annex-table.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { CLASS_WORDS, FINDING_WORDS } from './recipients.js';

/** 险种, as the head of an annex names it. */
export const SCHEME_WORDS: Record<Centre, string> = { employeePensionCentre: '职保', residentPensionCentre: '居保' };

const FILE_WORDS: Record<AnnexName, string> = {
  annex1: '附件1_未认证暂停发放人员汇总表',
  annex2: '附件2_死亡人员信息调查汇总表',
  entrusted: '委托认证结果',
};

/** Rule C1, glossary. Why somebody stands in annex 1. */
const REASON_WORDS: Record<Annex1Row['reason'], string> = { unreachable: '失联', refuses: '拒不配合认证' };

const BASIS_WORDS: Record<DeathBasis, string> = {
  medicalCertificate: '死亡医学证明',
  policeRecord: '公安户籍注销',
  cremationPaper: '火化证明',
  courtDeclaration: '法院宣告死亡',
  villageStatement: '村(社区)证明',
};

/** What an annex is about besides its rows. */
export interface AnnexFacts {
  city: string;
  centre: Centre;
  /** 0 before the first submission: a draft. */
  version: number;
  filledOn: PlainDate;
  /** The town head who submitted, empty on a draft. */
  headOfOffice: string;
}

/** One table of a report, for one centre's rows. */
export function annexTable(annex: AnnexName, part: ReportSnapshot, facts: AnnexFacts): AnnexTable {
  const scheme = SCHEME_WORDS[facts.centre];
  const version = facts.version === 0 ? '草稿' : `第${facts.version}版`;
  return {
    annex,
    fileName: [FILE_WORDS[annex], part.townName, part.period, scheme, version].join('_').concat('.xlsx'),
    head: {
      city: facts.city,
      town: part.townName,
      centre: scheme,
      period: part.period,
      filledOn: facts.filledOn,
      version,
    },
    foot: { preparedBy: '', reviewedBy: '', headOfOffice: facts.headOfOffice, phone: '' },
    rows: ROWS[annex](part),
    nil: '本月无',
  };
}

type Cells = Record<string, AnnexValue>;

const ROWS: Record<AnnexName, (part: ReportSnapshot) => Cells[]> = {
  annex1: ({ annex1 }) => annex1.map(annex1Cells),
  annex2: ({ annex2 }) => annex2.map(annex2Cells),
  entrusted: ({ entrusted }) => entrusted.map(entrustedCells),
};

const personCells = (row: AnnexRow, index: number): Cells => ({
  number: index + 1,
  village: row.village,
  name: row.name,
  nationalId: row.nationalId,
  recipientClass: CLASS_WORDS[row.recipientClass].zh,
  recipientNo: row.recipientNo,
  foundOn: row.foundOn,
  foundIn: row.foundIn,
  foundBy: row.foundBy,
});

const annex1Cells = (row: Annex1Row, index: number): Cells => ({
  ...personCells(row, index),
  phone: row.phone,
  address: row.address,
  lastCertifiedOn: row.lastCertifiedOn,
  validUntil: row.validUntil,
  reason: REASON_WORDS[row.reason],
  attempts: contactWords(row),
  situation: row.note ?? situationWords(row),
  suggestedFrom: row.suggestedFrom,
  remark: remark(row),
});

const annex2Cells = (row: Annex2Row, index: number): Cells => ({
  ...personCells(row, index),
  diedOn: row.diedOn,
  basis: basisWords(row.basis),
  source: row.source,
  paidUntil: row.paidUntil,
  stopFrom: row.stopFrom,
  overpaidMonths: row.overpaidMonths.length,
  // The file format knows numbers only as floating point; the sum itself is counted in fen (Rule Z5).
  overpaidYuan: Number(yuanText(row.overpaidFen)),
  // Whoever inherits is found out after the report; the columns are there to be filled in.
  heirName: null,
  heirRelation: null,
  heirPhone: null,
  heirToldOn: null,
  remark: remark(row, row.toldLate ? '超20个工作日告知' : '未超20个工作日告知'),
});

const entrustedCells = (row: EntrustedRow, index: number): Cells => ({
  ...personCells(row, index),
  payingAgency: row.payingAgency,
  result: row.diedOn === null ? FINDING_WORDS[row.result].zh : `${FINDING_WORDS[row.result].zh}（${row.diedOn}）`,
  resultOn: row.foundOn,
  remark: remark(row),
});

/** Rules B10, C1. The ways in which somebody is sought, in the order of the annex. */
const WAYS = [
  ['call', '电话'],
  ['visit', '上门'],
  ['letter', '致函当地经办机构'],
] as const satisfies readonly (readonly [ContactAttempt['kind'], string])[];

/** Rule C1. How and when the person was sought, as far as it is on record; where nothing is, that is said. */
function contactWords({ attempts, foundOn }: Annex1Row): string {
  const tried = WAYS.flatMap(([kind, words]) => attemptsOf(kind, words, attempts));
  return [...(tried.length === 0 ? ['未联系（无电话、上门记录）'] : tried), `核实 ${foundOn}`].join('；');
}

/** What was found where the finder wrote nothing: no contact is asserted that nobody recorded, and each way is counted. */
function situationWords({ reason, attempts }: Annex1Row): string {
  const hasReached = attempts.some(({ vain }) => !vain);
  if (reason === 'refuses')
    return hasReached ? '已联系到本人，本人拒不配合认证' : '经核实拒不配合认证，无联系到本人的记录';
  if (attempts.length === 0) return '无法联系到本人，无电话、上门记录';
  const vain = attempts.filter((attempt) => attempt.vain);
  const tried = WAYS.flatMap(([kind, words]) => timesOf(kind, words, vain)).join('、');
  const sought = tried === '' ? '现无法联系到' : `${tried}未联系上`;
  return hasReached ? `曾联系到本人，${sought}` : sought;
}

function timesOf(kind: ContactAttempt['kind'], words: string, attempts: readonly ContactAttempt[]): string[] {
  const times = attempts.filter((attempt) => attempt.kind === kind).length;
  return times === 0 ? [] : [`${words}${times}次`];
}

function attemptsOf(kind: ContactAttempt['kind'], words: string, attempts: readonly ContactAttempt[]): string[] {
  const days = [...new Set(attempts.filter((attempt) => attempt.kind === kind).map((attempt) => attempt.on))];
  return days.length === 0 ? [] : [`${words} ${days.join('、')}`];
}

const isBasis = (text: string): text is DeathBasis => (DEATH_BASES as readonly string[]).includes(text);
const basisWords = (basis: string | null): string | null =>
  basis !== null && isBasis(basis) ? BASIS_WORDS[basis] : basis;

function remark(row: AnnexRow, ...more: string[]): string {
  const correction = row.correctionOf === null ? [] : [`更正：撤回 ${row.correctionOf} 月报所列本人`];
  const evidence = row.evidenceIds.length === 0 ? [] : [`佐证编号 ${row.evidenceIds.join('、')}`];
  return [...correction, `核实月份 ${row.foundIn}`, ...more, ...evidence].join('；');
}
