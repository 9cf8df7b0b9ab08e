import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel, Checklist, Helper } from '../../domain/certification/certification.js';
import type { PlainDate } from '../../domain/time/plain-date.js';

@Entity('certification')
export class CertificationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  recipientNo!: string;

  @Column({ type: 'date' })
  happenedOn!: PlainDate;

  @Column({ type: 'text' })
  channel!: Channel;

  @Column({ type: 'text' })
  recordedBy!: string;

  @Column({ type: 'uuid', nullable: true })
  recorderPerson!: string | null;

  @Column({ type: 'date' })
  recordedOn!: PlainDate;

  @Column({ type: 'text' })
  sourceOffice!: string;

  @Column({ type: 'jsonb' })
  checklist!: Checklist;

  @Column({ type: 'jsonb', nullable: true })
  helper!: Helper | null;

  @Column({ type: 'uuid', array: true })
  evidenceIds!: string[];

  @Column({ type: 'uuid', nullable: true })
  taskId!: string | null;

  @Column({ type: 'boolean' })
  isVoid!: boolean;

  @Column({ type: 'text', nullable: true })
  voidReason!: string | null;

  /** Rule B4. Since when a void is asked for; empty again where the maker declined to propose it. */
  @Column({ type: 'date', nullable: true })
  voidRequestedOn!: PlainDate | null;

  /** Rule B4. The reason of the latest request, in the words of whoever asked. */
  @Column({ type: 'text', nullable: true })
  voidRequestReason!: string | null;

  @Column({ type: 'timestamptz', insert: false })
  createdAt!: Date;
}
