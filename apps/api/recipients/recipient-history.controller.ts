import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import { recordCertification } from '../../../libs/casework/record-certification.js';
import { recordContactAttempt } from '../../../libs/casework/record-contact-attempt.js';
import { requestVoid } from '../../../libs/casework/request-void.js';
import {
  type CertificationResult,
  certificationBody,
  certificationPage,
  certificationResult,
  contactAttempt,
  contactAttemptBody,
  timelinePage,
  voidBody,
  voidRequested,
} from '../../../libs/contracts/recipients.js';
import { pageQuery } from '../../../libs/contracts/scalars.js';
import { getCertification, listCertifications } from '../../../libs/database/queries/certifications.query.js';
import { getContactAttempt } from '../../../libs/database/queries/contact-attempts.query.js';
import { listTimeline } from '../../../libs/database/queries/recipient-timeline.query.js';
import { notVisible } from '../../../libs/domain/errors.js';
import { recipientAreaOf } from '../../../libs/domain/organisation/office.js';
import { Actor } from '../http/actor.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { CASEWORK } from '../tokens.js';
import { getRecipient } from './show-recipient.js';

type PageQuery = z.infer<typeof pageQuery>;

/** What has happened about a recipient, and what is added to it outside of tasks. */
@Controller('recipients/:recipientNo')
export class RecipientHistoryController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('timeline')
  @Answers(200, timelinePage)
  async timeline(
    @Actor() actor: Actor,
    @Param('recipientNo') recipientNo: string,
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<z.infer<typeof timelinePage>> {
    await getRecipient(this.casework, actor, recipientNo);
    return listTimeline(this.casework.database, recipientAreaOf(actor.assignments), recipientNo, query);
  }

  @Get('certifications')
  @Answers(200, certificationPage)
  async certifications(
    @Actor() actor: Actor,
    @Param('recipientNo') recipientNo: string,
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<z.infer<typeof certificationPage>> {
    await getRecipient(this.casework, actor, recipientNo);
    return listCertifications(this.casework.database, recipientAreaOf(actor.assignments), recipientNo, query);
  }

  @Post('certifications')
  @Answers(201, certificationResult)
  async certify(
    @Actor() actor: Actor,
    @Param('recipientNo') recipientNo: string,
    @Body({ schema: certificationBody }) body: z.infer<typeof certificationBody>,
  ): Promise<CertificationResult> {
    const { certificationId } = await recordCertification(this.casework, actor, recipientNo, body);
    return {
      certification: await getCertification(this.casework.database, certificationId),
      recipient: await getRecipient(this.casework, actor, recipientNo),
    };
  }

  /** Rule B4. Accepted as a request: the answer comes from two persons of the centre. */
  @Post('certifications/:certificationId/void')
  @Answers(202, voidRequested)
  async void(
    @Actor() actor: Actor,
    @Param('recipientNo') recipientNo: string,
    @Param('certificationId') certificationId: string,
    @Body({ schema: voidBody }) { reason }: z.infer<typeof voidBody>,
  ): Promise<z.infer<typeof voidRequested>> {
    if (!z.uuid().safeParse(certificationId).success) throw notVisible();
    await requestVoid(this.casework, actor, recipientNo, certificationId, reason);
    return { certificationId, state: 'requested' };
  }

  @Post('contact-attempts')
  @Answers(201, contactAttempt)
  async attempt(
    @Actor() actor: Actor,
    @Param('recipientNo') recipientNo: string,
    @Body({ schema: contactAttemptBody }) body: z.infer<typeof contactAttemptBody>,
  ): Promise<z.infer<typeof contactAttempt>> {
    const id = await recordContactAttempt(this.casework, actor, recipientNo, body);
    return getContactAttempt(this.casework.database, id);
  }
}
