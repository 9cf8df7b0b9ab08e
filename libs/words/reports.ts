/** Words about a monthly report: its state, its workflow's details, and the codes of its refusals. */
import { nextReportDeadline, type ReportCourse } from '../domain/reporting/report-course.js';
import type { Words } from './language.js';
import { DESK_WORDS } from './roles.js';

/** `notOpen` before day 1 of the next month, `open` until the first submission, `closed` once no version may follow. */
export const REPORT_STATE_WORDS: Record<'notOpen' | 'open' | 'submitted' | 'closed', Words> = {
  notOpen: { zh: '未到填报期', en: 'Not open yet' },
  open: { zh: '待填报', en: 'To be submitted' },
  submitted: { zh: '已填报', en: 'Submitted' },
  closed: { zh: '已截止', en: 'Closed' },
};

export const MAIL_STATE_WORDS: Record<'planned' | 'sent' | 'doubtful', Words> = {
  planned: { zh: '待发送', en: 'To be sent' },
  sent: { zh: '已送达邮件服务器', en: 'Sent' },
  doubtful: { zh: '发送结果不明，待人工确认', en: 'Unclear whether it arrived; somebody must decide' },
};

/** A town as people read it, `柳桥镇 (T02)`; by its code alone where nobody has said its name. */
const townRead = (code: string, name: string | undefined): string =>
  name && name !== code ? `${name} (${code})` : code;

/** The line in the list of workflows. */
export const reportSummary = (town: string, townName: string, period: string): string =>
  `月报 ${townRead(town, townName)} ${period}`;

/** The Markdown of the details panel: whose report, who is waited for, until when. */
export function reportDetails(course: ReportCourse, townName: string | undefined, mailsUnderWay: number): string {
  const next = nextReportDeadline(course);
  const stage = course.isClosed ? 'closed' : course.version > 0 ? 'submitted' : 'open';
  return [
    `### ${REPORT_STATE_WORDS[stage].zh} · ${REPORT_STATE_WORDS[stage].en}`,
    `${townRead(course.town, townName)} · ${course.period} · 截止 due **${course.dueOn}**`,
    '',
    course.version === 0
      ? `**在等谁 Waiting for** ${DESK_WORDS.townHead.zh}填报 · ${DESK_WORDS.townHead.en}, to submit`
      : `第 ${course.version} 版 · version ${course.version}`,
    mailsUnderWay === 0 ? '' : `邮件发送中 ${mailsUnderWay} · mails under way`,
    next ? `下一日期 next day of its own: **${next}**` : '没有已排定的日期。No day is scheduled.',
  ].join('\n');
}

/** The details of a month's opening. */
export const openingDetails = (period: string, towns: readonly string[]): string =>
  `月报 ${period}:已为 ${towns.length} 个区镇开立 · opened for ${towns.length} towns`;

/** The line of an opening in the list of workflows. */
export const openingSummary = (period: string): string => `月报开立 ${period}`;

/** The line of a mail in the list of workflows: its key, which names offices and our own numbers only. */
export const mailSummary = (mailKey: string): string => `邮件 ${mailKey}`;
