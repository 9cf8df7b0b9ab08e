import { readConfig } from '../../libs/config/config.js';
import { DEVELOPMENT_KEYS } from '../../libs/config/secrets.js';

const url = { DATABASE_URL: 'postgres://casework_app:x@127.0.0.1:5432/casework' };
const ownKeys = {
  FIELD_KEY: Buffer.alloc(32, 'field').toString('base64'),
  BLIND_INDEX_KEY: Buffer.alloc(32, 'index').toString('base64'),
  PAYLOAD_KEY: Buffer.alloc(32, 'payload').toString('base64'),
};
const production = { ...url, ...ownKeys, NODE_ENV: 'production' };

describe('the configuration', () => {
  it('needs nothing but a database to start in development', () => {
    const config = readConfig(url);
    expect(config.http.port).toBe(3000);
    expect(config.temporal).toMatchObject({ address: '127.0.0.1:7233', namespace: 'default' });
    expect(config.evidenceDir).toBe(`${config.dataDir}/evidence`);
    expect(config.secrets.fieldKey).toHaveLength(32);
  });

  it('counts an empty variable as absent', () => {
    expect(readConfig({ ...url, PORT: '', SEED: '' })).toMatchObject({ http: { port: 3000 }, seed: 'none' });
  });

  it.each([
    [{}, 'Configuration: DATABASE_URL must be set.'],
    [
      { DATABASE_URL: 'mysql://x' },
      'Configuration: DATABASE_URL must be a URL that begins with postgres:// or postgresql://.',
    ],
    [{ ...url, PORT: 'http' }, 'Configuration: PORT must be a port number.'],
    [{ ...url, DEMO: 'yes' }, 'Configuration: DEMO must be 1 or 0.'],
    [{ ...url, DEMO_TODAY: '2026-02-30' }, 'Configuration: DEMO_TODAY must be a date such as 2026-12-01.'],
    [
      { ...url, FIELD_KEY: 'c2hvcnQ=' },
      'Configuration: FIELD_KEY must be 32 bytes in base64 (openssl rand -base64 32).',
    ],
  ])('says in one sentence what is wrong with %j', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(new Error(sentence));
  });

  it('names every wrong variable at once', () => {
    expect(() => readConfig({ PORT: '-1', SEED: 'all' })).toThrow(
      /PORT.*\n.*DATABASE_URL must be set\.\n.*SEED must be demo, offices or none/,
    );
  });

  it('never repeats a secret in its complaint', () => {
    expect(() => readConfig({ ...url, FIELD_KEY: 'hunter2!' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
    );
  });
});

describe('in production', () => {
  it('own keys are accepted', () => {
    expect(readConfig(production).secrets.payloadKeyId).toBe('payload-1');
  });

  it.each(['FIELD_KEY', 'BLIND_INDEX_KEY', 'PAYLOAD_KEY'] as const)('a missing %s refuses to start', (name) => {
    expect(() => readConfig({ ...production, [name]: undefined })).toThrow(
      `${name} must be set to a secret of your own in production`,
    );
  });

  it.each(['FIELD_KEY', 'BLIND_INDEX_KEY', 'PAYLOAD_KEY'] as const)('the published %s refuses to start', (name) => {
    expect(() => readConfig({ ...production, [name]: DEVELOPMENT_KEYS[name] })).toThrow(
      `${name} must be set to a secret of your own`,
    );
  });

  it('one key for two purposes refuses to start', () => {
    expect(() => readConfig({ ...production, BLIND_INDEX_KEY: ownKeys.FIELD_KEY })).toThrow(
      'must differ from each other',
    );
  });

  it('the demo is refused', () => {
    expect(() => readConfig({ ...production, DEMO: '1' })).toThrow('DEMO=1 is refused when NODE_ENV=production');
  });
});
