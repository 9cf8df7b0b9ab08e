import { Connection } from '@temporalio/client';
import type { Guardian } from '../processes/guardian.js';
import { Program } from '../processes/program.js';
import { Service } from '../processes/service.js';

export interface TemporalOptions {
  cli: string;
  port: number;
  /** Of the Web UI; none if absent. */
  ui?: { port: number; codecEndpoint: string };
  /** File that keeps its state. */
  state: string;
  log: string;
  guardian: Guardian;
  say: (sentence: string) => void;
}

/** Temporal's development server on 127.0.0.1, with its state on disk. */
export function temporalService(options: TemporalOptions): Service {
  const { cli, port, ui, state, log, guardian, say } = options;
  const page = ui
    ? [
        '--ui-ip',
        '127.0.0.1',
        '--ui-port',
        String(ui.port),
        '--ui-codec-endpoint',
        ui.codecEndpoint,
        '--ui-disable-news-fetch',
      ]
    : ['--headless'];
  return new Service({
    name: 'Temporal',
    say,
    launch: () =>
      new Program(
        {
          name: 'Temporal',
          command: cli,
          args: [
            ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), ...page],
            // Three to four times as many starts as with the defaults, and nothing acknowledged is lost by kill −9.
            ...['--db-filename', state, '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'],
            ...['--log-level', 'warn'],
          ],
          log,
          stopWith: 'SIGINT',
        },
        guardian,
      ),
    ready: () => servesWorkflows(`127.0.0.1:${port}`),
  });
}

/** Whether a Temporal server answers there. */
export async function servesWorkflows(address: string): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: '2s' });
  try {
    await connection.workflowService.getSystemInfo({});
    return true;
  } finally {
    await connection.close();
  }
}
