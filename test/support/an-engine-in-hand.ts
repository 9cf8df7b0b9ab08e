import { answerTask } from '../../libs/casework/answer-task.js';
import { changeTasks } from '../../libs/casework/change-tasks.js';
import { loadStanding } from '../../libs/casework/load-standing.js';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { takeEffect } from '../../libs/casework/take-effect.js';
import { tellWorkflow } from '../../libs/casework/tell-workflow.js';
import { DecisionEntity } from '../../libs/database/entities/decision.entity.js';
import { FindingEntity } from '../../libs/database/entities/finding.entity.js';
import { RecipientEntity } from '../../libs/database/entities/recipient.entity.js';
import { TaskEntity } from '../../libs/database/entities/task.entity.js';
import { markDelivered, undelivered } from '../../libs/database/stores/outbox.store.js';
import { lockRecipient } from '../../libs/database/stores/recipient.store.js';
import type { AnswerFields } from '../../libs/domain/inbox/answers.js';
import type { RecipientTaskKind } from '../../libs/domain/inbox/task-kinds.js';
import type { Actor } from '../../libs/domain/organisation/roles.js';
import { decide, nextDeadline } from '../../libs/domain/recipient/lifecycle/decide.js';
import type { LifecycleEvent } from '../../libs/domain/recipient/lifecycle/lifecycle-events.js';
import { initialState, type LifecycleState } from '../../libs/domain/recipient/lifecycle/lifecycle-state.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { monthOf } from '../../libs/domain/time/plain-month.js';
import { aHouse, type House } from './a-house.js';
import { aRegistration } from './a-registration.js';

const PEOPLE = {
  village: ['V', 'T01-V01'],
  town: ['T', 'T01'],
  secondTown: ['T', 'T01'],
  townHead: ['TH', 'T01'],
  maker: ['P', 'RESIDENT'],
  checker: ['R', 'RESIDENT'],
} as const;

/**
 * The desks of a town on a real database; the engine is the test's own hand: what the outbox holds is decided and walked
 * where the test says so, by the same rule and the same use cases that the workflow calls.
 */
export class EngineInHand {
  private readonly states = new Map<string, LifecycleState>();

  private constructor(
    readonly house: House,
    readonly people: Record<keyof typeof PEOPLE, Actor>,
  ) {}

  static async at(today: PlainDate): Promise<EngineInHand> {
    const house = await aHouse(today);
    const people: Partial<Record<keyof typeof PEOPLE, Actor>> = {};
    for (const [name, [role, office]] of Object.entries(PEOPLE))
      people[name as keyof typeof PEOPLE] = await house.actor(role, office);
    return new EngineInHand(house, people as Record<keyof typeof PEOPLE, Actor>);
  }

  /** Takes somebody of the town into care; the town has accepted. */
  async recipient(different: Parameters<typeof aRegistration>[0] = {}): Promise<string> {
    const recipientNo = await registerRecipient(this.house.casework, this.people.town, aRegistration(different));
    await this.settle();
    const contact = { phone: '19906853418', address: '柳桥镇双楼村7组41号', village: 'T01-V01' };
    await this.answer(recipientNo, 'handOver', 'town', { answer: 'accepted', ...contact });
    return recipientNo;
  }

  /** Hears what the outbox holds, all of it or the oldest few. */
  async settle(few = Number.POSITIVE_INFINITY): Promise<void> {
    const { reader } = this.house.database;
    for (let heard = 0; heard < few; heard += 1) {
      const [row] = await undelivered(reader, 1);
      if (!row) return;
      if (row.subjectKind === 'recipient') await this.hear(row.subjectId, row.event as LifecycleEvent);
      await markDelivered(reader, [row.id]);
    }
  }

  /** Lets the days pass; each deadline on the way brings what it brings. */
  async until(day: PlainDate): Promise<void> {
    await this.settle();
    const { clock } = this.house.casework;
    for (;;) {
      const due = [...this.states.values()]
        .map((state) => ({ recipientNo: state.recipientNo, on: nextDeadline(state) }))
        .filter((next): next is { recipientNo: string; on: PlainDate } => next.on !== null && next.on <= day)
        .toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
      if (!due) break;
      if (due.on > clock.day) clock.day = due.on;
      await this.hear(due.recipientNo, { name: 'dayReached', eventId: `day:${due.on}`, factNo: 0, today: clock.day });
    }
    clock.day = day;
  }

