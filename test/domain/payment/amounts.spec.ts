import {
  type AmountInForce,
  amountOf,
  backPay,
  isWrongful,
  overpaid,
  resumesFrom,
} from '../../../libs/domain/payment/amounts.js';

const amounts: AmountInForce[] = [
  { fromMonth: '2027-01', amountFen: 310_000 },
  { fromMonth: '2026-01', amountFen: 300_050 },
];

describe('Rule C6 the amount in force', () => {
  it.each([
    ['2025-06', 300_050, 'earlier months use the earliest known amount'],
    ['2026-01', 300_050, 'from its month on'],
    ['2026-12', 300_050, 'until the next one'],
    ['2027-01', 310_000, 'the adjusted amount'],
    ['2030-01', 310_000, 'the latest goes on'],
  ] as const)('Rule C6 %s: %i fen (%s)', (month, amountFen, _why) => {
    expect(amountOf(month, amounts)).toBe(amountFen);
  });

  it('Rule C6 nothing where no amount is known', () => {
    expect(amountOf('2026-01', [])).toBe(0);
  });
});

describe('Rule C6 back-pay and the month after (次月恢复发放并补发)', () => {
  it.each([
    ['2026-11', '2026-12-15', ['2026-11', '2026-12'], 600_100, '2027-01'],
    ['2026-11', '2026-11-08', ['2026-11'], 300_050, '2026-12'],
    ['2026-11', '2027-02-28', ['2026-11', '2026-12', '2027-01', '2027-02'], 1_220_100, '2027-03'],
    ['2026-12', '2026-12-31', ['2026-12'], 300_050, '2027-01'],
    ['2026-12', '2027-01-01', ['2026-12', '2027-01'], 610_050, '2027-02'],
  ] as const)(
    'Rule C6 suspended from %s, certified on %s: %j paid later',
    (suspendedFrom, certifiedOn, months, totalFen, resumes) => {
      expect(backPay(suspendedFrom, certifiedOn, amounts)).toEqual({ months, totalFen });
      expect(resumesFrom(certifiedOn)).toBe(resumes);
    },
  );

  it('Rule C7 certified in a month before the suspended ones, no month is paid later', () => {
    expect(backPay('2026-12', '2026-11-20', amounts)).toEqual({ months: [], totalFen: 0 });
  });
});

describe('Rule C8 a wrongful suspension', () => {
  it.each([
    ['2026-12-01', '2026-11-30', true],
    ['2026-12-01', '2026-12-01', false],
    ['2026-12-01', '2026-12-02', false],
  ] as const)(
    'Rule C8 in effect on %s, a certification dated %s surfaces: wrongful %s',
    (effectOn, certifiedOn, wrongful) => {
      expect(isWrongful(effectOn, certifiedOn)).toBe(wrongful);
    },
  );
});

describe('Rule F1 overpaid months', () => {
  it.each([
    [
      'from the month after the right ended to the one before the stop',
      '2026-09',
      '2026-12',
      [],
      ['2026-09', '2026-10', '2026-11'],
      900_150,
    ],
    ['without months in which nothing was paid', '2026-09', '2026-12', ['2026-10'], ['2026-09', '2026-11'], 600_100],
    ['none where the stop came in time', '2026-12', '2026-12', [], [], 0],
    ['none where the stop came before the right ended', '2027-01', '2026-12', [], [], 0],
    ['each at its own amount', '2026-12', '2027-02', [], ['2026-12', '2027-01'], 610_050],
  ] as const)('Rule F1 %s', (_sentence, rightEnded, stopMonth, unpaid, months, totalFen) => {
    expect(overpaid(rightEnded, stopMonth, unpaid, amounts)).toEqual({ months, totalFen });
  });
});
