// Every npm script comes through here: on whatever Node started npm, make the tree complete, then hand over to Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { installWhatIsMissing } from './install.mjs';
import { alone } from './lock.mjs';
import { nodeToRun, refuseOldNode } from './node-24.mjs';
import { at, root } from './paths.mjs';
import { ending } from './say.mjs';

const [command, ...args] = process.argv.slice(2);

process.exitCode = await ending(async () => {
  refuseOldNode();
  await alone(installWhatIsMissing);
  return handOver(nodeToRun(), [at('apps/dev/bootstrap/commands', `${command}.mjs`), ...args]);
});

/** Runs the command with its signals passed on and waits for it, however long it takes to end in order. */
function handOver(node, args) {
  return new Promise((done) => {
    // The channel tells the command when this process is killed without a chance to pass anything on.
    const child = spawn(node, args, { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    const npmWatch = watchNpm(() => child.kill('SIGTERM'));
    child.once('exit', (code, signal) => {
      clearInterval(npmWatch);
      done(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** npm killed outright passes no signal on. Nothing may be left running, so its process is watched. */
function watchNpm(gone) {
  const npm = process.env.npm_lifecycle_event && process.platform !== 'win32' ? npmProcess() : undefined;
  return npm && setInterval(() => isGone(npm) && gone(), 1000);
}

/** Our parent, or the one above when npm went through a shell that waits for us. */
function npmProcess() {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(process.ppid)], { encoding: 'utf8' });
  const [above, name = ''] = (stdout ?? '').trim().split(/\s+/);
  return /(^|\/)(ba|da|z|k)?sh$/.test(name) ? Number(above) : process.ppid;
}

function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
