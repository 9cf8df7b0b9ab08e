import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { at } from '../../apps/dev/folders.js';
import { dataConverter, payloadCodec } from '../../libs/temporal/data-converter.js';
import type { History } from '../support/runs-of.js';

const FOLDER = at('test/replay/histories');

/** Opens the kept histories, and protects nothing: it may never change. */
const SECRETS = {
  payloadKey: Buffer.alloc(32, 'replay'),
  payloadKeyId: 'replay',
  fieldKey: Buffer.alloc(0),
  blindIndexKey: Buffer.alloc(0),
};
export const REPLAY_CONVERTER = dataConverter(SECRETS);
export const REPLAY_CODEC = payloadCodec(SECRETS);

/** A workflow's runs from its first to its latest, as a file keeps them. */
export interface KeptHistory {
  workflowId: string;
  runs: History[];
}

/** Who wrote an event, on which machine and with which build, is nothing that a replay asks for. */
const NOT_KEPT = [
  'identity',
  'binaryChecksum',
  'workerVersion',
  'prevAutoResetPoints',
  'requestId',
  'taskId',
  'meteringMetadata',
  'historySizeBytes',
];

/** The queue of a workflow task names the process that has the workflow in its memory. */
const slim = (key: string, value: unknown): unknown =>
  NOT_KEPT.includes(key) ||
  (key === 'taskQueue' && typeof value === 'object' && value !== null && 'normalName' in value)
    ? undefined
    : value;

export function keep(branch: string, { workflowId, runs }: KeptHistory): void {
  const events = runs.map((run) => JSON.stringify(JSON.parse(historyToJSON(run)), slim));
  writeFileSync(`${FOLDER}/${branch}.json`, `{"workflowId":"${workflowId}","runs":[\n${events.join(',\n')}\n]}\n`);
}

/** The names of the branches that have a file. */
export const keptBranches = (): string[] =>
  readdirSync(FOLDER)
    .map((file) => file.replace(/\.json$/, ''))
    .sort();

export function kept(branch: string): KeptHistory {
  const { workflowId, runs } = JSON.parse(readFileSync(`${FOLDER}/${branch}.json`, 'utf8')) as {
    workflowId: string;
    runs: unknown[];
  };
  return { workflowId, runs: runs.map(historyFromJSON) };
}
