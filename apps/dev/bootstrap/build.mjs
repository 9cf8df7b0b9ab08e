import { buildServers } from './build-servers.mjs';
import { buildWeb } from './build-web.mjs';
import { buildWorkflows } from './build-workflows.mjs';
import { alone } from './lock.mjs';

/** Builds what changed: servers always (a quarter of a second), the workflow bundle and the web if they are asked for. */
export function build({ workflows = true, web = true } = {}) {
  return alone(async () => {
    await buildServers();
    if (workflows) await buildWorkflows();
    if (web) await buildWeb();
  });
}
