import { commitRoster, continueRoster } from '../../../libs/casework/commit-roster.js';
import { correctRecipient } from '../../../libs/casework/correct-recipient.js';
import { correctTask } from '../../../libs/casework/correct-task.js';
import { previewRoster } from '../../../libs/casework/preview-roster.js';
import { type RecordedCertification, recordCertification } from '../../../libs/casework/record-certification.js';
import { recordContactAttempt } from '../../../libs/casework/record-contact-attempt.js';
import type { Registration } from '../../../libs/casework/register-recipient.js';
import { requestVoid } from '../../../libs/casework/request-void.js';
import { RecipientEntity } from '../../../libs/database/entities/recipient.entity.js';
import { TaskEntity } from '../../../libs/database/entities/task.entity.js';
import type { AnswerFields } from '../../../libs/domain/inbox/answers.js';
import { type AnswerOf, type RecipientTaskKind, TASK_KINDS } from '../../../libs/domain/inbox/task-kinds.js';
import type { Actor } from '../../../libs/domain/organisation/roles.js';
import { addMonths, type PlainDate } from '../../../libs/domain/time/plain-date.js';
import { recipientWorkflowId } from '../../../workflows/shared/workflow-ids.js';
import { csvOf, told, uploadOf } from '../../support/a-roster.js';
import type { TownAtWork } from '../../support/a-town-at-work.js';
import { runsAtRest } from '../../support/runs-of.js';

const CHECKLIST = { alive: true, notServing: true, identityRight: true, contactCurrent: true };

/** All that anybody says about a person in these lives; none of it may be found in a history (quality N14). */
export const PERSONAL_WORDS = [
  '杜英宝',
  '19906853418',
  '199 0685 3418',
  '19906853419',
  '双楼村7组41号',
  '前进村2组9号',
  '前进村7组41号',
  '邻居刘桂芳',
  '市第一人民医院',
  '女儿家',
  '日本',
  '电话里听不清',
];

/** What an answer carries, whichever task it answers: more than most of them need. */
const fieldsOf = (today: PlainDate, evidenceIds: string[]): Record<string, object> => ({
  accepted: { phone: '19906853418', address: '双楼村7组41号', village: 'T01-V01' },
  certified: { happenedOn: today, channel: 'homeVisit', evidenceIds, checklist: CHECKLIST },
  aliveCertified: { happenedOn: today, channel: 'homeVisit', evidenceIds, checklist: CHECKLIST },
  unreachable: { numberDialled: '19906853418', evidenceIds },
  moved: { phone: '19906853419', address: '前进村2组9号', evidenceIds },
  reportedDead: { source: '邻居刘桂芳' },
  inCustody: { since: today, situation: 'detained', evidenceIds },
  imprisoned: { since: today, situation: 'imprisoned', evidenceIds },
  dead: { diedOn: today, basis: 'medicalCertificate', source: '市第一人民医院', evidenceIds },
  sent: { by: 'letter', sentOn: today },
  away: { where: '女儿家', evidenceIds },
  abroad: { country: '日本', evidenceIds },
  returned: { reason: '电话里听不清' },
  return: { reason: '电话里听不清' },
  decline: { reason: '电话里听不清' },
  refuse: { reason: '电话里听不清' },
});

/** E of everybody who is not told otherwise; the plan then opens on 06-15, 07-15, 08-15, 09-01 and 09-16. */
const CERTIFIED_ON = '2035-09-15';

/** One recipient's life in a town, told in the words of the rules. */
export class Life {
  private constructor(
    readonly town: TownAtWork,
    readonly recipientNo: string,
  ) {}

  /** Taken in and accepted. */
  static async begin(
    town: TownAtWork,
    different: Partial<Registration> = {},
    certifiedOn: PlainDate = CERTIFIED_ON,
  ): Promise<Life> {
    return new Life(town, await town.recipient(certifiedOn, different));
  }

  /** Taken in by roster, as certified on that day: the town has accepted. */
  static async beginByRoster(town: TownAtWork, certifiedOn: PlainDate): Promise<Life> {
    const { house } = town;
    const informationCentre = await house.actor('I', 'INFO');
    const said = { 上次认证日期: certifiedOn, 认证到期日期: addMonths(certifiedOn, 12) };
    const importNo = await previewRoster(house.casework, informationCentre, uploadOf(csvOf([told(1, said)])));
    await commitRoster(house.casework, informationCentre, importNo);
    while (await continueRoster(house.casework, importNo));
    await town.settle();
    const [taken] = await house.database.reader.find(RecipientEntity);
    if (!taken) throw new Error('Nobody was taken in.');
    await runsAtRest(town.client, recipientWorkflowId(taken.recipientNo));
    return new Life(town, taken.recipientNo);
  }

