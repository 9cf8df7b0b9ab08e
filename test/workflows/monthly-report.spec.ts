import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { ReportCourse, ReportEvent } from '../../libs/domain/reporting/report-course.js';
import { reportDays } from '../../libs/domain/reporting/report-period.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import type { PostPort, ReportingPort, ReportRef } from '../../workflows/ports/reporting.port.js';
import { monthlyReportWorkflowId } from '../../workflows/shared/workflow-ids.js';
import { timeSkipping, workflowBundle } from '../support/temporal.js';

const DAY = 86_400_000;

/** What the workflow asked for, and at which moment of its own time. */
interface Asked {
  at: string;
  what: string;
}

/** Stands for casework and post: keeps what was asked, and a report that is submitted or not. */
class FakeSurroundings implements ReportingPort, PostPort {
  readonly asked: Asked[] = [];
  readonly deadlines: (PlainDate | null)[] = [];
  mailServerIsAway = false;
  submittedVersion = 0;
  maySend: () => void = () => undefined;

  constructor(
    private readonly ref: ReportRef,
    private readonly clock: 'real' | 'demo',
    private readonly now: () => Promise<number>,
  ) {}

  private async note(what: string): Promise<void> {
    const shanghai = new Date((await this.now()) + 8 * 3_600_000).toISOString();
    this.asked.push({ at: shanghai.slice(0, 16).replace('T', ' '), what });
  }

  openReports = async () => ({ opened: [] });
  planExternalDeath = async () => null;
  loadReport = async () => {
    const { remindsOn, dueOn } = reportDays(this.ref.period);
    const course: ReportCourse = {
      ...this.ref,
      remindsOn,
      dueOn,
      factNo: 1,
      version: 0,
      mailedVersion: 0,
      firstSubmittedOn: null,
      passed: [],
      isClosed: false,
    };
    return { course, clock: this.clock };
  };
  rememberDeadline = async ({ next }: { next: PlainDate | null }) => void this.deadlines.push(next);
  closeReport = async () => {
    await this.note('close');
    return { isClosed: true, version: this.submittedVersion };
  };
  planReportMails = async ({ version }: { version: number }) =>
    ['employeePensionCentre', 'residentPensionCentre'].map(
      (centre) => `report/T01/${this.ref.period}/${centre}/v${version}`,
    );
  planReminders = async ({ occasion }: { occasion: string }) => {
    await this.note(`remind ${occasion}`);
    return [`reminder/T01/${this.ref.period}/${occasion}/townHead`];
  };
  orderTownsMissing = async () => this.note('towns missing');
  sendMail = async (mailKey: string) => {
    if (this.mailServerIsAway) {
      throw ApplicationFailure.create({ message: 'connection refused', category: ApplicationFailureCategory.BENIGN });
    }
    await this.note(`send ${mailKey.replace(`T01/${this.ref.period}/`, '')}`);
    return 'sent' as const;
  };
}

