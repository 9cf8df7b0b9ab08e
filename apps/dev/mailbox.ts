import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { at } from './folders.js';
import type { Guardian } from './processes/guardian.js';
import { Program } from './processes/program.js';
import { Service } from './processes/service.js';

export interface MailboxOptions {
  smtpPort: number;
  webPort: number;
  /** Keeps the mails over a restart. */
  folder: string;
  log: string;
  guardian: Guardian;
  say: (sentence: string) => void;
}

/** A mail server that delivers nowhere, with a page to read what would have been sent. */
export function mailboxService({ smtpPort, webPort, folder, log, guardian, say }: MailboxOptions): Service {
  mkdirSync(folder, { recursive: true });
  return new Service({
    name: 'The mailbox',
    say,
    launch: () =>
      new Program(
        {
          name: 'mailbox',
          command: process.execPath,
          args: [
            at('node_modules/maildev/dist/bin/maildev.js'),
            ...['--ip', '127.0.0.1', '--smtp', String(smtpPort), '--web-ip', '127.0.0.1', '--web', String(webPort)],
            ...['--mail-directory', folder],
          ],
          // It looks for configuration files upwards from where it runs.
          cwd: folder,
          log,
          patienceMs: 5000,
        },
        guardian,
      ),
    ready: async () => (await accepts(smtpPort)) && (await fetch(`http://127.0.0.1:${webPort}/api/healthz`)).ok,
  });
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });
}
