/** Sends mail to a real SMTP server, and knows the one moment in which nobody can say whether a mail has arrived. */
import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { type ComposedMail, compose, type MailMessage } from './message.js';

/**
 * The whole mail had been handed over and no answer came: it may have arrived or not. Not to be repeated by a machine.
 */
export class MailDoubtful extends Error {
  constructor(cause: unknown) {
    super(`The mail was handed over whole and no answer came: ${String((cause as Error).message ?? cause)}`, { cause });
    this.name = 'MailDoubtful';
  }
}

export interface MailerOptions {
  smtpUrl: string;
  from: string;
  /** How long to wait for the server while it says nothing, in milliseconds. */
  patienceMs?: number;
}

const CONNECT_MS = 10_000;
const PATIENCE_MS = 60_000;

export class Mailer {
  constructor(private readonly options: MailerOptions) {}

  /** The bytes to be sent, for the ledger. */
  compose(message: MailMessage): Promise<ComposedMail> {
    return compose(message, this.options.from);
  }

  /**
   * Hands a mail over and resolves with the addresses that the server has refused, as soon as it has taken the mail for the
   * others. Throws MailDoubtful where no answer came to the whole mail, and the server's or the network's error where it was
   * surely not taken: that one may be tried again.
   */
  async send({ envelope, bytes }: ComposedMail): Promise<string[]> {
    const connection = await this.connect();
    // Read to its end only when the server has asked for the data, and all of it has gone out.
    const content = Readable.from([bytes], { objectMode: false });
    let isHandedOver = false;
    content.once('end', () => {
      isHandedOver = true;
    });
    try {
      const { rejected } = await answerOf<{ rejected: unknown[] }>(connection, (done) =>
        connection.send(envelope, content, done),
      );
      return rejected.map(String);
    } catch (error) {
      const isAnswer = typeof (error as { responseCode?: number }).responseCode === 'number';
      throw isHandedOver && !isAnswer ? new MailDoubtful(error) : error;
    } finally {
      connection.close();
    }
  }

  private async connect(): Promise<SMTPConnection> {
    const { auth, ...server } = parseConnectionUrl(this.options.smtpUrl);
    const connection = new SMTPConnection({
      ...server,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: this.options.patienceMs ?? PATIENCE_MS,
    });
    try {
      await answerOf(connection, (done) => connection.connect((error) => done(error ?? null)));
      if (auth) await answerOf(connection, (done) => connection.login(auth, done));
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  }
}

/** The answer to a step of the conversation, or the error that ended the connection meanwhile. */
function answerOf<Answer>(
  connection: SMTPConnection,
  ask: (done: (error: Error | null | undefined, answer?: Answer) => void) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    ask((error, answer) => {
      connection.removeListener('error', reject);
      if (error) reject(error);
      else resolve(answer as Answer);
    });
  });
}
