import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import { keepEvidence, mustBringEvidence } from '../../../libs/casework/keep-evidence.js';
import { type EvidenceKept, evidenceKept } from '../../../libs/contracts/evidence.js';
import { findVisibleEvidence } from '../../../libs/database/queries/evidence.query.js';
import { notVisible } from '../../../libs/domain/errors.js';
import { recipientAreaOf } from '../../../libs/domain/organisation/office.js';
import type { EvidenceStore } from '../../../libs/evidence/evidence-store.js';
import { inspectEvidence } from '../../../libs/evidence/inspect-evidence.js';
import { Actor } from '../http/actor.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { AcceptsFile, type Upload, UploadedBytes } from '../http/upload.js';
import { CASEWORK, EVIDENCE } from '../tokens.js';

@Controller('evidence')
export class EvidenceController {
  constructor(
    @Inject(CASEWORK) private readonly casework: Casework,
    @Inject(EVIDENCE) private readonly evidence: EvidenceStore,
  ) {}

  /** The file lies on disk before the row says so: a crash between them leaves a file too many, never a row too many. */
  @Post()
  @AcceptsFile({ maxMegabytes: 20, tooLarge: 'EVIDENCE_TOO_LARGE' })
  @Answers(201, evidenceKept)
  async upload(@Actor() actor: Actor, @UploadedBytes() upload: Upload): Promise<EvidenceKept> {
    mustBringEvidence(actor);
    const { bytes, mediaType, originalSha256, shot } = await inspectEvidence(upload.bytes);
    const sha256 = await this.evidence.keep(bytes);
    const fileName = upload.fileName.slice(0, 200);
    const kept = { sha256, originalSha256, mediaType, sizeBytes: bytes.length, fileName, ...shot };
    return { evidenceId: await keepEvidence(this.casework, actor, kept), sha256 };
  }

  @Get(':id')
  @Answers(200)
  async show(@Actor() actor: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const area = recipientAreaOf(actor.assignments);
    const isId = z.uuid().safeParse(id).success;
    const found = isId
      ? await findVisibleEvidence(this.casework.database.reader, id, { login: actor.login, area })
      : undefined;
    if (!found) throw notVisible();
    const bytes = await this.evidence.read(found.sha256);
    await reply
      .type(found.mediaType)
      .header('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(found.fileName)}`)
      .send(bytes);
  }
}
