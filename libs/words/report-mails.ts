/** Rules G3, G4, A1. The mails of the monthly report. No name and no number of a person stands in any subject (N14). */
import type { Centre } from '../domain/organisation/office.js';
import { yuanText } from '../domain/payment/fen.js';
import type { AnnexName } from '../domain/reporting/annex-rows.js';
import type { ReminderAddressee, ReminderOccasion, TownsMissingAddressee } from '../domain/reporting/mail-order.js';
import type { CentreTotals, RowChange } from '../domain/reporting/report-totals.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { SCHEME_WORDS } from './annexes.js';
import { CENTRE_WORDS } from './recipients.js';
import { DESK_WORDS } from './roles.js';

const ANNEX_WORDS: Record<AnnexName, string> = {
  annex1: '附件1 未认证暂停发放人员',
  annex2: '附件2 死亡人员',
  entrusted: '委托认证结果',
};
const CHANGE_WORDS: Record<RowChange['change'], string> = { added: '增加', removed: '删去', altered: '更改' };

const HOTLINES = '监督举报投诉电话：88921563、88921956';
const paragraphs = (...parts: (string | readonly string[])[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.join('\n'))).join('\n\n');

export interface ReportMailFacts {
  townName: string;
  period: string;
  centre: Centre;
  version: number;
  submittedOn: PlainDate;
  submittedBy: string;
  isLate: boolean;
  totals: CentreTotals;
  changes: readonly RowChange[];
  fileNames: readonly string[];
}

type SubjectFacts = Pick<ReportMailFacts, 'townName' | 'period' | 'centre' | 'version' | 'isLate' | 'totals'>;

const isNil = (totals: CentreTotals): boolean => totals.annex1 + totals.annex2 + totals.entrusted === 0;

/** Rule G3. Which town, which month, which scheme, which version; a nil report says so. */
export function reportMailSubject({ townName, period, centre, version, isLate, totals }: SubjectFacts): string {
  const marks = [isNil(totals) ? '零报告' : '', isLate ? '逾期补报' : '', version > 1 ? '更新版' : ''];
  const said = marks.filter((mark) => mark !== '').join('、');
  return `【资格认证月报】${townName} ${period} ${SCHEME_WORDS[centre]} 第${version}版${said === '' ? '' : `（${said}）`}`;
}

/** Rule G3. One centre's mail about one version of a town's report. */
export function reportMailText(facts: ReportMailFacts): string {
  const { townName, period, centre, version, totals, changes } = facts;
  return paragraphs(
    `${CENTRE_WORDS[centre].zh}：`,
    `${townName}填报 ${period} 月领取养老待遇资格认证情况，第 ${version} 版，${facts.submittedOn} 由 ${facts.submittedBy} 提交${facts.isLate ? '（逾期）' : ''}。`,
    isNil(totals) ? '本月无应报人员，特此零报告。' : '汇总如下：',
    totalsTable(centre, totals),
    ...(version > 1 ? [changesText(version, changes)] : []),
    ['所附文件：', ...facts.fileNames.map((name) => `· ${name}`)],
    HOTLINES,
  );
}

function totalsTable(centre: Centre, totals: CentreTotals): string[] {
  const lines: [string, string][] = [
    [ANNEX_WORDS.annex1, `${totals.annex1} 人`],
    [ANNEX_WORDS.annex2, `${totals.annex2} 人，多发金额合计 ${yuanText(totals.overpaidFen)} 元`],
    ...(centre === 'employeePensionCentre'
      ? [[ANNEX_WORDS.entrusted, `${totals.entrusted} 人`] as [string, string]]
      : []),
    ['核实后已认证（不列入）', `${totals.certifiedSince} 人`],
    ['尚未复核、转下期', `${totals.notReviewed} 人`],
  ];
  return lines.map(([label, value]) => `${label}：${value}`);
}

