import { type KnownRecipient, planRosterRow } from '../../../libs/domain/recipient/roster-plan.js';
import { type RosterRow, readRosterRow } from '../../../libs/domain/recipient/roster-row.js';
import { onFirstOfNovember, rosterCells } from '../builders/a-roster-row.js';

const { today } = onFirstOfNovember;

function aRow(different: Parameters<typeof rosterCells>[0] = {}): RosterRow {
  const reading = readRosterRow(rosterCells(different), onFirstOfNovember);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.row;
}

/** Whom the row of `aRow` describes, on record. */
const known = (different: Partial<KnownRecipient> = {}): KnownRecipient => ({
  recipientNo: 'R00000001',
  name: '杜英宝',
  recipientClass: 'enterpriseRetiree',
  town: 'T02',
  village: 'T02-V02',
  phone: '19906853418',
  address: '苇塘镇前进村7组41号',
  status: 'paying',
  diedOn: null,
  firstBenefitMonth: '2013-11',
  amounts: [{ fromMonth: '2013-11', amountFen: 395997 }],
  certifications: [{ happenedOn: '2026-09-10', isVoid: false }],
  ...different,
});

const nothingNew = { certifiedOn: null, phone: null, address: null, amount: null };

describe('What taking in a row would do', () => {
  it('enrols whoever is not known, with the validity of Rule B2', () => {
    expect(planRosterRow(aRow(), null, today)).toEqual({ act: 'enrol', validUntil: '2027-09-10', warnings: [] });
    const never = aRow({ 上次认证日期: undefined, 认证到期日期: undefined });
    expect(planRosterRow(never, null, today)).toMatchObject({ act: 'enrol', validUntil: '2014-11-01' });
  });

  it.each([
    [{ 姓名: '=杜英宝' }, ['姓名 NAME_UNUSUAL']],
    [{ 姓名: '杜英宝2' }, ['姓名 NAME_UNUSUAL']],
    [{ 姓名: '阿卜杜拉·买买提' }, []],
    [{ 姓名: '杜英宝(大)' }, []],
    [{ 姓名: "John O'Neil-Smith Jr." }, []],
    [{ 待遇开始年月: '2026-11' }, []],
    [{ 待遇开始年月: '2026-12' }, ['待遇开始年月 FIRST_MONTH_IN_FUTURE']],
    [{ 发放机构: '青汀市居保中心' }, ['发放机构 AGENCY_OF_OTHER_SCHEME']],
    [{ 发放机构: '江苏省社保中心' }, []],
    [{ 发放机构: undefined }, []],
    [{ 人员类别: '城乡居保待遇领取人员' }, ['发放机构 AGENCY_OF_OTHER_SCHEME']],
    [{ 人员类别: '城乡居保待遇领取人员', 发放机构: '居保中心' }, []],
    [{ 人员类别: '省直管退休人员', 发放机构: '居保中心' }, ['发放机构 AGENCY_OF_OTHER_SCHEME']],
  ])('rules A, B2: takes in what may be true and is rare, and says so: %j → %j', (different, expected) => {
    const { act, warnings } = planRosterRow(aRow(different), null, today);
    expect([act, warnings.map(({ column, code }) => `${column} ${code}`)]).toEqual(['enrol', expected]);
  });

  it('warns where there is no telephone number', () => {
    expect(planRosterRow(aRow({ 联系电话: undefined }), null, today).warnings).toEqual([
      { column: '联系电话', code: 'PHONE_MISSING' },
    ]);
    expect(planRosterRow(aRow({ 联系电话: undefined }), known(), today).warnings).toEqual([]);
  });

  it('warns where the platform’s end of validity differs from Rule B2, and believes the rule', () => {
    expect(planRosterRow(aRow({ 认证到期日期: '2027-09-30' }), null, today)).toEqual({
      act: 'enrol',
      validUntil: '2027-09-10',
      warnings: [
        {
          column: '认证到期日期',
          code: 'VALID_UNTIL_DIFFERS',
          params: { stated: '2027-09-30', computed: '2027-09-10' },
        },
      ],
    });
  });

  it('does nothing with an unchanged row', () => {
    expect(planRosterRow(aRow(), known(), today)).toEqual({ act: 'nothing', recipientNo: 'R00000001', warnings: [] });
  });

  it('records a newer certification, a new telephone number and address, and an amount from the import’s month', () => {
    const row = aRow({
      联系电话: '19906850000',
      居住地址: '苇塘镇前进村8组',
      上次认证日期: '2026-10-01',
      认证到期日期: undefined,
      '月待遇(元)': '4000',
    });
    expect(planRosterRow(row, known(), today)).toMatchObject({
      act: 'update',
      update: {
        certifiedOn: '2026-10-01',
        phone: '19906850000',
        address: '苇塘镇前进村8组',
        amount: { fromMonth: '2026-11', amountFen: 400000 },
      },
    });
  });

  it.each([
    ['an older one', '2026-01-01', [{ happenedOn: '2026-09-10', isVoid: false }]],
    ['the known one', '2026-09-10', [{ happenedOn: '2026-09-10', isVoid: false }]],
    ['one that two persons voided (Rule B4)', '2026-09-10', [{ happenedOn: '2026-09-10', isVoid: true }]],
  ] as const)('records no certification where it is %s', (_, certifiedOn, certifications) => {
    const plan = planRosterRow(
      aRow({ 上次认证日期: certifiedOn, 认证到期日期: undefined }),
      known({ certifications }),
      today,
    );
    expect(plan.act).toBe('nothing');
  });

  it('keeps telephone and address where the row has none', () => {
    expect(planRosterRow(aRow({ 联系电话: undefined, 居住地址: undefined }), known(), today).act).toBe('nothing');
  });

  it('compares the amount with the one in force in the import’s month', () => {
    const amounts = [
      { fromMonth: '2013-11', amountFen: 300000 },
      { fromMonth: '2026-11', amountFen: 395997 },
    ] as const;
    expect(planRosterRow(aRow(), known({ amounts }), today).act).toBe('nothing');
  });

  it('changes neither name (Rule I2), class nor place (Rule A4), and says so', () => {
    const plan = planRosterRow(aRow(), known({ name: '杜英', recipientClass: 'survivor', village: 'T02-V09' }), today);
    expect(plan.act).toBe('nothing');
    expect(plan.warnings.map(({ code }) => code)).toEqual(['NAME_DIFFERS', 'CLASS_DIFFERS', 'PLACE_DIFFERS']);
  });

  it('refuses whose benefit has ended here', () => {
    expect(planRosterRow(aRow(), known({ status: 'terminated' }), today)).toMatchObject({
      act: 'refuse',
      problems: [{ column: '待遇状态', code: 'RECIPIENT_TERMINATED' }],
    });
  });

  it('Rule B3: refuses a certification dated after a verified death', () => {
    expect(planRosterRow(aRow(), known({ diedOn: '2026-09-09' }), today)).toMatchObject({
      act: 'refuse',
      problems: [{ column: '上次认证日期', code: 'CERTIFIED_AFTER_DEATH' }],
    });
    expect(planRosterRow(aRow(), known({ diedOn: '2026-09-10' }), today).act).toBe('nothing');
  });

  it('leaves a suspension to its two persons and says so', () => {
    const plan = planRosterRow(aRow({ '月待遇(元)': '4000' }), known({ status: 'suspended' }), today);
    expect(plan).toMatchObject({ act: 'update', update: { ...nothingNew, amount: { amountFen: 400000 } } });
    expect(plan.warnings.map(({ code }) => code)).toEqual(['SUSPENDED_HERE']);
  });
});
