import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account')
export class AccountEntity {
  @PrimaryColumn({ type: 'text' })
  login!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  passwordHash!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'boolean' })
  isActive!: boolean;

  @Column({ type: 'timestamptz', insert: false })
  createdAt!: Date;
}
