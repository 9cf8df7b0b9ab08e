/** What is wrong with an answer before it is sent: the contract first, then the rules of the law that need no server. */
import {
  type CertificationEntry,
  certificationFaults,
} from '../../../../../libs/domain/certification/certification.js';
import type { TaskKind } from '../../../../../libs/domain/inbox/task-kinds.js';
import type { PlainDate } from '../../../../../libs/domain/time/plain-date.js';
import { firstOfEach } from '../../fields/mark-fields.js';
import type { AnswerField } from '../../words/code-words.js';
import { type AnswerValues, bodyOf, contractIssues, type MarkedField } from './answer-fields.js';

export interface Circumstances {
  today: PlainDate;
  /** Whether a village answers: it records manual channels only (Rule B1). */
  byVillage: boolean;
  validUntil: PlainDate | null;
}

export interface Issue {
  field: MarkedField;
  code: string;
  /** The server's own sentence, where it said one. */
  detail?: string;
}

/** Days that lie in the past or today. */
const PAST_FIELDS = ['diedOn', 'since', 'sentOn', 'on', 'happenedOn'] as const satisfies readonly AnswerField[];

/** Rules B1, B3, B7. All that keeps an answer from being sent, the first of each field; empty where nothing does. */
export function issuesOf(kind: TaskKind, values: AnswerValues, circumstances: Circumstances): Issue[] {
  const body = bodyOf(kind, values);
  return firstOfEach([...contractIssues(kind, body), ...lawIssues(body, circumstances)]);
}

function lawIssues(body: Record<string, unknown>, { today, byVillage, validUntil }: Circumstances): Issue[] {
  const issues: Issue[] = PAST_FIELDS.filter((field) => typeof body[field] === 'string' && body[field] > today).map(
    (field) => ({ field, code: field === 'happenedOn' ? 'CERTIFICATION_IN_FUTURE' : 'DATE_IN_FUTURE' }),
  );
  const { promisedOn } = body;
  if (typeof promisedOn === 'string' && (promisedOn <= today || (validUntil !== null && promisedOn > validUntil)))
    issues.push({ field: 'promisedOn', code: 'PROMISE_OUT_OF_RANGE' });
  return 'checklist' in body ? [...issues, ...certificationIssues(body, { today, byVillage })] : issues;
}

/** What the law says of an entry begun; of a field that is still empty the contract has said so. */
function certificationIssues(body: Record<string, unknown>, by: { today: PlainDate; byVillage: boolean }): Issue[] {
  const entry = { evidenceIds: [], ...body } as unknown as CertificationEntry;
  return certificationFaults(entry, { ...by, birthDate: null, diedOn: null }).map(({ path, code }) => ({
    field: path as MarkedField,
    code,
  }));
}
