import { until } from '../../apps/dev/processes/until.js';
import type { Reconciled } from '../../libs/domain/processes/reconciled.js';
import type { LifecycleState } from '../../libs/domain/recipient/lifecycle/lifecycle-state.js';
import { positionQuery } from '../../workflows/recipient-lifecycle/recipient-lifecycle.messages.js';
import { aTownAtWork, type TownAtWork } from '../support/a-town-at-work.js';

describe('A night after something went wrong in the engine (quality N2, N15)', () => {
  let town: TownAtWork;
  beforeAll(async () => {
    town = await aTownAtWork('2026-09-01');
  }, 60_000);
  afterAll(() => town.end());

  let nights = 0;
  const night = async (): Promise<Reconciled> => {
    nights += 1;
    const { taskQueue } = town.engine;
    return town.client.workflow.execute<() => Promise<Reconciled>>('nightlyReconciliation', {
      taskQueue,
      workflowId: `night-${nights}`,
    });
  };
  const position = (recipientNo: string): Promise<LifecycleState | null> =>
    town.client.workflow.getHandle(`recipient/${recipientNo}`).query(positionQuery);
  const runs = async (recipientNo: string): Promise<boolean> =>
    (await town.client.workflow.getHandle(`recipient/${recipientNo}`).describe()).status.name === 'RUNNING';
  const terminated = async (recipientNo: string): Promise<void> => {
    await town.client.workflow.getHandle(`recipient/${recipientNo}`).terminate('behind our back');
    const open = `WorkflowId = 'recipient/${recipientNo}' and ExecutionStatus = 'Running'`;
    await until('the engine lists it no more', async () => (await town.client.workflow.count(open)).count === 0);
  };

  it('brings a lost workflow back where it stood, and another night changes nothing', async () => {
    const person = await town.recipient('2025-12-10');
    await town.until('2026-09-10');
    await town.answer(person, 'reminderCall', town.people.village, {
      answer: 'unreachable',
      numberDialled: '19906853418',
    });
    await town.until('2026-09-11');
    const before = await position(person);
    expect(before).toMatchObject({ stage: 'reminding', planStep: 3, open: [{ kind: 'homeVisit' }] });

    await terminated(person);
    expect(await night()).toMatchObject({ recipientsWoken: 1, orphans: 0 });
    await town.settle();
    await until('it runs again', () => runs(person));
    const { answered, ...stood } = before as LifecycleState;
    expect(await position(person)).toMatchObject(stood);
    expect((await position(person))?.answered.map(({ key }) => key)).toEqual(answered.map(({ key }) => key));
    expect((await town.open(person)).map(({ kind }) => kind)).toEqual(['homeVisit']);

    await until(
      'the engine lists it',
      async () =>
        (await town.client.workflow.count(`WorkflowId = 'recipient/${person}' and ExecutionStatus = 'Running'`))
          .count === 1,
    );
    expect(await night()).toMatchObject({ recipientsWoken: 0, reportsWoken: 0, orphans: 0 });
  }, 60_000);
});
