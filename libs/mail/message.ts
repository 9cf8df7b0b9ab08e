import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';

export interface MailAttachment {
  fileName: string;
  content: Buffer;
}

/** A mail that says the same in the same bytes, whenever it is composed: its id and its date are given. */
export interface MailMessage {
  messageId: string;
  date: Date;
  to: string;
  subject: string;
  text: string;
  attachments: readonly MailAttachment[];
}

export interface ComposedMail {
  envelope: { from: string | false; to: string[] };
  bytes: Buffer;
  /** SHA-256 of the bytes, for the ledger. */
  hash: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Rule G3, N8. The bytes of a mail; composed again they are equal. */
export async function compose(message: MailMessage, from: string): Promise<ComposedMail> {
  const { messageId, date, to, subject, text } = message;
  const node = new MailComposer({
    from,
    to,
    subject,
    text,
    messageId,
    date,
    // Boundaries are random by default.
    baseBoundary: createHash('sha256').update(messageId).digest('hex').slice(0, 24),
    textEncoding: 'base64',
    encoding: 'base64',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: message.attachments.map(({ fileName, content }) => ({
      filename: fileName,
      content,
      contentType: XLSX,
    })),
  }).compile();
  const bytes = await node.build();
  return { envelope: node.getEnvelope(), bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}
