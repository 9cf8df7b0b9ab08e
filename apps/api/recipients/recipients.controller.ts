import { Body, Controller, Get, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import { correctRecipient } from '../../../libs/casework/correct-recipient.js';
import { registerRecipient } from '../../../libs/casework/register-recipient.js';
import { revealRecipient } from '../../../libs/casework/reveal-recipient.js';
import {
  correctBody,
  counted,
  type Recipient,
  type RecipientCountQuery,
  type RecipientQuery,
  recipient,
  recipientCountQuery,
  recipientPage,
  recipientQuery,
  recipientSearchBody,
  registerBody,
  revealBody,
  revealed,
} from '../../../libs/contracts/recipients.js';
import { countRecipients, listRecipients } from '../../../libs/database/queries/recipients.query.js';
import { recipientAreaOf } from '../../../libs/domain/organisation/office.js';
import { Actor } from '../http/actor.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { EveryTime } from '../http/every-time.decorator.js';
import { CASEWORK } from '../tokens.js';
import { getRecipient, showRecipient } from './show-recipient.js';

@Controller('recipients')
export class RecipientsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Answers(200, recipientPage)
  async list(
    @Actor() actor: Actor,
    @Query({ schema: recipientQuery }) query: RecipientQuery,
  ): Promise<z.infer<typeof recipientPage>> {
    const { database, clock } = this.casework;
    const today = await clock.today(database.reader);
    const page = await listRecipients(database, recipientAreaOf(actor.assignments), query, today);
    return { items: page.items.map(showRecipient), nextCursor: page.nextCursor };
  }

  /** The same with the words in the body: names do not belong into an address. */
  @Post('search')
  @EveryTime()
  @Answers(200, recipientPage)
  search(
    @Actor() actor: Actor,
    @Body({ schema: recipientSearchBody }) body: RecipientQuery,
  ): Promise<z.infer<typeof recipientPage>> {
    return this.list(actor, body);
  }

  @Get('count')
  @Answers(200, counted)
  async count(
    @Actor() actor: Actor,
    @Query({ schema: recipientCountQuery }) query: RecipientCountQuery,
  ): Promise<z.infer<typeof counted>> {
    return { count: await countRecipients(this.casework.database, recipientAreaOf(actor.assignments), query) };
  }

  @Get(':recipientNo')
  @Answers(200, recipient)
  show(@Actor() actor: Actor, @Param('recipientNo') recipientNo: string): Promise<Recipient> {
    return getRecipient(this.casework, actor, recipientNo);
  }

  @Post()
  @Answers(201, recipient)
  async register(
    @Actor() actor: Actor,
    @Body({ schema: registerBody }) body: z.infer<typeof registerBody>,
  ): Promise<Recipient> {
    const recipientNo = await registerRecipient(this.casework, actor, body);
    return getRecipient(this.casework, actor, recipientNo);
  }

  @Patch(':recipientNo')
  @Answers(200, recipient)
  async correct(
    @Actor() actor: Actor,
    @Param('recipientNo') recipientNo: string,
    @Body({ schema: correctBody }) body: z.infer<typeof correctBody>,
  ): Promise<Recipient> {
    await correctRecipient(this.casework, actor, recipientNo, body);
    return getRecipient(this.casework, actor, recipientNo);
  }

  @Post(':recipientNo/reveal')
  @EveryTime()
  @Answers(200, revealed)
  reveal(
    @Actor() actor: Actor,
    @Param('recipientNo') recipientNo: string,
    @Body({ schema: revealBody }) { reason }: z.infer<typeof revealBody>,
  ): Promise<z.infer<typeof revealed>> {
    return revealRecipient(this.casework, actor, recipientNo, reason);
  }
}
