import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import type { LifecycleEvent } from '../../libs/domain/recipient/lifecycle/lifecycle-events.js';
import type { History } from '../support/runs-of.js';
import { REPLAY_CODEC } from './kept-history.js';

const isPayload = (value: object): value is Payload => 'metadata' in value && 'data' in value;

const opened = async (payload: Payload): Promise<Payload> => (await REPLAY_CODEC.decode([payload]))[0] ?? payload;

/** What the first of the payloads says. */
const readFirst = async <Said>(sealed: { payloads?: Payload[] | null } | null | undefined): Promise<Said> =>
  defaultPayloadConverter.fromPayload<Said>(await opened(sealed?.payloads?.[0] ?? {}));

/** Everything that is written in a history, sealed or not, as one text. */
export async function textOf(history: History): Promise<string> {
  const words: string[] = [];
  const read = async (value: unknown): Promise<void> => {
    if (typeof value === 'string') words.push(value);
    else if (value instanceof Uint8Array) words.push(Buffer.from(value).toString());
    else if (typeof value === 'object' && value !== null) {
      if (isPayload(value)) words.push(Buffer.from((await opened(value)).data ?? []).toString());
      for (const [name, part] of Object.entries(value)) {
        words.push(name);
        await read(part);
      }
    }
  };
  await read(history);
  return words.join('\n');
}

/** The facts that a recipient's workflow was told, in order. */
export async function factsIn(history: History): Promise<LifecycleEvent[]> {
  const facts: LifecycleEvent[] = [];
  for (const { workflowExecutionSignaledEventAttributes: told } of history.events ?? []) {
    if (told) facts.push(await readFirst(told.input));
  }
  return facts;
}

/** What the workflow asked of the casework: the activity and what it was given first. */
export async function askedIn(history: History): Promise<{ activity: string; input: unknown }[]> {
  const asked: { activity: string; input: unknown }[] = [];
  for (const { activityTaskScheduledEventAttributes: scheduled } of history.events ?? []) {
    if (scheduled)
      asked.push({ activity: scheduled.activityType?.name ?? '', input: await readFirst(scheduled.input) });
  }
  return asked;
}
