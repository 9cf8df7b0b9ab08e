import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { type PlainDate, shanghaiDateAt, shanghaiInstant } from '../../libs/domain/time/plain-date.js';
import { firstDayOf, monthOf, shiftMonth } from '../../libs/domain/time/plain-month.js';
import { monthlyOpeningWorkflowId } from '../../workflows/shared/workflow-ids.js';
import { SetClock } from './a-house.js';
import { aTownAtWork, type Surroundings, type TownAtWork } from './a-town-at-work.js';
import { timeSkipping } from './temporal.js';

/** The business day is the Shanghai day of the engine's own present: nobody moves it but the engine. */
class EngineClock extends SetClock {
  constructor(private readonly env: TestWorkflowEnvironment) {
    super('1970-01-01', 'real');
  }

  override async today(): Promise<PlainDate> {
    this.day = shanghaiDateAt(await this.env.currentTimeMs());
    return this.day;
  }
}

/** A town at work on the time-skipping server, from 09:00 of a day on: only the workflows' own timers bring the days. */
export async function aTownOnItsOwnTimers(from: PlainDate, on: Omit<Surroundings, 'engine'> = {}): Promise<TownAtWork> {
  const env = await timeSkipping();
  const sleepTo = async (instant: number): Promise<void> => env.sleep(instant - (await env.currentTimeMs()));
  await sleepTo(shanghaiInstant(from, 9 * 60));
  const engine = { address: env.address, namespace: env.namespace ?? 'default', taskQueue: 'casework' };
  const clock = new EngineClock(env);
  const town = await aTownAtWork(clock, { ...on, engine });
  return {
    ...town,
    /** Sleeps until 09:00 of the day. This server has no Schedules: on day 1 at 02:00 the opening is begun as the Schedule does. */
    until: async (day) => {
      const nextFirst = async (): Promise<PlainDate> => firstDayOf(shiftMonth(monthOf(await clock.today()), 1));
      for (let first = await nextFirst(); first <= day; first = await nextFirst()) {
        await sleepTo(shanghaiInstant(first, 2 * 60));
        const period = shiftMonth(monthOf(first), -1);
        const workflowId = monthlyOpeningWorkflowId(period);
        await town.client.workflow.execute('monthlyOpening', { workflowId, taskQueue: 'casework', args: [{ period }] });
      }
      await sleepTo(shanghaiInstant(day, 9 * 60));
      await town.settle();
    },
    end: async () => {
      await town.end();
      await env.teardown();
    },
  };
}
