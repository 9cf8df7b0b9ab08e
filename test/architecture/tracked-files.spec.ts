import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { at } from '../../apps/dev/folders.js';

/** Folders of somebody's machine; the pattern is put together so that this file does not name one itself. */
const MACHINE_PATH = new RegExp(
  ['(?<![\\w.])/(home|Users)/[a-z]', '(?<![\\w.])/root/', '(?<![\\w.])/work/', '[A-Z]:\\\\Users'].join('|'),
);
/** A machine from which packages come, by its address or in a setting of npm, pip or Go. */
const REGISTRY = new RegExp(
  [
    'registry\\.[a-z]',
    'pypi\\.[a-z]',
    'pythonhosted\\.',
    'npmmirror\\.',
    '--(extra-)?index-url',
    'GOPROXY=\\S',
    '^registry *=',
  ].join('|'),
  'm',
);
const TEXT =
  /\.(ts|tsx|mjs|cjs|js|json|md|yml|yaml|html|css|sql|sh|txt|example)$|(^|\/)(run|\.npmrc|\.gitignore|Dockerfile)$/;

const tracked = execFileSync('git', ['ls-files', '--cached', '-z'], { cwd: at(), encoding: 'utf8' })
  .split('\0')
  .filter((path) => TEXT.test(path) && path !== 'test/architecture/tracked-files.spec.ts');

describe('the files of the repository', () => {
  it('are looked at', () => {
    expect(tracked).toContain('package.json');
  });

  it('name no folder of the machine they were written on', () => {
    expect(tracked.filter((path) => MACHINE_PATH.test(read(path)))).toEqual([]);
  });

  it('name no registry: packages come from whichever the machine is set to', () => {
    expect(tracked.filter((path) => REGISTRY.test(read(path)))).toEqual([]);
    expect('https://registry' + '.npmjs.org/left-pad').toMatch(REGISTRY);
  });

  it('take packages from the registry that npm is set to, whichever it is', () => {
    expect(read('package-lock.json')).not.toContain('"resolved": "http');
  });

  it('pin every package of the lockfile by its hash', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { integrity?: string; link?: boolean }>;
    };
    const loose = Object.entries(packages).filter(([path, { integrity, link }]) => path && !integrity && !link);
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});

function read(path: string): string {
  try {
    return readFileSync(at(path), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''; // removed and not yet committed
    throw error;
  }
}
