import { until } from '../../apps/dev/processes/until.js';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { bindEvidence, mustBeUnused, shareEvidence } from '../../libs/database/stores/evidence.store.js';
import { aHouse, type House } from '../support/a-house.js';
import { aRegistration } from '../support/a-registration.js';

/** Who brings the evidence of a house. */
const UPLOADER = 'test';

describe('a piece of evidence belongs to one recipient (Rule B1)', () => {
  let house: House;
  let first: string;
  let second: string;
  let third: string;

  beforeAll(async () => {
    house = await aHouse('2026-12-01');
    const town = await house.actor('T', 'T01');
    const register = (): Promise<string> => registerRecipient(house.casework, town, aRegistration());
    [first, second, third] = [await register(), await register(), await register()];
  });
  afterAll(() => house.end());

  const somebodyWaits = async (): Promise<boolean> => {
    const [{ waiting }] = await house.database.reader.query(
      `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return waiting === 1;
  };

  it('also where two acts take the same unused piece at the same time', async () => {
    const photo = await house.evidence();
    const taken = Promise.withResolvers<void>();
    const kept = Promise.withResolvers<void>();
    const earlier = house.database.inTransaction(async (tx) => {
      await mustBeUnused(tx, [photo], UPLOADER);
      taken.resolve();
      await kept.promise;
      await bindEvidence(tx, [photo], first);
    });
    await taken.promise;
    const later = house.database.inTransaction((tx) => mustBeUnused(tx, [photo], UPLOADER));
    const refused = expect(later).rejects.toMatchObject({ code: 'EVIDENCE_UNKNOWN' });
    await until('the later act waits', somebodyWaits);
    kept.resolve();
    await earlier;
    await refused;
  });

  it('another benefit of the same act has a record of its own of the same file', async () => {
    const photo = await house.evidence();
    const shared = await house.database.inTransaction(async (tx) => {
      await bindEvidence(tx, [photo], first);
      return shareEvidence(tx, [photo], second, { uploadedBy: UPLOADER, benefits: [first, second] });
    });
    expect(shared).not.toEqual([photo]);
    const rows = await house.database.reader.query('select sha256 from evidence where id = any($1)', [shared]);
    expect(rows).toEqual([{ sha256: photo }]);
  });

  it.each([
    ['of somebody with whom the act has nothing to do', UPLOADER, () => [second, third]],
    ['that another has brought', 'another', () => [first, second]],
  ])('no record is made of a piece %s', async (_what, uploadedBy, benefits) => {
    const photo = await house.evidence();
    const shared = house.database.inTransaction(async (tx) => {
      await bindEvidence(tx, [photo], first);
      await shareEvidence(tx, [photo], second, { uploadedBy, benefits: benefits() });
    });
    await expect(shared).rejects.toMatchObject({ code: 'EVIDENCE_UNKNOWN' });
  });
});
