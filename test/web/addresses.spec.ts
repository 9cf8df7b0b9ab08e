import { weeksOf } from '../../apps/web/src/home/calendar-days.js';
import { filterFrom, withFilter } from '../../apps/web/src/inbox/task-filter.js';
import { recipientFilterFrom } from '../../apps/web/src/recipients/recipient-filter.js';
import { engineAddress } from '../../apps/web/src/shell/engine-address.js';

describe('an address', () => {
  it('keeps a view of the inbox, and nothing that it does not know', () => {
    const filter = filterFrom(new URLSearchParams('view=overdue&kind=homeVisit&village=T01-V01&desk=all'));
    expect(filter).toEqual({ view: 'overdue', kind: 'homeVisit', village: 'T01-V01', desk: 'all' });
    expect(filterFrom(new URLSearchParams('view=x&kind=constructor&desk=y'))).toEqual({
      view: 'open',
      desk: 'own',
    });
  });

  it('drops what is set to nothing', () => {
    const params = new URLSearchParams('view=mine&kind=homeVisit');
    expect(withFilter(params, { kind: undefined, village: 'T01-V02' }).toString()).toBe('view=mine&village=T01-V02');
  });

  it('limits a list of recipients by known codes only', () => {
    expect(recipientFilterFrom(new URLSearchParams('status=suspended&stage=nonsense'))).toEqual({
      status: 'suspended',
    });
  });

  it('of a workflow survives the slash in its id', () => {
    expect(engineAddress('http://127.0.0.1:8233/', 'recipient/R12345678')).toBe(
      'http://127.0.0.1:8233/namespaces/default/workflows/recipient%2FR12345678',
    );
  });
});

describe('the calendar of a month', () => {
  it('has whole weeks from Monday and marks the due day of the report (Rule G1)', () => {
    const weeks = weeksOf('2026-10');
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]?.[0]?.date).toBe('2026-09-28');
    expect(
      weeks
        .flat()
        .filter(({ isReportDue }) => isReportDue)
        .map(({ date }) => date),
    ).toEqual(['2026-10-05']);
  });

  it('knows the days on which nobody works', () => {
    const days = weeksOf('2026-10').flat();
    expect(days.find(({ date }) => date === '2026-10-01')?.isWorkingDay).toBe(false);
    expect(days.find(({ date }) => date === '2026-10-08')?.isWorkingDay).toBe(true);
  });
});
