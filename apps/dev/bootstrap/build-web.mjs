import { existsSync } from 'node:fs';
import { at } from './paths.mjs';
import { say } from './say.mjs';
import { filesBelow, fingerprint, onlyIfChanged, versionOf } from './stamps.mjs';

/** The workbench, built once: the api serves it from dist/web. */
export async function buildWeb() {
  if (!existsSync(at('apps/web/vite.config.ts'))) return;
  const sources = ['apps/web', 'libs/contracts', 'libs/domain', 'libs/words'].flatMap((folder) => filesBelow(folder));
  const mark = fingerprint([...sources, 'package-lock.json'], versionOf('vite'));
  await onlyIfChanged('web', 'dist/web/index.html', mark, async () => {
    say('正在构建界面，约需半分钟。Building the workbench (half a minute) …');
    const { build } = await import('vite');
    // vite calls its own process a production; whoever starts after it in this process is none.
    const { NODE_ENV } = process.env;
    await build({
      root: at('apps/web'),
      configFile: at('apps/web/vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: at('dist/web'), emptyOutDir: true },
    });
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  });
}
