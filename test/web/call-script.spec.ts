import { onRecord } from '../../apps/web/src/inbox/detail/on-record.js';
import { guideEn } from '../../apps/web/src/words/guide.en.js';
import { guideZh } from '../../apps/web/src/words/guide.zh.js';

const facts = { name: '杜英宝', office: '双楼村', validUntil: '2026-12-20' };
const call = { kind: 'call', on: '2026-09-21' } as const;
const said = (guide: typeof guideZh, kind: 'reminderCall' | 'homeVisit', attempts: Parameters<typeof onRecord>[0]) =>
  guide.script[kind]?.({ ...facts, ...onRecord(attempts) }).join('\n') ?? '';

describe('a script says of earlier calls only what is on record (rules B7, B8)', () => {
  it('where nobody has called, no call is claimed', () => {
    expect(said(guideZh, 'reminderCall', [])).not.toMatch(/打过电话/);
    expect(said(guideEn, 'reminderCall', [])).not.toMatch(/called/);
  });

  it('a call that reached nobody is said to have been in vain, the latest counts', () => {
    const attempts = [
      { ...call, vain: false },
      { ...call, on: '2026-10-22', vain: true },
    ] as const;
    expect(said(guideZh, 'reminderCall', attempts)).toContain('2026-10-22 给您打过电话没有接通');
    expect(said(guideEn, 'reminderCall', attempts)).toContain('We called on 2026-10-22 and did not get through');
    expect(said(guideZh, 'reminderCall', attempts.slice(0, 1))).toContain('2026-09-21 给您打过电话，');
  });

  it('a visit in vain is named with its day, and only where there was one', () => {
    expect(said(guideZh, 'homeVisit', [{ kind: 'visit', on: '2026-11-20', vain: true }])).toContain(
      '2026-11-20 上门时家中无人',
    );
    expect(said(guideZh, 'homeVisit', [{ ...call, vain: true }])).not.toMatch(/再次上门/);
  });
});
