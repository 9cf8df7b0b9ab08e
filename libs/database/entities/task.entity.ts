import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TaskKind, TaskStatus } from '../../domain/inbox/task-kinds.js';
import type { Centre } from '../../domain/organisation/office.js';
import type { Desk } from '../../domain/organisation/roles.js';
import type { CloseReason, TaskReason, TaskSubject } from '../../domain/recipient/lifecycle/lifecycle-events.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';

@Entity('task')
export class TaskEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  taskKey!: string;

  @Column({ type: 'text', nullable: true })
  recipientNo!: string | null;

  @Column({ type: 'text' })
  kind!: TaskKind;

  @Column({ type: 'int' })
  round!: number;

  @Column({ type: 'text' })
  desk!: Desk;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'text' })
  town!: string;

  @Column({ type: 'text', nullable: true })
  village!: string | null;

  @Column({ type: 'text', nullable: true })
  centre!: Centre | null;

  @Column({ type: 'date', nullable: true })
  cycleEnd!: PlainDate | null;

  @Column({ type: 'date' })
  openedOn!: PlainDate;

  @Column({ type: 'date' })
  dueOn!: PlainDate;

  @Column({ type: 'boolean' })
  calendarAssumed!: boolean;

  @Column({ type: 'text' })
  status!: TaskStatus;

  @Column({ type: 'text', nullable: true })
  holder!: string | null;

  @Column({ type: 'uuid', nullable: true })
  holderPerson!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'text' })
  reasonCode!: TaskReason;

  @Column({ type: 'text', nullable: true })
  reasonText!: string | null;

  @Column({ type: 'jsonb' })
  subject!: TaskSubject;

  @Column({ type: 'text', nullable: true })
  causedBy!: string | null;

  @Column({ type: 'uuid', nullable: true })
  excludedPerson!: string | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  answerFields!: Record<string, unknown> | null;

  @Column({ type: 'text', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'uuid', nullable: true })
  answeredPerson!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'date', nullable: true })
  answeredOn!: PlainDate | null;

  @Column({ type: 'text', nullable: true })
  closeReason!: CloseReason | null;

  /** Business day on which it was withdrawn or superseded. */
  @Column({ type: 'date', nullable: true })
  closedOn!: PlainDate | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  correctedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  correctedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  correctedReason!: string | null;

  @Column({ type: 'text', nullable: true })
  escalatedTo!: 'townHead' | 'bureauManager' | null;

  @Column({ type: 'text', nullable: true })
  period!: PlainMonth | null;
}
