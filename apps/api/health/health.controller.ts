import { connect } from 'node:net';
import { setTimeout as patience } from 'node:timers/promises';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import type { Config } from '../../../libs/config/config.js';
import { live, type Ready, ready } from '../../../libs/contracts/health.js';
import { outboxLag } from '../../../libs/database/stores/outbox.store.js';
import type { Engine } from '../../../libs/temporal/connect-temporal.js';
import { Answers } from '../http/answers.decorator.js';
import { Public } from '../http/public.decorator.js';
import { CASEWORK, CONFIG, ENGINE } from '../tokens.js';

const PATIENCE_MS = 2000;
/** A fact that has waited longer means that the relay does not run. */
const LONGEST_LAG_SECONDS = 60;

/** `live`: the process answers. `ready`: all parts do; people can work with the engine or the mail gone all the same. */
@Controller('health')
@Public()
export class HealthController {
  constructor(
    @Inject(CASEWORK) private readonly casework: Casework,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Get('live')
  @Answers(200, live)
  live(): z.infer<typeof live> {
    return { status: 'live' };
  }

  @Get('ready')
  @Answers(200, ready)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Ready> {
    const [lag, engine, mail] = await Promise.all([
      this.lag(),
      this.engine.isServing(),
      accepts(this.config.mail.smtpUrl),
    ]);
    const parts = {
      database: part(lag !== undefined),
      engine: part(engine),
      relay: {
        ...part(lag !== undefined && lag.oldestSeconds <= LONGEST_LAG_SECONDS),
        waiting: lag?.waiting ?? null,
        oldestSeconds: lag?.oldestSeconds ?? null,
      },
      mail: part(mail),
    };
    const isReady = Object.values(parts).every(({ status }) => status === 'up');
    if (!isReady) reply.status(503).header('Retry-After', '5');
    return { status: isReady ? 'ready' : 'notReady', parts };
  }

  private async lag(): Promise<Awaited<ReturnType<typeof outboxLag>> | undefined> {
    const lag = async () => outboxLag(this.casework.database.reader);
    return Promise.race([lag().catch(() => undefined), patience(PATIENCE_MS, undefined, { ref: false })]);
  }
}

const part = (isUp: boolean) => ({ status: isUp ? ('up' as const) : ('down' as const) });

/** Whether something takes connections where the mail goes. */
function accepts(smtpUrl: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(smtpUrl);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname,
      port: Number(port) || (protocol === 'smtps:' ? 465 : 25),
      timeout: PATIENCE_MS,
    });
    const tell = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', tell(true)).once('error', tell(false)).once('timeout', tell(false));
  });
}
