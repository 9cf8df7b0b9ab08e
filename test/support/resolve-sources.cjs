const { existsSync } = require('node:fs');
const { resolve } = require('node:path');

/** The sources import each other as `./x.js`, as ES modules must; on disk, before the build, that file is `x.ts`. */
module.exports = (specifier, options) => {
  const ours = !options.basedir.includes('node_modules');
  if (ours && specifier.startsWith('.') && specifier.endsWith('.js')) {
    const stem = resolve(options.basedir, specifier.slice(0, -'.js'.length));
    const source = [`${stem}.ts`, `${stem}.tsx`].find(existsSync);
    if (source) return source;
  }
  return options.defaultResolver(specifier, options);
};
