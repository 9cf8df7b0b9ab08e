import { recordGroupSession } from '../../libs/casework/record-group-session.js';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import type { Actor } from '../../libs/domain/organisation/roles.js';
import { aHouse, type House } from '../support/a-house.js';
import { aRegistration } from '../support/a-registration.js';

const checklist = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

describe('a group session (Rule B1, 集中认证)', () => {
  let house: House;
  let town: Actor;

  beforeAll(async () => {
    house = await aHouse('2026-12-01');
    town = await house.actor('T', 'T01');
  });
  afterAll(() => house.end());

  const register = (village = 'T01-V01'): Promise<string> =>
    registerRecipient(house.casework, town, aRegistration({ village }));
  const validUntil = async (recipientNo: string): Promise<string> => {
    const [row]: { valid_until: string }[] = await house.database.reader.query(
      'select valid_until from recipient where recipient_no = $1',
      [recipientNo],
    );
    return row?.valid_until ?? '';
  };

  it('certifies everybody by himself: what is refused of one costs the others nothing', async () => {
    const village = await house.actor('V', 'T01-V01');
    const [ours, bare, serving, notOurs] = [
      await register(),
      await register(),
      await register(),
      await register('T01-V02'),
    ];
    const photo = await house.evidence();
    const attendees = [
      { recipientNo: bare, evidenceIds: [], checklist },
      { recipientNo: ours, evidenceIds: [photo], checklist },
      { recipientNo: ours, evidenceIds: [await house.evidence()], checklist },
      { recipientNo: serving, evidenceIds: [await house.evidence()], checklist: { ...checklist, notServing: false } },
      { recipientNo: notOurs, evidenceIds: [await house.evidence()], checklist },
    ];
    const session = { happenedOn: '2026-11-30' as const, place: '双楼村活动室', attendees };
    const results = await recordGroupSession(house.casework, village, session);
    expect(results.map((result) => (result.ok ? 'certified' : result.refusal.code))).toEqual([
      'EVIDENCE_MISSING',
      'certified',
      'ATTENDEE_TWICE',
      'CHECKLIST_NOT_MET',
      'NOT_FOUND',
    ]);
    expect(await validUntil(ours)).toBe('2027-11-30');
    expect(await validUntil(serving)).toBe('2027-06-09');
    const rows = await house.database.reader.query(
      'select channel, evidence_ids from certification where recipient_no = $1 and recorded_by = $2',
      [ours, village.login],
    );
    expect(rows).toEqual([{ channel: 'groupSession', evidence_ids: [photo] }]);
  });

  it('keeps a photo for one person only', async () => {
    const [first, second] = [await register(), await register()];
    const photo = await house.evidence();
    const attendees = [first, second].map((recipientNo) => ({ recipientNo, evidenceIds: [photo], checklist }));
    const session = { happenedOn: '2026-12-01' as const, place: '镇政府', attendees };
    const results = await recordGroupSession(house.casework, town, session);
    expect(results[0]).toMatchObject({ ok: true });
    expect(results[1]).toMatchObject({ ok: false, refusal: { code: 'EVIDENCE_BELONGS_TO_ANOTHER' } });
  });

  it.each(['P', 'R', 'I'] as const)('is not held by %s', async (role) => {
    const actor = await house.actor(role, role === 'I' ? 'INFO' : 'RESIDENT');
    const session = { happenedOn: '2026-12-01' as const, place: '中心', attendees: [] };
    await expect(recordGroupSession(house.casework, actor, session)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
