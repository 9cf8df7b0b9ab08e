import { Body, Controller, Delete, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import { endDeputy, nameDeputy } from '../../../libs/casework/name-deputy.js';
import { accountPage, adminQuery, deputyBody, deputyPage } from '../../../libs/contracts/sessions.js';
import { listAccounts, listDeputies } from '../../../libs/database/queries/accounts.query.js';
import { Actor } from '../http/actor.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Roles } from '../http/roles.decorator.js';
import { CASEWORK } from '../tokens.js';

const deputyId = z.object({ id: z.uuid() });

/** What the administrator keeps: accounts to look up, deputies to name (rule H4). */
@Controller('admin')
@Roles('A')
export class AdminController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('accounts')
  @Answers(200, accountPage)
  async accounts(
    @Query({ schema: adminQuery }) query: z.infer<typeof adminQuery>,
  ): Promise<z.infer<typeof accountPage>> {
    return listAccounts(this.casework.database.reader, query);
  }

  @Get('deputies')
  @Answers(200, deputyPage)
  async deputies(
    @Query({ schema: adminQuery }) query: z.infer<typeof adminQuery>,
  ): Promise<z.infer<typeof deputyPage>> {
    return listDeputies(this.casework.database.reader, query);
  }

  @Post('deputies')
  @Answers(201, deputyId)
  async nameDeputy(
    @Actor() actor: Actor,
    @Body({ schema: deputyBody }) body: z.infer<typeof deputyBody>,
  ): Promise<z.infer<typeof deputyId>> {
    return { id: await nameDeputy(this.casework, actor, body) };
  }

  @Delete('deputies/:id')
  @Answers(204)
  async endDeputy(@Actor() actor: Actor, @Param({ schema: deputyId }) { id }: z.infer<typeof deputyId>): Promise<void> {
    await endDeputy(this.casework, actor, id);
  }
}
