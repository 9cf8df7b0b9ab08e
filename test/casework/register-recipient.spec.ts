import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { RecipientEntity } from '../../libs/database/entities/recipient.entity.js';
import { openRecipient } from '../../libs/database/stores/recipient-fields.js';
import type { Actor } from '../../libs/domain/organisation/roles.js';
import { aHouse, type House } from '../support/a-house.js';
import { anIdentityNumber, aRegistration } from '../support/a-registration.js';

describe('registering a single person (rules A2–A4)', () => {
  let house: House;
  let town: Actor;

  beforeAll(async () => {
    house = await aHouse('2026-12-01');
    town = await house.actor('T', 'T01');
  });
  afterAll(() => house.end());

  const rows = <Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> =>
    house.database.reader.query(sql, parameters);

  it('takes the person into care, with validity, amount and a fact that may start the workflow', async () => {
    const nationalId = anIdentityNumber();
    const recipientNo = await registerRecipient(house.casework, town, aRegistration({ nationalId: ` ${nationalId} ` }));

    expect(recipientNo).toMatch(/^R\d{8}$/);
    const recipient = await house.database.reader.findOneByOrFail(RecipientEntity, { recipientNo });
    expect(recipient).toMatchObject({
      validUntil: '2027-06-09',
      status: 'paying',
      stage: 'certified',
      birthDate: '1955-01-01',
      sex: 'male',
      centre: 'residentPensionCentre',
      nameInitials: 'dyb',
      nationalIdTail: nationalId.slice(-4),
      factNo: 1,
      nextDeadline: '2026-12-01',
    });
    expect(openRecipient(house.database.fields, recipient)).toEqual({
      nationalId,
      phone: '19906853418',
      address: '柳桥镇双楼村7组41号',
    });
    expect(await rows('select event, may_start from outbox where subject_id = $1', recipientNo)).toEqual([
      { event: expect.objectContaining({ name: 'enrolled', handOver: true, factNo: 1 }), may_start: true },
    ]);
    expect(
      await rows('select channel, source_office, happened_on from certification where recipient_no = $1', recipientNo),
    ).toEqual([{ channel: 'otherOffice', source_office: 'PROVINCE', happened_on: '2026-06-09' }]);
  });

  it('counts from the first benefit month where nobody ever certified (Rule B2)', async () => {
    const registration = aRegistration({ lastCertifiedOn: undefined, firstBenefitMonth: '2026-11' });
    const recipientNo = await registerRecipient(house.casework, town, registration);
    const recipient = await house.database.reader.findOneByOrFail(RecipientEntity, { recipientNo });
    expect(recipient.validUntil).toBe('2027-11-01');
  });

  it('is on record without a number or a name (Rule I1)', async () => {
    const registration = aRegistration();
    const recipientNo = await registerRecipient(house.casework, town, registration);
    const [entry] = await rows<object>('select * from audit_entry where recipient_no = $1', recipientNo);
    expect(entry).toMatchObject({ act: 'recipientRegistered', actor: town.login, business_day: '2026-12-01' });
    const text = JSON.stringify(entry);
    for (const secret of [registration.nationalId, registration.name, '19906853418', '41号']) {
      expect(text).not.toContain(secret);
    }
  });

  it('refuses the same number in the same scheme, allows it in the other (Rule A3)', async () => {
    const nationalId = anIdentityNumber();
    await registerRecipient(house.casework, town, aRegistration({ nationalId }));
    await expect(registerRecipient(house.casework, town, aRegistration({ nationalId }))).rejects.toMatchObject({
      code: 'ALREADY_REGISTERED',
      manner: 'conflict',
    });
    const other = aRegistration({ nationalId, recipientClass: 'survivor' });
    await expect(registerRecipient(house.casework, town, other)).resolves.toMatch(/^R/);
  });

  it('tells another town that somebody is registered, not who', async () => {
    const nationalId = anIdentityNumber();
    const recipientNo = await registerRecipient(house.casework, town, aRegistration({ nationalId }));
    const there = aRegistration({ nationalId, town: 'T02', village: 'T02-V01' });
    const elsewhere = await house.actor('T', 'T02');
    await expect(registerRecipient(house.casework, elsewhere, there)).rejects.toMatchObject({ params: {} });
    await expect(registerRecipient(house.casework, town, aRegistration({ nationalId }))).rejects.toMatchObject({
      params: { recipientNo },
    });
  });

  it('lets one of two win who register the same person at once', async () => {
    const nationalId = anIdentityNumber();
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => registerRecipient(house.casework, town, aRegistration({ nationalId }))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes.filter((candidate) => candidate.status === 'rejected')) {
      expect(outcome.reason).toMatchObject({ code: 'ALREADY_REGISTERED' });
    }
  });

  it.each([
    ['T', 'T02', 'residentPensioner'],
    ['P', 'EMPLOYEE', 'residentPensioner'],
    ['P', 'RESIDENT', 'survivor'],
    ['V', 'T01-V01', 'residentPensioner'],
    ['I', 'INFO', 'residentPensioner'],
  ] as const)('is not for %s of %s (%s of T01)', async (role, office, recipientClass) => {
    const actor = await house.actor(role, office);
    await expect(registerRecipient(house.casework, actor, aRegistration({ recipientClass }))).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('is for a centre in every town', async () => {
    const centre = await house.actor('P', 'RESIDENT');
    const registration = aRegistration({ town: 'T02', village: 'T02-V01' });
    await expect(registerRecipient(house.casework, centre, registration)).resolves.toMatch(/^R/);
  });

  it.each([
    [{ nationalId: '990685195501019998' }, 'NATIONAL_ID_CHECK_DIGIT'],
    [{ nationalId: '99068519550101' }, 'NATIONAL_ID_LENGTH'],
    [{ phone: '电话' }, 'PHONE_INVALID'],
    [{ village: 'T02-V01' }, 'VILLAGE_NOT_IN_TOWN'],
    [{ lastCertifiedOn: '2026-12-02' as const }, 'CERTIFICATION_IN_FUTURE'],
  ])('refuses %j with %s and keeps nothing', async (wrong, code) => {
    const before = await rows<{ count: number }>('select count(*)::int from recipient');
    await expect(registerRecipient(house.casework, town, aRegistration(wrong))).rejects.toMatchObject({ code });
    expect(await rows('select count(*)::int from recipient')).toEqual(before);
  });
});
