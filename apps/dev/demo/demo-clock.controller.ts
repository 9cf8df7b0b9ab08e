import { Body, Controller, Get, Inject, type OnModuleDestroy, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import { plainDate } from '../../../libs/contracts/scalars.js';
import type { DemoClock } from '../../../libs/database/business-clock.js';
import { conflict, refused } from '../../../libs/domain/errors.js';
import type { PlainDate } from '../../../libs/domain/time/plain-date.js';
import { CASEWORK } from '../../api/tokens.js';
import { advanceClock } from './advance-clock.js';
import { ClockStuck } from './quiet.js';

const advanceBody = z.object({ advanceTo: plainDate });

const KEEP_ALIVE_MS = 5000;

/** The business day of the demo. It is mounted by apps/dev alone, so no production build has it. */
@ApiTags('demo')
@Controller('demo/clock')
export class DemoClockController implements OnModuleDestroy {
  private isBusy = false;
  private readonly ending = new AbortController();
  private move: Promise<unknown> = Promise.resolve();

  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  async today(): Promise<{ today: PlainDate; busy: boolean }> {
    return { today: await this.casework.clock.today(), busy: this.isBusy };
  }

  /** The headers of the answer go out at once and a blank now and then, so that no client times out while a year passes. */
  @Post()
  async advance(
    @Body({ schema: advanceBody }) { advanceTo }: z.infer<typeof advanceBody>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (this.isBusy || this.ending.signal.aborted) throw conflict('CLOCK_BUSY');
    this.isBusy = true;
    try {
      const today = await this.casework.clock.today();
      if (advanceTo < today) throw refused('CLOCK_BACKWARDS', { today, advanceTo });
      reply.hijack();
      reply.raw.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
      reply.raw.flushHeaders();
      const alive = setInterval(() => reply.raw.write(' '), KEEP_ALIVE_MS);
      const move = this.pass(advanceTo).finally(() => clearInterval(alive));
      this.move = move;
      reply.raw.end(JSON.stringify(await move));
    } finally {
      this.isBusy = false;
    }
  }

  /** Whoever stops the town while days pass stops it between two days; the next start goes on from there. */
  async onModuleDestroy(): Promise<void> {
    this.ending.abort();
    await this.move;
  }

  private async pass(target: PlainDate): Promise<object> {
    try {
      const clock = this.casework.clock as DemoClock;
      const advanced = await advanceClock(this.casework, clock, target, this.ending.signal);
      if (advanced.today < target) tellStopped(advanced.today, target);
      return advanced;
    } catch (error) {
      // The headers are out: what went wrong stands in the body.
      console.error(error);
      const today = await this.casework.clock.today();
      return { today, code: 'CLOCK_STUCK', owed: error instanceof ClockStuck ? error.owed : null };
    }
  }
}

/** Told to the person at the terminal, if `npm start` is above us. */
function tellStopped(today: PlainDate, target: PlainDate): void {
  process.send?.(
    `演示时钟停在 ${today}（目标 ${target}），当天事项已办完。The demo clock stopped at the end of ${today}, on its way to ${target}: move it again after the next start.`,
  );
}
