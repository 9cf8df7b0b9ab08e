/** Every code of the domain that a screen shows, so that a new member does not compile until both languages have its word. */
import type { Checklist } from '../../../../libs/domain/certification/certification.js';
import type { AnswerFields, CustodySituation, DeathBasis } from '../../../../libs/domain/inbox/answers.js';
import type { AttemptKind, AttemptOutcome } from '../../../../libs/domain/inbox/attempts.js';
import type { AnyAnswer, Light, TaskKind, TaskStatus } from '../../../../libs/domain/inbox/task-kinds.js';
import type { Payer } from '../../../../libs/domain/recipient/recipient-class.js';
import { AUDIT_WORDS } from '../../../../libs/words/audit.js';
import { DECISION_KIND_WORDS, DECISION_REASON_WORDS, DECISION_STATE_WORDS } from '../../../../libs/words/decisions.js';
import type { Language as WordsLanguage } from '../../../../libs/words/language.js';
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
import { DESK_WORDS, ROLE_WORDS } from '../../../../libs/words/roles.js';
import { ANSWER_WORDS, CLOSE_REASON_WORDS, TASK_KIND_WORDS } from '../../../../libs/words/tasks.js';
import { ATTEMPT_WORDS, DECISION_MOMENT_WORDS, TASK_MOMENT_WORDS } from '../../../../libs/words/timeline.js';
import { inOneLanguage } from './in-one-language.js';

type FieldOf<Answer> = Answer extends unknown ? Exclude<keyof Answer, 'answer'> : never;

/** Every field that any answer of any task kind carries. */
export type AnswerField = FieldOf<AnswerFields[TaskKind]>;

export type TaskView = 'open' | 'mine' | 'unclaimed' | 'dueToday' | 'overdue' | 'returned' | 'escalated' | 'done';

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
  attemptKind: Record<AttemptKind, string>;
  attemptOutcome: Record<AttemptOutcome, string>;
  sex: Record<'male' | 'female', string>;
  escalatedTo: Record<'townHead' | 'bureauManager', string>;
}

/** The words of every code in one language: those of the house, and those that only screens need. */
export const codesIn = (language: WordsLanguage, screen: ScreenCodes) => ({
  ...screen,
  role: inOneLanguage(ROLE_WORDS, language),
  desk: inOneLanguage(DESK_WORDS, language),
  taskKind: inOneLanguage(TASK_KIND_WORDS, language),
  answer: inOneLanguage(ANSWER_WORDS, language),
  closeReason: inOneLanguage(CLOSE_REASON_WORDS, language),
  stage: inOneLanguage(STAGE_WORDS, language),
  status: inOneLanguage(STATUS_WORDS, language),
  channel: inOneLanguage(CHANNEL_WORDS, language),
  recipientClass: inOneLanguage(CLASS_WORDS, language),
  centre: inOneLanguage(CENTRE_WORDS, language),
  finding: inOneLanguage(FINDING_WORDS, language),
  findingState: inOneLanguage(FINDING_STATE_WORDS, language),
  decisionKind: inOneLanguage(DECISION_KIND_WORDS, language),
  decisionState: inOneLanguage(DECISION_STATE_WORDS, language),
  decisionReason: inOneLanguage(DECISION_REASON_WORDS, language),
  attempt: inOneLanguage(ATTEMPT_WORDS, language),
  taskMoment: inOneLanguage(TASK_MOMENT_WORDS, language),
  decisionMoment: inOneLanguage(DECISION_MOMENT_WORDS, language),
  audit: inOneLanguage(AUDIT_WORDS, language),
  mailState: inOneLanguage(MAIL_STATE_WORDS, language),
});

export type CodeWords = ReturnType<typeof codesIn>;

/** The word of a code that a server may know before this page does: then the code itself is shown. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string | null | undefined): string =>
  code ? (words[code] ?? code) : '';
