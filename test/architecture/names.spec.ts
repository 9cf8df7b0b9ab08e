import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { at } from '../../apps/dev/folders.js';

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: at(), encoding: 'utf8' }).split('\0').filter(Boolean);
const rooms = tracked.filter((path) => /^(apps|activities|workflows|libs|test)\//.test(path));
const read = (path: string): string => readFileSync(at(path), 'utf8');

describe('names', () => {
  it('of folders say what lies in them: none is called common, shared-utils, helpers or types', () => {
    const folders = new Set(rooms.flatMap((path) => dirname(path).split('/')));
    for (const nothing of ['common', 'shared-utils', 'helpers', 'types', 'utils', 'util', 'misc']) {
      expect(folders).not.toContain(nothing);
    }
  });

  it('of files lead to one place: nothing is passed on under another file’s name, but for the workflows’ single door', () => {
    const passedOn = rooms.filter((path) => /\.tsx?$/.test(path) && /^export (\*|\{[^}]*\}) from /m.test(read(path)));
    expect(passedOn).toEqual(['workflows/index.ts']);
  });

  it('of roles stand behind what plays them', () => {
    const suffixes: [folder: RegExp, suffix: RegExp][] = [
      [/^libs\/database\/entities\//, /\.entity\.ts$/],
      [/^workflows\/ports\//, /\.port\.ts$/],
    ];
    const misplaced = suffixes.flatMap(([folder, suffix]) =>
      rooms.filter((path) => folder.test(path) && !suffix.test(path)),
    );
    expect(misplaced).toEqual([]);
  });
});
