import { checkAnswerDates } from '../../../libs/domain/inbox/answer-dates.js';

describe('Rules Z1, C1, E1 the days that an answer names', () => {
  it.each<[object, string | null]>([
    [{ answer: 'reached' }, null],
    [{ diedOn: '2026-11-24' }, null],
    [{ diedOn: '2026-11-25' }, 'DEATH_IN_FUTURE'],
    [{ diedOn: '1950-01-01' }, null],
    [{ diedOn: '1949-12-31' }, 'DEATH_BEFORE_BIRTH'],
    [{ since: '2026-11-24' }, null],
    [{ since: '2026-11-25' }, 'SINCE_IN_FUTURE'],
    [{ sentOn: '2026-11-24' }, null],
    [{ sentOn: '2026-11-25' }, 'SENT_IN_FUTURE'],
    [{ until: '2026-11-24' }, null],
    [{ until: '2026-11-23' }, 'AWAY_UNTIL_PAST'],
    [{ until: undefined, since: undefined, diedOn: undefined }, null],
    [{ promisedOn: '2026-12-01' }, null],
  ])('Rule C1 %j, today 2026-11-24, born 1950-01-01: %s', (fields, code) => {
    const check = () => checkAnswerDates(fields, { today: '2026-11-24', birthDate: '1950-01-01' });
    if (code === null) expect(check).not.toThrow();
    else expect(check).toThrow(code);
  });
});
