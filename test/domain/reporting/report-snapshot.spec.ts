import { isNilReport } from '../../../libs/domain/reporting/annex-rows.js';
import { canonicalJson } from '../../../libs/domain/reporting/canonical-json.js';
import { placeOf, type ReportableFinding, snapshotOf } from '../../../libs/domain/reporting/report-snapshot.js';
import { changesBetween, sumOfTotals, totalsOf } from '../../../libs/domain/reporting/report-totals.js';
import { aReportableFinding, aReportContext } from '../builders/a-reportable-finding.js';

const external: Partial<ReportableFinding> = {
  payer: 'EXTERNAL',
  recipientClass: 'provincialRetiree',
  centre: 'employeePensionCentre',
};
const dead: Partial<ReportableFinding> = { kind: 'dead', diedOn: '2026-09-20' };
const certified: Partial<ReportableFinding> = { validUntil: '2027-11-20' };

describe('Rule G2 where a finding stands in the report', () => {
  it.each<[string, Partial<ReportableFinding>, ReturnType<typeof placeOf>]>([
    ['reviewed, unreachable', {}, 'annex1'],
    ['reviewed, refuses', { kind: 'refuses' }, 'annex1'],
    ['reviewed, dead', dead, 'annex2'],
    ['no cause', { kind: 'noCause' }, null],
    ['in custody: not reported as uncertified', { kind: 'inCustody' }, null],
    ['reviewed too late for its own month (Rule C2)', { foundOn: '2026-10-30' }, 'annex1'],
    ['found in the next month', { foundOn: '2026-12-01' }, null],
    ['not reviewed yet (Rule C2)', { state: 'awaitingReview' }, 'notReviewed'],
    ['a death not reviewed yet', { ...dead, state: 'awaitingReview' }, 'notReviewed'],
    ['returned', { state: 'returned' }, null],
    ['withdrawn', { state: 'withdrawn' }, null],
    ['certified since', certified, 'certifiedSince'],
    ['dead, though a certification came later', { ...dead, ...certified }, 'annex2'],
    ['a voided certification has begun the plan anew (Rule B4)', { validUntil: '2026-06-01' }, null],
    ['reported before', { foundOn: '2026-10-30', reportedIn: '2026-10' }, null],
    ['suspended by something else already', { status: 'suspended', suspendedFrom: '2026-11' }, null],
    ['ended already', { status: 'terminated' }, null],
    ['paid elsewhere, unreachable (Rule A1)', external, 'entrusted'],
    ['paid elsewhere, dead (Rule A1)', { ...external, ...dead }, 'entrusted'],
    ['paid elsewhere, in custody (Rule A1)', { ...external, kind: 'inCustody' }, 'entrusted'],
    ['paid elsewhere, no cause', { ...external, kind: 'noCause' }, null],
    ['reported before and taken back since (Rule G6)', { reportedIn: '2026-10', state: 'withdrawn' }, 'annex1'],
  ])('%s', (_, different, expected) => {
    expect(placeOf(aReportableFinding(different), aReportContext())).toBe(expected);
  });

  it('Rule G3 a new version keeps the rows of the version before, also those suspended meanwhile', () => {
    const finding = aReportableFinding({ reportedIn: '2026-11', status: 'suspended', suspendedFrom: '2026-12' });
    const context = aReportContext({ inVersionBefore: new Set([finding.findingId]) });
    expect(placeOf(finding, context)).toBe('annex1');
    expect(placeOf({ ...finding, state: 'withdrawn' }, context)).toBeNull();
    expect(placeOf({ ...finding, ...certified }, context)).toBe('certifiedSince');
  });
});

