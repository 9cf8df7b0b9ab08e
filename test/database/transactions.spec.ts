import { aHouse, type House } from '../support/a-house.js';

let house: House;
beforeAll(async () => {
  house = await aHouse('2026-12-01');
});
afterAll(() => house.end());

const name = (code: string): Promise<{ name: string }[]> =>
  house.database.reader.query('select name from office where code = $1', [code]);
const rename = (code: string, to: string) =>
  house.database.inTransaction((tx) => tx.query('update office set name = $2 where code = $1', [code, to]));

describe('work inside work', () => {
  it('sees what the outer has written, and nobody else does', async () => {
    let outside: Promise<{ name: string }[]> | undefined;
    const stranger = house.database.reader;
    await house.database.inTransaction(async () => {
      await rename('T01', '新柳桥镇');
      expect(await name('T01')).toEqual([{ name: '新柳桥镇' }]);
      outside = stranger.query(`select name from office where code = 'T01'`);
      expect(await outside).toEqual([{ name: '柳桥镇' }]);
    });
    expect(await name('T01')).toEqual([{ name: '新柳桥镇' }]);
  });

  it('that is refused takes back its own and leaves the outer’s', async () => {
    await house.database.inTransaction(async () => {
      await rename('T02', '先改');
      const inner = house.database.inTransaction(async (tx) => {
        await tx.query(`update office set name = '后改' where code = 'T02'`);
        throw new Error('refused');
      });
      await expect(inner).rejects.toThrow('refused');
      expect(await name('T02')).toEqual([{ name: '先改' }]);
    });
    expect(await name('T02')).toEqual([{ name: '先改' }]);
  });

  it('is kept only with the whole', async () => {
    const whole = house.database.inTransaction(async () => {
      await rename('INFO', '改了');
      throw new Error('the whole fails');
    });
    await expect(whole).rejects.toThrow('the whole fails');
    expect(await name('INFO')).toEqual([{ name: '信息中心' }]);
  });
});

describe('a dead-lock', () => {
  it('is repeated until both have their way', async () => {
    const both = (first: string, second: string) => {
      let attempts = 0;
      return house.database.inTransaction(async (tx) => {
        attempts += 1;
        await tx.query(`update office set email = coalesce(email, '') || 'x' where code = $1`, [first]);
        if (attempts === 1) await bothHoldOne();
        await tx.query(`update office set email = coalesce(email, '') || 'x' where code = $1`, [second]);
      });
    };
    let holding = 0;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const bothHoldOne = () => {
      holding += 1;
      if (holding === 2) release();
      return released;
    };
    await Promise.all([both('T01-V01', 'T01-V02'), both('T01-V02', 'T01-V01')]);
    const rows = await house.database.reader.query(`select email from office where code in ('T01-V01', 'T01-V02')`);
    expect(rows).toEqual([{ email: 'xx' }, { email: 'xx' }]);
  });
});
