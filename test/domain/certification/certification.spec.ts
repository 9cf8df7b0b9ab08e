import fc from 'fast-check';
import {
  type CertificationEntry,
  type CertificationFact,
  CHANNELS,
  checkCertification,
  isManual,
  latestValid,
  validityFrom,
  validUntil,
} from '../../../libs/domain/certification/certification.js';
import { addMonths, dateOfDayNumber, dayNumber, type PlainDate } from '../../../libs/domain/time/plain-date.js';
import { aCertification } from '../builders/a-certification.js';

const here = { today: '2026-11-24', byVillage: false, birthDate: '1950-04-09', diedOn: null } as const;

describe('Rule B1 what a certification must have', () => {
  it.each([
    ['selfService', false],
    ['dataMatch', false],
    ['counter', true],
    ['groupSession', true],
    ['homeVisit', true],
    ['videoCall', true],
    ['otherOffice', false],
    ['consulate', false],
  ] as const)('Rule B1 %s needs evidence and may be recorded by a village: %s', (channel, manual) => {
    expect(isManual(channel)).toBe(manual);
    const bare = aCertification({ channel, evidenceIds: [] });
    const check = () => checkCertification(bare, here);
    if (manual) expect(check).toThrow('EVIDENCE_MISSING');
    else expect(check).not.toThrow();
    const byVillage = () => checkCertification(aCertification({ channel }), { ...here, byVillage: true });
    if (manual) expect(byVillage).not.toThrow();
    else expect(byVillage).toThrow('CHANNEL_NOT_YOURS');
  });

  it('Rule B1 these are all the channels', () => {
    expect(CHANNELS).toHaveLength(8);
  });

  it.each([
    ['alive', 'CHECKLIST_NOT_MET'],
    ['notServing', 'CHECKLIST_NOT_MET'],
    ['identityRight', 'CHECKLIST_NOT_MET'],
    ['contactCurrent', null],
  ] as const)('Rule B1 without «%s» it is refused: %s', (point, code) => {
    const entry = aCertification();
    const check = () => checkCertification({ ...entry, checklist: { ...entry.checklist, [point]: false } }, here);
    if (code) expect(check).toThrow(code);
    else expect(check).not.toThrow();
  });

  it.each([
    [undefined, null],
    [{ name: '阮春荣', relation: '女儿', consent: true }, null],
    [{ name: '阮春荣', relation: '女儿', consent: false }, 'HELPER_WITHOUT_CONSENT'],
  ] as const)('Rule B10 helped by %j it is refused: %s', (helper, code) => {
    const check = () => checkCertification({ ...aCertification(), helper }, here);
    if (code)
      expect(check).toThrow(expect.objectContaining({ code, details: [{ path: 'helper.consent', code, params: {} }] }));
    else expect(check).not.toThrow();
  });

  it.each([
    ['2026-11-24', null, 'today'],
    ['2026-11-25', 'CERTIFICATION_IN_FUTURE', 'tomorrow'],
    ['2020-01-01', null, 'long ago: it is kept and changes nothing'],
  ] as const)('Rule B3 dated %s is refused: %s (%s)', (happenedOn, code, _why) => {
    const check = () => checkCertification(aCertification({ happenedOn }), here);
    if (code) expect(check).toThrow(code);
    else expect(check).not.toThrow();
  });

  it.each([
    ['2026-10-10', null],
    ['2026-10-11', 'CERTIFIED_AFTER_DEATH'],
  ] as const)('Rule B3 dated %s, with a verified death on 2026-10-10, is refused: %s', (happenedOn, code) => {
    const check = () => checkCertification(aCertification({ happenedOn }), { ...here, diedOn: '2026-10-10' });
    if (code) expect(check).toThrow(code);
    else expect(check).not.toThrow();
  });

  it('Rule D8 a day after the death gives the code, whatever else is wrong', () => {
    const entry = aCertification({ happenedOn: '2026-10-11', channel: 'selfService', evidenceIds: [] });
    const unwell = { ...entry, checklist: { ...entry.checklist, alive: false } };
    expect(() => checkCertification(unwell, { ...here, byVillage: true, diedOn: '2026-10-10' })).toThrow(
      expect.objectContaining({
        code: 'CERTIFIED_AFTER_DEATH',
        params: { happenedOn: '2026-10-11', diedOn: '2026-10-10' },
        details: ['CERTIFIED_AFTER_DEATH', 'CHANNEL_NOT_YOURS', 'CHECKLIST_NOT_MET'].map((code) =>
          expect.objectContaining({ code }),
        ),
      }),
    );
  });

  it.each([
    ['1950-04-08', 'CERTIFIED_BEFORE_BIRTH', 'the day before the birth'],
    ['1900-01-01', 'CERTIFIED_BEFORE_BIRTH', 'a slip of the keyboard'],
    ['1950-04-09', null, 'the day of the birth'],
  ] as const)('Rule B3 dated %s, born on 1950-04-09, is refused: %s (%s)', (happenedOn, code, _why) => {
    const check = () => checkCertification(aCertification({ happenedOn }), here);
    if (code) expect(check).toThrow(code);
    else expect(check).not.toThrow();
  });

  it('Rule B1 all faults are named at once, each at its field; the first gives the code', () => {
    const { checklist } = aCertification();
    const entry = aCertification({
      happenedOn: '2026-11-25',
      channel: 'counter',
      evidenceIds: [],
      checklist: { ...checklist, alive: false },
    });
    expect(() => checkCertification(entry, here)).toThrow(
      expect.objectContaining({
        code: 'CERTIFICATION_IN_FUTURE',
        details: [
          { path: 'happenedOn', code: 'CERTIFICATION_IN_FUTURE', params: expect.anything() },
          { path: 'evidenceIds', code: 'EVIDENCE_MISSING', params: expect.anything() },
          { path: 'checklist', code: 'CHECKLIST_NOT_MET', params: expect.anything() },
        ],
      }),
    );
  });

  it('Rule B3 the refusal says which day it was', () => {
    const entry: CertificationEntry = aCertification({ happenedOn: '2026-12-01' });
    expect(() => checkCertification(entry, here)).toThrow(
      expect.objectContaining({ manner: 'refused', params: { happenedOn: '2026-12-01', today: '2026-11-24' } }),
    );
  });
});

