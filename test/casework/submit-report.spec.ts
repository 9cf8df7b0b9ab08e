import { createHash } from 'node:crypto';
import { answerTask } from '../../libs/casework/answer-task.js';
import { openMonthlyReports } from '../../libs/casework/open-monthly-report.js';
import { recordCertification } from '../../libs/casework/record-certification.js';
import { submitReport } from '../../libs/casework/submit-report.js';
import { MailEntity } from '../../libs/database/entities/mail.entity.js';
import { MonthlyReportEntity } from '../../libs/database/entities/monthly-report.entity.js';
import { RecipientEntity } from '../../libs/database/entities/recipient.entity.js';
import { ReportVersionEntity } from '../../libs/database/entities/report-version.entity.js';
import { TaskEntity } from '../../libs/database/entities/task.entity.js';
import { openSnapshot } from '../../libs/database/stores/report.store.js';
import type { Actor } from '../../libs/domain/organisation/roles.js';
import { canonicalJson } from '../../libs/domain/reporting/canonical-json.js';
import { type AFinding, aFinding } from '../support/a-finding.js';
import { aHouse, type House } from '../support/a-house.js';

const PERIOD = '2026-11';
const REF = { town: 'T01', period: PERIOD } as const;
const EMPLOYEE = { recipientClass: 'enterpriseRetiree' } as const;
const EXTERNAL = { recipientClass: 'provincialRetiree' } as const;

