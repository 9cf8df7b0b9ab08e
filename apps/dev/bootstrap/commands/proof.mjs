import { build } from '../build.mjs';
import { at } from '../paths.mjs';
import { ending } from '../say.mjs';

const code = await ending(async () => {
  await build();
  const { proof } = await import(at('dist/test/proof/proof.js'));
  return proof(process.argv.slice(2));
});
process.exit(code);
