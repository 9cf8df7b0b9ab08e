import { mailDoubtful, settleDoubtfulMail } from '../../libs/casework/mail-ledger.js';
import { openMonthlyReports } from '../../libs/casework/open-monthly-report.js';
import {
  orderTownsMissing,
  planReminders,
  planReportMails,
  tellPayerOfDeath,
} from '../../libs/casework/plan-report-mails.js';
import { closeReport, loadReport, rememberDeadline } from '../../libs/casework/report-course.js';
import { townsMissingLetter } from '../../libs/casework/report-letters.js';
import { submitReport } from '../../libs/casework/submit-report.js';
import { MailEntity } from '../../libs/database/entities/mail.entity.js';
import { MonthlyReportEntity } from '../../libs/database/entities/monthly-report.entity.js';
import type { Actor } from '../../libs/domain/organisation/roles.js';
import { aFinding } from '../support/a-finding.js';
import { aHouse, type House } from '../support/a-house.js';

const PERIOD = '2026-11';
const REF = { town: 'T01', period: PERIOD } as const;

describe('the mails of the monthly report (rules G3, G4, A1, N8)', () => {
  let house: House;
  let head: Actor;

  beforeEach(async () => {
    house = await aHouse('2026-12-01');
    head = await house.actor('TH', 'T01');
    const manager = await house.actor('M', 'BUREAU');
    const { reader } = house.database;
    await reader.query(`update office set email = lower(code) || '@qingting.example' where centre is not null`);
    await reader.query(`update account set email = login || '@qingting.example' where login = any($1)`, [
      [head.login, manager.login],
    ]);
    await openMonthlyReports(house.casework, PERIOD);
  });
  afterEach(() => house.end());

  const mails = () => house.database.reader.find(MailEntity, { order: { mailKey: 'asc' } });
  const dispatched = () =>
    house.database.reader.query(
      `select subject_id as "subjectId", event->>'name' as name from outbox where subject_kind = 'mail' order by id`,
    );
  const report = () => house.database.reader.findOneByOrFail(MonthlyReportEntity, REF);

  it('Rule G4 the reminder of the 3rd goes to the town head, that of the due day to him and the bureau manager', async () => {
    expect(await planReminders(house.casework, REF, 'reminder')).toEqual(['reminder/T01/2026-11/reminder/townHead']);
    expect(await planReminders(house.casework, REF, 'dueDay')).toEqual([
      'reminder/T01/2026-11/dueDay/townHead',
      'reminder/T01/2026-11/dueDay/bureauManager',
    ]);
    await planReminders(house.casework, REF, 'dueDay');
    expect(await mails()).toHaveLength(3);
    expect((await mails()).map(({ toAddress }) => toAddress)).toContain(`${head.login}@qingting.example`);
  });

  it('Rule G4 nobody is reminded of what is submitted', async () => {
    await submitReport(house.casework, head, REF);
    expect(await planReminders(house.casework, REF, 'dueDay')).toEqual([]);
  });

  it('Rule G4 each centre and the bureau manager get one list of the towns that were missing when it was planned', async () => {
    await orderTownsMissing(house.casework, PERIOD);
    await orderTownsMissing(house.casework, PERIOD);
    expect(await dispatched()).toEqual([
      { subjectId: 'missing/2026-11/employeePensionCentre', name: 'townsMissing' },
      { subjectId: 'missing/2026-11/residentPensionCentre', name: 'townsMissing' },
      { subjectId: 'missing/2026-11/bureauManager', name: 'townsMissingInAll' },
    ]);
    await submitReport(house.casework, head, REF);
    for (const addressee of ['residentPensionCentre', 'bureauManager'] as const) {
      const letter = await townsMissingLetter(house.casework, PERIOD, addressee);
      expect(letter.towns.map(({ code }) => code)).toEqual(['T01', 'T02']);
    }
  });

  it('Rule G4 no list where nobody is missing', async () => {
    await submitReport(house.casework, head, REF);
    await submitReport(house.casework, await house.actor('TH', 'T02'), { ...REF, town: 'T02' });
    await orderTownsMissing(house.casework, PERIOD);
    expect(await dispatched()).toEqual([]);
  });

  it('Rule G3 a centre without an address does not hold up the submission; its mail is planned when it has one', async () => {
    await house.database.reader.query(`update office set email = null where code = 'RESIDENT'`);
    await submitReport(house.casework, head, REF);
    await expect(planReportMails(house.casework, { ...REF, version: 1 })).rejects.toThrow(/no mail address/);
    await house.database.reader.query(`update office set email = 'jubao@qingting.example' where code = 'RESIDENT'`);
    expect(await planReportMails(house.casework, { ...REF, version: 1 })).toEqual([
      'report/T01/2026-11/employeePensionCentre/v1',
      'report/T01/2026-11/residentPensionCentre/v1',
    ]);
  });

  it('Rule A1 a verified death of somebody paid elsewhere is told once, by our own number only', async () => {
    const town = await house.actor('T', 'T01');
    const { findingId, recipientNo } = await aFinding(
      house,
      town,
      { kind: 'dead', diedOn: '2026-11-20' },
      { recipientClass: 'provincialRetiree' },
    );
    const key = `death/${findingId}`;
    expect(await tellPayerOfDeath(house.casework, { findingId })).toBe(key);
    expect(await tellPayerOfDeath(house.casework, { findingId })).toBe(key);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ toAddress: 'employee@qingting.example', recipientNo, state: 'planned' });
    expect(mail?.subject).toBe(`【委托认证】死亡核实告知 ${recipientNo}`);
    await house.database.reader.query(`update finding set state = 'withdrawn' where id = $1`, [findingId]);
    expect(await tellPayerOfDeath(house.casework, { findingId })).toBeNull();
  });

  it('Rule N8 a person decides about a doubtful mail, with a reason that is on record', async () => {
    await submitReport(house.casework, head, REF);
    const [sent, again] = (await mails()).map(({ mailKey }) => mailKey) as [string, string];
    const settle = (by: Actor, key: string, outcome: 'arrived' | 'sendAgain') =>
      settleDoubtfulMail(house.casework, by, key, outcome, '电话问过中心');
    await expect(settle(head, sent, 'arrived')).rejects.toMatchObject({ code: 'MAIL_NOT_DOUBTFUL' });
    for (const key of [sent, again]) await mailDoubtful(house.casework, key, 'no answer');
    await expect(settle(await house.actor('TH', 'T02'), sent, 'arrived')).rejects.toMatchObject({
      manner: 'notVisible',
    });
    await settle(head, sent, 'arrived');
    await settle(head, again, 'sendAgain');
    expect((await mails()).map(({ state }) => state)).toEqual(['sent', 'planned']);
    expect(await dispatched()).toEqual([{ subjectId: again, name: 'mailReleased' }]);
    const acts: { why: string }[] = await house.database.reader.query(
      `select why from audit_entry where act = 'doubtfulMailSettled'`,
    );
    expect(acts).toEqual([{ why: '电话问过中心' }, { why: '电话问过中心' }]);
  });

  describe('where the workflow asks', () => {
    it('loading says where the report stands and opens one that nobody has opened', async () => {
      const { course, clock } = await loadReport(house.casework, REF);
      expect(course).toMatchObject({ dueOn: '2026-12-04', remindsOn: '2026-12-03', version: 0, isClosed: false });
      expect(clock).toBe('demo');
      expect((await loadReport(house.casework, { town: 'T02', period: '2026-10' })).course.dueOn).toBe('2026-11-05');
    });

    it('a deadline is not stored over a fact that is still to be heard', async () => {
      await submitReport(house.casework, head, REF);
      await rememberDeadline(house.casework, REF, '2026-12-03', 1);
      expect(await report()).toMatchObject({ nextDeadline: '2026-12-01' });
      await rememberDeadline(house.casework, REF, '2026-12-05', 2);
      expect(await report()).toMatchObject({ nextDeadline: '2026-12-05' });
    });

    it('Rule G6 closes when the due day is over, never an unsubmitted report', async () => {
      house.casework.clock.day = '2026-12-05';
      expect(await closeReport(house.casework, REF)).toEqual({ isClosed: false, version: 0 });
      house.casework.clock.day = '2026-12-04';
      await submitReport(house.casework, head, REF);
      expect(await closeReport(house.casework, REF)).toEqual({ isClosed: false, version: 1 });
      house.casework.clock.day = '2026-12-05';
      expect(await closeReport(house.casework, REF)).toEqual({ isClosed: true, version: 1 });
      expect(await closeReport(house.casework, REF)).toEqual({ isClosed: true, version: 1 });
      expect(await report()).toMatchObject({ closedOn: '2026-12-05', nextDeadline: null });
    });
  });
});
