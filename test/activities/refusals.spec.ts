import { inspect } from 'node:util';
import { ApplicationFailure } from '@temporalio/common';
import { refusalsAreFinal } from '../../apps/worker/refusals.interceptor.js';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { refused } from '../../libs/domain/errors.js';
import { aHouse, type House } from '../support/a-house.js';
import { aRegistration } from '../support/a-registration.js';

type Execute = NonNullable<NonNullable<ReturnType<typeof refusalsAreFinal>['inbound']>['execute']>;
const failure = async (work: () => Promise<unknown>): Promise<unknown> => {
  const { inbound } = refusalsAreFinal({} as never);
  const execute = inbound?.execute as Execute;
  return execute.call(inbound, { args: [], headers: {} }, work).catch((error: unknown) => error);
};

describe('what an activity fails with', () => {
  let house: House;
  beforeAll(async () => {
    house = await aHouse('2026-12-01');
  });
  afterAll(() => house.end());

  it('a refusal of the rules is final', async () => {
    const error = await failure(async () => {
      throw refused('REPORT_NOT_OPEN');
    });
    expect(error).toMatchObject({ type: 'DomainError', message: 'REPORT_NOT_OPEN', nonRetryable: true });
  });

  it('an error of the database is tried again, and carries nothing of what was to be written (quality N14)', async () => {
    const clerk = await house.actor('T', 'T01');
    const registration = aRegistration();
    await registerRecipient(house.casework, clerk, registration);
    const error = await failure(() =>
      house.database.reader.query(
        `insert into person (id, name) select id, $1 from person union all select id, $1 from person`,
        [registration.name],
      ),
    );
    expect(error).toBeInstanceOf(ApplicationFailure);
    expect(error).toMatchObject({
      type: 'QueryFailedError',
      message: '23505 (person, person_pkey)',
      nonRetryable: false,
    });
    expect(inspect(error, { depth: 9 })).not.toContain(registration.name);
  });

  it('everything else stays what it is', async () => {
    const broken = new Error('broken');
    expect(await failure(() => Promise.reject(broken))).toBe(broken);
  });
});
