import {
  externalDeathMailKey,
  messageIdOf,
  reminderMailKey,
  reportMailKey,
  subjectOfMail,
  townsMissingMailKey,
} from '../../../libs/domain/reporting/mail-order.js';

describe('Rule G3 a mail is known by its key', () => {
  it.each([
    [
      reportMailKey('T01', '2026-10', 'residentPensionCentre', 2),
      { kind: 'report', town: 'T01', period: '2026-10', centre: 'residentPensionCentre', version: 2 },
    ],
    [
      reminderMailKey('T01', '2026-10', 'dueDay', 'bureauManager'),
      { kind: 'reminder', town: 'T01', period: '2026-10', occasion: 'dueDay', addressee: 'bureauManager' },
    ],
    [
      townsMissingMailKey('2026-10', 'employeePensionCentre'),
      { kind: 'townsMissing', period: '2026-10', addressee: 'employeePensionCentre' },
    ],
    [
      townsMissingMailKey('2026-10', 'bureauManager'),
      { kind: 'townsMissing', period: '2026-10', addressee: 'bureauManager' },
    ],
    [
      externalDeathMailKey('0198c0de-0000-7000-8000-000000000001'),
      { kind: 'externalDeath', findingId: '0198c0de-0000-7000-8000-000000000001' },
    ],
  ])('%s says what it is about', (key, subject) => {
    expect(subjectOfMail(key)).toEqual(subject);
    expect(messageIdOf(key)).toBe(messageIdOf(key));
    expect(messageIdOf(key)).toMatch(/^<[\w.-]+@[\w.-]+>$/);
  });

  it('two versions and two centres have four Message-IDs', () => {
    const keys = ([1, 2] as const).flatMap((version) =>
      (['employeePensionCentre', 'residentPensionCentre'] as const).map((centre) =>
        reportMailKey('T01', '2026-10', centre, version),
      ),
    );
    expect(new Set(keys.map(messageIdOf)).size).toBe(4);
  });
});
