import { recordCertification } from '../../libs/casework/record-certification.js';
import { recordContactAttempt } from '../../libs/casework/record-contact-attempt.js';
import { DecisionEntity } from '../../libs/database/entities/decision.entity.js';
import { aTownAtWork, type TownAtWork } from '../support/a-town-at-work.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

describe('Nobody can reach a recipient whose validity ends on 2026-10-20', () => {
  let town: TownAtWork;
  beforeAll(async () => {
    town = await aTownAtWork('2026-07-01');
  }, 60_000);
  afterAll(() => town.end());

  const proof = async (): Promise<{ evidenceIds: string[] }> => ({ evidenceIds: [await town.house.evidence()] });

  async function certify(person: string, happenedOn: `${number}-${number}-${number}`): Promise<void> {
    const entry = { happenedOn, channel: 'counter' as const, checklist: CHECKLIST, ...(await proof()) };
    await recordCertification(town.house.casework, town.people.town, person, entry);
  }

  const decisions = (recipientNo: string): Promise<DecisionEntity[]> =>
    town.house.database.reader.find(DecisionEntity, { where: { recipientNo }, order: { createdAt: 'asc' } });

  it('Rules C1–C6: is found so only after two calls and a visit, suspended by two persons after the report, and paid in full after certifying', async () => {
    const person = await town.recipient('2025-10-20');
    const { village, town: clerk, secondTown } = town.people;
    await town.until('2026-07-20');
    await town.answer(person, 'reminderCall', village, { answer: 'unreachable', numberDialled: '19906853418' });
    await town.until('2026-07-21');
    await town.answer(person, 'homeVisit', clerk, { answer: 'notAtHome', ...(await proof()) });
    await town.until('2026-10-21');
    await expect(
      town.answer(person, 'overdueVerification', village, { answer: 'unreachable', ...(await proof()) }),
    ).rejects.toMatchObject({ code: 'ATTEMPTS_MISSING', params: { have: { calls: 1, visits: 1 } } });

    await recordContactAttempt(town.house.casework, village, person, {
      kind: 'call',
      on: '2026-10-21',
      outcome: 'unreachable',
    });
    await town.answer(person, 'overdueVerification', village, { answer: 'unreachable', ...(await proof()) });
    await town.answer(person, 'findingReview', secondTown, { answer: 'approve' });
    expect((await town.standing(person)).stage).toBe('awaitingReport');

    await town.until('2026-11-02');
    await town.submit('2026-10');
    const { maker, checker } = town.people;
    await town.answer(person, 'suspensionProposal', maker, { answer: 'propose' });
    await town.answer(person, 'suspensionConfirmation', checker, { answer: 'confirm' });
    expect(await town.standing(person)).toMatchObject({
      status: 'suspended',
      stage: 'suspended',
      suspendedFrom: '2026-11',
    });

    await town.until('2026-12-15');
    await certify(person, '2026-12-15');
    await town.settle();
    await town.answer(person, 'resumptionProposal', maker, { answer: 'propose' });
    await town.answer(person, 'resumptionConfirmation', checker, { answer: 'confirm' });
    expect(await town.standing(person)).toMatchObject({
      status: 'paying',
      stage: 'certified',
      suspendedFrom: null,
      validUntil: '2027-12-15',
    });
    expect(await decisions(person)).toMatchObject([
      {
        kind: 'suspension',
        state: 'confirmed',
        effectiveMonth: '2026-11',
        effectOn: '2026-11-02',
        reason: 'unreachable',
      },
      {
        kind: 'resumption',
        state: 'confirmed',
        effectiveMonth: '2027-01',
        months: ['2026-11', '2026-12'],
        backPayFen: 2 * 19764,
      },
    ]);
    expect(town.mailbox.mails.filter((mail) => mail.attachments.length > 0)).toHaveLength(2);
  }, 60_000);

  it('Rule C3: a confirmation given while the engine is down does not stop somebody certified an hour ago', async () => {
    const person = await town.recipient('2026-01-10');
    const { village, secondTown, maker, checker } = town.people;
    await town.until('2027-01-11');
    for (const on of ['2027-01-09', '2027-01-10'] as const) {
      await recordContactAttempt(town.house.casework, village, person, { kind: 'call', on, outcome: 'unreachable' });
    }
    await recordContactAttempt(town.house.casework, village, person, {
      kind: 'visit',
      on: '2027-01-11',
      outcome: 'notAtHome',
      ...(await proof()),
    });
    await town.answer(person, 'overdueVerification', village, { answer: 'unreachable', ...(await proof()) });
    await town.answer(person, 'findingReview', secondTown, { answer: 'approve' });
    await town.until('2027-02-01');
    await town.submit('2027-01');
    await town.answer(person, 'suspensionProposal', maker, { answer: 'propose' });

    await town.stopWorker();
    await certify(person, '2027-02-01');
    await expect(town.answer(person, 'suspensionConfirmation', checker, { answer: 'confirm' })).rejects.toMatchObject({
      code: 'CAUSE_GONE',
    });
    await town.startWorker();
    await town.settle();
    expect(await town.open(person)).toEqual([]);
    expect(await town.standing(person)).toMatchObject({
      status: 'paying',
      stage: 'certified',
      validUntil: '2028-02-01',
      suspendedFrom: null,
    });
    expect(await decisions(person)).toMatchObject([{ kind: 'suspension', state: 'withdrawn' }]);
  }, 60_000);
});
