import { until } from '../../apps/dev/processes/until.js';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { DecisionEntity } from '../../libs/database/entities/decision.entity.js';
import { TaskEntity } from '../../libs/database/entities/task.entity.js';
import { bindEvidence } from '../../libs/database/stores/evidence.store.js';
import { insertMail } from '../../libs/database/stores/mail.store.js';
import { insertTask } from '../../libs/database/stores/workflow-task.store.js';
import type { RecipientTaskKind } from '../../libs/domain/inbox/task-kinds.js';
import { aFinding } from './a-finding.js';
import { aRegistration } from './a-registration.js';
import { csvOf, numberOf, told } from './a-roster.js';
import { actorOf } from './actor-of.js';
import type { AnApi, Client } from './an-api.js';
import { aPdf } from './pictures.js';

export const TODAY = '2026-12-01';
export const REPORT = { town: 'T01', period: '2026-11' } as const;

/** Things of T01-V01, of T01 and of the residents' centre, each new: what one request does to it, another does not meet. */
export class Things {
  private made = 0;

  constructor(private readonly api: AnApi) {}

  get reader() {
    return this.api.dependencies.casework.database.reader;
  }

  private get casework() {
    return this.api.dependencies.casework;
  }

  /** Somebody of T01-V01 in the residents' scheme. */
  async recipient(): Promise<string> {
    return registerRecipient(this.casework, await this.actor('t.T01'), aRegistration());
  }

  /** Number and name of somebody of T01-V01. */
  async walkIn(): Promise<{ nationalId: string; name: string }> {
    const { nationalId, name } = aRegistration();
    await registerRecipient(this.casework, await this.actor('t.T01'), aRegistration({ nationalId }));
    return { nationalId, name };
  }

  /** A lawful body to register somebody of T01-V01. */
  registration(): object {
    return { ...aRegistration(), phone: '19906853418' };
  }

  async certification(): Promise<{ recipientNo: string; id: string }> {
    const recipientNo = await this.recipient();
    const [row]: { id: string }[] = await this.reader.query('select id from certification where recipient_no = $1', [
      recipientNo,
    ]);
    return { recipientNo, id: row?.id ?? '' };
  }

  /** An open task about somebody of T01-V01. */
  async task(kind: RecipientTaskKind): Promise<TaskEntity> {
    this.made += 1;
    const recipientNo = await this.recipient();
    const key = `${recipientNo}:${this.made}`;
    const dates = { cycleEnd: '2027-06-09', openedOn: TODAY, dueOn: '2026-12-15', calendarAssumed: false } as const;
    await insertTask(this.reader, recipientNo, {
      ...dates,
      step: 'openTask',
      key,
      kind,
      round: 1,
      reason: 'plan',
      causedBy: null,
      subject: {},
    });
    return this.reader.findOneByOrFail(TaskEntity, { taskKey: key });
  }

  /** A call that v.T01-V01 has answered. */
  async answeredTask(): Promise<TaskEntity> {
    const task = await this.task('reminderCall');
    const { personId } = await this.actor('v.T01-V01');
    const answered = { status: 'done', answer: 'refuses', answeredBy: 'v.T01-V01', answeredPerson: personId } as const;
    await this.reader.update(TaskEntity, { id: task.id }, { ...answered, answerFields: {}, answeredOn: TODAY });
    return task;
  }

  /** The town head's task to submit T01's report. */
  reportTask(): Promise<TaskEntity> {
    return this.reader.findOneByOrFail(TaskEntity, { kind: 'monthlyReportSubmission', ...REPORT });
  }

  async decision(): Promise<{ decisionNo: string; recipientNo: string }> {
    this.made += 1;
    const recipientNo = await this.recipient();
    const decisionNo = `DC${String(this.made).padStart(10, '0')}`;
    const { personId: makerPerson } = await this.actor('p.resident');
    await this.reader.insert(DecisionEntity, {
      decisionNo,
      kind: 'suspension',
      recipientNo,
      state: 'proposed',
      reason: 'unreachable',
      clause: '海人社〔2024〕24号 二.3',
      explanation: '经两次电话联系和上门核实均无法联系到您本人。',
      makerLogin: 'p.resident',
      makerPerson,
      proposedOn: TODAY,
      evidenceIds: [],
      attempts: [],
    });
    return { decisionNo, recipientNo };
  }

  /** A file that v.T01-V01 has brought, used for somebody of the village or not yet. */
  async evidence({ used }: { used: boolean }): Promise<string> {
    const { body } = await (await this.client('v.T01-V01')).upload('/api/evidence', aPdf(), 'visit.pdf');
    if (used) {
      const recipientNo = await this.recipient();
      await this.casework.database.inTransaction((tx) => bindEvidence(tx, [body.evidenceId], recipientNo));
    }
    return body.evidenceId;
  }

  /** Somebody's row in a roster of the residents' scheme. */
  roster(): Buffer {
    this.made += 1;
    return csvOf([told(this.made, { 身份证号: numberOf(this.made) })]);
  }

  /** A roster that p.resident has brought. */
  async import(): Promise<string> {
    const { body } = await (await this.client('p.resident')).upload('/api/imports/roster', this.roster(), 'r.csv');
    return body.importNo;
  }

  /** Waits until nothing is being taken in any more. */
  async nothingIsTakenIn(): Promise<void> {
    await until('every roster is in', async () => {
      const under: unknown[] = await this.reader.query(`select 1 from roster_import where state = 'committing'`);
      return under.length === 0;
    });
  }

  /** Something new to report, so that T01 may submit once more. */
  async finding(): Promise<void> {
    await aFinding({ casework: this.casework, database: this.casework.database } as never, await this.actor('t.T01'));
  }

  /** A mail of T01's report of which nobody knows whether it has arrived. */
  async doubtfulMail(): Promise<string> {
    this.made += 1;
    const mailKey = `report/T01/2026-11/residentPensionCentre/v${this.made}`;
    const mail = { mailKey, messageId: `<${this.made}@qingting.example>`, kind: 'report', subject: '月报', ...REPORT };
    await insertMail(this.reader, { ...mail, to: ['resident@qingting.example'], businessDay: TODAY });
    await this.reader.query(`update mail set state = 'doubtful' where mail_key = $1`, [mailKey]);
    return mailKey;
  }

  /** A deputy whom a.admin has named, each for another person. */
  async deputy(): Promise<string> {
    const { body } = await (await this.client('a.admin')).post('/api/admin/deputies', this.deputyDesk());
    return body.id;
  }

  /** A desk of its own each time. */
  deputyDesk(): object {
    this.made += 1;
    const day = (n: number): string => new Date(Date.UTC(2027, 0, n)).toISOString().slice(0, 10);
    const [from, until] = [day(this.made), day(this.made)];
    return { login: 'th.T01', deputyLogin: 't.T01', role: 'TH', office: 'T01', from, until };
  }

  private readonly clients = new Map<string, Promise<Client>>();
  private readonly actors = new Map<string, ReturnType<typeof actorOf>>();

  client(login: string): Promise<Client> {
    const known = this.clients.get(login) ?? this.api.as(login);
    this.clients.set(login, known);
    return known;
  }

  private actor(login: string): ReturnType<typeof actorOf> {
    const known = this.actors.get(login) ?? actorOf(this.api, login);
    this.actors.set(login, known);
    return known;
  }
}
