import type { Casework } from '../libs/casework/casework.js';
import {
  getMail,
  mailAttempted,
  mailDoubtful,
  mailDropped,
  mailFailed,
  mailSent,
} from '../libs/casework/mail-ledger.js';
import { MailDoubtful, type Mailer } from '../libs/mail/mailer.js';
import type { PostPort } from '../workflows/ports/reporting.port.js';
import { composeMail, type MailSurroundings } from './compose-mail.js';

/** Sends what stands in the ledger. Idempotent by the mail's key: what is sent or doubtful is not touched again. */
export class PostActivities implements PostPort {
  constructor(
    private readonly casework: Casework,
    private readonly mailer: Mailer,
    private readonly surroundings: MailSurroundings,
  ) {}

  sendMail = async (mailKey: string): Promise<'sent' | 'doubtful' | 'dropped'> => {
    const { casework, mailer } = this;
    const mail = await getMail(casework, mailKey);
    if (mail.state !== 'planned') return mail.state;
    const body = await composeMail(casework, this.surroundings, mailKey);
    if (body === null) {
      await mailDropped(casework, mailKey);
      return 'dropped';
    }
    const { messageId, toAddress: to, subject, plannedAt: date } = mail;
    const composed = await mailer.compose({ messageId, to, subject, date, ...body });
    await mailAttempted(casework, mailKey, composed.hash);
    try {
      const refusedFor = await mailer.send(composed);
      await mailSent(casework, mailKey, refusedFor.length === 0 ? null : `Refused for ${refusedFor.join(', ')}`);
      return 'sent';
    } catch (error) {
      if (error instanceof MailDoubtful) {
        await mailDoubtful(casework, mailKey, error.message);
        return 'doubtful';
      }
      await mailFailed(casework, mailKey, String(error));
      throw error;
    }
  };
}
