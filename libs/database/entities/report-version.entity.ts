import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';

@Entity('report_version')
export class ReportVersionEntity {
  @PrimaryColumn({ type: 'text' })
  town!: string;

  @PrimaryColumn({ type: 'text' })
  period!: PlainMonth;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  @Column({ type: 'text' })
  submittedBy!: string;

  @Column({ type: 'uuid' })
  submittedPerson!: string;

  @Column({ type: 'date' })
  submittedOn!: PlainDate;

  @Column({ type: 'timestamptz', insert: false })
  submittedAt!: Date;

  @Column({ type: 'boolean' })
  isNil!: boolean;

  @Column({ type: 'bytea' })
  snapshot!: Buffer;

  @Column({ type: 'jsonb' })
  totals!: Record<string, unknown>;

  @Column({ type: 'jsonb' })
  changes!: unknown;

  @Column({ type: 'text' })
  canonicalHash!: string;
}
