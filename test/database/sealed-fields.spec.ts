import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { FieldCipher } from '../../libs/database/field-cipher.js';
import { aHouse, type House } from '../support/a-house.js';
import { aRegistration } from '../support/a-registration.js';

const NUMBER = '990685195501010011';
const PLACE = 'recipient.national_id:R00000001';

describe('a sealed field (quality 3)', () => {
  const fields = new FieldCipher(randomBytes(32), randomBytes(32));

  it('opens in its own place alone: not in another row, not in another column', () => {
    const sealed = fields.seal(NUMBER, PLACE);
    expect(fields.open(sealed, PLACE)).toBe(NUMBER);
    expect(() => fields.open(sealed, 'recipient.national_id:R00000002')).toThrow();
    expect(() => fields.open(sealed, 'recipient.phone:R00000001')).toThrow();
  });

  it('does not open when any byte of it was changed, nor when it was shortened', () => {
    const sealed = fields.seal(NUMBER, PLACE);
    for (const at of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => fields.open(changed, PLACE)).toThrow();
    }
    expect(() => fields.open(sealed.subarray(0, -1), PLACE)).toThrow();
    expect(() => fields.open(sealed.subarray(0, 20), PLACE)).toThrow();
  });

  it('looks different each time, and opens under its own key alone', () => {
    const [one, other] = [fields.seal(NUMBER, PLACE), fields.seal(NUMBER, PLACE)];
    expect(one.equals(other)).toBe(false);
    expect(() => new FieldCipher(randomBytes(32), randomBytes(32)).open(one, PLACE)).toThrow();
  });
});

describe('the blind index (quality 3)', () => {
  const [fieldKey, indexKey] = [randomBytes(32), randomBytes(32)];

  it('finds equal values of one field, under a key of its own', () => {
    const index = new FieldCipher(fieldKey, indexKey).index(NUMBER, 'nationalId');
    expect(new FieldCipher(randomBytes(32), indexKey).index(NUMBER, 'nationalId')).toEqual(index);
    expect(new FieldCipher(fieldKey, randomBytes(32)).index(NUMBER, 'nationalId')).not.toEqual(index);
    expect(new FieldCipher(fieldKey, indexKey).index(NUMBER, 'phone')).not.toEqual(index);
  });
});

describe('the database as a thief would have it', () => {
  let house: House;
  beforeAll(async () => {
    house = await aHouse('2026-11-30');
  });
  afterAll(() => house.end());

  it('says neither an identity number nor a telephone number nor an address, in no column of any table', async () => {
    const person = aRegistration({ phone: '19906853418', address: '柳桥镇双楼村7组41号' });
    await registerRecipient(house.casework, await house.actor('T', 'T01'), person);
    const thief = new pg.Client({ connectionString: house.fresh.admin });
    await thief.connect();
    const { rows: tables } = await thief.query(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    for (const { name } of tables) {
      const { rows } = await thief.query(`select held::text from ${name} held`);
      const text = JSON.stringify(rows);
      for (const secret of [person.nationalId, '19906853418', '7组41号']) {
        expect([name, text.includes(secret), text.includes(Buffer.from(secret).toString('hex'))]).toEqual([
          name,
          false,
          false,
        ]);
      }
    }
    await thief.end();
  });
});
