import { existsSync } from 'node:fs';
import { build } from '../build.mjs';
import { at } from '../paths.mjs';
import { ending } from '../say.mjs';

const code = await ending(async () => {
  if (existsSync(at('.env'))) process.loadEnvFile(at('.env'));
  await build();
  const { start } = await import(at('dist/apps/dev/start.js'));
  return start();
});
// The channel to the process that started us would keep us alive.
process.exit(code);
