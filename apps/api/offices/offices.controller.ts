import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import { colleagueList, officeList } from '../../../libs/contracts/offices.js';
import { findTownOf, listColleagues, listOffices } from '../../../libs/database/queries/offices.query.js';
import { notVisible } from '../../../libs/domain/errors.js';
import { recipientAreaOf } from '../../../libs/domain/organisation/office.js';
import { Actor } from '../http/actor.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { CASEWORK } from '../tokens.js';

@Controller('offices')
export class OfficesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Answers(200, officeList)
  async list(): Promise<z.infer<typeof officeList>> {
    return { items: await listOffices(this.casework.database.reader), nextCursor: null };
  }

  /** Those to whom a task of this office can be given: seen from the office itself, by a town in its villages, by the bureau everywhere. */
  @Get(':code/colleagues')
  @Answers(200, colleagueList)
  async colleagues(@Param('code') code: string, @Actor() actor: Actor): Promise<z.infer<typeof colleagueList>> {
    const { reader } = this.casework.database;
    const own = actor.assignments.map(({ office }) => office);
    const isAbove =
      own.includes((await findTownOf(reader, code)) ?? '') || recipientAreaOf(actor.assignments).everything;
    if (!own.includes(code) && !isAbove) throw notVisible();
    return { items: await listColleagues(reader, code, await this.casework.clock.today()), nextCursor: null };
  }
}
