import { answerTask } from '../../libs/casework/answer-task.js';
import { recordCertification } from '../../libs/casework/record-certification.js';
import { type ContactAttemptInput, recordContactAttempt } from '../../libs/casework/record-contact-attempt.js';
import type { AnswerFields } from '../../libs/domain/inbox/answers.js';
import type { RecipientTaskKind } from '../../libs/domain/inbox/task-kinds.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { EngineInHand } from '../support/an-engine-in-hand.js';
import { fingerprintOf } from '../support/fingerprint.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };
const NOTHING = '0196b7a0-0000-7000-8000-000000000000';
const CUSTODY = { situation: 'detained' } as const;
const DEATH = { basis: 'policeRecord', source: '派出所' } as const;

describe('what the rules refuse leaves nothing behind (rules B1, B3, B7, C1, D10)', () => {
  let engine: EngineInHand;
  let person: string;

  beforeAll(async () => {
    engine = await EngineInHand.at('2026-07-01');
    person = await engine.recipient({ lastCertifiedOn: '2025-10-20' });
  });
  afterAll(() => engine.end());

  async function refused(act: () => Promise<unknown>, code: string): Promise<void> {
    const before = await fingerprintOf(engine.house.database.reader);
    await expect(act()).rejects.toMatchObject({ code });
    expect(await fingerprintOf(engine.house.database.reader)).toEqual(before);
  }

  const answered = async <Kind extends RecipientTaskKind>(
    kind: Kind,
    by: 'village' | 'town' | 'secondTown',
    fields: AnswerFields[Kind],
    code: string,
  ): Promise<void> => {
    const { id, version } = await engine.task(person, kind);
    await refused(() => answerTask(engine.house.casework, engine.people[by], id, version, fields), code);
  };

  it('Rule B7 a call: promises out of range, a death or custody to come', async () => {
    await engine.until('2026-07-20');
    for (const promisedOn of ['2026-07-20', '2026-07-19', '2026-10-21'] as const)
      await answered('reminderCall', 'village', { answer: 'reached', promisedOn }, 'PROMISE_OUT_OF_RANGE');
    const death = { answer: 'reportedDead', source: '邻居' } as const;
    await answered('reminderCall', 'village', { ...death, diedOn: '2026-07-21' }, 'DEATH_IN_FUTURE');
    await answered('reminderCall', 'village', { ...death, diedOn: '1926-07-01' }, 'DEATH_BEFORE_BIRTH');
    await answered('reminderCall', 'village', { answer: 'inCustody', since: '2026-07-21' }, 'SINCE_IN_FUTURE');
  });

  it('Rules B1, B3 a certification: in the future, without evidence or with another’s, a channel not the village’s', async () => {
    const { evidenceIds } = await engine.proof();
    const other = await engine.recipient({ lastCertifiedOn: '2026-06-01' });
    const { casework } = engine.house;
    const entry = { happenedOn: '2026-07-20' as PlainDate, channel: 'counter', checklist: CHECKLIST } as const;
    await recordCertification(casework, engine.people.town, other, { ...entry, evidenceIds });
    const certified = { answer: 'certified', ...entry, ...(await engine.proof()) } as const;
    const wrong = { ...certified, happenedOn: '2026-07-21' } as const;
    await answered('reminderCall', 'village', wrong, 'CERTIFICATION_IN_FUTURE');
    await answered('reminderCall', 'village', { ...certified, evidenceIds: [] }, 'EVIDENCE_MISSING');
    await answered('reminderCall', 'village', { ...certified, evidenceIds }, 'EVIDENCE_BELONGS_TO_ANOTHER');
    await answered('reminderCall', 'village', { ...certified, evidenceIds: [NOTHING] }, 'EVIDENCE_UNKNOWN');
    for (const channel of ['selfService', 'dataMatch', 'otherOffice', 'consulate'] as const)
      await answered('reminderCall', 'village', { ...certified, channel }, 'CHANNEL_NOT_YOURS');
    for (const missing of ['alive', 'notServing', 'identityRight'] as const) {
      const checklist = { ...CHECKLIST, [missing]: false };
      await answered('reminderCall', 'village', { ...certified, checklist }, 'CHECKLIST_NOT_MET');
    }
  });

  it('Rules B7, C1 an attempt by itself: of tomorrow, or of an earlier cycle', async () => {
    const note = (on: PlainDate) => () =>
      recordContactAttempt(engine.house.casework, engine.people.village, person, {
        kind: 'call',
        on,
        outcome: 'unreachable',
      });
    await refused(note('2026-07-21'), 'ATTEMPT_IN_FUTURE');
    await refused(note('2025-10-19'), 'ATTEMPT_BEFORE_CYCLE');
    await expect(note('2025-10-20')()).resolves.toMatch(/^[\da-f-]{36}$/);
  });

  it('Rules B7, C1 a vain visit by itself without evidence; one that found him needs none', async () => {
    const note = (attempt: Pick<ContactAttemptInput, 'kind' | 'outcome' | 'evidenceIds'>) => () =>
      recordContactAttempt(engine.house.casework, engine.people.village, person, { on: '2026-07-20', ...attempt });
    await refused(note({ kind: 'visit', outcome: 'notAtHome' }), 'EVIDENCE_MISSING');
    await refused(note({ kind: 'visit', outcome: 'unreachable', evidenceIds: [] }), 'EVIDENCE_MISSING');
    for (const attempt of [
      { kind: 'visit', outcome: 'notAtHome', ...(await engine.proof()) },
      { kind: 'visit', outcome: 'reached' },
    ] as const)
      await expect(note(attempt)()).resolves.toMatch(/^[\da-f-]{36}$/);
  });

  it('Rule B5 a notice sent tomorrow', async () => {
    await engine.until('2026-10-10');
    await answered('lastNotice', 'town', { answer: 'sent', by: 'sms', sentOn: '2026-10-11' }, 'SENT_IN_FUTURE');
  });

  it('Rules C1, E1 a verification: every finding without evidence, and days that cannot be', async () => {
    await engine.until('2026-10-21');
    const bare = { evidenceIds: [] };
    const proof = await engine.proof();
    const kind = 'overdueVerification';
    await answered(kind, 'village', { answer: 'unreachable', ...bare }, 'EVIDENCE_MISSING');
    await answered(kind, 'village', { answer: 'refuses', ...bare }, 'EVIDENCE_MISSING');
    await answered(kind, 'village', { answer: 'away', where: '上海', ...bare }, 'EVIDENCE_MISSING');
    await answered(kind, 'village', { answer: 'abroad', country: '日本', ...bare }, 'EVIDENCE_MISSING');
    await answered(kind, 'village', { answer: 'dead', diedOn: '2026-10-20', ...DEATH, ...bare }, 'EVIDENCE_MISSING');
    await answered(
      kind,
      'village',
      { answer: 'inCustody', since: '2026-10-01', ...CUSTODY, ...bare },
      'EVIDENCE_MISSING',
    );
    await answered(kind, 'village', { answer: 'unreachable', ...proof }, 'ATTEMPTS_MISSING');
    await answered(kind, 'village', { answer: 'dead', diedOn: '2026-10-22', ...DEATH, ...proof }, 'DEATH_IN_FUTURE');
    await answered(
      kind,
      'village',
      { answer: 'inCustody', since: '2026-10-22', ...CUSTODY, ...proof },
      'SINCE_IN_FUTURE',
    );
    await answered(
      kind,
      'village',
      { answer: 'abroad', country: '日本', since: '2026-10-22', ...proof },
      'SINCE_IN_FUTURE',
    );
    await answered(
      kind,
      'village',
      { answer: 'away', where: '上海', until: '2026-10-20', ...proof },
      'AWAY_UNTIL_PAST',
    );
    const old = {
      answer: 'aliveCertified',
      happenedOn: '2025-10-20',
      channel: 'counter',
      checklist: CHECKLIST,
    } as const;
    await answered(kind, 'village', { ...old, ...proof }, 'CERTIFICATION_TOO_OLD');
  });

  it('Rule D10 a reported death: every finding of the town without evidence', async () => {
    await engine.answer(person, 'overdueVerification', 'village', {
      answer: 'dead',
      diedOn: '2026-10-20',
      ...DEATH,
      ...(await engine.proof()),
    });
    await engine.answer(person, 'findingReview', 'town', { answer: 'approve' });
    await engine.answer(person, 'terminationProposal', 'maker', { answer: 'decline', reason: '存疑' });
    const bare = { evidenceIds: [] };
    const kind = 'suspicionVerification';
    for (const answer of ['alive', 'moved', 'cannotFind', 'sameName', 'outdated'] as const)
      await answered(kind, 'town', { answer, ...bare }, 'EVIDENCE_MISSING');
    await answered(kind, 'town', { answer: 'dead', diedOn: '2026-10-20', ...DEATH, ...bare }, 'EVIDENCE_MISSING');
    await answered(kind, 'town', { answer: 'imprisoned', since: '2026-10-01', ...bare }, 'EVIDENCE_MISSING');
  });
});