  private async hear(recipientNo: string, event: LifecycleEvent): Promise<void> {
    const { casework } = this.house;
    const before = this.states.get(recipientNo) ?? initialState((await loadStanding(casework, recipientNo)).standing);
    const { state, steps } = decide(before, event);
    this.states.set(recipientNo, state);
    for (const step of steps) if (step.step === 'takeEffect') await takeEffect(casework, step.decisionNo);
    await changeTasks(casework, {
      recipientNo,
      factNo: state.factNo,
      stage: state.stage,
      nextDeadline: nextDeadline(state),
      steps: steps.filter((step) => step.step !== 'takeEffect'),
    });
  }

  tasks(recipientNo: string): Promise<TaskEntity[]> {
    return this.house.database.reader.find(TaskEntity, {
      where: [
        { recipientNo, status: 'open' },
        { recipientNo, status: 'claimed' },
      ],
      order: { id: 'asc' },
    });
  }

  /** What is open, as `kind round`. */
  async open(recipientNo: string): Promise<string[]> {
    return (await this.tasks(recipientNo)).map(({ kind, round }) => `${kind} ${round}`);
  }

  async task(recipientNo: string, kind: RecipientTaskKind): Promise<TaskEntity> {
    const task = (await this.tasks(recipientNo)).find((open) => open.kind === kind);
    if (!task) throw new Error(`No ${kind} is open, but ${(await this.open(recipientNo)).join(', ') || 'nothing'}.`);
    return task;
  }

  /** Answers without the engine hearing of it yet; returns the task's id. */
  async answers<Kind extends RecipientTaskKind>(
    recipientNo: string,
    kind: Kind,
    by: keyof typeof PEOPLE,
    fields: AnswerFields[Kind],
  ): Promise<string> {
    const { id, version } = await this.task(recipientNo, kind);
    await answerTask(this.house.casework, this.people[by], id, version, fields);
    return id;
  }

  async answer<Kind extends RecipientTaskKind>(
    recipientNo: string,
    kind: Kind,
    by: keyof typeof PEOPLE,
    fields: AnswerFields[Kind],
  ): Promise<string> {
    const id = await this.answers(recipientNo, kind, by, fields);
    await this.settle();
    return id;
  }

  async proof(): Promise<{ evidenceIds: string[] }> {
    return { evidenceIds: [await this.house.evidence()] };
  }

  /** The town's report of the reviewed finding, as far as this recipient's course is concerned. */
  async report(recipientNo: string): Promise<void> {
    const { database, casework } = this.house;
    await database.inTransaction(async (tx) => {
      const finding = await tx.findOneByOrFail(FindingEntity, { recipientNo, state: 'approved' });
      const period = monthOf(finding.foundOn);
      await tx.update(FindingEntity, { id: finding.id }, { reportedIn: period });
      const recipient = await lockRecipient(tx, recipientNo);
      const fact = { name: 'findingReported', findingId: finding.id, period } as const;
      await tellWorkflow(tx, recipient, fact, casework.clock.day);
    });
    await this.settle();
  }

  /** Refused to certify, reported, and suspended by two persons with the confirmation of that day. */
  async suspend(recipientNo: string, confirmedOn: PlainDate): Promise<void> {
    await this.answer(recipientNo, 'overdueVerification', 'village', { answer: 'refuses', ...(await this.proof()) });
    await this.answer(recipientNo, 'findingReview', 'town', { answer: 'approve' });
    await this.report(recipientNo);
    await this.answer(recipientNo, 'suspensionProposal', 'maker', { answer: 'propose' });
    await this.until(confirmedOn);
    await this.answer(recipientNo, 'suspensionConfirmation', 'checker', { answer: 'confirm' });
  }

  async resume(recipientNo: string): Promise<void> {
    await this.answer(recipientNo, 'resumptionProposal', 'maker', { answer: 'propose' });
    await this.answer(recipientNo, 'resumptionConfirmation', 'checker', { answer: 'confirm' });
  }

  decisions(recipientNo: string): Promise<DecisionEntity[]> {
    return this.house.database.reader.find(DecisionEntity, { where: { recipientNo }, order: { createdAt: 'asc' } });
  }

  standing(recipientNo: string): Promise<RecipientEntity> {
    return this.house.database.reader.findOneByOrFail(RecipientEntity, { recipientNo });
  }

  end(): Promise<void> {
    return this.house.end();
  }
}
