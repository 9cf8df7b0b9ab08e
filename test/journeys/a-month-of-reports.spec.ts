import ExcelJS from 'exceljs';
import { until } from '../../apps/dev/processes/until.js';
import { tellDispatch } from '../../libs/casework/mail-ledger.js';
import { submitReport } from '../../libs/casework/submit-report.js';
import { MailEntity } from '../../libs/database/entities/mail.entity.js';
import { MonthlyReportEntity } from '../../libs/database/entities/monthly-report.entity.js';
import { externalDeathMailKey } from '../../libs/domain/reporting/mail-order.js';
import type { ReportCourse } from '../../libs/domain/reporting/report-course.js';
import { shanghaiDateAt } from '../../libs/domain/time/plain-date.js';
import { monthOf, shiftMonth } from '../../libs/domain/time/plain-month.js';
import { keepSchedule } from '../../libs/temporal/keep-schedule.js';
import { MONTHLY_OPENING_SCHEDULE } from '../../workflows/monthly-opening/monthly-opening.messages.js';
import { aFinding } from '../support/a-finding.js';
import { aTownAtWork, type TownAtWork } from '../support/a-town-at-work.js';
import type { ReceivedMail } from '../support/mailbox.js';

const PERIOD = '2026-11';

describe('a month of reports on the real database, the real engine and a real mailbox (rules G1–G4, A1)', () => {
  let town: TownAtWork;
  let manager: string;

  beforeAll(async () => {
    town = await aTownAtWork('2026-11-20');
    const { reader } = town.house.database;
    await reader.query(`update office set email = lower(code) || '@qingting.example' where centre is not null`);
    manager = (await town.house.actor('M', 'BUREAU')).login;
    const logins = [town.people.townHead.login, manager];
    await reader.query(`update account set email = login || '@qingting.example' where login = any($1)`, [logins]);
  }, 60_000);
  afterAll(() => town.end());

  const report = (code: string) =>
    town.house.database.reader.findOneByOrFail(MonthlyReportEntity, { town: code, period: PERIOD });
  const since = (count: number): ReceivedMail[] => town.mailbox.mails.slice(count);
  const about = (mails: readonly ReceivedMail[]): string[] =>
    mails.map((mail) => `${mail.handedOverFor.join()} ${mail.subject}`).sort();

  it('Rule A1 a verified death of somebody paid elsewhere reaches the employee centre at once, by its own mail', async () => {
    const { findingId, recipientNo } = await aFinding(
      town.house,
      town.people.town,
      { kind: 'dead', diedOn: '2026-11-18', foundOn: '2026-11-20' },
      { recipientClass: 'provincialRetiree', lastCertifiedOn: '2026-05-01' },
    );
    await town.house.database.inTransaction((tx) =>
      tellDispatch(tx, externalDeathMailKey(findingId), { name: 'externalDeathVerified', findingId }),
    );
    await town.mailbox.received(1);
    const [mail] = town.mailbox.mails;
    expect(about(since(0))).toEqual([`employee@qingting.example 【委托认证】死亡核实告知 ${recipientNo}`]);
    expect(mail?.text).not.toContain('杜英宝');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(mail?.attachments[0]?.content as unknown as ArrayBuffer);
    expect(workbook.worksheets[0]?.getCell('C4').value).toBe('杜英宝');
  });

  it('Rule G1 the reports are opened on day 1, each with its workflow; Rule G4 the 3rd reminds the town head', async () => {
    const before = town.mailbox.mails.length;
    await town.until('2026-12-03');
    expect([(await report('T01')).state, (await report('T02')).state]).toEqual(['open', 'open']);
    const handle = town.client.workflow.getHandle('monthly-report/T01/2026-11');
    // The town stands there as people call it, in the list of workflows and in its details.
    expect(await (await handle.describe()).staticSummary()).toBe('月报 柳桥镇 (T01) 2026-11');
    const { currentDetails } = await handle.query<{ currentDetails: string }>('__temporal_workflow_metadata');
    expect(currentDetails).toContain('柳桥镇 (T01) · 2026-11 · 截止 due **2026-12-04**');
    expect(currentDetails).toContain('区镇负责人填报 · Town head');
    expect(await handle.query<ReportCourse>('position')).toMatchObject({
      town: 'T01',
      version: 0,
      passed: ['reminder'],
    });
    // T02's head has no mail address: his task is in his inbox all the same.
    expect(about(since(before))).toEqual([
      `${town.people.townHead.login}@qingting.example 【月报提醒】柳桥镇 2026-11 月报尚未填报，2026-12-04 截止`,
    ]);
  });

  it('Rule G3 submitted, each centre gets one mail with the annexes of its own scheme and the totals', async () => {
    const before = town.mailbox.mails.length;
    await town.submit(PERIOD);
    const mails = since(before);
    expect(mails.map((mail) => [mail.handedOverFor.join(), mail.messageId]).sort()).toEqual([
      ['employee@qingting.example', '<report.T01.2026-11.employeePensionCentre.v1@eligibility-casework.example>'],
      ['resident@qingting.example', '<report.T01.2026-11.residentPensionCentre.v1@eligibility-casework.example>'],
    ]);
    const names = (to: string) =>
      mails.find((mail) => mail.handedOverFor.includes(to))?.attachments.map(({ filename }) => filename?.split('_')[0]);
    expect(names('employee@qingting.example')).toEqual(['附件1', '附件2', '委托认证结果']);
    expect(names('resident@qingting.example')).toEqual(['附件1', '附件2']);
    const resident = mails.find((mail) => mail.handedOverFor.includes('resident@qingting.example'));
    expect(resident?.subject).toContain('零报告');
    expect(resident?.text).toContain('附件1 未认证暂停发放人员：0 人');
    const employee = mails.find((mail) => mail.handedOverFor.includes('employee@qingting.example'));
    expect(employee?.text).toContain('委托认证结果：1 人');
    const kept = await town.house.database.reader.findBy(MailEntity, { kind: 'report' });
    expect(kept.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['sent', 1],
      ['sent', 1],
    ]);
  });

  it('Rule G4 the due morning reminds the bureau manager of the other town, the evening tells both centres and him who is missing, in one mail each', async () => {
    const before = town.mailbox.mails.length;
    await town.until('2026-12-04');
    expect(since(before).map(({ subject }) => subject)).toEqual(['【月报催报】苇塘镇 2026-11 月报尚未填报，今天截止']);
    await town.until('2026-12-05');
    const lists = since(before).slice(1);
    expect(lists.map((mail) => [mail.handedOverFor.join(), mail.subject]).sort()).toEqual([
      ['employee@qingting.example', '【月报未报】2026-11 未填报区镇名单（职保）'],
      [`${manager}@qingting.example`, '【月报未报】2026-11 未填报区镇名单（全市）'],
      ['resident@qingting.example', '【月报未报】2026-11 未填报区镇名单（居保）'],
    ]);
    for (const list of lists) {
      expect(list.text).toContain('苇塘镇（T02）');
      expect(list.text).not.toContain('柳桥镇');
    }
  });

  it('Rule G6 the submitted report is closed and its workflow has ended; the late one still comes, marked late', async () => {
    expect(await report('T01')).toMatchObject({ closedOn: '2026-12-05', nextDeadline: null });
    await town.client.workflow.getHandle('monthly-report/T01/2026-11').result();
    const before = town.mailbox.mails.length;
    await town.until('2026-12-08');
    await submitReport(town.house.casework, await town.house.actor('TH', 'T02'), { town: 'T02', period: PERIOD });
    await town.settle();
    expect(since(before).map(({ subject }) => subject?.match(/（.*）/)?.[0])).toEqual([
      '（零报告、逾期补报）',
      '（零报告、逾期补报）',
    ]);
    await town.until('2026-12-09');
    await town.client.workflow.getHandle('monthly-report/T02/2026-11').result();
  });

  it('Rule N14 neither name nor number stands in the engine', async () => {
    for (const id of ['monthly-report/T01/2026-11', 'monthly-report/T02/2026-11']) {
      const history = await town.client.workflow.getHandle(id).fetchHistory();
      const plain = JSON.stringify(history, (_, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString() : value,
      );
      expect(plain).toContain('T0');
      expect(plain).not.toMatch(/杜英宝|9906851955/);
    }
  });

  it('Rule G1 the Schedule opens the month before the hour it was planned for, in Shanghai', async () => {
    await keepSchedule(town.client, MONTHLY_OPENING_SCHEDULE, town.engine.taskQueue, {
      isOn: true,
      because: '演示',
      afterwards: '',
    });
    const handle = town.client.schedule.getHandle(MONTHLY_OPENING_SCHEDULE.scheduleId);
    const { spec, info } = await handle.describe();
    expect(spec.timezone).toBe('Asia/Shanghai');
    expect(info.nextActionTimes.length).toBeGreaterThan(0);
    // 18:00 UTC on the last day of a month is 02:00 of day 1 in Shanghai.
    for (const next of info.nextActionTimes) {
      const shanghai = new Date(next.getTime() + 8 * 3_600_000);
      expect([shanghai.getUTCDate(), shanghai.getUTCHours(), shanghai.getUTCMinutes()]).toEqual([1, 2, 0]);
    }
    // Triggered, it is planned for now: the business day is the machine's for once.
    town.house.casework.clock.day = shanghaiDateAt(Date.now());
    const period = shiftMonth(monthOf(town.house.casework.clock.day), -1);
    await handle.trigger();
    await until(
      'the reports are opened',
      async () => (await town.house.database.reader.countBy(MonthlyReportEntity, { period })) === 2,
    );
  });
});
