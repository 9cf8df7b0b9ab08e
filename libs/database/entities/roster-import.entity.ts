import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '../../domain/time/plain-date.js';

@Entity('roster_import')
export class RosterImportEntity {
  @PrimaryColumn({ type: 'text' })
  importNo!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text' })
  fileName!: string;

  @Column({ type: 'text' })
  state!: 'previewed' | 'committing' | 'committed' | 'discarded';

  @Column({ type: 'text' })
  uploadedBy!: string;

  @Column({ type: 'uuid' })
  uploaderPerson!: string;

  @Column({ type: 'date' })
  uploadedOn!: PlainDate;

  @Column({ type: 'int' })
  rowCount!: number;

  @Column({ type: 'int' })
  acceptedCount!: number;

  @Column({ type: 'int' })
  rejectedCount!: number;

  @Column({ type: 'int' })
  duplicateCount!: number;

  @Column({ type: 'text', nullable: true })
  committedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  committedAt!: Date | null;

  @Column({ type: 'timestamptz', insert: false })
  createdAt!: Date;

  @Column({ type: 'text', nullable: true })
  failure!: string | null;
}