  get workflowId(): string {
    return recipientWorkflowId(this.recipientNo);
  }

  async until(day: PlainDate): Promise<void> {
    await this.town.until(day);
  }

  async answers<Kind extends RecipientTaskKind>(
    kind: Kind,
    answer: AnswerOf<Kind>,
    different: object = {},
  ): Promise<void> {
    const today = await this.town.house.casework.clock.today();
    const evidenceIds = [await this.town.house.evidence()];
    const fields = { answer, ...(fieldsOf(today, evidenceIds)[answer] ?? { evidenceIds }), ...different };
    await this.town.answer(this.recipientNo, kind, this.deskOf(kind), fields as unknown as AnswerFields[Kind]);
  }

  /** Rules C1, C2. Found, and agreed to by another person. */
  async finds(kind: 'overdueVerification' | 'remoteCertification' | 'suspicionVerification', answer: string) {
    await this.answers(kind, answer as never);
    await this.answers('findingReview', 'approve');
  }

  private deskOf(kind: RecipientTaskKind): Actor {
    const { village, town, secondTown, maker, checker } = this.town.people;
    if (kind === 'findingReview') return secondTown;
    const desk = TASK_KINDS[kind].desk;
    return { villageWorker: village, townOffice: town, centreClerk: maker, centreReviewer: checker }[desk];
  }

  async isCertified(happenedOn: PlainDate): Promise<RecordedCertification> {
    const recorded = await this.isCertifiedUnheard(happenedOn);
    await this.town.settle();
    // The server lets a second pass between two runs.
    await runsAtRest(this.town.client, this.workflowId);
    return recorded;
  }

  /** The same, and nobody waits until the engine has heard of it. */
  isCertifiedUnheard(happenedOn: PlainDate): Promise<RecordedCertification> {
    const entry = { happenedOn, channel: 'otherOffice' as const, evidenceIds: [], checklist: CHECKLIST };
    return recordCertification(this.town.house.casework, this.town.people.town, this.recipientNo, entry);
  }

  /** Rule B4. Somebody doubts a certification. */
  async isAskedToBeVoided({ certificationId }: RecordedCertification): Promise<void> {
    const { house, people } = this.town;
    await requestVoid(house.casework, people.town, this.recipientNo, certificationId, '电话里听不清');
  }

  /** Rule C1. What «unreachable» needs beside the latest call: a call of another day and a vain visit. */
  async wasSoughtInVain(on: PlainDate, andOn: PlainDate): Promise<void> {
    const { casework } = this.town.house;
    const { village } = this.town.people;
    for (const day of [on, andOn]) {
      await recordContactAttempt(casework, village, this.recipientNo, {
        kind: 'call',
        on: day,
        outcome: 'unreachable',
      });
    }
    await recordContactAttempt(casework, village, this.recipientNo, {
      kind: 'visit',
      on: andOn,
      outcome: 'notAtHome',
      evidenceIds: [await this.town.house.evidence()],
    });
  }

  /** Rule A4. Within the town at once; another town is asked to accept. */
  async moves(to: { town: string; village: string }): Promise<void> {
    const { house, people, settle } = this.town;
    await correctRecipient(house.casework, people.town, this.recipientNo, to);
    await settle();
  }

  /** Rule I3. Takes back the latest answer of the kind. */
  async corrects(kind: RecipientTaskKind): Promise<void> {
    const { casework, database } = this.town.house;
    const task = await database.reader.findOneOrFail(TaskEntity, {
      where: { recipientNo: this.recipientNo, kind, status: 'done' },
      order: { openedOn: 'desc', round: 'desc' },
    });
    await correctTask(casework, this.deskOf(kind), task.id, '电话里听不清');
    await this.town.settle();
  }

  /** Overdue and not to be found, agreed to and reported: the centre is asked. */
  async isProposedForSuspension(): Promise<void> {
    await this.until('2036-09-16');
    await this.wasSoughtInVain('2036-09-15', '2036-09-16');
    await this.finds('overdueVerification', 'unreachable');
    await this.until('2036-10-02');
    await this.town.submit('2036-09');
  }

  /** In effect since 2 October 2036. */
  async isSuspended(): Promise<void> {
    await this.isProposedForSuspension();
    await this.answers('suspensionProposal', 'propose');
    await this.answers('suspensionConfirmation', 'confirm');
  }
}
