import {
  type ContactAttempt,
  checkAttemptDay,
  checkLetterDay,
  checkUnreachable,
  countVain,
  isAny,
  isLetterForVisit,
} from '../../../libs/domain/inbox/attempts.js';
import type { PlainDate } from '../../../libs/domain/time/plain-date.js';

const call = (on: PlainDate, vain = true): ContactAttempt => ({ kind: 'call', on, vain });
const letter = (on: PlainDate): ContactAttempt => ({ kind: 'letter', on, vain: true });
const visit = (on: PlainDate, vain = true): ContactAttempt => ({ kind: 'visit', on, vain });

describe('Rule C1 «unreachable» needs two unreachable calls on different days and one vain visit', () => {
  it.each([
    ['nothing', [], 0, 0, false],
    ['two calls on a day', [call('2026-09-01'), call('2026-09-01'), visit('2026-09-05')], 1, 1, false],
    ['two calls on different days, no visit', [call('2026-09-01'), call('2026-09-02')], 2, 0, false],
    ['a call and two visits', [call('2026-09-01'), visit('2026-09-02'), visit('2026-09-09')], 1, 2, false],
    ['a call that reached somebody', [call('2026-09-01'), call('2026-09-02', false), visit('2026-09-05')], 1, 1, false],
    ['a visit that found somebody', [call('2026-09-01'), call('2026-09-02'), visit('2026-09-05', false)], 2, 0, false],
    ['two calls and a visit', [call('2026-09-01'), call('2026-09-02'), visit('2026-09-02')], 2, 1, true],
    [
      'more than enough, in any order',
      [visit('2026-09-09'), call('2026-09-07'), call('2026-09-01'), call('2026-09-03')],
      3,
      1,
      true,
    ],
    ['two calls and a letter', [call('2026-09-01'), call('2026-09-02'), letter('2026-09-02')], 2, 1, true],
    ['a call and a letter', [call('2026-09-01'), letter('2026-09-02')], 1, 1, false],
    ['letters and nothing else', [letter('2026-09-01'), letter('2026-09-02')], 0, 2, false],
  ])('Rules B10, C1 %s: %#', (_what, attempts, calls, visits, enough) => {
    const counted = countVain(attempts);
    expect({ calls: counted.calls, visits: counted.visits + counted.letters }).toEqual({ calls, visits });
    const check = () => checkUnreachable(attempts, '2026-12-01');
    if (enough) return expect(check).not.toThrow();
    expect(check).toThrow(
      expect.objectContaining({
        code: 'ATTEMPTS_MISSING',
        manner: 'refused',
        params: { have: { calls, visits }, need: { calls: 2, visits: 1 } },
      }),
    );
  });
});

describe('Rule B10 a letter in the place of the visit', () => {
  it('Rule B10 is counted as what it is', () => {
    expect(countVain([call('2026-09-01'), visit('2026-09-02'), letter('2026-09-03'), letter('2026-09-04')])).toEqual({
      calls: 1,
      visits: 1,
      letters: 2,
    });
    expect(isAny(countVain([letter('2026-09-03')]))).toBe(true);
    expect(isAny(countVain([call('2026-09-01', false)]))).toBe(false);
  });

  it('Rules B10, C3 stands in the place of a visit where none was made in vain', () => {
    expect(isLetterForVisit([call('2026-09-01'), letter('2026-09-03')])).toBe(true);
    expect(isLetterForVisit([visit('2026-09-02', false), letter('2026-09-03')])).toBe(true);
    expect(isLetterForVisit([visit('2026-09-02'), letter('2026-09-03')])).toBe(false);
    expect(isLetterForVisit([call('2026-09-01')])).toBe(false);
  });

  it.each([
    ['2026-10-01', 'ATTEMPT_IN_FUTURE'],
    ['2026-09-30', null],
    ['2026-09-20', null],
    ['2026-09-19', 'LETTER_BEFORE_REMINDERS'],
  ] as const)('Rule B10 of %s, today 2026-09-30, reminded from 2026-09-20: %s', (on, code) => {
    const check = () => checkLetterDay(on, { today: '2026-09-30', remindedFrom: '2026-09-20' });
    if (code === null) expect(check).not.toThrow();
    else expect(check).toThrow(code);
  });
});

describe('Rules B7, C1 an attempt lies in the cycle it is counted in', () => {
  it.each([
    ['2026-07-21', 'ATTEMPT_IN_FUTURE'],
    ['2026-07-20', null],
    ['2025-10-20', null],
    ['2025-10-19', 'ATTEMPT_BEFORE_CYCLE'],
  ] as const)('Rule C1 on %s, today 2026-07-20, certified on 2025-10-20: %s', (on, code) => {
    const check = () => checkAttemptDay(on, { today: '2026-07-20', cycleBegan: '2025-10-20' });
    if (code === null) expect(check).not.toThrow();
    else expect(check).toThrow(code);
  });
});
