import { validityScale } from '../../apps/web/src/recipients/validity-scale.js';

describe('the bar of 24 months', () => {
  const scale = validityScale('2027-01-20', ['2025-11-10', '2026-01-20'], '2026-10-20');

  it('begins eleven months before the month of today, so that a validity that begins today is seen to its end', () => {
    expect([scale.from, scale.to]).toEqual(['2025-11-01', '2027-11-01']);
    expect(scale.months).toHaveLength(24);
  });

  it('joins the valid band and the reminder window without a gap', () => {
    expect((scale.valid?.left ?? 0) + (scale.valid?.width ?? 0)).toBeCloseTo(scale.window?.left ?? -1);
    expect(scale.overdue).toBeNull();
  });

  it('shows what an earlier certification had given, up to the next of them', () => {
    const [before] = scale.before;
    expect((before?.left ?? 0) + (before?.width ?? 0)).toBeCloseTo(scale.valid?.left ?? -1);
    expect(validityScale('2027-10-20', ['2026-10-20'], '2026-10-20').window?.width).toBeGreaterThan(0);
  });

  it('places the five steps of the plan in order (Rule B5)', () => {
    expect(scale.steps.map(({ opensOn }) => opensOn)).toEqual([
      '2026-10-20',
      '2026-11-20',
      '2026-12-20',
      '2027-01-06',
      '2027-01-21',
    ]);
    expect(scale.steps.every(({ at }) => at !== null && at > 0 && at < 100)).toBe(true);
  });

  it('shows what is overdue up to today, and clips what lies before the bar', () => {
    const overdue = validityScale('2020-05-01', [], '2026-10-20');
    expect(overdue.overdue?.left).toBe(0);
    expect(overdue.valid).toBeNull();
    expect(overdue.steps.every(({ at }) => at === null)).toBe(true);
  });
});

describe('the bar of somebody who has died or whose benefit has ended (rules E1, E7)', () => {
  it('runs on to that day and not further, and shows it', () => {
    const ended = validityScale('2026-06-20', ['2025-06-20'], '2026-10-20', '2026-08-05');
    expect((ended.overdue?.left ?? 0) + (ended.overdue?.width ?? 0)).toBeCloseTo(ended.endedAt ?? -1);
    expect(ended.endedAt).toBeLessThan(ended.todayAt);
  });

  it('keeps no validity and no step after it', () => {
    const ended = validityScale('2027-01-20', ['2026-01-20'], '2026-10-20', '2026-08-05');
    expect((ended.valid?.left ?? 0) + (ended.valid?.width ?? 0)).toBeCloseTo(ended.endedAt ?? -1);
    expect(ended.window).toBeNull();
    expect(ended.steps.every(({ at }) => at === null)).toBe(true);
  });
});
