import { TestWorkflowEnvironment } from '@temporalio/testing';

// Run as a process of its own, with the version and a folder: the SDK fetches the makers' release as a part of starting
// it, and cannot be interrupted where there is no open internet; a process can be ended.
const [version = 'default', downloadDir = ''] = process.argv.slice(2);
const environment = await TestWorkflowEnvironment.createLocal({
  server: { executable: { type: 'cached-download', version, downloadDir, ttl: '3650 days' } },
});
await environment.teardown();
