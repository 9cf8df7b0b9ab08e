import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { countStuck, stuckProcesses } from '../../libs/database/queries/stuck-processes.query.js';
import { insertMail } from '../../libs/database/stores/mail.store.js';
import { addDays, type PlainDate, shanghaiDateAt } from '../../libs/domain/time/plain-date.js';
import { aHouse, type House } from '../support/a-house.js';
import { aRegistration } from '../support/a-registration.js';

const TODAY = shanghaiDateAt(Date.now());

describe('what the facts call stuck', () => {
  let house: House;
  let person: string;
  beforeAll(async () => {
    house = await aHouse(TODAY);
    person = await registerRecipient(house.casework, await house.actor('T', 'T01'), aRegistration());
    await house.database.reader.query(
      `update outbox set delivered_at = now() - interval '2 days', created_at = now() - interval '2 days'`,
    );
  });
  afterAll(() => house.end());

  const stuck = async (clock: 'real' | 'demo', nextDeadline: PlainDate, today = TODAY): Promise<string[]> => {
    await house.database.reader.query('update recipient set next_deadline = $1', [nextDeadline]);
    const { items } = await stuckProcesses(house.database.reader, { today, clock, openedPeriod: null }, { limit: 10 });
    return items.map(({ kind, id }) => `${kind}/${id}`);
  };

  it('is whoever’s day has come and gone', async () => {
    expect(await stuck('real', addDays(TODAY, -1))).toEqual([`recipient/${person}`]);
    expect(await stuck('real', addDays(TODAY, 1))).toEqual([]);
  });

  it('gives everybody his hours under the real clock (rule I5), and none under the demo clock', async () => {
    const tomorrow = addDays(TODAY, 1);
    expect(await stuck('real', tomorrow, tomorrow)).toEqual([]);
    expect(await stuck('demo', tomorrow, tomorrow)).toEqual([`recipient/${person}`]);
  });

  it('is the opening of the reports, where towns have none that should', async () => {
    const time = { today: TODAY, clock: 'real', openedPeriod: '2020-01' } as const;
    const lastMonth = { ...time, today: addDays(TODAY, -40) };
    expect(await countStuck(house.database.reader, lastMonth)).toContainEqual({
      kind: 'opening',
      town: null,
      count: 1,
    });
    expect(await countStuck(house.database.reader, { ...lastMonth, openedPeriod: null })).toEqual([]);
  });

  it('is a report with a mail that is not sent, and any other mail by itself', async () => {
    const { reader } = house.database;
    const mail = {
      to: ['x@qingting.example'],
      subject: 's',
      businessDay: TODAY,
      town: 'T01',
      period: '2026-10',
    } as const;
    await insertMail(reader, { ...mail, mailKey: 'report/T01/2026-10/c/v1', messageId: '<1>', kind: 'report' });
    await insertMail(reader, { ...mail, mailKey: 'missing/2026-10/c', messageId: '<2>', kind: 'townsMissing' });
    expect(await stuck('demo', addDays(TODAY, 9))).toEqual([]);
    await reader.query(`update mail set planned_at = now() - interval '10 minutes', attempts = 3, last_error = 'away'`);
    expect((await stuck('demo', addDays(TODAY, 9))).toSorted()).toEqual([
      'mail/missing/2026-10/c',
      'monthlyReport/T01/2026-10',
    ]);
  });
});
