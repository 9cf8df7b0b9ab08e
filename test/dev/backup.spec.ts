import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { dumpDatabase, tableFile } from '../../apps/dev/backup/dump-database.js';
import { loadDatabase } from '../../apps/dev/backup/load-database.js';
import { fingerprintOf, type Manifest, newManifest } from '../../apps/dev/backup/manifest.js';
import { restore } from '../../apps/dev/backup/restore.js';
import { recordCertification } from '../../libs/casework/record-certification.js';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { Database } from '../../libs/database/database.js';
import { RecipientEntity } from '../../libs/database/entities/recipient.entity.js';
import { aHouse, type House } from '../support/a-house.js';
import { aRegistration } from '../support/a-registration.js';
import { type FreshDatabase, freshDatabase } from '../support/postgres.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };
const aKey = (word: string): string => Buffer.alloc(32, word).toString('base64');
const KEYS = { FIELD_KEY: aKey('field'), BLIND_INDEX_KEY: aKey('index') };

describe('A backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casework-backup-'));
  let house: House;
  let other: FreshDatabase;
  let manifest: Manifest;
  let person: string;
  beforeAll(async () => {
    house = await aHouse('2026-10-01');
    const { casework } = house;
    const clerk = await house.actor('T', 'T01');
    person = await registerRecipient(casework, clerk, aRegistration({ lastCertifiedOn: '2025-11-20' }));
    const entry = { happenedOn: '2026-10-01', channel: 'counter', checklist: CHECKLIST } as const;
    await recordCertification(casework, clerk, person, { ...entry, evidenceIds: [await house.evidence()] });
    const copy = await dumpDatabase(house.fresh.admin, join(folder, 'database'));
    manifest = newManifest({ ...copy, evidenceFiles: 0, keys: fingerprintOf(KEYS), keysIncluded: false });
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    other = await freshDatabase();
  }, 60_000);
  afterAll(async () => {
    await house.end();
    await other.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const rowsOf = (name: string, { tables } = manifest) => tables.find((table) => table.name === name)?.rows;

  it('holds every table but the sessions, and says how much', () => {
    expect(rowsOf('recipient')).toBe(1);
    expect(rowsOf('audit_entry')).toBeGreaterThan(1);
    expect(rowsOf('session')).toBeUndefined();
  });

  it('fills an empty database with the very same content', async () => {
    await loadDatabase(other.admin, join(folder, 'database'), manifest);
    const again = await dumpDatabase(other.admin, join(folder, 'again'));
    const ofFacts = ({ tables }: Pick<Manifest, 'tables'>) => tables.filter(({ name }) => name !== 'outbox');
    expect(ofFacts(again)).toEqual(ofFacts(manifest));
  });

  it('leaves nothing half told: what is missing in the engine is begun again from the facts', async () => {
    const client = new pg.Client({ connectionString: other.admin });
    await client.connect();
    const { rows } = await client.query('select subject_kind from outbox where delivered_at is null');
    await client.end();
    expect(rows).toEqual([{ subject_kind: 'reconciliation' }]);
  });

  it('goes on behind the numbers there are, and opens with its keys', async () => {
    const database = await Database.connect(other.app, house.database.fields);
    const casework = { ...house.casework, database };
    const clerk = await house.actor('T', 'T01');
    await expect(registerRecipient(casework, clerk, aRegistration())).resolves.toMatch(/^R\d{8}$/);
    const recipient = await database.reader.findOneByOrFail(RecipientEntity, { recipientNo: person });
    const { nationalId } = recipient;
    expect(nationalId).toEqual(
      (await house.database.reader.findOneByOrFail(RecipientEntity, { recipientNo: person })).nationalId,
    );
    await database.close();
  });

  it('is not loaded over anything, nor whole by half: a second time refuses and changes nothing', async () => {
    await expect(loadDatabase(other.admin, join(folder, 'database'), manifest)).rejects.toThrow('duplicate key');
  });

  it('of another version of the tables is refused', async () => {
    const older = { ...manifest, migrations: manifest.migrations.slice(0, 1) };
    await expect(loadDatabase(other.admin, join(folder, 'database'), older)).rejects.toThrow('another version');
  });

  describe('is restored', () => {
    const dataDir = join(folder, 'data');
    const into = (from: string, env = {}) =>
      restore({ from, overwrite: false }, { DATA_DIR: dataDir, ...env }, () => {});

    it('only where there is one', async () => {
      await expect(into(join(folder, 'nowhere'))).rejects.toThrow('holds no backup');
    });

    it('only if it is whole', async () => {
      const damaged = join(folder, 'damaged');
      cpSync(join(folder, 'database'), join(damaged, 'database'), { recursive: true });
      cpSync(join(folder, 'manifest.json'), join(damaged, 'manifest.json'));
      appendFileSync(tableFile(join(damaged, 'database'), 'recipient'), 'x');
      await expect(into(damaged)).rejects.toThrow('damaged');
    });

    it('only with the keys that open it', async () => {
      await expect(into(folder, { ...KEYS, FIELD_KEY: aKey('another') })).rejects.toThrow('keys');
    });

    it('never over a town without a word', async () => {
      mkdirSync(join(dataDir, 'postgres'), { recursive: true });
      await expect(into(folder, KEYS)).rejects.toThrow('--overwrite');
    });

    it('not into a database that is not ours to fill', async () => {
      await expect(into(folder, { DATABASE_URL: other.app })).rejects.toThrow('pg_restore');
    });
  });
});