describe('submitting a town’s monthly report (rules G1–G3, G6, C2, C3)', () => {
  let house: House;
  let head: Actor;
  let town: Actor;
  let otherHead: Actor;

  beforeEach(async () => {
    house = await aHouse('2026-11-30');
    await house.database.reader.query(
      `update office set email = lower(code) || '@qingting.example' where centre is not null`,
    );
    town = await house.actor('T', 'T01');
    head = await house.actor('TH', 'T01');
    otherHead = await house.actor('TH', 'T02');
  });
  afterEach(() => house.end());

  const rows = <Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> =>
    house.database.reader.query(sql, parameters);
  const on = (day: typeof house.casework.clock.day): void => {
    house.casework.clock.day = day;
  };
  const open = async (): Promise<void> => {
    on('2026-12-01');
    await openMonthlyReports(house.casework, PERIOD);
  };
  const submit = (by = head) => submitReport(house.casework, by, REF);
  const report = () => house.database.reader.findOneByOrFail(MonthlyReportEntity, REF);
  const version = (number: number) =>
    house.database.reader.findOneByOrFail(ReportVersionEntity, { ...REF, version: number });
  const task = () => house.database.reader.findOneByOrFail(TaskEntity, { ...REF, kind: 'monthlyReportSubmission' });
  const events = (subjectKind: string, name: string) =>
    rows<{ subjectId: string; event: Record<string, unknown>; mayStart: boolean }>(
      `select subject_id as "subjectId", event, may_start as "mayStart" from outbox where subject_kind = $1 and event->>'name' = $2 order by id`,
      subjectKind,
      name,
    );
  const certify = async ({ recipientNo }: AFinding): Promise<void> => {
    await recordCertification(house.casework, town, recipientNo, {
      happenedOn: house.casework.clock.day,
      channel: 'counter',
      evidenceIds: [await house.evidence()],
      checklist: { alive: true, notServing: true, identityRight: true, contactCurrent: true },
    });
  };

  describe('Rule G1 opening', () => {
    it('opens every town once, with a task for its head due on the report’s due day and a workflow of its own', async () => {
      on('2026-12-01');
      expect(await openMonthlyReports(house.casework, PERIOD)).toEqual(['T01', 'T02']);
      expect(await openMonthlyReports(house.casework, PERIOD)).toEqual([]);
      expect(await report()).toMatchObject({
        state: 'open',
        openedOn: '2026-12-01',
        dueOn: '2026-12-04',
        version: 0,
        nextDeadline: '2026-12-01',
      });
      expect(await task()).toMatchObject({
        desk: 'townHead',
        office: 'T01',
        dueOn: '2026-12-04',
        status: 'open',
        recipientNo: null,
      });
      const opened = await events('monthlyReport', 'reportOpened');
      expect(opened.map(({ subjectId, mayStart }) => [subjectId, mayStart])).toEqual([
        ['T01/2026-11', true],
        ['T02/2026-11', true],
      ]);
    });

    it('not before day 1 of the next month', async () => {
      await expect(openMonthlyReports(house.casework, PERIOD)).rejects.toMatchObject({ code: 'REPORT_NOT_OPEN' });
      await expect(submit()).rejects.toMatchObject({
        code: 'REPORT_NOT_OPEN',
        manner: 'conflict',
        params: { opensOn: '2026-12-01' },
      });
    });
  });

  describe('Rules G2, G3 the first submission', () => {
    it('freezes the snapshot, answers the task and asks the centres for proposals, in one transaction', async () => {
      const unreachable = await aFinding(house, town);
      const refuses = await aFinding(house, town, { kind: 'refuses' }, EMPLOYEE);
      const dead = await aFinding(house, town, { kind: 'dead', diedOn: '2026-09-20' });
      const external = await aFinding(house, town, {}, EXTERNAL);
      const waiting = await aFinding(house, town, { state: 'awaitingReview' });
      const factNo = async ({ recipientNo }: AFinding) =>
        (await house.database.reader.findOneByOrFail(RecipientEntity, { recipientNo })).factNo;
      const before = await factNo(unreachable);
      await open();

      const submitted = await submit();

      expect(submitted).toMatchObject({ version: 1, isNil: false, isLate: false, changes: [] });
      expect(submitted.totals.byCentre).toMatchObject({
        residentPensionCentre: { annex1: 1, annex2: 1, entrusted: 0, notReviewed: 1 },
        employeePensionCentre: { annex1: 1, annex2: 0, entrusted: 1, notReviewed: 0 },
      });
      expect(await report()).toMatchObject({
        state: 'submitted',
        version: 1,
        submittedOn: '2026-12-01',
        submittedBy: head.login,
      });
      expect(await task()).toMatchObject({ status: 'done', answer: 'submit', answeredBy: head.login, version: 2 });
      const told = await events('recipient', 'findingReported');
      expect(told.map(({ event }) => event.findingId).sort()).toEqual(
        [unreachable.findingId, refuses.findingId].sort(),
      );
      expect(told.every(({ mayStart, event }) => !mayStart && event.period === PERIOD)).toBe(true);
      expect(await factNo(unreachable)).toBe(before + 1);
      const reported = await rows<{ id: string }>('select id from finding where reported_in = $1', PERIOD);
      expect(reported.map(({ id }) => id).sort()).toEqual(
        [unreachable, refuses, dead, external].map(({ findingId }) => findingId).sort(),
      );
      expect(reported.some(({ id }) => id === waiting.findingId)).toBe(false);
      expect(await events('monthlyReport', 'reportSubmitted')).toMatchObject([
        { subjectId: 'T01/2026-11', event: { version: 1, factNo: 2 }, mayStart: false },
      ]);
      expect(await rows('select act, actor, town from audit_entry where act = $1', 'reportSubmitted')).toEqual([
        { act: 'reportSubmitted', actor: head.login, town: 'T01' },
      ]);
    });

    it('a month without a case is an explicit nil report, mailed like any other', async () => {
      await open();
      expect(await submit()).toMatchObject({ version: 1, isNil: true });
      const mails = await house.database.reader.find(MailEntity, { order: { mailKey: 'asc' } });
      expect(mails.map(({ mailKey, toAddress, state }) => [mailKey, toAddress, state])).toEqual([
        ['report/T01/2026-11/employeePensionCentre/v1', 'employee@qingting.example', 'planned'],
        ['report/T01/2026-11/residentPensionCentre/v1', 'resident@qingting.example', 'planned'],
      ]);
      expect(mails[0]?.subject).toContain('零报告');
    });

    it('leaves out whom has been certified since, and counts them', async () => {
      const certified = await aFinding(house, town);
      await aFinding(house, town);
      await open();
      await certify(certified);
      const { totals } = await submit();
      expect(totals.byCentre.residentPensionCentre).toMatchObject({ annex1: 1, certifiedSince: 1 });
      expect(totals.findings).not.toContain(certified.findingId);
    });

    it('Rule C2 whoever has been certified since is counted in one report, and in no later one', async () => {
      const certified = await aFinding(house, town);
      await open();
      await certify(certified);
      await submit();
      on('2027-01-01');
      await openMonthlyReports(house.casework, '2026-12');
      const { totals } = await submitReport(house.casework, head, { town: 'T01', period: '2026-12' });
      expect(totals.byCentre.residentPensionCentre).toMatchObject({ certifiedSince: 0 });
    });

    describe('Rules A4, G2, G6 somebody who has moved to another town since', () => {
      const movesAway = ({ recipientNo }: AFinding) =>
        rows(`update recipient set town = 'T02', village = 'T02-V01' where recipient_no = $1`, recipientNo);
      const next = async () => {
        on('2027-01-01');
        await openMonthlyReports(house.casework, '2026-12');
      };
      const submitOf = (by: Actor, town: string, period: '2026-11' | '2026-12') =>
        submitReport(house.casework, by, { town, period });

      it('was counted as certified since by the old town, and the new one counts him in no report', async () => {
        const finding = await aFinding(house, town);
        await open();
        await certify(finding);
        expect((await submit()).totals.certifiedSince).toEqual([finding.findingId]);
        await movesAway(finding);
        expect((await submitOf(otherHead, 'T02', PERIOD)).totals.certifiedSince).toEqual([]);
        await next();
        expect((await submitOf(otherHead, 'T02', '2026-12')).totals.certifiedSince).toEqual([]);
      });

      it('is corrected by the town that had reported him', async () => {
        const finding = await aFinding(house, town, { kind: 'dead', diedOn: '2026-10-20' });
        await open();
        await submit();
        await rows(`update finding set state = 'returned' where id = $1`, finding.findingId);
        await movesAway(finding);
        await next();
        expect((await submitOf(otherHead, 'T02', '2026-12')).totals.corrections).toEqual([]);
        expect((await submitOf(head, 'T01', '2026-12')).totals.corrections).toEqual([finding.findingId]);
      });
    });

    it('belongs to the head of this town alone', async () => {
      await open();
      await expect(submit(town)).rejects.toMatchObject({ code: 'NOT_ALLOWED', manner: 'forbidden' });
      await expect(submit(otherHead)).rejects.toMatchObject({ manner: 'notVisible' });
      await expect(submit(await house.actor('M', 'BUREAU'))).rejects.toMatchObject({ manner: 'forbidden' });
      expect(await report()).toMatchObject({ version: 0 });
    });

    it('answering the task submits as well', async () => {
      await open();
      const { id, version: seen } = await task();
      await answerTask(house.casework, head, id, seen, { answer: 'submit', note: '两名人员待下月核实' });
      expect(await report()).toMatchObject({ version: 1 });
      expect(await task()).toMatchObject({
        status: 'done',
        answer: 'submit',
        answerFields: { note: '两名人员待下月核实' },
      });
      expect(await rows(`select why from audit_entry where act = 'reportSubmitted'`)).toEqual([
        { why: '两名人员待下月核实' },
      ]);
    });

    it('of two who submit at once one wins', async () => {
      await aFinding(house, town);
      await open();
      const outcomes = await Promise.allSettled([submit(), submit(), submit()]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await report()).toMatchObject({ version: 1 });
      expect(await events('recipient', 'findingReported')).toHaveLength(1);
    });
  });

  describe('Rules G3, G6 versions', () => {
    it('a new version says what changed, asks for a proposal only for what is new, and is mailed by itself', async () => {
      const first = await aFinding(house, town);
      const second = await aFinding(house, town);
      await open();
      await submit();
      on('2026-12-03');
      await certify(first);
      const third = await aFinding(house, town, { kind: 'refuses' });

      const { version: number, changes } = await submit();

      expect(number).toBe(2);
      expect(changes.map(({ change, recipientNo }) => [change, recipientNo])).toEqual([
        ['removed', first.recipientNo],
        ['added', third.recipientNo],
      ]);
      const told = await events('recipient', 'findingReported');
      expect(told.map(({ event }) => event.findingId).sort()).toEqual(
        [first, second, third].map(({ findingId }) => findingId).sort(),
      );
      expect(await house.database.reader.countBy(MailEntity, { kind: 'report' })).toBe(4);
      expect(await report()).toMatchObject({ version: 2, submittedOn: '2026-12-01' });
    });

    it('nothing new is no new version', async () => {
      await open();
      await submit();
      await expect(submit()).rejects.toMatchObject({ code: 'REPORT_UNCHANGED', manner: 'conflict' });
    });

    it('none after the due day', async () => {
      await open();
      await submit();
      await aFinding(house, town);
      on('2026-12-05');
      await expect(submit()).rejects.toMatchObject({ code: 'PERIOD_CLOSED', params: { closesOn: '2026-12-04' } });
    });

    it('Rule G4 a late report stays possible, is marked late, and closes with its day', async () => {
      await open();
      on('2026-12-09');
      expect(await submit()).toMatchObject({ version: 1, isLate: true });
      await aFinding(house, town);
      expect(await submit()).toMatchObject({ version: 2, isLate: true });
      on('2026-12-10');
      await aFinding(house, town);
      await expect(submit()).rejects.toMatchObject({ code: 'PERIOD_CLOSED', params: { closesOn: '2026-12-09' } });
    });

    it('Rule C2 what was reviewed too late stands in the next report, marked by its month', async () => {
      const late = await aFinding(house, town, { state: 'awaitingReview' });
      await open();
      await submit();
      await rows(`update finding set state = 'approved' where id = $1`, late.findingId);
      on('2027-01-01');
      await openMonthlyReports(house.casework, '2026-12');
      const { totals } = await submitReport(house.casework, head, { town: 'T01', period: '2026-12' });
      expect(totals.findings).toEqual([late.findingId]);
      expect((await events('recipient', 'findingReported')).map(({ event }) => event.period)).toEqual(['2026-12']);
    });
  });

  describe('Rule N9 the snapshot', () => {
    it('gives the same canonical hash when it is read again, and equals an independent count', async () => {
      await aFinding(house, town);
      await aFinding(house, town, { kind: 'dead', diedOn: '2026-09-20' }, EMPLOYEE);
      await aFinding(house, town, {}, EXTERNAL);
      await open();
      await submit();
      const kept = await version(1);
      const snapshot = openSnapshot(house.database.fields, kept);
      expect(createHash('sha256').update(canonicalJson(snapshot)).digest('hex')).toBe(kept.canonicalHash);
      const counted = await rows<{ centre: string; annex1: number; annex2: number; entrusted: number }>(
        `select r.centre, count(*) filter (where r.payer = 'LOCAL' and f.kind in ('unreachable', 'refuses'))::int as annex1,
           count(*) filter (where r.payer = 'LOCAL' and f.kind = 'dead')::int as annex2,
           count(*) filter (where r.payer = 'EXTERNAL')::int as entrusted
         from finding f join recipient r using (recipient_no) where f.reported_in = $1 group by r.centre order by r.centre`,
        PERIOD,
      );
      for (const { centre, ...counts } of counted) {
        expect((kept.totals as { byCentre: Record<string, object> }).byCentre[centre]).toMatchObject(counts);
      }
      expect(counted).toHaveLength(2);
    });

    it('Rule N14 is sealed: neither name nor number stands in the database', async () => {
      await aFinding(house, town);
      await open();
      await submit();
      const kept = await version(1);
      expect(kept.snapshot.toString('latin1')).not.toContain('9906851955');
      expect(JSON.stringify([kept.totals, kept.changes])).not.toMatch(/杜英宝|9906851955/);
      // Sealed for its place: moved to another version it does not open.
      expect(() => openSnapshot(house.database.fields, { ...kept, version: 2 })).toThrow();
    });
  });
});
