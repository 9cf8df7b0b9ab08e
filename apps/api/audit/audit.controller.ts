import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import { type AuditQuery, auditPage, auditQuery } from '../../../libs/contracts/audit.js';
import { listAudit } from '../../../libs/database/queries/audit.query.js';
import { Actor } from '../http/actor.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Roles } from '../http/roles.decorator.js';
import { CASEWORK } from '../tokens.js';

@Controller('audit')
@Roles('M', 'A')
export class AuditController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  /** The manager sees all, the administrator what concerns no recipient. */
  @Get()
  @Answers(200, auditPage)
  async list(
    @Actor() actor: Actor,
    @Query({ schema: auditQuery }) query: AuditQuery,
  ): Promise<z.infer<typeof auditPage>> {
    const withRecipients = actor.assignments.some(({ role }) => role === 'M');
    const { items, nextCursor } = await listAudit(this.casework.database.reader, query, withRecipients);
    return { items: items.map((entry) => ({ ...entry, at: entry.at.toISOString() })), nextCursor };
  }
}
