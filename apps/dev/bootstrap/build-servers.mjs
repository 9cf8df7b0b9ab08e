import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { at } from './paths.mjs';
import { Refusal } from './say.mjs';
import { filesBelow, versionOf } from './stamps.mjs';
import { swcOptions } from './swc-options.mjs';

const ROOMS = ['libs', 'workflows', 'activities', 'apps', 'test'];
const manifest = at('dist/.servers.json');

/** Sources that stay out: the browser's, which vite builds, this folder, and the specs, which jest reads as they are. */
const skip = (path) => ['apps/web', 'apps/dev/bootstrap'].includes(path) || /\.(spec|d)\.ts$|\.md$/.test(path);

/**
 * Every TypeScript file of the servers becomes a JavaScript file at the same place below dist, other files are copied.
 * Only what changed is done again; what has no source any more goes.
 */
export async function buildServers() {
  const { transform } = await import('@swc/core');
  const toolchain = JSON.stringify([swcOptions(), versionOf('@swc/core')]);
  const before = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  const after = {};
  const work = ROOMS.flatMap((room) => filesBelow(room, skip)).map(async (path) => {
    const source = readFileSync(at(path));
    const target = at('dist', path.replace(/\.tsx?$/, '.js'));
    after[path] = createHash('sha256').update(toolchain).update(source).digest('hex');
    if (before[path] === after[path] && existsSync(target)) return;
    mkdirSync(dirname(target), { recursive: true });
    if (target.endsWith('.js') && !path.endsWith('.js')) await compile(transform, path, source, target);
    else writeFileSync(target, source);
  });
  const failed = (await Promise.allSettled(work)).filter(({ status }) => status === 'rejected');
  if (failed.length > 0) throw new Refusal(failed.map(({ reason }) => reason.message ?? reason).join('\n'));
  for (const path of Object.keys(before).filter((path) => !(path in after))) {
    rmSync(at('dist', path.replace(/\.tsx?$/, '.js')), { force: true });
    rmSync(at('dist', path.replace(/\.tsx?$/, '.js.map')), { force: true });
  }
  writeFileSync(manifest, JSON.stringify(after));
}

async function compile(transform, path, source, target) {
  const output = await transform(source.toString(), { ...swcOptions(), filename: at(path), sourceFileName: at(path) });
  writeFileSync(`${target}.map`, output.map);
  writeFileSync(target, `${output.code}\n//# sourceMappingURL=${target.split(/[\\/]/).at(-1)}.map\n`);
}
