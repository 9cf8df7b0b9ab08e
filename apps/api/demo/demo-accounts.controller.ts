import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import { demoAccount } from '../../../libs/contracts/sessions.js';
import { listDemoAccounts } from '../../../libs/database/queries/accounts.query.js';
import { Answers } from '../http/answers.decorator.js';
import { Public } from '../http/public.decorator.js';
import { CASEWORK } from '../tokens.js';

const demoAccounts = z.object({ items: z.array(demoAccount) });

/** Whom one can be in the demo: their password is public anyway. */
@Controller('demo/accounts')
@Public()
export class DemoAccountsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Answers(200, demoAccounts)
  async list(): Promise<z.infer<typeof demoAccounts>> {
    return { items: await listDemoAccounts(this.casework.database.reader) };
  }
}
