import { log } from '@temporalio/workflow';
import { subjectOfMail } from '../../libs/domain/reporting/mail-order.js';
import { post } from '../ports/reporting.port.js';

/** Mails on their way, beside everything else: a mail server that is away holds up neither a reminder's day nor the close. */
export class MailsUnderWay {
  /** One lane an addressee, so that a later version never overtakes an earlier one. */
  private readonly lanes = new Map<string, Promise<void>>();
  private waiting = 0;
  private doubts = 0;

  constructor(private readonly changed: () => void) {}

  get count(): number {
    return this.waiting;
  }

  /** Mails of which nobody can say whether they arrived: somebody must decide. */
  get doubtful(): number {
    return this.doubts;
  }

  send(mailKeys: readonly string[]): void {
    for (const mailKey of mailKeys) {
      const lane = laneOf(mailKey);
      this.waiting += 1;
      this.lanes.set(
        lane,
        (this.lanes.get(lane) ?? Promise.resolve()).then(() => this.sendOne(mailKey)),
      );
    }
  }

  async allSent(): Promise<void> {
    while (this.waiting > 0) await Promise.all(this.lanes.values());
  }

  private async sendOne(mailKey: string): Promise<void> {
    try {
      if ((await post.sendMail(mailKey)) === 'doubtful') this.doubts += 1;
    } catch (error) {
      // Only a refusal of the rules ends an attempt for good; the ledger shows the mail as never sent.
      this.doubts += 1;
      log.error('A mail cannot be sent', { mailKey, error });
    }
    this.waiting -= 1;
    this.changed();
  }
}

function laneOf(mailKey: string): string {
  const subject = subjectOfMail(mailKey);
  return subject.kind === 'report' ? subject.centre : mailKey;
}
