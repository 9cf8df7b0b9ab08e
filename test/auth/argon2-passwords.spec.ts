import { Argon2Passwords } from '../../libs/auth/argon2-passwords.js';

const passwords = new Argon2Passwords();

describe('passwords', () => {
  it('are kept under argon2id with 19 MiB and two passes', async () => {
    expect(await passwords.hash('demo-2026')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('have a salt each', async () => {
    expect(await passwords.hash('demo-2026')).not.toBe(await passwords.hash('demo-2026'));
  });

  it('open their own hash and no other', async () => {
    const hash = await passwords.hash('demo-2026');
    expect(await passwords.matches('demo-2026', hash)).toBe(true);
    expect(await passwords.matches('Demo-2026', hash)).toBe(false);
  });

  it('are the same however the keyboard composes them', async () => {
    expect(await passwords.matches('ｄｅｍｏ－2026', await passwords.hash('demo-2026'))).toBe(true);
  });

  it('open nothing where there is no hash', async () => {
    expect(await passwords.matches('demo-2026', undefined)).toBe(false);
  });
});
