import { randomUUID } from 'node:crypto';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { deliverFact } from '../../apps/worker/relay/deliver-fact.js';
import type { LifecycleEvent } from '../../libs/domain/recipient/lifecycle/lifecycle-events.js';
import type { LifecycleState, Standing } from '../../libs/domain/recipient/lifecycle/lifecycle-state.js';
import type { CaseworkPort } from '../../workflows/ports/casework.port.js';
import { recipientWorkflowId } from '../../workflows/shared/workflow-ids.js';
import { freshNamespace, workflowBundle } from './temporal.js';

export type TurnWritten = Parameters<CaseworkPort['changeTasks']>[0];

/** Stands for the casework: keeps what every turn has written, and may be made to refuse or to wait. */
export class FakeCasework implements CaseworkPort {
  readonly turns: TurnWritten[] = [];
  readonly tookEffect: string[] = [];
  clock: 'real' | 'demo' = 'demo';
  /** Awaited before a turn is written; a throw is a database that is away. */
  beforeWriting: (turn: TurnWritten) => Promise<void> = async () => undefined;
  beforeLoading: () => Promise<void> = async () => undefined;

  constructor(private readonly standing: Partial<Standing> = {}) {}

  loadStanding: CaseworkPort['loadStanding'] = async (recipientNo) => {
    await this.beforeLoading();
    const standing: Standing = {
      recipientNo,
      town: 'T01',
      village: 'T01-V01',
      centre: 'employeePensionCentre',
      payer: 'LOCAL',
      factNo: 0,
      today: '2026-09-01',
      validUntil: '2027-09-01',
      status: 'paying',
      stage: 'certified',
      ...this.standing,
    };
    return { standing, clock: this.clock };
  };
  changeTasks: CaseworkPort['changeTasks'] = async (turn) => {
    await this.beforeWriting(turn);
    this.turns.push(turn);
  };
  takeEffect: CaseworkPort['takeEffect'] = async (decisionNo) => void this.tookEffect.push(decisionNo);

  turnsOf(recipientNo: string): TurnWritten[] {
    return this.turns.filter((turn) => turn.recipientNo === recipientNo);
  }
}

type Told = LifecycleEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, 'eventId'> & { eventId?: string }
    : never
  : never;

/** The shell of `recipientLifecycle` on a real engine, the casework faked; told of facts as the relay tells them. */
export interface Shell {
  casework: FakeCasework;
  client: Client;
  /** Begins the workflow of somebody just taken in, and waits for its first turn. */
  begin: (recipientNo: string) => Promise<void>;
  tell: (recipientNo: string, fact: Told) => Promise<void>;
  handle: (recipientNo: string) => WorkflowHandle;
  position: (recipientNo: string) => Promise<LifecycleState | null>;
  startWorker: (options?: Partial<WorkerOptions>) => Promise<void>;
  /** Ends the worker; an activity under way is waited for. */
  stopWorker: () => Promise<void>;
  end: () => Promise<void>;
}

export async function aShell(casework = new FakeCasework()): Promise<Shell> {
  const { address, namespace, taskQueue } = await freshNamespace();
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  const native = await NativeConnection.connect({ address });
  const deliver = deliverFact(client, taskQueue, async (code) => code);
  let running: { worker: Worker; ended: Promise<void> } | null = null;

  const tell: Shell['tell'] = async (recipientNo, told) => {
    const event = { eventId: randomUUID(), ...told } as LifecycleEvent;
    const mayStart = event.name === 'enrolled';
    const subject = { subjectKind: 'recipient', subjectId: recipientNo } as const;
    await deliver({ id: 0, attempts: 0, eventId: event.eventId, event, mayStart, ...subject });
  };
  const handle: Shell['handle'] = (recipientNo) => client.workflow.getHandle(recipientWorkflowId(recipientNo));
  const position: Shell['position'] = (recipientNo) => handle(recipientNo).query('position');
  const shell: Shell = {
    casework,
    client,
    begin: (recipientNo) => tell(recipientNo, { name: 'enrolled', handOver: false, factNo: 1, today: '2026-09-01' }),
    tell,
    handle,
    position,
    startWorker: async (options = {}) => {
      const worker = await Worker.create({
        connection: native,
        namespace,
        taskQueue,
        workflowBundle,
        activities: { ...casework },
        ...options,
      });
      running = { worker, ended: worker.run() };
    },
    stopWorker: async () => {
      running?.worker.shutdown();
      await running?.ended;
      running = null;
    },
    end: async () => {
      await shell.stopWorker();
      await native.close();
      await connection.close();
    },
  };
  await shell.startWorker();
  return shell;
}
