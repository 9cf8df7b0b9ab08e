import { box } from '../../apps/dev/box.js';
import { readOffices } from '../../apps/dev/demo/offices-file.js';

const addresses = {
  api: 'http://127.0.0.1:3000',
  temporalUi: null,
  temporalAddress: '127.0.0.1:7233',
  mail: null,
  database: 'postgres://admin:secret@127.0.0.1:5433/casework',
};
const around = { dataDir: '/data', temporalFrom: 'the PATH' };

describe('the box of addresses and logins', () => {
  const offices = readOffices();

  it.each(['v', 't', 't2', 'th', 'p', 'r', 'i', 'm', 'd', 'a'])('names a login that begins with %s.', (desk) => {
    expect(box(addresses, { ...around, offices })).toMatch(new RegExp(`[ ,]${desk}\\.`));
  });

  it('names the logins of the offices that are really there', () => {
    const towns = [{ code: 'N7', name: '新镇', villages: [{ code: 'N7-A', name: '新村' }] }];
    const said = box(addresses, { ...around, offices: { ...offices, towns } });
    expect(said).toContain('v.N7-A …');
    expect(said).not.toContain('T01');
  });

  it('of a town that is not a seeded demo names neither logins nor a password', () => {
    expect(box(addresses, { ...around, offices: null })).not.toMatch(/demo-2026|登录|secret/);
  });
});
