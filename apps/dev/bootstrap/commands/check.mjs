import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { at, root } from '../paths.mjs';
import { say } from '../say.mjs';

const ROOMS = ['apps', 'activities', 'workflows', 'libs', 'test'].filter((room) => existsSync(at(room)));

const CHECKS = {
  types: [
    ['typescript/bin/tsc', '-p', '.'],
    ...(existsSync(at('apps/web/tsconfig.json')) ? [['typescript/bin/tsc', '-p', 'apps/web']] : []),
  ],
  lint: [
    ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
    ['eslint/bin/eslint.js', '--max-warnings=0', '.'],
  ],
  walls: [
    [
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err-long',
      ...ROOMS,
    ],
  ],
  deadCode: [['knip/bin/knip.js', '--no-config-hints']],
};

// `npm run check` runs all, `npm run check -- walls` only those named.
const asked = process.argv.slice(2);
const failed = Object.entries(CHECKS)
  .filter(([name]) => asked.length === 0 || asked.includes(name))
  .filter(([, tools]) => !tools.map(run).every(Boolean))
  .map(([name]) => name);
say(failed.length === 0 ? 'Checked: all clean.' : `Not clean: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

function run([script, ...args]) {
  return (
    spawnSync(process.execPath, [at('node_modules', script), ...args], { cwd: root, stdio: 'inherit' }).status === 0
  );
}