describe('the workflow of a town’s monthly report (rules G1, G3, G4)', () => {
  let env: TestWorkflowEnvironment;
  beforeEach(async () => {
    env = await timeSkipping();
  });
  afterEach(() => env.teardown());

  /** Runs the work with a worker; the period is the month before the test server's present. */
  async function during(
    clock: 'real' | 'demo',
    work: (tools: {
      ref: ReportRef;
      fake: FakeSurroundings;
      start: () => Promise<{
        fact: (event: ReportEvent) => Promise<void>;
        ended: () => Promise<void>;
        position: () => Promise<ReportCourse>;
      }>;
      days: (count: number) => Promise<void>;
    }) => Promise<void>,
  ): Promise<void> {
    const ref: ReportRef = { town: 'T01', period: '2031-10' };
    const fake = new FakeSurroundings(ref, clock, () => env.currentTimeMs());
    // The report of October 2031 is opened on 1 November, 02:00 in Shanghai.
    await env.sleep(Date.UTC(2031, 9, 31, 18) - (await env.currentTimeMs()));
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: 'reports',
      workflowBundle,
      activities: { ...fake },
    });
    const start = async () => {
      const handle = await env.client.workflow.start('monthlyReport', {
        workflowId: monthlyReportWorkflowId(ref.town, ref.period),
        taskQueue: 'reports',
        args: [ref],
      });
      return {
        fact: (event: ReportEvent) => handle.signal('factRecorded', event),
        ended: () => handle.result() as Promise<void>,
        position: () => handle.query<ReportCourse>('position'),
      };
    };
    await worker.runUntil(() => work({ ref, fake, start, days: (count) => env.sleep(count * DAY) }));
  }
  const submitted = (version: number, today: PlainDate): ReportEvent => ({
    name: 'reportSubmitted',
    eventId: `v${version}`,
    factNo: version + 1,
    today,
    version,
  });
  const whats = (fake: FakeSurroundings): string[] => fake.asked.map(({ what }) => what);

  it('Rule G4 its own timers remind at 08:00 on the 3rd and the due day and tell who is missing at 18:00, in Shanghai', async () => {
    await during('real', async ({ fake, start, days }) => {
      const report = await start();
      await days(6);
      expect(fake.asked).toEqual([
        { at: '2031-11-03 08:00', what: 'remind reminder' },
        { at: '2031-11-03 08:00', what: 'send reminder/reminder/townHead' },
        { at: '2031-11-05 08:00', what: 'remind dueDay' },
        { at: '2031-11-05 08:00', what: 'send reminder/dueDay/townHead' },
        { at: '2031-11-05 18:00', what: 'towns missing' },
      ]);
      expect(fake.deadlines).toEqual(['2031-11-03', '2031-11-05', '2031-11-06', null]);
      fake.submittedVersion = 1;
      await report.fact(submitted(1, '2031-11-07'));
      await report.ended();
      expect(whats(fake).slice(5, 7).sort()).toEqual([
        'send report/employeePensionCentre/v1',
        'send report/residentPensionCentre/v1',
      ]);
      expect(whats(fake).slice(7)).toEqual(['close']);
      // Late, so it closes when the day of its first submission is over.
      expect(fake.asked.at(-1)?.at).toBe('2031-11-08 00:05');
    });
  });

  it('Rule G3 each version is mailed once to each centre, a repeated fact changes nothing, and it ends with the due day', async () => {
    await during('real', async ({ fake, start, days }) => {
      const report = await start();
      await days(1);
      await report.fact(submitted(1, '2031-11-02'));
      await report.fact(submitted(1, '2031-11-02'));
      await days(1);
      await report.fact(submitted(2, '2031-11-03'));
      fake.submittedVersion = 2;
      await report.ended();
      const sends = whats(fake);
      // The two centres are served side by side.
      expect([sends.slice(0, 2).sort(), sends.slice(2, 4).sort(), sends.slice(4)].flat()).toEqual([
        'send report/employeePensionCentre/v1',
        'send report/residentPensionCentre/v1',
        'send report/employeePensionCentre/v2',
        'send report/residentPensionCentre/v2',
        'close',
      ]);
      expect(fake.asked.at(-1)?.at).toBe('2031-11-06 00:05');
    });
  });

  it('a version submitted in the last second is mailed although its fact was not heard before the close', async () => {
    await during('real', async ({ fake, start }) => {
      const report = await start();
      await report.fact(submitted(1, '2031-11-02'));
      fake.submittedVersion = 2;
      await report.ended();
      expect(whats(fake).filter((what) => what.endsWith('v2'))).toHaveLength(2);
    });
  });

  it('a mail server that is away holds up neither the close nor, when it is back, the order of the versions', async () => {
    await during('real', async ({ fake, start, days }) => {
      const report = await start();
      await days(4.9);
      fake.mailServerIsAway = true;
      fake.submittedVersion = 2;
      await report.fact(submitted(1, '2031-11-05'));
      await report.fact(submitted(2, '2031-11-05'));
      await days(0.1);
      expect(whats(fake).slice(5)).toEqual(['close']);
      fake.mailServerIsAway = false;
      await report.ended();
      expect(whats(fake).filter((what) => what.includes('employee'))).toEqual([
        'send report/employeePensionCentre/v1',
        'send report/employeePensionCentre/v2',
      ]);
    });
  });

  it('under the demo clock only signals bring the days, each once', async () => {
    await during('demo', async ({ fake, start, days }) => {
      const report = await start();
      const day = (today: PlainDate, at: 'morning' | 'evening'): Promise<void> =>
        report.fact({ name: 'dayReached', eventId: `${today}${at}${Math.random()}`, factNo: 0, today, at });
      await days(30);
      expect(fake.asked).toEqual([]);
      await day('2031-11-03', 'morning');
      await day('2031-11-05', 'morning');
      await day('2031-11-05', 'morning');
      await day('2031-11-05', 'evening');
      await report.fact(submitted(1, '2031-11-07'));
      await day('2031-11-07', 'evening');
      fake.submittedVersion = 1;
      await day('2031-11-08', 'morning');
      await report.ended();
      expect(whats(fake).filter((what) => !what.startsWith('send'))).toEqual([
        'remind reminder',
        'remind dueDay',
        'towns missing',
        'close',
      ]);
      expect(fake.deadlines).toEqual([
        '2031-11-03',
        '2031-11-05',
        '2031-11-06',
        '2031-11-06',
        null,
        '2031-11-08',
        '2031-11-08',
      ]);
    });
  });
});
