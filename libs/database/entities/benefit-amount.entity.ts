import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainMonth } from '../../domain/time/plain-month.js';
import { bigintNumber } from '../bigint-number.js';

@Entity('benefit_amount')
export class BenefitAmountEntity {
  @PrimaryColumn({ type: 'text' })
  recipientNo!: string;

  @PrimaryColumn({ type: 'text' })
  fromMonth!: PlainMonth;

  @Column({ type: 'bigint', transformer: bigintNumber })
  amountFen!: number;
}
