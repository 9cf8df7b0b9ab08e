import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AttemptKind } from '../../domain/inbox/attempts.js';
import type { PlainDate } from '../../domain/time/plain-date.js';

@Entity('contact_attempt')
export class ContactAttemptEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  recipientNo!: string;

  @Column({ type: 'text' })
  kind!: AttemptKind;

  @Column({ type: 'date' })
  onDate!: PlainDate;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'boolean' })
  isVain!: boolean;

  @Column({ type: 'bytea', nullable: true })
  numberDialled!: Buffer | null;

  /** Rule B10. To which office a letter went; null for a call or a visit. */
  @Column({ type: 'text', nullable: true })
  office!: string | null;

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
