import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Centre } from '../../domain/organisation/office.js';
import type { Payer, RecipientClass } from '../../domain/recipient/recipient-class.js';
import type { Stage, Status } from '../../domain/recipient/status.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';

@Entity('recipient')
export class RecipientEntity {
  @PrimaryColumn({ type: 'text' })
  recipientNo!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  namePinyin!: string;

  @Column({ type: 'text' })
  nameInitials!: string;

  @Column({ type: 'bytea' })
  nationalId!: Buffer;

  @Column({ type: 'bytea' })
  nationalIdIndex!: Buffer;

  @Column({ type: 'text' })
  nationalIdTail!: string;

  @Column({ type: 'date' })
  birthDate!: PlainDate;

  @Column({ type: 'text' })
  sex!: 'male' | 'female';

  @Column({ type: 'text' })
  recipientClass!: RecipientClass;

  @Column({ type: 'text' })
  centre!: Centre;

  @Column({ type: 'text' })
  payer!: Payer;

  @Column({ type: 'text' })
  town!: string;

  @Column({ type: 'text' })
  village!: string;

  @Column({ type: 'bytea', nullable: true })
  phone!: Buffer | null;

  @Column({ type: 'bytea', nullable: true })
  phoneIndex!: Buffer | null;

  @Column({ type: 'bytea' })
  address!: Buffer;

  @Column({ type: 'text' })
  payingAgency!: string;

  @Column({ type: 'text' })
  status!: Status;

  @Column({ type: 'text' })
  stage!: Stage;

  @Column({ type: 'date' })
  validUntil!: PlainDate;

  @Column({ type: 'text' })
  firstBenefitMonth!: PlainMonth;

  @Column({ type: 'text', nullable: true })
  suspendedFrom!: PlainMonth | null;

  @Column({ type: 'date', nullable: true })
  diedOn!: PlainDate | null;

  @Column({ type: 'text', nullable: true })
  endedFrom!: PlainMonth | null;

  @Column({ type: 'date', nullable: true })
  nextDeadline!: PlainDate | null;

  @Column({ type: 'int' })
  factNo!: number;

  @Column({ type: 'date' })
  registeredOn!: PlainDate;

  @Column({ type: 'text', nullable: true })
  importNo!: string | null;
}
