import { existsSync } from 'node:fs';
import { build } from '../build.mjs';
import { at } from '../paths.mjs';
import { ending, say } from '../say.mjs';

const code = await ending(async () => {
  if (existsSync(at('.env'))) process.loadEnvFile(at('.env'));
  await build({ workflows: false, web: false });
  const { runRestore } = await import(at('dist/apps/dev/backup/commands.js'));
  return runRestore(process.argv.slice(2), say);
});
// The channel to the process that started us would keep us alive.
process.exit(code);
