import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactAttempt } from '../../domain/inbox/attempts.js';
import type { DecisionKind, DecisionState } from '../../domain/payment/decision.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';
import { bigintNumber } from '../bigint-number.js';

@Entity('decision')
export class DecisionEntity {
  @PrimaryColumn({ type: 'text' })
  decisionNo!: string;

  @Column({ type: 'text' })
  kind!: DecisionKind;

  @Column({ type: 'text' })
  recipientNo!: string;

  @Column({ type: 'text' })
  state!: DecisionState;

  @Column({ type: 'uuid', nullable: true })
  findingId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  certificationId!: string | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  clause!: string;

  @Column({ type: 'text' })
  explanation!: string;

  @Column({ type: 'text', nullable: true })
  effectiveMonth!: PlainMonth | null;

  @Column({ type: 'date', nullable: true })
  effectOn!: PlainDate | null;

  @Column({ type: 'date', nullable: true })
  tookEffectOn!: PlainDate | null;

  /** Paid later by a resumption (C6), paid too much before a termination (F1). */
  @Column({ type: 'text', array: true })
  months!: PlainMonth[];

  @Column({ type: 'bigint', transformer: bigintNumber })
  backPayFen!: number;

  @Column({ type: 'bigint', transformer: bigintNumber })
  overpaidFen!: number;

  @Column({ type: 'text' })
  makerLogin!: string;

  @Column({ type: 'uuid' })
  makerPerson!: string;

  @Column({ type: 'date' })
  proposedOn!: PlainDate;

  @Column({ type: 'text', nullable: true })
  checkerLogin!: string | null;

  @Column({ type: 'uuid', nullable: true })
  checkerPerson!: string | null;

  @Column({ type: 'date', nullable: true })
  confirmedOn!: PlainDate | null;

  @Column({ type: 'text', nullable: true })
  checkerReason!: string | null;

  @Column({ type: 'uuid', array: true })
  evidenceIds!: string[];

  @Column({ type: 'jsonb' })
  attempts!: ContactAttempt[];

  @Column({ type: 'boolean' })
  isWrongful!: boolean;

  @Column({ type: 'timestamptz', insert: false })
  createdAt!: Date;
}
