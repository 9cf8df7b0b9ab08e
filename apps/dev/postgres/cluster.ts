import { execFile } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Guardian } from '../processes/guardian.js';
import { Program } from '../processes/program.js';
import { Refusal } from '../processes/refusal.js';
import { Service } from '../processes/service.js';
import { postgresBinaries } from './binaries.js';
import { canReach, type SystemUser, userForPostgres } from './user.js';

export const ADMIN = 'casework_admin';

export interface ClusterOptions {
  /** Folder of ours that holds, or will hold, its data. */
  folder: string;
  port: number;
  password: string;
  log: string;
  /** Settings beyond the defaults, `name=value`. */
  settings?: readonly string[];
  guardian: Guardian;
  say: (sentence: string) => void;
}

/** A PostgreSQL of our own on 127.0.0.1, made at the first start. */
export async function postgresService(options: ClusterOptions): Promise<Service> {
  const user = userForPostgres();
  const { initdb, postgres } = await postgresBinaries(user);
  const folder = folderWithinReach(options, user);
  const data = join(folder, 'data');
  if (!existsSync(data)) await create(initdb, folder, options.password, user);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(options.settings ?? [])];
  return new Service({
    name: 'PostgreSQL',
    say: options.say,
    launch: () =>
      new Program(
        {
          name: 'PostgreSQL',
          command: postgres,
          args: ['-D', data, '-p', String(options.port), ...settings.flatMap((setting) => ['-c', setting])],
          env: { ...process.env, LC_MESSAGES: 'C', TZ: 'UTC' },
          cwd: data,
          ...(user ? { user } : {}),
          log: options.log,
          stopWith: 'SIGINT', // fast: open sessions are ended, nothing committed is lost
        },
        options.guardian,
      ),
    ready: () => answers(adminUrl(options)),
  });
}

export function adminUrl({ port, password }: Pick<ClusterOptions, 'port' | 'password'>, database = 'postgres'): string {
  return `postgres://${ADMIN}:${password}@127.0.0.1:${port}/${database}`;
}

/** Whether a PostgreSQL takes connections under that address. */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } finally {
    await client.end();
  }
}

/**
 * The folder for the cluster and what is made beside it. As root, PostgreSQL runs as another user, for whom a closed home
 * folder above is a wall: its data then lie outside, behind a link.
 */
function folderWithinReach({ folder, say }: ClusterOptions, user: SystemUser | undefined): string {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (user) chownSync(folder, user.uid, user.gid);
  }
  const real = realpathSync(folder);
  if (canReach(user, real)) return real;
  if (existsSync(join(real, 'data'))) {
    throw new Refusal(
      `PostgreSQL may not run as root and its user cannot reach ${real}: move it to an open folder, or run npm run reset.`,
    );
  }
  const outside = mkdtempSync(join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), 'casework-postgres-'));
  if (user) chownSync(outside, user.uid, user.gid);
  rmSync(folder, { recursive: true });
  symlinkSync(outside, folder);
  say(`PostgreSQL may not run as root and its user cannot reach ${folder}, so the data lie in ${outside}.`);
  return outside;
}

/** Made beside and renamed when complete: an interrupted first start begins anew. */
async function create(initdb: string, folder: string, password: string, user: SystemUser | undefined): Promise<void> {
  const unfinished = join(folder, 'unfinished');
  const passwordFile = join(folder, 'password');
  rmSync(unfinished, { recursive: true, force: true });
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user) chownSync(passwordFile, user.uid, user.gid);
    const args = [`--pgdata=${unfinished}`, `--username=${ADMIN}`, `--pwfile=${passwordFile}`, ...MANNER];
    await promisify(execFile)(initdb, args, { cwd: folder, ...user });
    renameSync(unfinished, join(folder, 'data'));
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** UTF-8 in code point order everywhere, whatever the machine's own language is; passwords never travel in clear. */
const MANNER = [
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];
