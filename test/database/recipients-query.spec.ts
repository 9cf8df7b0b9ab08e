import { recordCertification } from '../../libs/casework/record-certification.js';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { listCertifications } from '../../libs/database/queries/certifications.query.js';
import {
  countRecipients,
  findRecipient,
  listRecipients,
  type RecipientFilter,
} from '../../libs/database/queries/recipients.query.js';
import { recipientAreaOf } from '../../libs/domain/organisation/office.js';
import type { Actor } from '../../libs/domain/organisation/roles.js';
import { amountOf } from '../../libs/domain/payment/amounts.js';
import { aHouse, type House } from '../support/a-house.js';
import { anIdentityNumber, aRegistration } from '../support/a-registration.js';

describe('reading recipients (rules A2, A5, B2)', () => {
  let house: House;
  let town: Actor;
  const today = '2026-12-01';
  const identity = anIdentityNumber();
  const people: Record<string, string> = {};

  beforeAll(async () => {
    house = await aHouse(today);
    town = await house.actor('T', 'T01');
    const centre = await house.actor('P', 'RESIDENT');
    const register = async (
      who: string,
      actor: Actor,
      different: Parameters<typeof aRegistration>[0],
    ): Promise<void> => {
      people[who] = await registerRecipient(house.casework, actor, aRegistration(different));
    };
    await register('du', town, { name: '杜英宝', nationalId: identity, lastCertifiedOn: '2026-06-09' });
    await register('shan', town, { name: '单雄信', phone: undefined, lastCertifiedOn: '2026-01-17' });
    await register('duo', town, {
      name: '杜%宝',
      village: 'T01-V02',
      phone: '19900000001',
      lastCertifiedOn: '2026-01-17',
    });
    await register('worker', town, { name: '陈金华', recipientClass: 'enterpriseRetiree', phone: '19900000002' });
    await register('far', centre, { name: '杜远', town: 'T02', village: 'T02-V01', phone: '19900000003' });
  });
  afterAll(() => house.end());

  const nameOf = (recipientNo: string): string =>
    Object.entries(people).find(([, number]) => number === recipientNo)?.[0] ?? '?';
  const find = async (filter: RecipientFilter, actor = town): Promise<string[]> => {
    const list = { ...filter, sort: 'recipientNo' as const, limit: 50 };
    const { items } = await listRecipients(house.database, recipientAreaOf(actor.assignments), list, today);
    expect(await countRecipients(house.database, recipientAreaOf(actor.assignments), filter)).toBe(items.length);
    return items.map(({ recipientNo }) => nameOf(recipientNo)).sort();
  };

  it.each([
    ['a part of the name', '英', ['du']],
    ['a character that means anything to SQL', '%', ['duo']],
    ['pinyin initials', 'DY', ['du']],
    ['pinyin initials of a family name with two readings', 'sx', ['shan']],
    ['the last four of the identity number', identity.slice(-4), ['du']],
    ['the full identity number, written loosely', ` ${identity.slice(0, 6)} ${identity.slice(6)}`, ['du']],
    ['the telephone number, written loosely', '199-0685-3418', ['du']],
    ['nobody’s number', '19912345678', []],
    ['nothing', '   ', ['du', 'duo', 'shan', 'worker']],
  ])('finds by %s', async (_, search, expected) => {
    expect(await find({ search })).toEqual(expected);
  });

  it('finds by our own number and by a former identity number', async () => {
    expect(await find({ search: (people.worker ?? '').toLowerCase() })).toEqual(['worker']);
    const former = anIdentityNumber();
    await house.database.reader.query(
      `insert into former_identity (recipient_no, national_id_index, national_id, until_on) values ($1, $2, '', $3)`,
      [people.shan, house.database.fields.index(former, 'nationalId'), today],
    );
    expect(await find({ search: former })).toEqual(['shan']);
  });

  it.each([
    [{ village: 'T01-V02' }, ['duo']],
    [{ town: 'T02' }, []],
    [{ status: 'suspended' as const }, []],
    [{ validUntilBefore: '2027-01-17' as const }, []],
    [{ validUntilBefore: '2027-01-18' as const }, ['duo', 'shan']],
  ])('filters by %j', async (filter, expected) => {
    expect(await find(filter)).toEqual(expected);
  });

  it.each([
    ['V', 'T01-V01', ['du', 'shan', 'worker']],
    ['TH', 'T02', ['far']],
    ['P', 'EMPLOYEE', ['worker']],
    ['R', 'RESIDENT', ['du', 'duo', 'far', 'shan']],
    ['M', 'BUREAU', ['du', 'duo', 'far', 'shan', 'worker']],
    ['I', 'INFO', []],
    ['D', 'BUREAU', []],
    ['A', 'BUREAU', []],
  ] as const)('shows %s of %s %j and not even a count of anybody else', async (role, office, expected) => {
    const actor = await house.actor(role, office);
    expect(await find({}, actor)).toEqual(expected);
    for (const [who, recipientNo] of Object.entries(people)) {
      const found = await findRecipient(house.database, recipientAreaOf(actor.assignments), recipientNo, today);
      expect(found !== null).toBe((expected as readonly string[]).includes(who));
    }
  });

  it.each(['recipientNo', 'validUntil'] as const)('pages through everybody once, in the order of %s', async (sort) => {
    const seen: string[] = [];
    const order: string[] = [];
    let cursor: string | undefined;
    do {
      const list = { sort, limit: 2, cursor };
      const page = await listRecipients(house.database, recipientAreaOf(town.assignments), list, today);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ recipientNo }) => nameOf(recipientNo)));
      order.push(...page.items.map((item) => item[sort]));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.sort()).toEqual(['du', 'duo', 'shan', 'worker']);
    expect(order).toEqual([...order].sort());
  });

  it('refuses a cursor of another list', async () => {
    const list = { sort: 'validUntil' as const, limit: 2, cursor: 'WyJSMDAwMDAwMDEiXQ' };
    await expect(listRecipients(house.database, recipientAreaOf(town.assignments), list, today)).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
  });

  it('masks what is secret', async () => {
    const found = await findRecipient(house.database, recipientAreaOf(town.assignments), people.du ?? '', today);
    expect(found).toMatchObject({
      nationalIdMasked: `990685********${identity.slice(-4)}`,
      phoneMasked: '199****3418',
      addressMasked: '柳桥镇双楼村***',
    });
    expect(JSON.stringify(found)).not.toContain(identity);
  });

  it('shows the amount that holds in the month of the business day, by the rule of the domain', async () => {
    const recipientNo = people.shan ?? '';
    const amounts = [
      { fromMonth: '2026-10' as const, amountFen: 100 },
      { fromMonth: '2026-12' as const, amountFen: 19764 },
      { fromMonth: '2027-02' as const, amountFen: 300 },
    ];
    for (const { fromMonth, amountFen } of amounts) {
      await house.database.reader.query(
        'insert into benefit_amount (recipient_no, from_month, amount_fen) values ($1, $2, $3) on conflict do nothing',
        [recipientNo, fromMonth, amountFen],
      );
    }
    const days = ['2026-09-30', '2026-10-01', '2026-11-30', '2026-12-01', '2027-01-31', '2027-02-01'] as const;
    for (const day of days) {
      const found = await findRecipient(house.database, recipientAreaOf(town.assignments), recipientNo, day);
      expect(found?.monthlyAmountFen).toBe(amountOf(day.slice(0, 7) as '2026-09', amounts));
    }
  });

  it('derives the number of the cycle from the distinct dates of valid certifications (Rule B2)', async () => {
    const recipientNo = people.worker ?? '';
    const certify = async (happenedOn: '2026-11-01' | '2026-11-02'): Promise<string> => {
      const entry = {
        happenedOn,
        channel: 'counter' as const,
        evidenceIds: [await house.evidence()],
        checklist: { alive: true, notServing: true, identityRight: true, contactCurrent: false },
      };
      return (await recordCertification(house.casework, town, recipientNo, entry)).certificationId;
    };
    await certify('2026-11-01');
    await certify('2026-11-01');
    const voided = await certify('2026-11-02');
    await house.database.reader.query('update certification set is_void = true where id = $1', [voided]);
    const area = recipientAreaOf(town.assignments);
    expect(await findRecipient(house.database, area, recipientNo, today)).toMatchObject({ cycleNo: 3 });
    const page = await listCertifications(house.database, area, recipientNo, { limit: 3 });
    expect(page.items.map(({ happenedOn, isVoid }) => [happenedOn, isVoid])).toEqual([
      ['2026-11-02', true],
      ['2026-11-01', false],
      ['2026-11-01', false],
    ]);
    const rest = await listCertifications(house.database, area, recipientNo, {
      limit: 3,
      cursor: page.nextCursor ?? '',
    });
    expect(rest.items.map(({ channel }) => channel)).toEqual(['otherOffice']);
    expect(rest.nextCursor).toBeNull();
  });
});
