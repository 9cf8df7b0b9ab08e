import { checkDigit } from '../../../libs/domain/recipient/identity-number.js';
import { type RosterCells, type RosterRow, readRosterRow } from '../../../libs/domain/recipient/roster-row.js';
import { date, number, onFirstOfNovember, rosterCells, text } from '../builders/a-roster-row.js';

type Different = Parameters<typeof rosterCells>[0];

const read = (different: Different = {}, context = onFirstOfNovember) => readRosterRow(rosterCells(different), context);

function accepted(different: Different): RosterRow {
  const reading = read(different);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.row;
}

function problemsOf(cells: RosterCells, context = onFirstOfNovember): string[] {
  const reading = readRosterRow(cells, context);
  return 'problems' in reading ? reading.problems.map(({ column, code }) => `${column} ${code}`) : [];
}

const numberOf = (seventeen: string): string => seventeen + checkDigit(seventeen);

const problems = (different: Different): string[] => problemsOf(rosterCells(different));

describe('api.md «Files»: a row of the roster', () => {
  it('is read into one form', () => {
    expect(accepted({})).toEqual({
      name: '杜英宝',
      nationalId: '990685195309118946',
      birthDate: '1953-09-11',
      sex: 'female',
      recipientClass: 'enterpriseRetiree',
      town: 'T02',
      village: 'T02-V02',
      phone: '19906853418',
      address: '苇塘镇前进村7组41号',
      certifiedOn: '2026-09-10',
      statedValidUntil: '2027-09-10',
      monthlyAmountFen: 395997,
      firstBenefitMonth: '2013-11',
      payingAgency: '职保中心',
    });
  });

  it('needs neither telephone, address, certification nor the platform’s own end of validity', () => {
    const empty = { 联系电话: undefined, 居住地址: undefined, 上次认证日期: undefined, 认证到期日期: undefined };
    expect(accepted(empty)).toMatchObject({ phone: null, address: '', certifiedOn: null, statedValidUntil: null });
  });

  it.each([
    ['杜　英 宝', '杜英宝'],
    [' 杜英宝\u00A0', '杜英宝'],
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
    ['John  Smith', 'John Smith'],
  ])('keeps the name without stray spaces: %s', (written, name) => {
    expect(accepted({ 姓名: written }).name).toBe(name);
  });

  it.each([
    ['机关事业编外（小系统）人员', 'nonEstablishmentStaff'],
    [' 南通市区 及其他县(市)离退休人员', 'externalRetiree'],
    ['城乡居保待遇领取人员', 'residentPensioner'],
  ])('compares classes after NFKC and without spaces: %s', (written, recipientClass) => {
    expect(accepted({ 人员类别: written }).recipientClass).toBe(recipientClass);
  });

  it.each([
    '2026-10-03',
    '2026/10/3',
    '2026.10.3',
    '2026年10月3日',
    '２０２６－１０－０３',
    ' 2026年10月 3日 ',
    '2026-10-03 00:00:00',
    '2026/10/3 0:00',
  ])('reads the date %s', (written) => {
    expect(accepted({ 上次认证日期: written, 认证到期日期: undefined }).certifiedOn).toBe('2026-10-03');
  });

  it('reads a real date cell', () => {
    expect(accepted({ 上次认证日期: date('2026-10-03') }).certifiedOn).toBe('2026-10-03');
  });

  it.each(['2026-02-30', '2026-13-01', '2026-10/03', '10/03/2026', '26-10-03', '昨天'])(
    'refuses the date %s',
    (written) => {
      expect(problems({ 上次认证日期: written })).toEqual(['上次认证日期 DATE_INVALID']);
    },
  );

  it('refuses a number where a date should stand', () => {
    expect(problems({ 上次认证日期: number('46298') })).toEqual(['上次认证日期 DATE_INVALID']);
  });

  it.each([
    ['2026-11-01', []],
    ['2026-11-02', ['上次认证日期 CERTIFICATION_IN_FUTURE']],
  ])('Rule B3: certified on %s, today being 2026-11-01: %j', (certified, expected) => {
    expect(problems({ 上次认证日期: certified })).toEqual(expected);
  });

  it.each([
    ['1953-09-10', ['上次认证日期 CERTIFIED_BEFORE_BIRTH']],
    ['1953-09-11', []],
  ])('Rule B3: born on 1953-09-11, certified on %s: %j', (certified, expected) => {
    expect(problems({ 上次认证日期: certified })).toEqual(expected);
  });

  it('says nothing of a birth that cannot be read', () => {
    expect(problems({ 身份证号: '1', 上次认证日期: '1950-01-01' })).toEqual(['身份证号 NATIONAL_ID_LENGTH']);
  });

  it.each([
    ['2027-11', []],
    ['2027-12', ['待遇开始年月 MONTH_TOO_FAR']],
    ['2062-01', ['待遇开始年月 MONTH_TOO_FAR']],
  ])(
    'nobody is paid normally whose benefit begins in more than a year: %s, today being 2026-11-01',
    (month, expected) => {
      expect(problems({ 待遇开始年月: month })).toEqual(expected);
    },
  );

  it.each([
    ['杜\u200B英宝\u200E', '杜英宝'],
    ['=杜英宝', '=杜英宝'],
    ['@杜英宝', '@杜英宝'],
  ])('keeps of a name what people see, as it stands: %j', (written, name) => {
    expect(accepted({ 姓名: written }).name).toBe(name);
  });

  it.each(['杜\u0000英宝', '杜\u001B英宝', '-5', '=1+1', '99068519530911894X'])(
    'refuses what is nobody’s name: %j',
    (written) => {
      expect(problems({ 姓名: written })).toEqual(['姓名 NAME_INVALID']);
    },
  );

  it('keeps control characters out of address and agency', () => {
    expect(accepted({ 居住地址: '前进村\u00007组', 发放机构: '职保\u0000中心' })).toMatchObject({
      address: '前进村7组',
      payingAgency: '职保中心',
    });
  });

  it.each([
    text('2013-11'),
    text('2013/11'),
    text('2013年11月'),
    text('201311'),
    text('２０１３-11'),
    number('201311'),
    date('2013-11-01'),
    text('2013-11-01'),
  ])('reads the first benefit month in $text ($kind)', (cell) => {
    expect(accepted({ 待遇开始年月: cell }).firstBenefitMonth).toBe('2013-11');
  });

  it.each([
    [undefined, 'MONTH_MISSING'],
    [text('2013-13'), 'MONTH_INVALID'],
    [number('2013.1'), 'MONTH_INVALID'],
    [text('十一月'), 'MONTH_INVALID'],
  ])('refuses the first benefit month %j: %s', (cell, code) => {
    expect(problems({ 待遇开始年月: cell })).toEqual([`待遇开始年月 ${code}`]);
  });

  it.each([
    [number('3959.97'), 395997],
    [text('3,959.97'), 395997],
    [text('３９５９．９'), 395990],
    [number('180'), 18000],
    [text('￥180元'), 18000],
    [text('0.29'), 29],
  ])('Rule Z5: reads the sum %j as %d fen', (cell, fen) => {
    expect(accepted({ '月待遇(元)': cell }).monthlyAmountFen).toBe(fen);
  });

  it.each([
    [number('3959.975'), 'MONEY_INVALID'],
    [text('-5'), 'MONEY_INVALID'],
    [text('39,59.97'), 'MONEY_INVALID'],
    [date('2026-01-01'), 'MONEY_INVALID'],
    [undefined, 'MONEY_MISSING'],
  ])('Rule Z5: refuses the sum %j: %s', (cell, code) => {
    expect(problems({ '月待遇(元)': cell })).toEqual([`月待遇(元) ${code}`]);
  });

  it.each([
    [number('990685195309119000'), 'NATIONAL_ID_NUMERIC'],
    [text('9.90685195309119E+17'), 'NATIONAL_ID_NUMERIC'],
    [text('99068519530911894'), 'NATIONAL_ID_LENGTH'],
    [text('990685195309118947'), 'NATIONAL_ID_CHECK_DIGIT'],
    [undefined, 'NATIONAL_ID_MISSING'],
    [text(numberOf('99068520271231894')), 'NATIONAL_ID_BIRTH_DATE'],
    [text(numberOf('99068518951031894')), 'NATIONAL_ID_BIRTH_DATE'],
  ])('Rule A2: refuses the number %j: %s', (cell, code) => {
    expect(problems({ 身份证号: cell })).toEqual([`身份证号 ${code}`]);
  });

  it('looks the village up within its town', () => {
    expect(accepted({ 区镇: '柳桥镇', '村(社区)': '前进村' })).toMatchObject({ town: 'T01', village: 'T01-V02' });
    expect(problems({ 区镇: '柳桥镇', '村(社区)': '胜利社区' })).toEqual(['村(社区) VILLAGE_UNKNOWN']);
  });

  it('says of an unknown town that it is unknown, and nothing of the village', () => {
    expect(problems({ 区镇: '某镇' })).toEqual(['区镇 TOWN_UNKNOWN']);
  });

  it.each(['暂停发放', '', '正常'])('takes nobody in whose benefit is %j: that needs a case', (status) => {
    expect(problems({ 待遇状态: status })).toEqual(['待遇状态 STATUS_NEEDS_CASE']);
  });

  it('of another scheme is refused to a clerk of one', () => {
    const resident = { ...onFirstOfNovember, centres: ['residentPensionCentre'] as const };
    expect(problemsOf(rosterCells(), resident)).toEqual(['人员类别 OTHER_SCHEME']);
  });

  it('takes no value from a formula, and none from an error', () => {
    const formula = { kind: 'formula', text: '' } as const;
    const error = { kind: 'error', text: '#N/A' } as const;
    expect(problems({ 居住地址: formula, 上次认证日期: error, '月待遇(元)': formula })).toEqual([
      '居住地址 CELL_IS_FORMULA',
      '上次认证日期 CELL_IS_ERROR',
      '月待遇(元) CELL_IS_FORMULA',
    ]);
  });

  it('names the first error of every column at once', () => {
    const wrong = {
      姓名: undefined,
      身份证号: '1',
      人员类别: '退休',
      '村(社区)': '无',
      上次认证日期: '2099-01-01',
      '月待遇(元)': '1.234',
    };
    expect(problems(wrong).sort()).toEqual(
      [
        '姓名 NAME_MISSING',
        '身份证号 NATIONAL_ID_LENGTH',
        '人员类别 CLASS_UNKNOWN',
        '村(社区) VILLAGE_UNKNOWN',
        '上次认证日期 CERTIFICATION_IN_FUTURE',
        '月待遇(元) MONEY_INVALID',
      ].sort(),
    );
  });

  it.each([
    ['0513-88921563', '051388921563'],
    ['１９９０６８５３４１８', '19906853418'],
    ['无 / 199 0685 3418', '19906853418'],
    ['无', null],
  ])('takes the first number that can be dialled: %s', (written, phone) => {
    expect(accepted({ 联系电话: written }).phone).toBe(phone);
  });

  it('repeats nothing of a person in a problem', () => {
    const reading = read({ 姓名: '12345', 身份证号: '990685195309118947', 人员类别: '杜英宝', 区镇: '19906853418' });
    expect(JSON.stringify(reading)).not.toMatch(/杜英宝|990685195309118947|19906853418|12345/);
  });
});
