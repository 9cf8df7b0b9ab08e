import { build } from '../build.mjs';
import { at } from '../paths.mjs';
import { ending } from '../say.mjs';

process.exitCode = await ending(async () => {
  await build();
  const { start } = await import(at('dist/apps/dev/start.js'));
  return start();
});
