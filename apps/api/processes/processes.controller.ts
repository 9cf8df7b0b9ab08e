import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import { countStuckProcesses, listStuck } from '../../../libs/casework/list-processes.js';
import type { Config } from '../../../libs/config/config.js';
import {
  type ProcessCounts,
  type ProcessQuery,
  type ProcessRetried,
  processCounts,
  processPage,
  processQuery,
  processRetried,
  schedules,
} from '../../../libs/contracts/processes.js';
import { lastRunsOnRecord } from '../../../libs/database/queries/reconciliation.query.js';
import { countWaiting, waitingProcesses } from '../../../libs/database/queries/waiting-processes.query.js';
import type { Engine } from '../../../libs/temporal/connect-temporal.js';
import { lookAtSchedule } from '../../../libs/temporal/look-at-schedules.js';
import { RETRY_WORDS } from '../../../libs/words/processes.js';
import { MONTHLY_OPENING_SCHEDULE } from '../../../workflows/monthly-opening/monthly-opening.messages.js';
import { NIGHTLY_RECONCILIATION_SCHEDULE } from '../../../workflows/nightly-reconciliation/nightly-reconciliation.messages.js';
import { Actor } from '../http/actor.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Language } from '../http/language.decorator.js';
import { Roles } from '../http/roles.decorator.js';
import { CASEWORK, CONFIG, ENGINE } from '../tokens.js';
import { lookAtAll } from './look-at-all.js';
import { retry } from './retry.js';
import { type Looking, showSchedule, showStuck, showWaiting } from './show-process.js';

const PATIENCE_SECONDS = 5;
/** Of what waits, the engine knows nothing but the run that a link leads to: not worth waiting for. */
const PATIENCE_FOR_LINKS_SECONDS = 2;

/** What managers see of the engine. People read from the facts (house rule 5); the engine is asked about single workflows only. */
@Controller('processes')
@Roles('M', 'A')
export class ProcessesController {
  constructor(
    @Inject(CASEWORK) private readonly casework: Casework,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Get()
  @Answers(200, processPage)
  async list(
    @Actor() actor: Actor,
    @Language() language: Language,
    @Query({ schema: processQuery }) query: ProcessQuery,
  ): Promise<z.infer<typeof processPage>> {
    const looking = this.looking(actor, language);
    if (query.state === 'waiting') {
      const { items, nextCursor } = await waitingProcesses(this.casework.database.reader, query);
      const seen = await lookAtAll(this.engine, items, PATIENCE_FOR_LINKS_SECONDS);
      return { items: items.map((row, place) => showWaiting(row, seen[place] ?? null, looking)), nextCursor };
    }
    const { items, nextCursor } = await listStuck(this.casework, query);
    const seen = await lookAtAll(this.engine, items, PATIENCE_SECONDS);
    return { items: items.map((row, place) => showStuck(row, seen[place] ?? null, looking)), nextCursor };
  }

  @Get('counts')
  @Answers(200, processCounts)
  async counts(): Promise<ProcessCounts> {
    const stuck = await countStuckProcesses(this.casework);
    return { stuck, waiting: await countWaiting(this.casework.database.reader) };
  }

  @Get('schedules')
  @Answers(200, schedules)
  async schedules(@Actor() actor: Actor, @Language() language: Language): Promise<z.infer<typeof schedules>> {
    const looking = this.looking(actor, language);
    const { opened, reconciled } = await lastRunsOnRecord(this.casework.database.reader);
    const ours = [
      { id: MONTHLY_OPENING_SCHEDULE.scheduleId, onRecord: opened },
      { id: NIGHTLY_RECONCILIATION_SCHEDULE.scheduleId, onRecord: reconciled },
    ];
    const items = await this.engine.withinSeconds(PATIENCE_SECONDS, () =>
      Promise.all(
        ours.map(async ({ id, onRecord }) =>
          showSchedule(await lookAtSchedule(this.engine.client, id), onRecord, looking),
        ),
      ),
    );
    return { items };
  }

  /** The id is one segment of the address: its slashes are escaped. */
  @Post(':workflowId/retry')
  @Answers(200, processRetried)
  async retry(
    @Actor() actor: Actor,
    @Language() language: Language,
    @Param('workflowId') workflowId: string,
  ): Promise<ProcessRetried> {
    const action = await retry(this.casework, this.engine, actor, workflowId);
    return { workflowId, action, inWords: RETRY_WORDS[action][language] };
  }

  private looking(actor: Actor, language: Language): Looking {
    const seesNames = actor.assignments.some(({ role }) => role === 'M');
    return { config: this.config, language, seesNames };
  }
}
