import { PostActivities } from '../../activities/post.activities.js';
import { openMonthlyReports } from '../../libs/casework/open-monthly-report.js';
import { submitReport } from '../../libs/casework/submit-report.js';
import { MailEntity } from '../../libs/database/entities/mail.entity.js';
import { Mailer } from '../../libs/mail/mailer.js';
import { aFinding } from '../support/a-finding.js';
import { aHouse, type House } from '../support/a-house.js';
import { startMailbox } from '../support/mailbox.js';
import { startSilentMailbox } from '../support/silent-mailbox.js';

const KEY = 'report/T01/2026-11/residentPensionCentre/v1';

describe('sending what stands in the ledger (rules G3, N8)', () => {
  let house: House;

  beforeEach(async () => {
    house = await aHouse('2026-12-01');
    await house.database.reader.query(
      `update office set email = lower(code) || '@qingting.example' where centre is not null`,
    );
    await aFinding(house, await house.actor('T', 'T01'));
    await openMonthlyReports(house.casework, '2026-11');
    await submitReport(house.casework, await house.actor('TH', 'T01'), { town: 'T01', period: '2026-11' });
  });
  afterEach(() => house.end());

  const postTo = (smtpUrl: string) =>
    new PostActivities(house.casework, new Mailer({ smtpUrl, from: 'casework@qingting.example', patienceMs: 500 }), {
      city: '青汀市',
      publicUrl: 'http://127.0.0.1:3000',
      annexTemplates: undefined,
    });
  const mail = () => house.database.reader.findOneByOrFail(MailEntity, { mailKey: KEY });

  it('run twice it sends once', async () => {
    const mailbox = await startMailbox();
    const post = postTo(mailbox.smtpUrl);
    expect([await post.sendMail(KEY), await post.sendMail(KEY)]).toEqual(['sent', 'sent']);
    expect(mailbox.mails).toHaveLength(1);
    expect(await mail()).toMatchObject({ state: 'sent', attempts: 1, lastError: null });
    await mailbox.stop();
  });

  it('a server that is away is tried again with the very same bytes, and shown meanwhile', async () => {
    await expect(postTo('smtp://127.0.0.1:9').sendMail(KEY)).rejects.toThrow();
    const failed = await mail();
    expect(failed).toMatchObject({ state: 'planned', attempts: 1 });
    expect(failed.lastError).toContain('ECONNREFUSED');
    // A certification that has come since changes the live report, not the version that was submitted.
    await house.database.reader.query(`update recipient set valid_until = '2027-12-01'`);
    house.casework.clock.day = '2026-12-03';
    const mailbox = await startMailbox();
    expect(await postTo(mailbox.smtpUrl).sendMail(KEY)).toBe('sent');
    expect((await mail()).contentHash).toBe(failed.contentHash);
    await mailbox.stop();
  });

  it('of a mail that nobody answered for, a person decides: it is never repeated by a machine', async () => {
    const mailbox = await startSilentMailbox();
    const post = postTo(mailbox.smtpUrl);
    expect([await post.sendMail(KEY), await post.sendMail(KEY)]).toEqual(['doubtful', 'doubtful']);
    expect(mailbox.handedOver()).toBe(1);
    expect(await mail()).toMatchObject({ state: 'doubtful', attempts: 1 });
    await mailbox.stop();
  });
});
