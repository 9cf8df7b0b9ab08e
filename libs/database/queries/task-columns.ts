import type { AnyAnswer, TaskKind, TaskStatus } from '../../domain/inbox/task-kinds.js';
import type { Centre } from '../../domain/organisation/office.js';
import type { Desk } from '../../domain/organisation/roles.js';
import type { CloseReason, TaskReason, TaskSubject } from '../../domain/recipient/lifecycle/lifecycle-events.js';
import type { RecipientClass } from '../../domain/recipient/recipient-class.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';

/** A task as a read of `t`, with the names of recipient `r`, holder and whoever answered. */
export interface TaskRow {
  id: string;
  kind: TaskKind;
  round: number;
  desk: Desk;
  recipientNo: string | null;
  recipientName: string | null;
  office: string;
  town: string;
  village: string | null;
  centre: Centre | null;
  period: PlainMonth | null;
  openedOn: PlainDate;
  dueOn: PlainDate;
  calendarAssumed: boolean;
  status: TaskStatus;
  holder: string | null;
  holderName: string | null;
  version: number;
  reasonCode: TaskReason;
  reasonText: string | null;
  returnReason: string | null;
  cycleEnd: PlainDate | null;
  escalatedTo: 'townHead' | 'bureauManager' | null;
  excludedPerson: string | null;
  answer: AnyAnswer | null;
  answerFields: Record<string, unknown> | null;
  answeredBy: string | null;
  answeredByName: string | null;
  answeredOn: PlainDate | null;
  closeReason: CloseReason | null;
  correctedReason: string | null;
  subject: TaskSubject;
  causedBy: string | null;
  recipientClass: RecipientClass | null;
  validUntil: PlainDate | null;
}

export const TASK_COLUMNS = `
  t.id, t.kind, t.round, t.desk, t.recipient_no as "recipientNo", r.name as "recipientName", t.office, t.town, t.village, t.centre,
  t.period, t.opened_on as "openedOn", t.due_on as "dueOn", t.calendar_assumed as "calendarAssumed", t.status, t.holder,
  person.name as "holderName", t.version, t.reason_code as "reasonCode", t.reason_text as "reasonText", t.return_reason as "returnReason",
  t.cycle_end as "cycleEnd", t.escalated_to as "escalatedTo", t.excluded_person as "excludedPerson", t.answer,
  t.answer_fields as "answerFields", t.answered_by as "answeredBy",
  (select p.name from person p where p.id = t.answered_person) as "answeredByName", t.answered_on as "answeredOn", t.close_reason as "closeReason",
  t.corrected_reason as "correctedReason", t.subject, t.caused_by as "causedBy",
  r.recipient_class as "recipientClass", r.valid_until as "validUntil"`;