describe('Rule B2 the validity', () => {
  it.each([
    ['2026-10-03', '2027-10-03'],
    ['2028-02-29', '2029-02-28'],
    ['2027-02-28', '2028-02-28'],
    ['2026-12-31', '2027-12-31'],
    ['2015-06-01', '2016-06-01'],
  ] as const)('Rule B2 certified on %s it lasts until %s', (certifiedOn, until) => {
    expect(validityFrom(certifiedOn)).toBe(until);
  });

  it.each([
    ['never certified: from the first benefit month', [], '2026-09', '2027-09-01'],
    ['once', ['2026-03-05'], '2020-01', '2027-03-05'],
    ['an early certification starts from its own date', ['2026-03-05', '2026-12-20'], '2020-01', '2027-12-20'],
    ['one dated before the latest changes nothing', ['2026-12-20', '2026-03-05'], '2020-01', '2027-12-20'],
    ['twice on a day counts once', ['2026-03-05', '2026-03-05'], '2020-01', '2027-03-05'],
    ['before the first benefit month', ['2026-03-05'], '2026-09', '2027-03-05'],
  ] as const)('Rules B2, B3 %s', (_sentence, dates, firstBenefitMonth, until) => {
    const facts = dates.map((happenedOn): CertificationFact => ({ happenedOn, isVoid: false }));
    expect(validUntil(facts, firstBenefitMonth)).toBe(until);
  });

  it('Rule B2 on every day from 2000 to 2100 a later certification never gives an earlier end, and the end lies in the same month a year on', () => {
    let before = validityFrom('1999-12-31');
    for (let number = dayNumber('2000-01-01'); number <= dayNumber('2100-12-31'); number += 1) {
      const day = dateOfDayNumber(number);
      const end = validityFrom(day);
      const [year, rest] = [Number(end.slice(0, 4)), end.slice(4)];
      const isSameDay = rest === day.slice(4) || (day.slice(4) === '-02-29' && rest === '-02-28');
      if (end < before || year !== Number(day.slice(0, 4)) + 1 || !isSameDay) throw new Error(`${day}: ${end}`);
      before = end;
    }
  });

  it('Rule B4 a void certification counts for nothing', () => {
    const facts: CertificationFact[] = [
      { happenedOn: '2026-03-05', isVoid: false },
      { happenedOn: '2026-12-20', isVoid: true },
    ];
    expect(latestValid(facts)).toBe('2026-03-05');
    expect(validUntil(facts, '2020-01')).toBe('2027-03-05');
    expect(validUntil([{ happenedOn: '2026-03-05', isVoid: true }], '2026-09')).toBe('2027-09-01');
  });

  const days = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2100-12-31') }).map(dateOfDayNumber);
  const facts = fc.array(fc.record({ happenedOn: days, isVoid: fc.boolean() }), { maxLength: 12 });

  it('Rules B2, B4 any order, repetition and delay of certifications and voids gives the same validity', () => {
    const shuffled = facts.chain((set) =>
      fc.record({
        set: fc.constant(set),
        heard: fc
          .tuple(fc.shuffledSubarray(set, { minLength: set.length }), fc.subarray(set))
          .map(([all, again]) => [...all, ...again]),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ set, heard }) => {
        expect(validUntil(heard, '2020-01')).toBe(validUntil(set, '2020-01'));
      }),
    );
  });

  it('Rule B2 is that of the latest valid one alone', () => {
    fc.assert(
      fc.property(facts, (set) => {
        const valid = set.filter((fact) => !fact.isVoid).map((fact) => fact.happenedOn);
        const latest = valid.toSorted().at(-1) as PlainDate | undefined;
        expect(validUntil(set, '2020-01')).toBe(addMonths(latest ?? '2020-01-01', 12));
      }),
    );
  });
});
