import { build } from '../build.mjs';
import { ending, say } from '../say.mjs';

process.exitCode = await ending(async () => {
  await build();
  say('Built into dist/.');
  return 0;
});
