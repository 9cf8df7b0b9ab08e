import { type PlainDate, shanghaiDateAt } from '../domain/time/plain-date.js';
import type { Database, Tx } from './database.js';

/** Which day it is for the casework (Rule Z1), and whether workflows may rely on real time for it. */
export interface BusinessClock {
  today(tx?: Tx): Promise<PlainDate>;
  /** Real: the workflows' own timers bring the days. Demo: the demo clock brings them by signal. */
  readonly mode: 'real' | 'demo';
}

/** The Shanghai day of the present instant. Nothing can move it. */
export class RealClock implements BusinessClock {
  readonly mode = 'real';

  async today(): Promise<PlainDate> {
    return shanghaiDateAt(Date.now());
  }
}

/** The demo's business day, a row that only the demo module moves. */
export class DemoClock implements BusinessClock {
  readonly mode = 'demo';

  constructor(private readonly database: Database) {}

  async today(tx: Tx = this.database.reader): Promise<PlainDate> {
    const rows: { today: PlainDate }[] = await tx.query('select today from business_clock');
    const today = rows[0]?.today;
    if (today === undefined) throw new Error('The demo clock has not been set: start the product through npm start.');
    return today;
  }

  /** Sets the first day of a new demo; a clock that runs already keeps its day. */
  async begin(today: PlainDate): Promise<void> {
    await this.database.reader.query('insert into business_clock (today) values ($1) on conflict do nothing', [today]);
  }

  async moveTo(today: PlainDate): Promise<void> {
    await this.database.reader.query('update business_clock set today = $1', [today]);
  }
}
