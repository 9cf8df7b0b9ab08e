import { build } from '../build.mjs';
import { at } from '../paths.mjs';
import { ending } from '../say.mjs';

/** Rooms whose specs need neither servers nor the built product. */
const PURE = /^(\.\/)?test\/(architecture|domain|words|config|contracts|sheets|evidence|mail|auth)(\/|$)/;
/** Rooms whose specs open the workbench. */
const WITH_WEB = /^(\.\/)?test\/(web|journeys|api)(\/|$)/;

/** The room whose specs open a browser. */
const WITH_BROWSER = /^(\.\/)?test\/web(\/|$)/;

const args = process.argv.slice(2);
const paths = args.filter((arg) => !arg.startsWith('-'));
const all = paths.length === 0;
const pure = !all && paths.every((path) => PURE.test(path));

const code = await ending(async () => {
  await build({ workflows: !pure, web: all || paths.some((path) => WITH_WEB.test(path)) });
  const { runTests } = await import(at('dist/test/run.js'));
  return runTests(args, { withServers: !pure, withBrowser: all || paths.some((path) => WITH_BROWSER.test(path)) });
});
process.exit(code);
