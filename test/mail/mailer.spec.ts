import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { MailDoubtful, Mailer } from '../../libs/mail/mailer.js';
import type { MailMessage } from '../../libs/mail/message.js';
import { startMailbox } from '../support/mailbox.js';

const FROM = '养老待遇资格认证 <no-reply@qingting.example>';
const aMessage = (different: Partial<MailMessage> = {}): MailMessage => ({
  messageId: '<report.T01.2026-10.v1@eligibility-casework.example>',
  date: new Date('2026-11-03T02:00:00Z'),
  to: 'zhibao@qingting.example, jubao@qingting.example',
  subject: '【资格认证月报】柳桥镇 2026-10 职保 第1版（零报告）',
  text: '职保中心：\n\n本月无应报人员。\n',
  attachments: [{ fileName: '附件1_柳桥镇.xlsx', content: Buffer.from([0x50, 0x4b, 0, 1, 2, 0xff]) }],
  ...different,
});
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

describe('Rule G3 one mail, one Message-ID, equal bytes', () => {
  it('composed again it is byte for byte the same', async () => {
    const mailer = new Mailer({ smtpUrl: 'smtp://127.0.0.1:1', from: FROM });
    const [first, second] = [await mailer.compose(aMessage()), await mailer.compose(aMessage())];
    expect(second.bytes.equals(first.bytes)).toBe(true);
    expect(second.hash).toBe(first.hash);
    expect((await mailer.compose(aMessage({ text: '不同' }))).hash).not.toBe(first.hash);
  });

  it('arrives at a real server with its id, its Chinese subject and its files', async () => {
    const mailbox = await startMailbox();
    const mailer = new Mailer({ smtpUrl: mailbox.smtpUrl, from: FROM });
    expect(await mailer.send(await mailer.compose(aMessage()))).toEqual([]);
    const [mail] = mailbox.mails;
    expect(mail).toMatchObject({
      messageId: aMessage().messageId,
      subject: aMessage().subject,
      text: aMessage().text,
      handedOverFor: ['zhibao@qingting.example', 'jubao@qingting.example'],
    });
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual(['附件1_柳桥镇.xlsx']);
    expect(mail?.attachments[0]?.content.equals(aMessage().attachments[0]!.content)).toBe(true);
    await mailbox.stop();
  });
});

describe('Rule N8 what a failed send means', () => {
  const send = async (smtpUrl: string): Promise<unknown> => {
    const mailer = new Mailer({ smtpUrl, from: FROM, patienceMs: 500 });
    return mailer.send(await mailer.compose(aMessage())).catch((error: unknown) => error);
  };

  it('nobody listens: surely not sent, may be tried again', async () => {
    const error = await send('smtp://127.0.0.1:9');
    expect(error).toMatchObject({ code: 'ESOCKET' });
    expect(error).not.toBeInstanceOf(MailDoubtful);
  });

  it('the server refuses the whole mail: surely not sent', async () => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        stream.resume();
        stream.once('end', () => done(Object.assign(new Error('full'), { responseCode: 452 })));
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const error = await send(`smtp://127.0.0.1:${portOf(server.server)}`);
    expect(error).toMatchObject({ responseCode: 452 });
    expect(error).not.toBeInstanceOf(MailDoubtful);
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  /** Speaks just enough SMTP to come to the data, then does what the test wants. */
  async function stubbornServer(onData: (socket: Socket) => void, onDot: (socket: Socket) => void): Promise<Server> {
    const server = createServer((socket) => {
      let isData = false;
      socket.write('220 ready\r\n');
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        const said = chunk.toString('latin1');
        if (isData) {
          if (said.endsWith('\r\n.\r\n')) onDot(socket);
        } else if (/^DATA/i.test(said)) {
          isData = true;
          onData(socket);
        } else socket.write('250 fine\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  }
  const goOn = (socket: Socket) => socket.write('354 go on\r\n');

  it.each<[string, (socket: Socket) => void, (socket: Socket) => void, boolean]>([
    ['the line breaks before the data: surely not sent', (socket) => socket.destroy(), () => undefined, false],
    ['the line breaks between the final dot and the answer: doubtful', goOn, (socket) => socket.destroy(), true],
    ['the server hangs between the final dot and the answer: doubtful', goOn, () => undefined, true],
  ])('%s', async (_, onData, onDot, isDoubtful) => {
    const server = await stubbornServer(onData, onDot);
    const error = await send(`smtp://127.0.0.1:${portOf(server)}`);
    expect(error).toBeInstanceOf(Error);
    expect(error instanceof MailDoubtful).toBe(isDoubtful);
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
});