describe('Rules C4, E1, F1 what the system fills into the rows', () => {
  it('Rule C4 the month suggested is the one a stop confirmed before the payroll closes would hold from', () => {
    const suggested = (today: '2026-11-20' | '2026-12-08' | '2026-12-09') =>
      snapshotOf([aReportableFinding()], aReportContext({ today })).annex1[0]?.suggestedFrom;
    expect(suggested('2026-11-20')).toBe('2026-12');
    expect(suggested('2026-12-08')).toBe('2026-12');
    expect(suggested('2026-12-09')).toBe('2027-01');
  });

  it.each<[string, Partial<ReportableFinding>, object]>([
    [
      'found after the payroll: two months too many',
      { diedOn: '2026-09-20', foundOn: '2026-11-12' },
      { paidUntil: '2026-11', stopFrom: '2026-10', overpaidMonths: ['2026-10', '2026-11'], overpaidFen: 39528 },
    ],
    [
      'found before the payroll of the second month',
      { diedOn: '2026-09-20', foundOn: '2026-11-08' },
      { paidUntil: '2026-10', stopFrom: '2026-10', overpaidMonths: ['2026-10'], overpaidFen: 19764 },
    ],
    [
      'found in the month of death: nothing too much',
      { diedOn: '2026-11-02', foundOn: '2026-11-12' },
      { paidUntil: '2026-11', stopFrom: '2026-12', overpaidMonths: [], overpaidFen: 0 },
    ],
    [
      'suspended meanwhile: suspended months were not paid',
      { diedOn: '2026-07-20', foundOn: '2026-11-12', status: 'suspended', suspendedFrom: '2026-09' },
      { paidUntil: '2026-08', stopFrom: '2026-08', overpaidMonths: ['2026-08'], overpaidFen: 19764 },
    ],
    [
      'a suspension that has not taken effect stops nothing yet (Rule C4)',
      { diedOn: '2026-09-20', foundOn: '2026-11-12', suspendedFrom: '2026-11' },
      { paidUntil: '2026-11', overpaidMonths: ['2026-10', '2026-11'], overpaidFen: 39528 },
    ],
    [
      'suspended, and terminated since: suspended months were not paid',
      { diedOn: '2026-07-20', status: 'terminated', suspendedFrom: '2026-09', stoppedFrom: '2026-11' },
      { paidUntil: '2026-08', overpaidMonths: ['2026-08'], overpaidFen: 19764 },
    ],
    [
      'a month that a resumption has paid already is overpaid, not ended (Rule C8)',
      { diedOn: '2026-09-20', foundOn: '2026-11-05', resumesFrom: '2026-12' },
      { paidUntil: '2026-11', overpaidMonths: ['2026-10', '2026-11'], overpaidFen: 39528 },
    ],
    [
      'the termination is confirmed: counted up to it',
      { diedOn: '2026-09-20', foundOn: '2026-11-12', stoppedFrom: '2027-01' },
      {
        paidUntil: '2026-12',
        stopFrom: '2026-10',
        overpaidMonths: ['2026-10', '2026-11', '2026-12'],
        overpaidFen: 59292,
      },
    ],
  ])('Rule F1 %s', (_, different, expected) => {
    const { annex2 } = snapshotOf([aReportableFinding({ kind: 'dead', ...different })], aReportContext());
    expect(annex2[0]).toMatchObject(expected);
  });

  it('Rule E2 says whether it was told later than 20 working days', () => {
    const toldLate = (foundOn: '2026-11-04' | '2026-11-05') =>
      snapshotOf([aReportableFinding({ kind: 'dead', diedOn: '2026-09-30', foundOn })], aReportContext()).annex2[0]
        ?.toldLate;
    // 2026-10-01 to 07 are holidays, 10-10 is a working Saturday: the 20th working day after 09-30 is 11-03.
    expect([toldLate('2026-11-04'), toldLate('2026-11-05')]).toEqual([true, true]);
    const onTime = snapshotOf(
      [aReportableFinding({ kind: 'dead', diedOn: '2026-09-30', foundOn: '2026-11-03' })],
      aReportContext(),
    );
    expect(onTime.annex2[0]?.toldLate).toBe(false);
  });
});

describe('Rules N9, G3 totals, changes and the canonical text', () => {
  const findings = [
    aReportableFinding(),
    aReportableFinding(dead),
    aReportableFinding({ centre: 'employeePensionCentre', recipientClass: 'enterpriseRetiree' }),
    aReportableFinding(external),
    aReportableFinding(certified),
    aReportableFinding({ state: 'awaitingReview' }),
  ];

  it('the order in which findings are read changes nothing', () => {
    const text = canonicalJson(snapshotOf(findings, aReportContext()));
    expect(canonicalJson(snapshotOf([...findings].reverse(), aReportContext()))).toBe(text);
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it('each centre counts its own scheme, and both together count the town', () => {
    const { byCentre } = totalsOf(snapshotOf(findings, aReportContext()));
    expect(byCentre.residentPensionCentre).toMatchObject({
      annex1: 1,
      annex2: 1,
      entrusted: 0,
      certifiedSince: 1,
      notReviewed: 1,
    });
    expect(byCentre.employeePensionCentre).toMatchObject({ annex1: 1, annex2: 0, entrusted: 1, certifiedSince: 0 });
    expect(sumOfTotals(Object.values(byCentre))).toMatchObject({
      annex1: 2,
      annex2: 1,
      entrusted: 1,
      overpaidFen: 39528,
    });
  });

  it('Rule G3 a new version says what was added, removed and altered, and nothing else', () => {
    const [first, second] = [aReportableFinding(), aReportableFinding()];
    const third = aReportableFinding({ kind: 'refuses' });
    const before = snapshotOf([first, second], aReportContext());
    const after = snapshotOf([{ ...second, phone: null }, third], aReportContext());
    const said = changesBetween(before, after).map(({ change, recipientNo }) => [change, recipientNo]);
    expect(said).toEqual([
      ['removed', first.recipientNo],
      ['altered', second.recipientNo],
      ['added', third.recipientNo],
    ]);
    expect(changesBetween(after, after)).toEqual([]);
  });

  it('Rule G2 no case is a nil report, also where everybody has been certified since', () => {
    expect(isNilReport(snapshotOf([], aReportContext()))).toBe(true);
    expect(isNilReport(snapshotOf([aReportableFinding(certified)], aReportContext()))).toBe(true);
    expect(isNilReport(snapshotOf([aReportableFinding()], aReportContext()))).toBe(false);
  });

  it('Rule G6 a correction is a row of its own and adds nothing to the sum overpaid', () => {
    const taken = aReportableFinding({ ...dead, reportedIn: '2026-10', state: 'returned', foundOn: '2026-10-12' });
    const snapshot = snapshotOf([taken], aReportContext());
    expect(snapshot.annex2[0]).toMatchObject({ correctionOf: '2026-10', foundIn: '2026-10' });
    expect(totalsOf(snapshot)).toMatchObject({
      corrections: [taken.findingId],
      byCentre: { residentPensionCentre: { annex2: 1, overpaidFen: 0 } },
    });
  });
});
