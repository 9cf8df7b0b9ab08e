import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../paths.mjs';
import { ending, Refusal, say } from '../say.mjs';

/** What npm start leaves in its data folder; a folder with anything else in it is not taken away whole. */
const OURS = [
  'postgres',
  'temporal.db',
  'temporal.db-shm',
  'temporal.db-wal',
  'mail',
  'evidence',
  'logs',
  'ports.json',
  'secrets.json',
  'running.json',
];

process.exitCode = await ending(async () => {
  const dataDir = at(process.env.DATA_DIR || '.data');
  const running = join(dataDir, 'running.json');
  if (existsSync(running) && isAlive(JSON.parse(readFileSync(running, 'utf8')).pid)) {
    throw new Refusal(`A copy runs on ${dataDir}: stop it first.`);
  }
  for (const path of OURS.map((name) => join(dataDir, name)).filter(existsSync)) {
    // PostgreSQL's data may lie elsewhere, behind a link.
    rmSync(realpathSync(path), { recursive: true, force: true });
    rmSync(path, { recursive: true, force: true });
  }
  say(`${dataDir} is empty again: the next npm start makes a new town.`);
  return 0;
});

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
