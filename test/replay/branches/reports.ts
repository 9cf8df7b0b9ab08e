import { until } from '../../../apps/dev/processes/until.js';
import { settleDoubtfulMail, tellDispatch } from '../../../libs/casework/mail-ledger.js';
import { submitReport } from '../../../libs/casework/submit-report.js';
import { MailEntity } from '../../../libs/database/entities/mail.entity.js';
import { externalDeathMailKey, reportMailKey } from '../../../libs/domain/reporting/mail-order.js';
import { keepSchedule } from '../../../libs/temporal/keep-schedule.js';
import { MONTHLY_OPENING_SCHEDULE } from '../../../workflows/monthly-opening/monthly-opening.messages.js';
import {
  mailWorkflowId,
  monthlyOpeningWorkflowId,
  monthlyReportWorkflowId,
  recipientWorkflowId,
  reconciliationWorkflowId,
} from '../../../workflows/shared/workflow-ids.js';
import { aFinding } from '../../support/a-finding.js';
import type { TownAtWork } from '../../support/a-town-at-work.js';
import type { Branches, Lived, Places } from './branch.js';

const PERIOD = '2036-06';

/** The town's report of June 2036. */
const reportOf = ({ client }: TownAtWork, town = 'T01'): Lived => ({
  client,
  workflowId: monthlyReportWorkflowId(town, PERIOD),
});

/** The head of T01 gets mail. */
async function withAddresses(town: TownAtWork): Promise<TownAtWork> {
  const { reader } = town.house.database;
  await reader.query(`update account set email = login || '@qingting.example' where login = $1`, [
    town.people.townHead.login,
  ]);
  return town;
}

/** Rule A1. A verified death of somebody paid elsewhere asks for a mail of its own. */
async function deathOfSomebodyPaidElsewhere(town: TownAtWork, state: 'approved' | 'withdrawn'): Promise<Lived> {
  const finding = { kind: 'dead', diedOn: '2036-05-20', foundOn: '2036-06-01', state } as const;
  const person = { recipientClass: 'provincialRetiree' } as const;
  const { findingId } = await aFinding(town.house, town.people.town, finding, person);
  const mailKey = externalDeathMailKey(findingId);
  await town.house.database.inTransaction((tx) =>
    tellDispatch(tx, mailKey, { name: 'externalDeathVerified', findingId }),
  );
  await town.settle();
  return { client: town.client, workflowId: mailWorkflowId(mailKey) };
}

/** Whatever the mail server has not answered for is decided by a person. */
async function doubtfulReport(places: Places): Promise<{ town: TownAtWork; mailKey: string }> {
  const town = await places.aTownWithASilentMailbox();
  await town.until('2036-07-01');
  await town.submit(PERIOD);
  return { town, mailKey: reportMailKey('T01', PERIOD, 'residentPensionCentre', 1) };
}

