import { readFileSync } from 'node:fs';
import { defaultPayloadConverter } from '@temporalio/common';
import { type ReplayWorkerOptions, Worker } from '@temporalio/worker';
import { type RecipientTaskKind, TASK_KINDS } from '../../libs/domain/inbox/task-kinds.js';
import type {
  CloseReason,
  LifecycleEventName,
  LifecycleStep,
} from '../../libs/domain/recipient/lifecycle/lifecycle-events.js';
import { STAGES } from '../../libs/domain/recipient/status.js';
import * as workflows from '../../workflows/index.js';
import type { History } from '../support/runs-of.js';
import { workflowBundle } from '../support/temporal.js';
import { ALL_BRANCHES } from './branches/all-branches.js';
import { PERSONAL_WORDS } from './branches/life.js';
import { kept, keptBranches, REPLAY_CODEC, REPLAY_CONVERTER } from './kept-history.js';
import { askedIn, factsIn, textOf } from './what-is-told.js';

const EVENTS = {
  enrolled: true,
  dayReached: true,
  certificationRecorded: true,
  certificationVoided: true,
  voidRequested: true,
  taskAnswered: true,
  answerCorrected: true,
  findingReported: true,
  moveRequested: true,
  moved: true,
} satisfies Record<LifecycleEventName, true>;

const CLOSED_BECAUSE = {
  certified: true,
  laterStep: true,
  certificationVoided: true,
  verifyingReport: true,
  corrected: true,
  terminated: true,
  causeGone: true,
} satisfies Record<CloseReason, true>;

const names = Object.keys(ALL_BRANCHES).sort();
const lifecycles = (): string[] => names.filter((name) => ALL_BRANCHES[name]?.workflow === 'recipientLifecycle');

/** The histories that do not replay with these workflows, and why. */
async function strandedBy(bundle: ReplayWorkerOptions['workflowBundle'], branches: string[]): Promise<string[]> {
  const histories = branches.flatMap((name) => {
    const { workflowId, runs } = kept(name);
    return runs.map((history) => ({ workflowId, history, name }));
  });
  const options = { workflowBundle: bundle, dataConverter: REPLAY_CONVERTER } as ReplayWorkerOptions;
  const stranded: string[] = [];
  let place = 0;
  for await (const { error } of Worker.runReplayHistories(options, histories)) {
    if (error) stranded.push(`${histories[place]?.name}: ${error.message}`);
    place += 1;
  }
  expect(place).toBe(histories.length);
  return stranded;
}

