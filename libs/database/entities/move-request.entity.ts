import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '../../domain/time/plain-date.js';

@Entity('move_request')
export class MoveRequestEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  recipientNo!: string;

  @Column({ type: 'text' })
  town!: string;

  @Column({ type: 'text' })
  village!: string;

  @Column({ type: 'text' })
  requestedBy!: string;

  @Column({ type: 'date' })
  requestedOn!: PlainDate;

  @Column({ type: 'text' })
  state!: 'asked' | 'accepted' | 'returned';
}
