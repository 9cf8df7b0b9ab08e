import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FindingKind } from '../../domain/recipient/lifecycle/lifecycle-events.js';
import type { FindingState } from '../../domain/suspicion/finding.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';

@Entity('finding')
export class FindingEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  recipientNo!: string;

  @Column({ type: 'text' })
  kind!: FindingKind;

  @Column({ type: 'text' })
  detail!: string;

  @Column({ type: 'date' })
  foundOn!: PlainDate;

  @Column({ type: 'text' })
  period!: PlainMonth;

  @Column({ type: 'date' })
  cycleEnd!: PlainDate;

  @Column({ type: 'uuid' })
  taskId!: string;

  @Column({ type: 'jsonb' })
  fields!: Record<string, unknown>;

  @Column({ type: 'uuid', array: true })
  evidenceIds!: string[];

  @Column({ type: 'date', nullable: true })
  diedOn!: PlainDate | null;

  @Column({ type: 'text' })
  finderLogin!: string;

  @Column({ type: 'uuid' })
  finderPerson!: string;

  @Column({ type: 'text' })
  state!: FindingState;

  @Column({ type: 'text', nullable: true })
  reviewerLogin!: string | null;

  @Column({ type: 'uuid', nullable: true })
  reviewerPerson!: string | null;

  @Column({ type: 'date', nullable: true })
  reviewedOn!: PlainDate | null;

  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Column({ type: 'text', nullable: true })
  reportedIn!: PlainMonth | null;
}
