/** The roster goes in as a clerk takes it in: uploaded, looked at, committed, awaited. */
import { until } from '../../../apps/dev/processes/until.js';
import type { Desks, Reply } from './http-desk.js';

export interface TakenIn {
  preview: Reply['body'];
  recipientNoOfRow: Map<number, string>;
  /** From the commit until every workflow runs. */
  seconds: number;
}

const CLERK = 'i.info';

export async function takeInRoster(desks: Desks, bytes: Uint8Array, fileName = 'roster.xlsx'): Promise<TakenIn> {
  const uploaded = await desks.upload(CLERK, '/api/imports/roster', bytes, fileName);
  if (uploaded.status !== 201) throw new Error(`The roster is answered ${JSON.stringify(uploaded)}`);
  const { importNo } = uploaded.body;
  const begun = Date.now();
  const committed = await desks.post(CLERK, `/api/imports/${importNo}/commit`);
  if (committed.status !== 202) throw new Error(`The commit is answered ${JSON.stringify(committed)}`);
  const isRunning = async (): Promise<boolean> =>
    (await desks.get(CLERK, `/api/imports/${importNo}`)).body.state === 'running';
  await until('every workflow runs', isRunning, { withinMs: 1_200_000 });
  const seconds = (Date.now() - begun) / 1000;
  const rows = await desks.all(CLERK, `/api/imports/${importNo}/rows`);
  const taken = rows.filter(({ outcome, recipientNo }) => outcome === 'accepted' && recipientNo);
  const recipientNoOfRow = new Map<number, string>(taken.map(({ row, recipientNo }) => [row, recipientNo]));
  return { preview: uploaded.body, recipientNoOfRow, seconds };
}