/** Rules G1–G4, G6, A1: the report of a month, its opening, and mails of their own. */
export const REPORTS = {
  'report-submitted-twice-and-closed': {
    workflow: 'monthlyReport',
    rules: 'G1, G3, G6',
    live: async (places) => {
      const town = await places.aTown();
      await aFinding(town.house, town.people.town, { foundOn: '2036-06-12' });
      await town.until('2036-07-01');
      await town.submit(PERIOD);
      await town.until('2036-07-02');
      await aFinding(town.house, town.people.town, { foundOn: '2036-06-13' });
      await submitReport(town.house.casework, town.people.townHead, { town: 'T01', period: PERIOD });
      await town.settle();
      await town.until('2036-07-07');
      return reportOf(town);
    },
  },
  'report-reminded-missing-and-late': {
    workflow: 'monthlyReport',
    rules: 'G4, G6',
    live: async (places) => {
      const town = await withAddresses(await places.aTown());
      await town.until('2036-07-08');
      await town.submit(PERIOD);
      await town.until('2036-07-10');
      return reportOf(town);
    },
  },
  'report-on-its-own-timers': {
    workflow: 'monthlyReport',
    rules: 'G3, G4, G6',
    live: async (places) => {
      const town = await withAddresses(await places.aTownOnItsOwnTimers());
      await town.until('2036-07-03');
      await town.submit(PERIOD);
      await town.until('2036-07-08');
      return reportOf(town);
    },
  },
  'report-never-submitted-on-its-own-timers': {
    workflow: 'monthlyReport',
    rules: 'G4',
    live: async (places) => {
      const town = await places.aTownOnItsOwnTimers();
      await town.until('2036-07-08');
      return reportOf(town, 'T02');
    },
  },
  'report-of-which-nobody-knows-whether-it-arrived': {
    workflow: 'monthlyReport',
    rules: 'G3, N8',
    live: async (places) => reportOf((await doubtfulReport(places)).town),
  },
  'opening-with-a-given-period': {
    workflow: 'monthlyOpening',
    rules: 'G1',
    live: async (places) => {
      const { client, until: lives } = await places.aTown();
      await lives('2036-07-01');
      return { client, workflowId: monthlyOpeningWorkflowId(PERIOD) };
    },
  },
  'opening-by-the-schedule': {
    workflow: 'monthlyOpening',
    rules: 'G1',
    live: async (places) => {
      const { client, engine } = await places.aTownThatOverslept(0);
      await keepSchedule(client, MONTHLY_OPENING_SCHEDULE, engine.taskQueue, {
        isOn: true,
        because: '演示',
        afterwards: '',
      });
      const schedule = client.schedule.getHandle(MONTHLY_OPENING_SCHEDULE.scheduleId);
      await schedule.trigger();
      let workflowId = '';
      await until('the Schedule has begun the opening', async () => {
        const [begun] = (await schedule.describe()).info.recentActions;
        if (begun?.action.type === 'startWorkflow') workflowId = begun.action.workflow.workflowId;
        return workflowId !== '';
      });
      await client.workflow.getHandle(workflowId).result();
      return { client, workflowId };
    },
  },
  'night-on-which-a-workflow-was-lost': {
    workflow: 'nightlyReconciliation',
    rules: 'N2, N15',
    live: async (places) => {
      const town = await places.aTown();
      const recipientNo = await town.recipient('2035-09-15');
      await town.client.workflow.getHandle(recipientWorkflowId(recipientNo)).terminate('lost');
      const workflowId = reconciliationWorkflowId('2036-06-01');
      const { taskQueue } = town.engine;
      await town.client.workflow.execute('nightlyReconciliation', { workflowId, taskQueue, args: [] });
      return { client: town.client, workflowId };
    },
  },
  'mail-about-a-death-of-somebody-paid-elsewhere': {
    workflow: 'mailDispatch',
    rules: 'A1',
    live: async (places) => deathOfSomebodyPaidElsewhere(await places.aTown(), 'approved'),
  },
  'mail-about-a-finding-that-no-longer-stands': {
    workflow: 'mailDispatch',
    rules: 'A1',
    live: async (places) => deathOfSomebodyPaidElsewhere(await places.aTown(), 'withdrawn'),
  },
  'mail-about-towns-missing': {
    workflow: 'mailDispatch',
    rules: 'G4',
    live: async (places) => {
      const town = await places.aTown();
      await town.until('2036-07-07');
      const mail = await town.house.database.reader.findOneByOrFail(MailEntity, { kind: 'townsMissing' });
      return { client: town.client, workflowId: mailWorkflowId(mail.mailKey) };
    },
  },
  'mail-released-by-a-person': {
    workflow: 'mailDispatch',
    rules: 'N8',
    live: async (places) => {
      const { town, mailKey } = await doubtfulReport(places);
      const { casework } = town.house;
      await settleDoubtfulMail(casework, town.people.townHead, mailKey, 'sendAgain', '电话里听不清');
      await town.settle();
      return { client: town.client, workflowId: mailWorkflowId(mailKey) };
    },
  },
} satisfies Branches;
