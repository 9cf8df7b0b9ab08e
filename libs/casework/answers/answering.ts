import type { Tx } from '../../database/database.js';
import type { RecipientEntity } from '../../database/entities/recipient.entity.js';
import type { TaskEntity } from '../../database/entities/task.entity.js';
import type { FieldCipher } from '../../database/field-cipher.js';
import type { AnswerFields } from '../../domain/inbox/answers.js';
import type { RecipientTaskKind } from '../../domain/inbox/task-kinds.js';
import type { Actor } from '../../domain/organisation/roles.js';
import type { LifecycleEvent, TaskRef } from '../../domain/recipient/lifecycle/lifecycle-events.js';
import type { PlainDate } from '../../domain/time/plain-date.js';

/** One answer being applied: the task and the recipient are locked, authority and holder have been checked. */
export interface Answering<Kind extends RecipientTaskKind = RecipientTaskKind> {
  tx: Tx;
  cipher: FieldCipher;
  actor: Actor;
  today: PlainDate;
  task: TaskEntity & { kind: Kind };
  recipient: RecipientEntity;
  fields: AnswerFields[Kind];
}

/** What the workflow hears besides that the task was answered; `told` where another fact has said it already. */
export type AnswerOutcome =
  | Partial<Omit<Extract<LifecycleEvent, { name: 'taskAnswered' }>, 'name' | 'task' | 'answer'>>
  | 'told';

export const refOf = (task: TaskEntity): TaskRef => ({
  key: task.taskKey,
  kind: task.kind as RecipientTaskKind,
  round: task.round,
});
