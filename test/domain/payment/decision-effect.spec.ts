import { resumptionEffect, suspensionEffect, terminationEffect } from '../../../libs/domain/payment/decision-effect.js';

const AMOUNTS = [
  { fromMonth: '2026-01', amountFen: 100_001 },
  { fromMonth: '2026-12', amountFen: 110_003 },
] as const;

describe('what a decision does if it is confirmed on a day', () => {
  it.each([
    ['2026-11-08', '2026-11', '2026-11-08'],
    ['2026-11-09', '2026-12', '2026-12-01'],
  ] as const)('Rule C4 a suspension of %s stops from %s and pays nothing later', (on, effectiveMonth, effectOn) => {
    expect(suspensionEffect(on)).toEqual({ effectiveMonth, effectOn });
  });

  it('Rule C6 a resumption holds from its day and pays each suspended month at its own amount', () => {
    const certification = { happenedOn: '2026-12-09', recordedOn: '2026-12-10' } as const;
    expect(resumptionEffect('2026-12-15', '2026-11', certification, AMOUNTS)).toEqual({
      effectiveMonth: '2027-01',
      effectOn: '2026-12-15',
      months: ['2026-11', '2026-12'],
      backPayFen: 210_004,
    });
  });

  it('Rules E1, F1 a termination names the months after the death that were paid, without those that a suspension left unpaid', () => {
    const paid = { suspendedFrom: null, resumesFrom: null };
    expect(terminationEffect('2026-12-10', '2026-10-20', paid, AMOUNTS)).toEqual({
      effectiveMonth: '2027-01',
      effectOn: '2027-01-01',
      months: ['2026-11', '2026-12'],
      overpaidFen: 210_004,
    });
    expect(terminationEffect('2026-12-10', '2026-10-20', { ...paid, suspendedFrom: '2026-12' }, AMOUNTS)).toMatchObject(
      {
        months: ['2026-11'],
        overpaidFen: 100_001,
      },
    );
  });
});
