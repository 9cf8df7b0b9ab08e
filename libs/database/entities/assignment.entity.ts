import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/organisation/roles.js';

@Entity('assignment')
export class AssignmentEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  login!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'text' })
  officeCode!: string;
}