function changesText(version: number, changes: readonly RowChange[]): string[] {
  if (changes.length === 0) return [`与第 ${version - 1} 版相比：本中心各表没有变化。`];
  return [
    `与第 ${version - 1} 版相比：`,
    ...changes.map(
      ({ change, annex, recipientNo }) => `· ${ANNEX_WORDS[annex]}：${CHANGE_WORDS[change]} ${recipientNo}`,
    ),
  ];
}

export interface ReminderMailFacts {
  townName: string;
  period: string;
  dueOn: PlainDate;
  occasion: ReminderOccasion;
  addressee: ReminderAddressee;
  /** Where the report is submitted. */
  url: string;
}

const dueWords = (occasion: ReminderOccasion, dueOn: PlainDate): string =>
  occasion === 'dueDay' ? '今天截止' : `${dueOn} 截止`;

/** Rule G4. */
export const reminderSubject = ({
  townName,
  period,
  dueOn,
  occasion,
}: Pick<ReminderMailFacts, 'townName' | 'period' | 'dueOn' | 'occasion'>): string =>
  `【月报${occasion === 'dueDay' ? '催报' : '提醒'}】${townName} ${period} 月报尚未填报，${dueWords(occasion, dueOn)}`;

/** Rule G4. To the town head, and on the due day to the bureau manager too. */
export function reminderText({ townName, period, dueOn, occasion, addressee, url }: ReminderMailFacts): string {
  const when = dueWords(occasion, dueOn);
  if (addressee === 'townHead') {
    return paragraphs(`${townName}负责人：`, `贵单位 ${period} 月报尚未填报，${when}。没有情况也请零报告。`, url);
  }
  return paragraphs(
    `${DESK_WORDS.bureauManager.zh}：`,
    `${townName} ${period} 月报至今早尚未填报，${when}，请督促。`,
    url,
  );
}

export interface TownsMissingFacts {
  addressee: TownsMissingAddressee;
  period: string;
  dueOn: PlainDate;
  towns: readonly { code: string; name: string }[];
}

/** Rule G4. Its subject does not count: it is planned before the list is read. */
export const townsMissingSubject = (period: string, addressee: TownsMissingAddressee): string =>
  `【月报未报】${period} 未填报区镇名单（${addressee === 'bureauManager' ? '全市' : SCHEME_WORDS[addressee]}）`;

/** Rule G4. The list of missing towns, on the evening of the due day. */
export const townsMissingText = ({ addressee, period, dueOn, towns }: TownsMissingFacts): string =>
  paragraphs(
    `${addressee === 'bureauManager' ? DESK_WORDS.bureauManager.zh : CENTRE_WORDS[addressee].zh}：`,
    `${period} 月报于 ${dueOn} 截止。截至当日晚，下列 ${towns.length} 个区镇尚未填报：`,
    towns.map((town) => `· ${town.name}（${town.code}）`),
    addressee === 'bureauManager' ? '补报后将发送两个中心，并标明逾期，请继续督促。' : '补报后将另行发送，并标明逾期。',
  );

export interface ExternalDeathFacts {
  centre: Centre;
  recipientNo: string;
  payingAgency: string;
  diedOn: PlainDate | null;
  foundOn: PlainDate;
}

/** Rule A1. By our own number only. */
export const externalDeathSubject = (recipientNo: string): string => `【委托认证】死亡核实告知 ${recipientNo}`;

/** Rule A1. Who it is stands in the attached table, for the payer alone. */
export const externalDeathText = ({ centre, recipientNo, payingAgency, diedOn, foundOn }: ExternalDeathFacts): string =>
  paragraphs(
    `${CENTRE_WORDS[centre].zh}：`,
    `委托认证对象（系统编号 ${recipientNo}）经核实已死亡${diedOn === null ? '' : `，死亡日期 ${diedOn}`}，核实日期 ${foundOn}。请即告知发放机构：${payingAgency}。`,
    '人员信息见所附「委托认证结果」。',
  );
