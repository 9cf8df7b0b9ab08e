/** What an entry of the timeline says, in the user's language; texts that people wrote are repeated as they are. */
import type { TimelineEntry } from '../../../../libs/contracts/recipients.js';
import type { Helper } from '../../../../libs/domain/certification/certification.js';
import { wordOf } from '../words/code-words.js';
import type { Words } from '../words/zh.js';

/** How sums of money are written. */
interface Amounts {
  yuan: (fen: number) => string;
}

export interface EntryWords {
  title: string;
  lines: string[];
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const said = (t: Words, label: string, value: unknown): string[] =>
  text(value) ? [`${label}${t.app.colon}${text(value)}`] : [];

const helperWords = (value: unknown, t: Words): string => {
  const helper = value as Helper | null | undefined;
  return helper ? t.helper.said(helper.name, helper.relation) : '';
};

type Teller = (entry: TimelineEntry, t: Words, amounts: Amounts) => EntryWords;

const TELL: Record<TimelineEntry['kind'], Teller> = {
  certification: ({ code, params, isVoid }, t) => ({
    title: `${t.timeline.certification}${t.app.colon}${wordOf(t.codes.channel, code)}${isVoid ? t.timeline.voidedMark : ''}`,
    lines: [
      ...said(t, t.codes.answerField.happenedOn, params.happenedOn),
      ...said(t, t.codes.answerField.helper, helperWords(params.helper, t)),
      ...said(t, t.timeline.voidReason, params.voidReason),
    ],
  }),
  attempt: ({ code, params }, t) => ({
    title: wordOf(t.codes.attempt, code),
    lines: [
      ...said(t, t.timeline.attemptedOn, params.attemptedOn),
      ...said(t, t.codes.answerField.office, params.office),
    ],
  }),
  task: ({ code, params }, t) => ({
    title: `${wordOf(t.codes.taskMoment, code)}${t.app.colon}${wordOf(t.codes.taskKind, text(params.taskKind))}`,
    lines: [
      ...said(t, t.form.answer, wordOf(t.codes.answer, text(params.answer))),
      ...(code === 'opened' ? said(t, t.inbox.due, params.dueOn) : []),
      ...said(t, t.timeline.closed, code === 'opened' ? wordOf(t.codes.closeReason, text(params.closeReason)) : ''),
      ...said(t, t.codes.answerField.note, params.note),
      ...said(t, t.codes.answerField.reason, params.reasonText),
    ],
  }),
  finding: ({ code, params }, t) => ({
    title: `${t.task.finding}${t.app.colon}${wordOf(t.codes.finding, code)}`,
    lines: [
      wordOf(t.codes.findingState, text(params.state)),
      ...said(t, t.codes.answerField.diedOn, params.diedOn),
      ...said(t, t.timeline.reportedIn, params.reportedIn),
      ...said(t, t.codes.answerField.reason, params.returnReason),
    ].filter(Boolean),
  }),
  decision: ({ code, params }, t, amounts) => {
    const [kind = '', moment = ''] = code.split('.');
    const sum = (fen: unknown): string => (typeof fen === 'number' && fen > 0 ? amounts.yuan(fen) : '');
    const months = kind === 'termination' ? t.decision.overpaidMonths : t.decision.monthsWord;
    return {
      title: `${wordOf(t.codes.decisionKind, kind)}${t.app.colon}${wordOf(t.codes.decisionMoment, moment)}`,
      lines: [
        ...said(t, t.decision.reason, wordOf(t.codes.decisionReason, text(params.reason))),
        ...said(t, t.decision.effectiveMonth, params.effectiveMonth),
        ...said(t, t.decision.backPay, sum(params.backPayFen)),
        ...said(t, t.decision.overpaid, sum(params.overpaidFen)),
        ...said(t, months, list(params.months).join(t.app.listSeparator)),
        ...said(t, t.codes.answerField.reason, params.checkerReason),
        ...(params.isWrongful === true ? [t.decision.wrongful] : []),
      ],
    };
  },
  audit: ({ code, params }, t) => ({
    title: wordOf(t.codes.audit, code),
    lines: said(t, t.codes.answerField.reason, params.why),
  }),
};

export const entryWords = (entry: TimelineEntry, t: Words, amounts: Amounts): EntryWords =>
  TELL[entry.kind](entry, t, amounts);
