/** The mailbox: one mail per centre and submission with the annexes of its scheme, and the reminders (rules G3, G4, A1). */
import ExcelJS from 'exceljs';
import type { ReceivedMail } from '../../support/mailbox.js';
import type { Month } from '../reference/civil-dates.js';
import type { Life } from '../reference/life.js';
import { CENTRES } from '../reference/recipient-classes.js';
import { dueDayOf, remindersOf, type Submission } from '../reference/reports.js';
import type { Differences } from './differences.js';

interface Comparing {
  mails: readonly ReceivedMail[];
  reports: readonly Submission[];
  lives: readonly Life[];
  recipientNoOf: (life: Life) => string;
  towns: readonly { code: string; name: string }[];
  periods: readonly Month[];
  differences: Differences;
}

const MAILBOX = { employeePensionCentre: 'zhibao@qingting.example', residentPensionCentre: 'jubao@qingting.example' };
const SCHEME = { employeePensionCentre: '职保', residentPensionCentre: '居保' };

export async function compareMails(comparing: Comparing): Promise<void> {
  const { mails, differences } = comparing;
  const kindOf = (mail: ReceivedMail): string => /【(.+?)】/.exec(mail.subject ?? '')?.[1] ?? '';
  const byKind = Map.groupBy(mails, kindOf);
  differences.equal(
    'mails: Message-IDs',
    'no two are the same',
    mails.length,
    new Set(mails.map(({ messageId }) => messageId)).size,
  );
  await compareReportMails(comparing, byKind.get('资格认证月报') ?? []);
  const told = (kind: string): string[] =>
    (byKind.get(kind) ?? []).map((mail) => `${kind} ${mail.handedOverFor.join()} ${aboutWhat(mail)}`);
  differences.sameLines(
    'mails: reminders, missing towns, deaths elsewhere',
    'all',
    [...remindersExpected(comparing), ...missingExpected(comparing), ...deathsExpected(comparing)],
    ['月报提醒', '月报催报', '月报未报', '委托认证'].flatMap(told),
  );
}

const aboutWhat = ({ subject = '' }: ReceivedMail): string =>
  /R\d{8}/.exec(subject)?.[0] ??
  `${/】(\S+(?:镇|街道) )?/.exec(subject)?.[1] ?? ''}${/\d{4}-\d{2}/.exec(subject)?.[0]}`;

function remindersExpected({ towns, periods, reports }: Comparing): string[] {
  return periods.flatMap((period) =>
    towns.flatMap(({ code, name }) => {
      const submittedOn = reports.find((one) => one.town === code && one.period === period)?.submittedOn ?? null;
      return remindersOf(period, submittedOn).map(({ on, to }) => {
        const kind = on === dueDayOf(period) ? '月报催报' : '月报提醒';
        return `${kind} ${to === 'townHead' ? `th.${code}` : 'm.bureau'}@qingting.example ${name} ${period}`;
      });
    }),
  );
}

const missingTowns = ({ towns, reports }: Comparing, period: Month) =>
  towns.filter(({ code }) => {
    const report = reports.find((one) => one.town === code && one.period === period);
    return !report || report.submittedOn > dueDayOf(period);
  });

const missingExpected = (comparing: Comparing): string[] =>
  comparing.periods
    .filter((period) => missingTowns(comparing, period).length > 0)
    .flatMap((period) =>
      [...CENTRES.map((centre) => MAILBOX[centre]), 'm.bureau@qingting.example'].map(
        (to) => `月报未报 ${to} ${period}`,
      ),
    );

const deathsExpected = ({ lives, recipientNoOf }: Comparing): string[] =>
  lives
    .filter(({ pensioner, findings }) => pensioner.group.isExternal && findings.some(isVerifiedDeath))
    .map((life) => `委托认证 ${MAILBOX.employeePensionCentre} ${recipientNoOf(life)}`);

const isVerifiedDeath = ({ kind, state }: Life['findings'][number]): boolean =>
  kind === 'dead' && (state === 'approved' || state === 'reported');

async function compareReportMails({ reports, towns, differences }: Comparing, mails: ReceivedMail[]): Promise<void> {
  differences.equal('mails: two for every submission', 'all', reports.length * 2, mails.length);
  for (const { town, period, rows } of reports) {
    const name = towns.find(({ code }) => code === town)?.name ?? '';
    for (const centre of CENTRES) {
      const about = `${town} ${period} ${SCHEME[centre]}`;
      const found = mails.filter(
        ({ subject = '', handedOverFor }) =>
          handedOverFor.join() === MAILBOX[centre] &&
          [name, period, SCHEME[centre]].every((word) => subject.includes(word)),
      );
      differences.equal('mails: one per centre and report', about, 1, found.length);
      const ours = rows.filter((row) => row.centre === centre);
      const sheets = ['annex1', 'annex2', ...(centre === 'employeePensionCentre' ? ['entrusted'] : [])];
      const expected = sheets.flatMap((annex, place) =>
        ours.filter((row) => row.annex === annex).map(({ life }) => `${place} ${life.pensioner.nationalId}`),
      );
      const got = found[0] ? await numbersIn(found[0]) : [];
      differences.sameLines('mails: identity numbers in the annexes', about, expected, got);
      differences.equal('mails: workbooks attached', about, sheets.length, found[0]?.attachments.length);
    }
  }
}

/** Every identity number with the place of its workbook among the attachments. */
async function numbersIn({ attachments }: ReceivedMail): Promise<string[]> {
  const numbers: string[] = [];
  for (const [place, { content }] of attachments.entries()) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(content as unknown as ArrayBuffer);
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (/^\d{17}[\dX]$/.test(cell.text)) numbers.push(`${place} ${cell.text}`);
        }),
      );
    }
  }
  return numbers;
}
