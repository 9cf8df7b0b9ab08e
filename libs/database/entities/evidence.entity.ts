import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigintNumber } from '../bigint-number.js';

@Entity('evidence')
export class EvidenceEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text' })
  originalSha256!: string;

  @Column({ type: 'text' })
  mediaType!: string;

  @Column({ type: 'bigint', transformer: bigintNumber })
  sizeBytes!: number;

  @Column({ type: 'text' })
  fileName!: string;

  @Column({ type: 'timestamptz', nullable: true })
  takenAt!: Date | null;

  @Column({ type: 'double precision', nullable: true })
  latitude!: number | null;

  @Column({ type: 'double precision', nullable: true })
  longitude!: number | null;

  @Column({ type: 'text' })
  uploadedBy!: string;

  @Column({ type: 'timestamptz', insert: false })
  uploadedAt!: Date;

  @Column({ type: 'text', nullable: true })
  recipientNo!: string | null;
}
