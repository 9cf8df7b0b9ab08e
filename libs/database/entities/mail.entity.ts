import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Centre } from '../../domain/organisation/office.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';

@Entity('mail')
export class MailEntity {
  @PrimaryColumn({ type: 'text' })
  mailKey!: string;

  @Column({ type: 'text' })
  messageId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  toAddress!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text', nullable: true })
  town!: string | null;

  @Column({ type: 'text', nullable: true })
  period!: PlainMonth | null;

  @Column({ type: 'text', nullable: true })
  centre!: Centre | null;

  @Column({ type: 'int', nullable: true })
  version!: number | null;

  @Column({ type: 'text', nullable: true })
  recipientNo!: string | null;

  @Column({ type: 'text', nullable: true })
  contentHash!: string | null;

  @Column({ type: 'text' })
  state!: 'planned' | 'sent' | 'doubtful';

  @Column({ type: 'int' })
  attempts!: number;

  @Column({ type: 'text', nullable: true })
  lastError!: string | null;

  @Column({ type: 'timestamptz', insert: false })
  plannedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  @Column({ type: 'date' })
  businessDay!: PlainDate;
}
