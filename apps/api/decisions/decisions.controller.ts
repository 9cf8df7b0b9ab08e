import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import {
  type Decision,
  type DecisionQuery,
  decision,
  decisionCountQuery,
  decisionPage,
  decisionQuery,
} from '../../../libs/contracts/decisions.js';
import { counted } from '../../../libs/contracts/recipients.js';
import { countDecisions, findDecision, listDecisions } from '../../../libs/database/queries/decisions.query.js';
import { notVisible } from '../../../libs/domain/errors.js';
import { recipientAreaOf } from '../../../libs/domain/organisation/office.js';
import { Actor } from '../http/actor.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Language } from '../http/language.decorator.js';
import { CASEWORK } from '../tokens.js';
import { showDecision } from './show-decision.js';

/** What two persons decided; the deciding itself is done in tasks. */
@Controller('decisions')
export class DecisionsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Answers(200, decisionPage)
  async list(
    @Actor() actor: Actor,
    @Language() language: Language,
    @Query({ schema: decisionQuery }) query: DecisionQuery,
  ): Promise<z.infer<typeof decisionPage>> {
    const page = await listDecisions(this.casework.database, recipientAreaOf(actor.assignments), filterOf(query));
    return { items: page.items.map((view) => showDecision(view, language)), nextCursor: page.nextCursor };
  }

  @Get('count')
  @Answers(200, counted)
  async count(
    @Actor() actor: Actor,
    @Query({ schema: decisionCountQuery }) query: z.infer<typeof decisionCountQuery>,
  ): Promise<z.infer<typeof counted>> {
    const area = recipientAreaOf(actor.assignments);
    return { count: await countDecisions(this.casework.database, area, filterOf(query)) };
  }

  @Get(':decisionNo')
  @Answers(200, decision)
  async show(
    @Actor() actor: Actor,
    @Language() language: Language,
    @Param('decisionNo') decisionNo: string,
  ): Promise<Decision> {
    const view = await findDecision(this.casework.database, recipientAreaOf(actor.assignments), decisionNo);
    if (!view) throw notVisible();
    return showDecision(view, language);
  }
}

const filterOf = <Query extends Pick<DecisionQuery, 'wrongful'>>({ wrongful, ...query }: Query) => ({
  ...query,
  wrongful: wrongful === undefined ? undefined : wrongful === 'true',
});
