import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '../../domain/time/plain-date.js';

@Entity('contact_attempt')
export class ContactAttemptEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  recipientNo!: string;

  @Column({ type: 'text' })
  kind!: 'call' | 'visit';

  @Column({ type: 'date' })
  onDate!: PlainDate;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'boolean' })
  isVain!: boolean;

  @Column({ type: 'bytea', nullable: true })
  numberDialled!: Buffer | null;

  @Column({ type: 'uuid', nullable: true })
  taskId!: string | null;

  @Column({ type: 'date' })
  cycleEnd!: PlainDate;

  @Column({ type: 'uuid', array: true })
  evidenceIds!: string[];

  @Column({ type: 'text' })
  recordedBy!: string;

  @Column({ type: 'uuid' })
  recorderPerson!: string;

  @Column({ type: 'boolean' })
  isWithdrawn!: boolean;

  @Column({ type: 'timestamptz', insert: false })
  recordedAt!: Date;
}
