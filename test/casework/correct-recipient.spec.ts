import { correctRecipient } from '../../libs/casework/correct-recipient.js';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { revealRecipient } from '../../libs/casework/reveal-recipient.js';
import type { Actor } from '../../libs/domain/organisation/roles.js';
import { aHouse, type House } from '../support/a-house.js';
import { aRegistration } from '../support/a-registration.js';

describe('correcting and moving a recipient (rules A4, I1, I2)', () => {
  let house: House;
  let town: Actor;
  let recipientNo: string;

  beforeAll(async () => {
    house = await aHouse('2026-12-01');
    town = await house.actor('T', 'T01');
  });
  beforeEach(async () => {
    recipientNo = await registerRecipient(house.casework, town, aRegistration());
  });
  afterAll(() => house.end());

  const rows = <Row>(sql: string): Promise<Row[]> => house.database.reader.query(sql, [recipientNo]);
  const facts = async (): Promise<object[]> =>
    (await rows<{ event: object }>('select event from outbox where subject_id = $1 order by id')).map(
      ({ event }) => event,
    );
  const acts = (act: string): Promise<object[]> =>
    rows<object>(`select before, after, why from audit_entry where recipient_no = $1 and act = '${act}' order by id`);

  it('changes telephone and address at once, and the record shows both only masked', async () => {
    const contact = { phone: '139-1234-5678', address: '柳桥镇双楼村9组2号' };
    await correctRecipient(house.casework, town, recipientNo, contact);
    expect(await revealRecipient(house.casework, town, recipientNo, '核对')).toMatchObject({
      phone: '13912345678',
      address: '柳桥镇双楼村9组2号',
    });
    expect(await acts('contactChanged')).toEqual([
      {
        before: { phone: '199****3418', address: '柳桥镇双楼村***' },
        after: { phone: '139****5678', address: '柳桥镇双楼村***' },
        why: null,
      },
    ]);
  });

  it('is no act where nothing changes, and forgets a number that is no more', async () => {
    await correctRecipient(house.casework, town, recipientNo, { phone: '19906853418' });
    expect(await acts('contactChanged')).toEqual([]);
    await correctRecipient(house.casework, town, recipientNo, { phone: null });
    expect(await revealRecipient(house.casework, town, recipientNo, '核对')).toMatchObject({ phone: null });
  });

  it('moves to another village of the town at once and tells the workflow', async () => {
    await correctRecipient(house.casework, town, recipientNo, { village: 'T01-V02' });
    expect(await rows('select town, village from recipient where recipient_no = $1')).toEqual([
      { town: 'T01', village: 'T01-V02' },
    ]);
    expect((await facts()).at(-1)).toMatchObject({ name: 'moved', town: 'T01', village: 'T01-V02', factNo: 2 });
    expect(await acts('recipientMoved')).toHaveLength(1);
  });

  it('asks the new town first; until it accepts the old one keeps the person (Rule A4)', async () => {
    await correctRecipient(house.casework, town, recipientNo, { town: 'T02', village: 'T02-V01' });
    expect(await rows('select town, village from recipient where recipient_no = $1')).toEqual([
      { town: 'T01', village: 'T01-V01' },
    ]);
    const [move] = await rows<{ id: string }>('select id, town, state from move_request where recipient_no = $1');
    expect(move).toMatchObject({ town: 'T02', state: 'asked' });
    expect((await facts()).at(-1)).toMatchObject({
      name: 'moveRequested',
      moveId: move?.id,
      town: 'T02',
      village: 'T02-V01',
    });
  });

  it('refuses a second move while one is open', async () => {
    const to = { town: 'T02', village: 'T02-V01' };
    await correctRecipient(house.casework, town, recipientNo, to);
    await expect(correctRecipient(house.casework, town, recipientNo, to)).rejects.toMatchObject({
      code: 'MOVE_ALREADY_REQUESTED',
      manner: 'conflict',
    });
    expect(await facts()).toHaveLength(2);
  });

  it.each([
    [{ name: '杜英' }, 'NEEDS_CHANGE_REQUEST'],
    [{ nationalId: '990685195501011239' }, 'NEEDS_CHANGE_REQUEST'],
    [{ town: 'T02' }, 'VILLAGE_MISSING'],
    [{ town: 'T02', village: 'T01-V01' }, 'VILLAGE_NOT_IN_TOWN'],
    [{ phone: '12' }, 'PHONE_INVALID'],
  ])('refuses %j with %s, also with something lawful beside it', async (wrong, code) => {
    const correction = { address: '别处1号', ...wrong };
    await expect(correctRecipient(house.casework, town, recipientNo, correction)).rejects.toMatchObject({ code });
    expect(await acts('contactChanged')).toEqual([]);
  });

  it('lets a village correct how its people are reached, not where they belong', async () => {
    const village = await house.actor('V', 'T01-V01');
    await correctRecipient(house.casework, village, recipientNo, { phone: '051388921563' });
    await expect(correctRecipient(house.casework, village, recipientNo, { village: 'T01-V02' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it.each([
    ['T', 'T02', 'NOT_FOUND'],
    ['P', 'EMPLOYEE', 'NOT_FOUND'],
    ['I', 'INFO', 'NOT_FOUND'],
    ['R', 'RESIDENT', 'NOT_ALLOWED'],
  ] as const)('%s of %s is answered %s', async (role, office, code) => {
    const actor = await house.actor(role, office);
    await expect(correctRecipient(house.casework, actor, recipientNo, { phone: '19900001111' })).rejects.toMatchObject({
      code,
    });
  });

  it('reveals a full number only together with its entry in the audit (Rule I1)', async () => {
    const revealed = await revealRecipient(house.casework, town, recipientNo, '电话核对身份');
    expect(revealed.nationalId).toMatch(/^990685\d{11}[\dX]$/);
    expect(await acts('identityRevealed')).toEqual([{ before: null, after: null, why: '电话核对身份' }]);
    const other = await house.actor('T', 'T02');
    await expect(revealRecipient(house.casework, other, recipientNo, '好奇')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await acts('identityRevealed')).toHaveLength(1);
  });
});
