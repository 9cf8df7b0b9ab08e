import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/organisation/roles.js';
import type { PlainDate } from '../../domain/time/plain-date.js';

@Entity('deputy')
export class DeputyEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  login!: string;

  @Column({ type: 'text' })
  deputyLogin!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'text' })
  officeCode!: string;

  @Column({ type: 'date' })
  fromOn!: PlainDate;

  @Column({ type: 'date' })
  untilOn!: PlainDate;

  @Column({ type: 'text' })
  namedBy!: string;

  @Column({ type: 'timestamptz', insert: false })
  namedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
