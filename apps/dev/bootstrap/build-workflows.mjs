import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { at } from './paths.mjs';
import { filesBelow, fingerprint, onlyIfChanged, versionOf } from './stamps.mjs';

const BUNDLE = 'dist/workflow-bundle.js';

/** The workflows and all they import become one file, made once instead of at every start of a worker. */
export async function buildWorkflows() {
  if (!existsSync(at('dist/workflows/index.js'))) return;
  const sources = ['dist/workflows', 'dist/libs'].flatMap((folder) =>
    filesBelow(folder, (path) => path.endsWith('.map')),
  );
  const mark = fingerprint(sources, versionOf('@temporalio/workflow'), versionOf('@temporalio/worker'));
  await onlyIfChanged('workflows', BUNDLE, mark, async () => {
    const { bundleWorkflowCode } = await import('@temporalio/worker');
    const converter = at('dist/libs/temporal/failure-converter.cjs');
    const { code } = await bundleWorkflowCode({
      workflowsPath: at('dist/workflows/index.js'),
      // Failures are encoded like every payload, inside the sandbox too.
      ...(existsSync(converter) ? { failureConverterPath: converter } : {}),
      logger: quiet,
    });
    // Put in place whole: a worker that starts just now reads the old bundle or the new one.
    writeFileSync(at(`${BUNDLE}.new`), code);
    renameSync(at(`${BUNDLE}.new`), at(BUNDLE));
  });
}

const nothing = () => undefined;
const quiet = {
  log: (level, message) => level === 'ERROR' && console.error(message),
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: (message) => console.error(message),
  error: (message) => console.error(message),
};
