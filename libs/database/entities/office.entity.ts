import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Centre, OfficeKind } from '../../domain/organisation/office.js';

@Entity('office')
export class OfficeEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  kind!: OfficeKind;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  parentCode!: string | null;

  @Column({ type: 'text', nullable: true })
  centre!: Centre | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;
}
