/** What is wrong with an answer before it is sent: the contract first, then the rules of the law that need no server. */
import { type CertificationEntry, checkCertification } from '../../../../../libs/domain/certification/certification.js';
import { DomainError } from '../../../../../libs/domain/errors.js';
import type { TaskKind } from '../../../../../libs/domain/inbox/task-kinds.js';
import type { PlainDate } from '../../../../../libs/domain/time/plain-date.js';
import type { AnswerField } from '../../words/code-words.js';
import { type AnswerValues, bodyOf, contractIssues } from './answer-fields.js';

export interface Circumstances {
  today: PlainDate;
  /** Whether a village answers: it records manual channels only (Rule B1). */
  byVillage: boolean;
  validUntil: PlainDate | null;
}

export interface Issue {
  field: AnswerField;
  code: string;
  /** The server's own sentence, where it said one. */
  detail?: string;
}

const FIELD_OF_CODE: Record<string, AnswerField> = {
  CERTIFICATION_IN_FUTURE: 'happenedOn',
  CHANNEL_NOT_YOURS: 'channel',
  EVIDENCE_MISSING: 'evidenceIds',
  CHECKLIST_NOT_MET: 'checklist',
};

/** Days that lie in the past or today. */
const PAST_FIELDS = ['diedOn', 'since', 'sentOn', 'happenedOn'] as const satisfies readonly AnswerField[];

/** Rule B1, B3, B7. All that keeps an answer from being sent; empty where nothing does. */
export function issuesOf(kind: TaskKind, values: AnswerValues, circumstances: Circumstances): Issue[] {
  const body = bodyOf(kind, values);
  const issues = contractIssues(kind, body);
  return issues.length > 0 ? issues : lawIssues(body, circumstances);
}

function lawIssues(body: Record<string, unknown>, { today, byVillage, validUntil }: Circumstances): Issue[] {
  const late = PAST_FIELDS.filter((field) => typeof body[field] === 'string' && body[field] > today);
  if (late.length > 0)
    return late.map((field) => ({
      field,
      code: field === 'happenedOn' ? 'CERTIFICATION_IN_FUTURE' : 'DATE_IN_FUTURE',
    }));
  const { promisedOn } = body;
  if (typeof promisedOn === 'string' && (promisedOn <= today || (validUntil !== null && promisedOn > validUntil))) {
    return [{ field: 'promisedOn', code: 'PROMISE_OUT_OF_RANGE' }];
  }
  return 'checklist' in body ? certificationIssues(body as unknown as CertificationEntry, { today, byVillage }) : [];
}

function certificationIssues(entry: CertificationEntry, by: { today: PlainDate; byVillage: boolean }): Issue[] {
  try {
    checkCertification({ ...entry, evidenceIds: entry.evidenceIds ?? [] }, { ...by, diedOn: null });
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [{ field: FIELD_OF_CODE[error.code] ?? 'note', code: error.code }];
  }
}
