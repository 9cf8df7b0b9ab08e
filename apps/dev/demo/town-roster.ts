/** The demo town's people as a platform would export them: made up, the same at every start, dated from the business day. */

import { madeUpName } from '../../../libs/casework/made-up-name.js';
import type { OfficesFile } from '../../../libs/casework/seed-offices.js';
import { checkDigit } from '../../../libs/domain/recipient/identity-number.js';
import { CLASS_FACTS, type RecipientClass } from '../../../libs/domain/recipient/recipient-class.js';
import { ROSTER_COLUMNS, type RosterCells, type RosterColumn } from '../../../libs/domain/recipient/roster-row.js';
import { addDays, addMonths, type PlainDate } from '../../../libs/domain/time/plain-date.js';
import { monthOf, shiftMonth } from '../../../libs/domain/time/plain-month.js';

/** Where people stand on the first day, by the end of their validity (Rules B5, C1): every step has somebody. */
const STANDINGS: ((today: PlainDate) => PlainDate)[] = [
  (today) => addMonths(today, 3), // the window opens today: the first call
  (today) => addDays(today, 75), // the first call should have been made a while ago
  (today) => addDays(today, 45), // the second call
  (today) => addDays(today, 25), // the visit at home
  (today) => addDays(today, 6), // the last notice
  (today) => addDays(today, -3), // overdue: is anything amiss?
  (today) => addMonths(today, 8), // quiet
  (today) => addDays(addMonths(today, 3), 2), // the window opens in two days
  (today) => addDays(addMonths(today, 2), 1), // the second call comes tomorrow
  (today) => today, // the last day
  (today) => addDays(today, -40), // overdue for long
  (today) => addMonths(today, 11), // quiet
];

/** As often as in life, roughly; eleven beside twelve standings, so that each meets each. */
const CLASSES: RecipientClass[] = [
  'residentPensioner',
  'enterpriseRetiree',
  'residentPensioner',
  'survivor',
  'enterpriseRetiree',
  'nonEstablishmentStaff',
  'residentPensioner',
  'provincialRetiree',
  'externalRetiree',
  'externalSurvivor',
  'entrusted',
];

interface Place {
  town: string;
  village: string;
}

/** Three villages of the first town with somebody at every step, and two people in one village of every other town. */
function placesOf({ towns: [first, ...others] }: OfficesFile): Place[] {
  const full = (first?.villages ?? [])
    .slice(0, 3)
    .map((village) => ({ town: first?.name ?? '', village: village.name }));
  const sparse = others.flatMap(({ name, villages }) =>
    villages.slice(0, 1).map((village) => ({ town: name, village: village.name })),
  );
  return [...full.flatMap((place) => STANDINGS.map(() => place)), ...sparse.flatMap((place) => [place, place])];
}

/** The rows of the roster, some sixty with the offices that come with the house. */
export const townRoster = (offices: OfficesFile, today: PlainDate): RosterCells[] =>
  placesOf(offices).map((place, n) => {
    const recipientClass = CLASSES[n % CLASSES.length] as RecipientClass;
    const until = (STANDINGS[n % STANDINGS.length] as (today: PlainDate) => PlainDate)(today);
    const certifiedOn = addMonths(until, -12);
    return cellsOf({
      ...personOf(n, place.village),
      人员类别: CLASS_FACTS[recipientClass].rosterWords,
      区镇: place.town,
      '村(社区)': place.village,
      上次认证日期: certifiedOn,
      认证到期日期: addMonths(certifiedOn, 12),
      待遇状态: '正常发放',
      '月待遇(元)': String(recipientClass === 'residentPensioner' ? 180 + n * 3 : 900 + n * 57),
      待遇开始年月: shiftMonth(monthOf(today), -120 - n),
      发放机构: '青汀农商银行',
    });
  });

/** Who the n-th made-up person is, and how he is reached. */
export const personOf = (n: number, village: string) => ({
  姓名: madeUpName(500 + n),
  身份证号: identityNumber(n),
  联系电话: `1990685${String(1000 + n)}`,
  居住地址: `${village}${(n % 9) + 1}组${n + 3}号`,
});

/** A lawful number of the never-issued area 990685: it belongs to nobody. */
function identityNumber(n: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seventeen = `99068519${two(38 + (n % 25))}${two((n % 12) + 1)}${two((n % 27) + 1)}${String(n).padStart(3, '0')}`;
  return seventeen + checkDigit(seventeen);
}

const cellsOf = (texts: Record<RosterColumn, string>): RosterCells =>
  Object.fromEntries(ROSTER_COLUMNS.map((column) => [column, { kind: 'text', text: texts[column] }]));
