import { defaultPayloadConverter, defineSearchAttributeKey } from '@temporalio/common';
import { until } from '../../apps/dev/processes/until.js';
import type { Heard } from '../../libs/domain/recipient/lifecycle/lifecycle-events.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { aShell, FakeCasework, type Shell } from '../support/a-shell.js';
import { runsOf } from '../support/runs-of.js';

const SHOWN = ['Town', 'Centre', 'Stage', 'WaitingFor', 'DueOn'] as const;

describe('The shell of a recipient’s workflow', () => {
  let shell: Shell;
  beforeEach(async () => {
    shell = await aShell();
  }, 60_000);
  afterEach(() => shell.end());

  const certified = (
    factNo: number,
    today: PlainDate,
    validUntil: PlainDate,
    different: Partial<Heard<'certificationRecorded'>> = {},
  ) =>
    ({
      name: 'certificationRecorded',
      factNo,
      today,
      validUntil,
      quiet: true,
      whileSuspended: false,
      answeredTask: null,
      ...different,
    }) as const;
  const voidRequested = (factNo: number, eventId = `void-${factNo}`) =>
    ({ name: 'voidRequested', eventId, factNo, today: '2026-09-02', certificationId: `c-${factNo}` }) as const;

  const runId = async (recipientNo: string): Promise<string> => (await shell.handle(recipientNo).describe()).runId;
  const heard = (recipientNo: string): number[] => shell.casework.turnsOf(recipientNo).map((turn) => turn.factNo);
  /** The fact has been heard, and its turn written. */
  const hasHeard = (recipientNo: string, factNo: number): Promise<void> =>
    until(`${recipientNo} has heard fact ${factNo}`, () => heard(recipientNo).includes(factNo), { withinMs: 60_000 });
  /** What the Temporal Web UI says beside each step and each timer. */
  async function summaries(recipientNo: string): Promise<string[]> {
    const { events } = await shell.handle(recipientNo).fetchHistory();
    return (events ?? []).flatMap(({ userMetadata }) =>
      userMetadata?.summary ? [defaultPayloadConverter.fromPayload<string>(userMetadata.summary)] : [],
    );
  }
  const details = async (recipientNo: string): Promise<string> =>
    (await shell.handle(recipientNo).query<{ currentDetails: string }>('__temporal_workflow_metadata')).currentDetails;
  async function attributes(recipientNo: string): Promise<unknown[]> {
    const { typedSearchAttributes } = await shell.handle(recipientNo).describe();
    return [
      ...SHOWN.map((name) => typedSearchAttributes.get(defineSearchAttributeKey(name, 'KEYWORD'))),
      typedSearchAttributes.get(defineSearchAttributeKey('NeedsAttention', 'BOOL')),
    ];
  }

  it('says beside each step and each timer what it is for', async () => {
    shell.casework.clock = 'real';
    await shell.begin('R1');
    await hasHeard('R1', 1);
    await until('it sleeps', async () => (await summaries('R1')).some((said) => said.startsWith('等到')));
    expect(await summaries('R1')).toEqual([
      '待遇领取人员 R1',
      '读取待遇与认证状态 reads where the recipient stands',
      '登记待办任务的变化 opens and closes tasks',
      '等到 2027-06-01 · waits until 2027-06-01',
    ]);
  });

  describe('a new run', () => {
    it('begins with every new cycle and shows what the run before has shown: attributes and details', async () => {
      await shell.begin('R1');
      await hasHeard('R1', 1);
      await until('it is shown', async () => (await attributes('R1'))[2] === 'certified');
      const first = await runId('R1');
      expect(await (await shell.handle('R1').describe()).staticSummary()).toBe('待遇领取人员 R1');
      expect(await attributes('R1')).toEqual([
        'T01',
        'employeePensionCentre',
        'certified',
        'nobody',
        '2027-06-01',
        false,
      ]);

      await shell.tell('R1', certified(2, '2026-10-05', '2027-10-05'));
      await until('the next run has begun', async () => (await runId('R1')) !== first);
      const second = await runId('R1');
      await until('it is waiting', async () => (await shell.position('R1'))?.validUntil === '2027-10-05');
      expect(await attributes('R1')).toEqual([
        'T01',
        'employeePensionCentre',
        'certified',
        'nobody',
        '2027-07-05',
        false,
      ]);
      // The server gives the static summary to the first run alone: the details say whose workflow it is.
      expect(await details('R1')).toContain('### 待遇领取人员 R1 · 认证有效');
      expect(await details('R1')).toContain('有效期至 valid until **2027-10-05**');

      await shell.tell('R1', { name: 'dayReached', factNo: 0, today: '2027-07-05' });
      await until('the call is shown', async () => (await attributes('R1')).includes('villageWorker'));
      expect(await attributes('R1')).toEqual([
        'T01',
        'employeePensionCentre',
        'reminding',
        'villageWorker',
        '2027-07-15',
        false,
      ]);
      // Nothing but a new cycle begins a new run.
      expect(await runId('R1')).toBe(second);
    });

    it('forgets no fact: what the run before has heard is not heard again', async () => {
      await shell.begin('R1');
      const event = certified(2, '2026-10-05', '2027-10-05', { eventId: 'certified-once' });
      await shell.tell('R1', voidRequested(3));
      await shell.tell('R1', { ...event, factNo: 4 });
      await until('the next run has begun', async () => (await runsOf(shell.client, 'recipient/R1')).length === 2);
      await shell.tell('R1', { ...event, factNo: 4 });
      await shell.tell('R1', voidRequested(3));
      await shell.tell('R1', voidRequested(5));
      await hasHeard('R1', 5);
      expect(heard('R1')).toEqual([1, 3, 5]);
      expect(await runsOf(shell.client, 'recipient/R1')).toHaveLength(2);
    });

    it('begins at the latest with the 500th event, and every fact is heard once and in order', async () => {
      await shell.begin('R1');
      const last = 120;
      for (let factNo = 2; factNo <= last; factNo += 1) await shell.tell('R1', voidRequested(factNo));
      await hasHeard('R1', last);
      expect(heard('R1')).toEqual(Array.from({ length: last }, (_, index) => index + 1));
      const runs = await runsOf(shell.client, 'recipient/R1');
      expect(runs.length).toBeGreaterThan(1);
      for (const { events } of runs) expect(events?.length).toBeLessThanOrEqual(500);
      expect((await shell.position('R1'))?.open).toHaveLength(last - 1);
    }, 90_000);

    it('forgets none either of more facts than it remembers, when a relay that died before it marked them tells all again', async () => {
      await shell.begin('R1');
      const last = 90;
      const tellAll = async (): Promise<void> => {
        for (let factNo = 2; factNo <= last; factNo += 1) await shell.tell('R1', voidRequested(factNo));
      };
      await tellAll();
      await hasHeard('R1', last);
      const runs = await runsOf(shell.client, 'recipient/R1');
      expect(runs.length).toBeGreaterThan(1);
      await tellAll();
      await shell.tell('R1', voidRequested(last + 1));
      await hasHeard('R1', last + 1);
      expect(heard('R1')).toEqual(Array.from({ length: last + 1 }, (_, index) => index + 1));
      expect((await shell.position('R1'))?.open).toHaveLength(last);
    }, 90_000);
  });

  describe('a signal', () => {
    it('that is repeated has no second effect', async () => {
      await shell.begin('R1');
      for (let time = 0; time < 3; time += 1) await shell.tell('R1', voidRequested(2));
      await shell.tell('R1', voidRequested(3));
      await hasHeard('R1', 3);
      expect(heard('R1')).toEqual([1, 2, 3]);
      expect((await shell.position('R1'))?.open.map((task) => task.round)).toEqual([1, 2]);
    });

    it('that comes before an earlier one is not undone by it (rules B2, B4)', async () => {
      await shell.begin('R1');
      const answeredTask = { key: 'R1:x', kind: 'voidConfirmation', round: 1 } as const;
      const voided = { name: 'certificationVoided', validUntil: '2027-08-01', answeredTask } as const;
      await shell.tell('R1', { ...voided, factNo: 3, today: '2026-10-06' });
      await until('the void is heard', async () => (await shell.position('R1'))?.validUntil === '2027-08-01');
      await shell.tell('R1', certified(2, '2026-10-05', '2027-10-05', { quiet: false }));
      await shell.tell('R1', voidRequested(4));
      await hasHeard('R1', 4);
      expect(await shell.position('R1')).toMatchObject({ validUntil: '2027-08-01', today: '2026-10-06' });
    });

    it('that says a day has come may come twice, and late, and opens a step once', async () => {
      await shell.begin('R1');
      await hasHeard('R1', 1);
      for (const today of ['2027-06-01', '2027-06-01', '2027-05-01'] as const) {
        await shell.tell('R1', { name: 'dayReached', factNo: 0, today });
      }
      await shell.tell('R1', { ...voidRequested(2), today: '2027-06-01' });
      await hasHeard('R1', 2);
      const opened = shell.casework.turns.flatMap((turn) =>
        turn.steps.map((step) => step.step === 'openTask' && step.kind),
      );
      expect(opened).toEqual(['reminderCall', 'voidProposal']);
    });
  });

  it('the query `position` says nothing before the standing is known, and then where the workflow stands', async () => {
    let go: () => void = () => undefined;
    shell.casework.beforeLoading = () => new Promise<void>((resolve) => (go = resolve));
    await shell.begin('R1');
    await until('the workflow lives', async () => (await shell.position('R1')) === null);
    await until('it asks for the standing', () => {
      go();
      return heard('R1').length === 1;
    });
    expect(await shell.position('R1')).toMatchObject({
      recipientNo: 'R1',
      stage: 'certified',
      validUntil: '2027-09-01',
    });
  });

  it('an activity that is stuck loses no fact: all are heard in order when it goes on', async () => {
    await shell.begin('R1');
    await hasHeard('R1', 1);
    let isAway = true;
    let tries = 0;
    shell.casework.beforeWriting = async () => {
      tries += 1;
      if (isAway) throw new Error('the database is away');
    };
    for (const factNo of [2, 3, 4]) await shell.tell('R1', voidRequested(factNo));
    await until('the turn has been tried twice', () => tries >= 2);
    await shell.tell('R1', voidRequested(5));
    expect(heard('R1')).toEqual([1]);
    isAway = false;
    await hasHeard('R1', 5);
    expect(heard('R1')).toEqual([1, 2, 3, 4, 5]);
  });

  it('somebody whose turns always fail holds up none of his neighbours', async () => {
    const neighbours = Array.from({ length: 40 }, (_, index) => `R${index + 10}`);
    shell.casework.beforeWriting = async ({ recipientNo }) => {
      if (recipientNo === 'R1') throw new Error('poison');
    };
    await shell.begin('R1');
    await shell.begin('R2');
    // No rule knows such a fact: not the turn, but the workflow itself fails, again and again.
    await shell.tell('R2', { name: 'poisoned', factNo: 2, today: '2026-09-01' } as never);
    await until('the poison works', async () => {
      const history = await shell.handle('R2').fetchHistory();
      return history.events?.some((event) => event.workflowTaskFailedEventAttributes) ?? false;
    });
    await Promise.all(neighbours.map((recipientNo) => shell.begin(recipientNo)));
    for (const recipientNo of neighbours) await shell.tell(recipientNo, voidRequested(2));
    await Promise.all(neighbours.map((recipientNo) => hasHeard(recipientNo, 2)));
    expect(neighbours.map(heard)).toEqual(neighbours.map(() => [1, 2]));
    for (const poisoned of ['R1', 'R2']) {
      expect((await shell.handle(poisoned).describe()).status.name).toBe('RUNNING');
    }
    expect(heard('R1')).toEqual([]);
  }, 60_000);

  it('a worker that ends in the middle of a turn: the next one ends the turn, and every fact has one effect', async () => {
    await shell.begin('R1');
    await hasHeard('R1', 1);
    const written: unknown[] = [];
    let answerIsLost = true;
    shell.casework.beforeWriting = async (turn) => {
      written.push(turn);
      if (answerIsLost) throw new Error('written, but nobody heard that it was');
    };
    await shell.tell('R1', voidRequested(2));
    await until('the turn is under way', () => written.length > 0);
    await shell.stopWorker();
    await shell.tell('R1', voidRequested(3));
    answerIsLost = false;
    // Nothing is in memory: the second worker replays all that was.
    await shell.startWorker({ maxCachedWorkflows: 0 });
    await hasHeard('R1', 3);
    expect(heard('R1')).toEqual([1, 2, 3]);
    // The repeated turn says the same, so its business keys write nothing twice.
    expect(written[1]).toEqual(written[0]);
  });
});

describe('The shell under the real clock', () => {
  it('wakes a late workflow at once by its own timer and opens the latest step due (rules B8, I5)', async () => {
    const casework = new FakeCasework({ today: '2025-06-01', validUntil: '2025-10-01' });
    casework.clock = 'real';
    const shell = await aShell(casework);
    await shell.begin('R1');
    await until('the step is open', () => casework.turns.at(-1)?.steps.length === 1);
    expect(casework.turns.at(-1)?.steps).toMatchObject([{ step: 'openTask', kind: 'overdueVerification' }]);
    await shell.end();
  });
});
