/**
 * Rules A3, B2–B4, I2 (api.md «Files»). What taking in an accepted row would do: a new person, a change, or nothing. A known
 * number in the same scheme is an update: a newer certification, telephone and address, and an amount from the import's
 * month. Name, class and place are not changed by a file: the first needs two persons, the last a hand-over.
 */
import { type CertificationFact, latestValid, validUntil } from '../certification/certification.js';
import type { Centre } from '../organisation/office.js';
import { type AmountInForce, amountOf } from '../payment/amounts.js';
import type { Fen } from '../payment/fen.js';
import type { PlainDate } from '../time/plain-date.js';
import { monthOf, type PlainMonth } from '../time/plain-month.js';
import { CLASS_FACTS, type RecipientClass } from './recipient-class.js';
import type { RosterProblem, RosterRow, RosterWarning } from './roster-row.js';
import type { Status } from './status.js';
import { normalWords } from './table-cells.js';

/** What is on record about a person of the same number and scheme. */
export interface KnownRecipient {
  recipientNo: string;
  name: string;
  recipientClass: RecipientClass;
  town: string;
  village: string;
  phone: string | null;
  address: string;
  status: Status;
  diedOn: PlainDate | null;
  firstBenefitMonth: PlainMonth;
  amounts: readonly AmountInForce[];
  certifications: readonly CertificationFact[];
}

export interface RosterUpdate {
  certifiedOn: PlainDate | null;
  phone: string | null;
  address: string | null;
  amount: AmountInForce | null;
}

export type RosterPlan = { warnings: RosterWarning[] } & (
  | { act: 'enrol'; validUntil: PlainDate }
  | { act: 'update'; recipientNo: string; update: RosterUpdate }
  | { act: 'nothing'; recipientNo: string }
  | { act: 'refuse'; problems: RosterProblem[] }
);

export const centreOfRow = (row: RosterRow): Centre => CLASS_FACTS[row.recipientClass].centre;

/** What the row would do on this day, given what is known of the person in this scheme. */
export function planRosterRow(row: RosterRow, known: KnownRecipient | null, today: PlainDate): RosterPlan {
  if (known === null) {
    const until = validUntil(imported(row.certifiedOn), row.firstBenefitMonth);
    return {
      act: 'enrol',
      validUntil: until,
      warnings: [...oddities(row, today), ...contactWarnings(row, null), ...validityWarnings(row, until)],
    };
  }
  const problems = refusals(row, known);
  if (problems.length > 0) return { act: 'refuse', problems, warnings: [] };
  const update = updateOf(row, known, monthOf(today));
  const until = validUntil([...known.certifications, ...imported(update.certifiedOn)], known.firstBenefitMonth);
  const warnings = [
    ...oddities(row, today),
    ...contactWarnings(row, known),
    ...validityWarnings(row, until),
    ...differences(row, known),
  ];
  const { recipientNo } = known;
  const isChange = Object.values(update).some((value) => value !== null);
  return isChange ? { act: 'update', recipientNo, update, warnings } : { act: 'nothing', recipientNo, warnings };
}

const imported = (happenedOn: PlainDate | null): CertificationFact[] =>
  happenedOn === null ? [] : [{ happenedOn, isVoid: false }];

function refusals(row: RosterRow, known: KnownRecipient): RosterProblem[] {
  if (known.status === 'terminated') return [{ column: '待遇状态', code: 'RECIPIENT_TERMINATED' }];
  if (known.diedOn !== null && row.certifiedOn !== null && row.certifiedOn > known.diedOn) {
    return [{ column: '上次认证日期', code: 'CERTIFIED_AFTER_DEATH', params: { diedOn: known.diedOn } }];
  }
  return [];
}

function updateOf(row: RosterRow, known: KnownRecipient, month: PlainMonth): RosterUpdate {
  const isNew = (amountFen: Fen): boolean => amountFen !== amountOf(month, known.amounts);
  return {
    certifiedOn: newerCertification(row.certifiedOn, known.certifications),
    phone: row.phone === known.phone ? null : row.phone,
    address: row.address === known.address || row.address === '' ? null : row.address,
    amount: isNew(row.monthlyAmountFen) ? { fromMonth: month, amountFen: row.monthlyAmountFen } : null,
  };
}

/** Rule B4. What two persons have voided here does not come back because the platform still shows it. */
function newerCertification(on: PlainDate | null, known: readonly CertificationFact[]): PlainDate | null {
  if (on === null || known.some((certification) => certification.happenedOn === on)) return null;
  const latest = latestValid(known);
  return latest === null || on > latest ? on : null;
}

/** Signs of which names are made; digits, or a formula's first sign, may be a slip. */
const USUAL_NAME = /^[\p{L}\p{M}][\p{L}\p{M} ·•・‧.'’\-()（）]*$/u;

/** How the words for our two centres begin; any other payer says nothing about the scheme. */
const CENTRE_IN_WORDS: [RegExp, Centre][] = [
  [/居保|居民养老|城乡居民/, 'residentPensionCentre'],
  [/职保|职工养老|企业养老/, 'employeePensionCentre'],
];

/** What may be true of a person and rarely is: taken in, and said. */
function oddities(row: RosterRow, today: PlainDate): RosterWarning[] {
  const warnings: RosterWarning[] = [];
  if (!USUAL_NAME.test(row.name)) warnings.push({ column: '姓名', code: 'NAME_UNUSUAL' });
  if (row.firstBenefitMonth > monthOf(today)) {
    warnings.push({ column: '待遇开始年月', code: 'FIRST_MONTH_IN_FUTURE', params: { month: row.firstBenefitMonth } });
  }
  const agency = normalWords(row.payingAgency);
  const named = CENTRE_IN_WORDS.filter(([words]) => words.test(agency)).map(([, centre]) => centre);
  if (named.length === 1 && named[0] !== centreOfRow(row)) {
    warnings.push({ column: '发放机构', code: 'AGENCY_OF_OTHER_SCHEME' });
  }
  return warnings;
}

const contactWarnings = (row: RosterRow, known: KnownRecipient | null): RosterWarning[] =>
  row.phone === null && (known?.phone ?? null) === null ? [{ column: '联系电话', code: 'PHONE_MISSING' }] : [];

const validityWarnings = ({ statedValidUntil: stated }: RosterRow, computed: PlainDate): RosterWarning[] =>
  stated === null || stated === computed
    ? []
    : [{ column: '认证到期日期', code: 'VALID_UNTIL_DIFFERS', params: { stated, computed } }];

function differences(row: RosterRow, known: KnownRecipient): RosterWarning[] {
  const warnings: RosterWarning[] = [];
  if (row.name !== known.name) warnings.push({ column: '姓名', code: 'NAME_DIFFERS' });
  if (row.recipientClass !== known.recipientClass) warnings.push({ column: '人员类别', code: 'CLASS_DIFFERS' });
  if (row.town !== known.town || row.village !== known.village) {
    warnings.push({ column: row.town === known.town ? '村(社区)' : '区镇', code: 'PLACE_DIFFERS' });
  }
  if (row.firstBenefitMonth !== known.firstBenefitMonth) {
    warnings.push({ column: '待遇开始年月', code: 'FIRST_MONTH_DIFFERS' });
  }
  if (known.status === 'suspended') warnings.push({ column: '待遇状态', code: 'SUSPENDED_HERE' });
  return warnings;
}
