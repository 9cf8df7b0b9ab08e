import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';

@Entity('monthly_report')
export class MonthlyReportEntity {
  @PrimaryColumn({ type: 'text' })
  town!: string;

  @PrimaryColumn({ type: 'text' })
  period!: PlainMonth;

  @Column({ type: 'text' })
  state!: 'open' | 'submitted';

  @Column({ type: 'date' })
  openedOn!: PlainDate;

  @Column({ type: 'date' })
  dueOn!: PlainDate;

  @Column({ type: 'date', nullable: true })
  submittedOn!: PlainDate | null;

  @Column({ type: 'text', nullable: true })
  submittedBy!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'boolean' })
  isLate!: boolean;

  @Column({ type: 'date', nullable: true })
  closedOn!: PlainDate | null;

  @Column({ type: 'date', nullable: true })
  nextDeadline!: PlainDate | null;

  @Column({ type: 'int' })
  factNo!: number;
}
