/** Every code of the domain that a screen shows, so that a new member does not compile until both languages have its word. */
import type { Checklist } from '../../../../libs/domain/certification/certification.js';
import type { AnswerFields, CustodySituation, DeathBasis } from '../../../../libs/domain/inbox/answers.js';
import type { AnyAnswer, Light, TaskKind, TaskStatus } from '../../../../libs/domain/inbox/task-kinds.js';
import type { Payer } from '../../../../libs/domain/recipient/recipient-class.js';
import { AUDIT_WORDS } from '../../../../libs/words/audit.js';
import { DECISION_KIND_WORDS, DECISION_REASON_WORDS, DECISION_STATE_WORDS } from '../../../../libs/words/decisions.js';
import type { Words as BothWords, Language as WordsLanguage } from '../../../../libs/words/language.js';
import {
  CENTRE_WORDS,
  CHANNEL_WORDS,
  CLASS_WORDS,
  FINDING_STATE_WORDS,
  FINDING_WORDS,
  STAGE_WORDS,
  STATUS_WORDS,
} from '../../../../libs/words/recipients.js';
import { MAIL_STATE_WORDS } from '../../../../libs/words/reports.js';
import { ROLE_WORDS } from '../../../../libs/words/roles.js';
import { ANSWER_WORDS, CLOSE_REASON_WORDS, DESK_WORDS, TASK_KIND_WORDS } from '../../../../libs/words/tasks.js';
import { ATTEMPT_WORDS, DECISION_MOMENT_WORDS, TASK_MOMENT_WORDS } from '../../../../libs/words/timeline.js';

type FieldOf<Answer> = Answer extends unknown ? Exclude<keyof Answer, 'answer'> : never;

/** Every field that any answer of any task kind carries. */
export type AnswerField = FieldOf<AnswerFields[TaskKind]>;

export type TaskView = 'open' | 'mine' | 'unclaimed' | 'dueToday' | 'overdue' | 'returned' | 'done';
export type AttemptOutcome = 'reached' | 'unreachable' | 'notAtHome' | 'refuses';

/** Codes whose words only screens show. */
export interface ScreenCodes {
  taskStatus: Record<TaskStatus, string>;
  taskView: Record<TaskView, string>;
  /** What happens when this is answered. */
  answerHint: Record<AnyAnswer, string>;
  answerField: Record<AnswerField, string>;
  light: Record<Light, string>;
  checklist: Record<keyof Checklist, string>;
  payer: Record<Payer, string>;
  deathBasis: Record<DeathBasis, string>;
  custodySituation: Record<CustodySituation, string>;
  noticeBy: Record<'letter' | 'sms', string>;
  attemptKind: Record<'call' | 'visit', string>;
  attemptOutcome: Record<AttemptOutcome, string>;
  sex: Record<'male' | 'female', string>;
  escalatedTo: Record<'townHead' | 'bureauManager', string>;
}

function inLanguage<Code extends string>(
  table: Record<Code, BothWords>,
  language: WordsLanguage,
): Record<Code, string> {
  const entries = (Object.entries(table) as [Code, BothWords][]).map(([code, words]) => [code, words[language]]);
  return Object.fromEntries(entries) as Record<Code, string>;
}

/** The words of every code in one language: those of the house, and those that only screens need. */
export const codesIn = (language: WordsLanguage, screen: ScreenCodes) => ({
  ...screen,
  role: inLanguage(ROLE_WORDS, language),
  desk: inLanguage(DESK_WORDS, language),
  taskKind: inLanguage(TASK_KIND_WORDS, language),
  answer: inLanguage(ANSWER_WORDS, language),
  closeReason: inLanguage(CLOSE_REASON_WORDS, language),
  stage: inLanguage(STAGE_WORDS, language),
  status: inLanguage(STATUS_WORDS, language),
  channel: inLanguage(CHANNEL_WORDS, language),
  recipientClass: inLanguage(CLASS_WORDS, language),
  centre: inLanguage(CENTRE_WORDS, language),
  finding: inLanguage(FINDING_WORDS, language),
  findingState: inLanguage(FINDING_STATE_WORDS, language),
  decisionKind: inLanguage(DECISION_KIND_WORDS, language),
  decisionState: inLanguage(DECISION_STATE_WORDS, language),
  decisionReason: inLanguage(DECISION_REASON_WORDS, language),
  attempt: inLanguage(ATTEMPT_WORDS, language),
  taskMoment: inLanguage(TASK_MOMENT_WORDS, language),
  decisionMoment: inLanguage(DECISION_MOMENT_WORDS, language),
  audit: inLanguage(AUDIT_WORDS, language),
  mailState: inLanguage(MAIL_STATE_WORDS, language),
});

export type CodeWords = ReturnType<typeof codesIn>;

/** The word of a code that a server may know before this page does: then the code itself is shown. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string | null | undefined): string =>
  code ? (words[code] ?? code) : '';
