import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { at } from '../../apps/dev/folders.js';

/** A house of a few made-up files under the real rules: breaches are planted there, never in the repository. */
export class PlantedHouse {
  readonly folder = mkdtempSync(join(tmpdir(), 'casework-walls-'));

  constructor() {
    for (const rules of ['.dependency-cruiser.cjs', 'eslint.config.js', 'tsconfig.json', 'package.json']) {
      cpSync(at(rules), join(this.folder, rules));
    }
    symlinkSync(at('node_modules'), join(this.folder, 'node_modules'), 'dir');
  }

  plant(path: string, source: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), source);
  }

  /** Names of the walls that each file breaks. */
  async brokenWalls(): Promise<Map<string, string[]>> {
    const broken = await wallsBrokenIn(this.folder, ['apps', 'activities', 'workflows', 'libs', 'test']);
    const byFile = new Map<string, string[]>();
    for (const { from, wall } of broken) byFile.set(from, [...(byFile.get(from) ?? []), wall]);
    return byFile;
  }

  /** What eslint says about each file. */
  async complaints(): Promise<Map<string, string[]>> {
    const output = await run(this.folder, 'eslint/bin/eslint.js', ['--format', 'json', '.']);
    const results = JSON.parse(output) as { filePath: string; messages: { message: string }[] }[];
    return new Map(
      results.map(({ filePath, messages }) => [
        relative(this.folder, filePath),
        messages.map(({ message }) => message),
      ]),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export interface BrokenWall {
  from: string;
  to: string;
  wall: string;
}

/** Every breach of a wall below a folder, as the tool reports it. */
export async function wallsBrokenIn(folder: string, rooms: readonly string[]): Promise<BrokenWall[]> {
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...rooms];
  const output = await run(folder, 'dependency-cruiser/bin/dependency-cruise.mjs', args);
  const { summary } = JSON.parse(output) as {
    summary: { violations: { from: string; to: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, to, rule }) => ({ from, to, wall: rule.name }));
}

/** Both tools end with an error code when they find something; what they found is on standard output all the same. */
function run(cwd: string, script: string, args: readonly string[]): Promise<string> {
  const options = { cwd, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NODE_OPTIONS: '' } };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [at('node_modules', script), ...args], options, (error, stdout, stderr) => {
      if (stdout.trim()) resolve(stdout);
      else reject(new Error(stderr || String(error)));
    });
  });
}
