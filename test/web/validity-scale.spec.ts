import { validityScale } from '../../apps/web/src/recipients/validity-scale.js';

describe('the bar of 24 months', () => {
  const scale = validityScale('2027-01-20', '2026-01-20', '2026-10-20');

  it('begins twelve months before the month of today and ends twelve after it', () => {
    expect([scale.from, scale.to]).toEqual(['2025-10-01', '2027-10-01']);
    expect(scale.months).toHaveLength(24);
  });

  it('joins the valid band and the reminder window without a gap', () => {
    expect((scale.valid?.left ?? 0) + (scale.valid?.width ?? 0)).toBeCloseTo(scale.window?.left ?? -1);
    expect(scale.overdue).toBeNull();
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
    const overdue = validityScale('2020-05-01', null, '2026-10-20');
    expect(overdue.overdue?.left).toBe(0);
    expect(overdue.valid).toBeNull();
    expect(overdue.steps.every(({ at }) => at === null)).toBe(true);
  });
});
