import {
  type AmountInForce,
  amountOf,
  endingCertification,
  isWrongful,
  overpaid,
  resumption,
} from '../../../libs/domain/payment/amounts.js';
import type { PlainDate } from '../../../libs/domain/time/plain-date.js';

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

describe('Rules C5, C6 back-pay and the month after (次月恢复发放并补发)', () => {
  it.each([
    ['2026-11', '2026-12-15', '2026-12-15', ['2026-11', '2026-12'], 600_100, '2027-01', 'up to its month'],
    ['2026-11', '2026-11-08', '2026-11-08', ['2026-11'], 300_050, '2026-12', 'in the first suspended month'],
    [
      '2026-11',
      '2027-02-28',
      '2027-02-28',
      ['2026-11', '2026-12', '2027-01', '2027-02'],
      1_220_100,
      '2027-03',
      'each month at its own amount',
    ],
    ['2026-12', '2026-12-31', '2026-12-31', ['2026-12'], 300_050, '2027-01', 'the last day of a month'],
    ['2026-12', '2027-01-01', '2027-01-01', ['2026-12', '2027-01'], 610_050, '2027-02', 'the first day of one'],
    [
      '2026-11',
      '2026-12-15',
      '2027-03-02',
      ['2026-11', '2026-12'],
      600_100,
      '2027-01',
      'recorded late: by its own month',
    ],
    ['2026-11', '2026-11-01', '2027-03-02', ['2026-11'], 300_050, '2026-12', 'its month is a suspended one: by C6'],
    ['2026-12', '2026-11-30', '2026-12-10', ['2026-12'], 300_050, '2027-01', 'surfaced: up to the month of recording'],
    ['2026-12', '2026-02-20', '2027-01-31', ['2026-12', '2027-01'], 610_050, '2027-02', 'surfaced: dated long before'],
  ] as const)(
    'Rules C5, C6 suspended from %s, certified on %s, recorded on %s: %j paid later (%i fen), again from %s (%s)',
    (suspendedFrom, happenedOn, recordedOn, months, totalFen, effectiveMonth, _why) => {
      expect(resumption(suspendedFrom, { happenedOn, recordedOn }, amounts)).toEqual({
        months,
        totalFen,
        effectiveMonth,
      });
    },
  );

  it('Rule C7 recorded before the suspended months, no month is paid later', () => {
    const { months, totalFen } = resumption('2026-12', { happenedOn: '2026-11-20', recordedOn: '2026-11-20' }, amounts);
    expect({ months, totalFen }).toEqual({ months: [], totalFen: 0 });
  });

  it.each([
    ['of two the earlier one', ['2026-12-15/2026-12-15', '2027-02-01/2027-02-01'], '2026-12-15'],
    [
      'one that surfaced later does not put payment off',
      ['2026-10-01/2027-02-01', '2026-12-15/2026-12-15'],
      '2026-12-15',
    ],
    [
      'one that surfaced in the same month has the earlier date',
      ['2026-12-15/2026-12-15', '2026-10-01/2026-12-20'],
      '2026-10-01',
    ],
    ['none of none', [], undefined],
  ] as const)('Rule C6 which of several ends the suspension: %s', (_sentence, certifications, ending) => {
    const read = certifications.map((text) => ({
      happenedOn: text.slice(0, 10) as PlainDate,
      recordedOn: text.slice(11) as PlainDate,
    }));
    expect(endingCertification('2026-11', read)?.happenedOn).toBe(ending);
  });
});

describe('Rules C7, C8 a wrongful suspension', () => {
  it.each([
    ['2026-12-01', '2026-10-20', '2026-11-30', true, 'the day before'],
    ['2026-12-01', '2026-10-20', '2025-10-21', true, 'it moves the end of the validity by one day'],
    ['2026-12-01', '2026-10-20', '2025-10-20', false, 'the certification that had run out'],
    ['2026-12-01', '2026-10-20', '2025-06-01', false, 'one before it'],
    ['2026-12-01', '2026-10-20', '2026-12-01', false, 'on the effective day itself'],
    ['2026-12-01', '2026-10-20', '2026-12-02', false, 'after it'],
  ] as const)(
    'Rule C8 in effect on %s after a validity until %s, a certification dated %s surfaces: wrongful %s (%s)',
    (effectOn, cycleEnd, certifiedOn, wrongful, _why) => {
      expect(isWrongful({ effectOn, cycleEnd }, certifiedOn)).toBe(wrongful);
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
