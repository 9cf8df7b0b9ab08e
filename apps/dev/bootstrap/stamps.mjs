import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { at } from './paths.mjs';

/** All files below a folder of the repository, as paths relative to it, in a stable order. */
export function filesBelow(folder, skip = () => false) {
  if (!existsSync(at(folder))) return [];
  return readdirSync(at(folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.name === 'node_modules' || skip(path)) return [];
      return entry.isDirectory() ? filesBelow(path, skip) : [path];
    });
}

/** Fingerprint of contents; a path given alone counts by its name and bytes. */
export function fingerprint(paths, ...also) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(readFileSync(at(path)));
  return hash.update(JSON.stringify(also)).digest('hex');
}

/** The version of an installed package, part of what a build depends on. */
export function versionOf(name) {
  return JSON.parse(readFileSync(at('node_modules', name, 'package.json'), 'utf8')).version;
}

/** Does `work` unless it was done for the same fingerprint and its result is still there. */
export async function onlyIfChanged(name, result, mark, work) {
  const file = at('dist', `.${name}.stamp`);
  const before = existsSync(file) && existsSync(at(result)) ? readFileSync(file, 'utf8') : '';
  if (before === mark) return false;
  await work();
  writeFileSync(file, mark);
  return true;
}
