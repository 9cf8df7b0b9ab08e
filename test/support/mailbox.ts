import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { until } from '../../apps/dev/processes/until.js';

/** A mail as it arrived, with the addresses it was handed over for. */
export interface ReceivedMail extends ParsedMail {
  handedOverFor: string[];
}

export interface TestMailbox {
  smtpUrl: string;
  /** In the order of arrival. */
  mails: readonly ReceivedMail[];
  /** Waits until at least so many have arrived. */
  received: (count: number, withinMs?: number) => Promise<readonly ReceivedMail[]>;
  stop: () => Promise<void>;
}

/** A real SMTP server on a free port that keeps what it is given. */
export async function startMailbox(): Promise<TestMailbox> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => {
        mails.push({ ...mail, handedOverFor: session.envelope.rcptTo.map(({ address }) => address) });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    mails,
    received: async (count, withinMs = 20_000) => {
      await until(`${count} mails have arrived`, () => mails.length >= count, { withinMs });
      return mails;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