function personalIn(text: string): string[] {
  const words = PERSONAL_WORDS.filter((word) => text.includes(word));
  const numbers = text.match(/(?<![\d-])(\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/g) ?? [];
  return [...new Set([...words, ...numbers])];
}

describe('The recorded histories', () => {
  it('are there for every branch of the table, and for no other', () => {
    expect(keptBranches()).toEqual(names);
  });

  it('quality N13: every one replays with the workflows of today', async () => {
    expect(await strandedBy(workflowBundle, names)).toEqual([]);
  }, 120_000);

  it('would strand if the workflow asked for something else at the same place', async () => {
    const today = readFileSync(workflowBundle.codePath, 'utf8');
    const changed = today.replaceAll('.changeTasks(', '.takeEffect(');
    expect(changed).not.toBe(today);
    const [first = ''] = lifecycles();
    expect(await strandedBy({ code: changed }, [first])).not.toEqual([]);
  }, 60_000);

  it('quality N14: none says a name, an identity number, a phone number or an address, sealed or not', async () => {
    const said: string[] = [];
    for (const name of names) {
      for (const history of kept(name).runs) said.push(...personalIn(await textOf(history)));
    }
    expect(said).toEqual([]);
  }, 60_000);

  it.each(['杜英宝', '990685195501010112', '住在双楼村7组41号', '"19906853418"'])(
    'quality N14: «%s» would be found, though sealed',
    async (personal) => {
      const payloads = await REPLAY_CODEC.encode([defaultPayloadConverter.toPayload({ note: personal })]);
      expect(Buffer.from(payloads[0]?.data ?? []).toString()).not.toContain(personal);
      const history = { events: [{ workflowExecutionSignaledEventAttributes: { input: { payloads } } }] };
      expect(personalIn(await textOf(history as History))).toHaveLength(1);
    },
  );

  it('quality `quiet-cycle`: a certified cycle nobody had to remind costs the engine’s minimum', () => {
    const [, quiet] = kept('quiet-cycles').runs;
    const kinds = (quiet?.events ?? []).map((event) =>
      Object.keys(event)
        .find((key) => key.endsWith('EventAttributes'))
        ?.replace('EventAttributes', ''),
    );
    expect(kinds).toEqual([
      // The new run.
      'workflowExecutionStarted',
      'workflowTaskScheduled',
      'workflowTaskStarted',
      'workflowTaskCompleted',
      'timerStarted',
      // The certification.
      'workflowExecutionSignaled',
      'workflowTaskScheduled',
      'workflowTaskStarted',
      'workflowTaskCompleted',
      'timerCanceled',
      'upsertWorkflowSearchAttributes',
      'workflowExecutionContinuedAsNew',
    ]);
  });
});

describe('The branches of the table', () => {
  it('are of every workflow that a worker runs', () => {
    const recorded = new Set(Object.values(ALL_BRANCHES).map(({ workflow }) => workflow));
    expect([...recorded].sort()).toEqual(Object.keys(workflows).sort());
  });

  it('rules B and C: tell a recipient’s workflow every kind of fact and every answer to every task', async () => {
    const told = new Set<string>();
    const answered = new Set<string>();
    for (const name of lifecycles()) {
      for (const fact of (await Promise.all(kept(name).runs.map(factsIn))).flat()) {
        told.add(fact.name);
        if (fact.name === 'taskAnswered') answered.add(`${fact.task.kind} ${fact.answer}`);
        // These answers are told as the fact that they make.
        else if ('answeredTask' in fact && fact.answeredTask) {
          for (const answer of ['certified', 'aliveCertified', 'accepted', 'confirm']) {
            answered.add(`${fact.answeredTask.kind} ${answer}`);
          }
        }
      }
    }
    expect(Object.keys(EVENTS).filter((event) => !told.has(event))).toEqual([]);
    const { monthlyReportSubmission: _, ...kinds } = TASK_KINDS;
    const answers = Object.entries(kinds).flatMap(([kind, row]) => row.answers.map((answer) => `${kind} ${answer}`));
    expect(answers.filter((answer) => !answered.has(answer))).toEqual([]);
  });

  it('rules B and C: lead through every stage, open every kind of task and close tasks for every reason', async () => {
    const stages = new Set<string>();
    const opened = new Set<string>();
    const closed = new Set<string>();
    const activities = new Set<string>();
    for (const name of lifecycles()) {
      for (const { activity, input } of (await Promise.all(kept(name).runs.map(askedIn))).flat()) {
        activities.add(activity);
        if (activity !== 'changeTasks') continue;
        const { stage, steps } = input as { stage: string; steps: LifecycleStep[] };
        stages.add(stage);
        for (const step of steps) {
          if (step.step === 'openTask') opened.add(step.kind);
          if (step.step === 'closeTask') closed.add(step.reason);
        }
      }
    }
    const { monthlyReportSubmission: _, ...kinds } = TASK_KINDS;
    expect([...activities].sort()).toEqual(['changeTasks', 'loadStanding', 'takeEffect']);
    expect(STAGES.filter((stage) => !stages.has(stage))).toEqual([]);
    expect((Object.keys(kinds) as RecipientTaskKind[]).filter((kind) => !opened.has(kind))).toEqual([]);
    expect(Object.keys(CLOSED_BECAUSE).filter((reason) => !closed.has(reason))).toEqual([]);
  });
});
