/** Rules C3, C6, I2. What a decision rests on, as two persons look at it: the certification, or the finding with its review. */
import type { Channel, Checklist, Helper } from '../../domain/certification/certification.js';
import type { RecipientTaskKind } from '../../domain/inbox/task-kinds.js';
import type { FindingKind } from '../../domain/recipient/lifecycle/lifecycle-events.js';
import type { FindingState } from '../../domain/suspicion/finding.js';
import type { PlainDate } from '../../domain/time/plain-date.js';

export interface ShownCertification {
  certificationId: string;
  happenedOn: PlainDate;
  recordedOn: PlainDate;
  channel: Channel;
  /** Login; the name stands beside it where a person recorded it and no import. */
  recordedBy: string;
  recordedByName: string | null;
  /** Code of an office, or the words of whoever recorded it. */
  sourceOffice: string;
  evidenceIds: string[];
  checklist: Checklist;
  /** Rule B10. */
  helper: Helper | null;
  /** What was written beside it. */
  note: string | null;
  /** Rule B4. Why it is asked to be voided, if it is. */
  voidRequestReason: string | null;
}

export interface ShownFinding {
  findingId: string;
  kind: FindingKind;
  detail: string;
  /** The kind of task in which it was found: a returned finding goes back there (Rule C2). */
  taskKind: RecipientTaskKind;
  foundOn: PlainDate;
  foundBy: string;
  foundByName: string;
  fields: Record<string, unknown>;
  evidenceIds: string[];
  state: FindingState;
  /** Rule C2. Who reviewed it, another person than the finder; null before the review. */
  reviewedByName: string | null;
  reviewedOn: PlainDate | null;
  diedOn: PlainDate | null;
}

/** The certification of an id, an expression of SQL, as one JSON value; null where there is none. */
export const certificationAs = (id: string): string => `(
  select jsonb_build_object('certificationId', c.id, 'happenedOn', c.happened_on, 'recordedOn', c.recorded_on, 'channel', c.channel,
    'recordedBy', c.recorded_by, 'recordedByName', p.name, 'sourceOffice', c.source_office, 'evidenceIds', c.evidence_ids,
    'checklist', c.checklist, 'helper', c.helper, 'voidRequestReason', c.void_request_reason,
    'note', (select e.why from audit_entry e where e.recipient_no = c.recipient_no and e.act = 'certificationRecorded'
             and e.subject_id = c.id::text limit 1))
  from certification c left join person p on p.id = c.recorder_person where c.id = ${id})`;

/** The finding of an id, likewise. */
export const findingAs = (id: string): string => `(
  select jsonb_build_object('findingId', f.id, 'kind', f.kind, 'detail', f.detail, 'taskKind', (select found.kind from task found where found.id = f.task_id),
    'foundOn', f.found_on, 'foundBy', f.finder_login,
    'foundByName', p.name, 'fields', f.fields, 'evidenceIds', f.evidence_ids, 'state', f.state, 'diedOn', f.died_on,
    'reviewedByName', (select reviewer.name from person reviewer where reviewer.id = f.reviewer_person), 'reviewedOn', f.reviewed_on)
  from finding f join person p on p.id = f.finder_person where f.id = ${id})`;
