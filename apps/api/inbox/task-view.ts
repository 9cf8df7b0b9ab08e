import type { ForeseenEffect } from '../../../libs/casework/foresee-decision.js';
import type { OpenedTask } from '../../../libs/casework/open-task-detail.js';
import type { Task, TaskDetail } from '../../../libs/contracts/inbox.js';
import type { TaskRow } from '../../../libs/database/queries/task-columns.js';
import { isExcluded, standsAtDesk } from '../../../libs/domain/inbox/task-authority.js';
import { isOpenTask, lightOf, TASK_KINDS } from '../../../libs/domain/inbox/task-kinds.js';
import type { Actor } from '../../../libs/domain/organisation/roles.js';
import type { PlainDate } from '../../../libs/domain/time/plain-date.js';
import { explainDecision } from '../../../libs/words/decision-explanations.js';
import { type Language, say } from '../../../libs/words/language.js';
import { taskReasonWords } from '../../../libs/words/tasks.js';
import { showFinding } from '../show-finding.js';

/** For whom a task is shown: what he may do with it, which day it is, in which language. */
export interface Reader {
  actor: Actor;
  today: PlainDate;
  language: Language;
}

/** A task as the contract has it. */
export function showTask(row: TaskRow, { actor, today, language }: Reader): Task {
  const isOpen = isOpenTask(row);
  const { reasonCode, reasonText, returnReason, cycleEnd } = row;
  return {
    id: row.id,
    kind: row.kind,
    round: row.round,
    cycleEnd: row.cycleEnd,
    desk: row.desk,
    recipientNo: row.recipientNo,
    recipientName: row.recipientName,
    office: row.office,
    town: row.town,
    village: row.village,
    period: row.period,
    openedOn: row.openedOn,
    dueOn: row.dueOn,
    calendarAssumed: row.calendarAssumed,
    light: lightOf(row.dueOn, today),
    status: row.status,
    holder: row.holder,
    holderName: row.holderName,
    version: row.version,
    answers: isOpen ? [...TASK_KINDS[row.kind].answers] : [],
    mine: row.holder === actor.login,
    mayAnswer:
      isOpen &&
      standsAtDesk(actor, row) &&
      !isExcluded(actor, row.excludedPerson) &&
      (row.holder === null || row.holder === actor.login),
    reason: {
      code: reasonCode,
      text: returnReason ?? reasonText,
      sentence: say(taskReasonWords(row.kind, reasonCode), language, { validUntil: cycleEnd ?? '' }),
    },
    escalatedTo: row.escalatedTo,
    answer: row.answer,
    answeredBy: row.answeredBy,
    answeredByName: row.answeredByName,
    answeredOn: row.answeredOn,
    closeReason: row.closeReason,
    correctedReason: row.correctedReason,
  };
}

/** A task with what stands beside it. */
export function showDetail(opened: OpenedTask, reader: Reader): TaskDetail {
  const { task: row, contact, nationalIdMasked, finding, certification, attempts, livesElsewhere, effect } = opened;
  return {
    ...showTask(row, reader),
    contact,
    nationalIdMasked,
    validUntil: row.validUntil,
    recipientClass: row.recipientClass,
    answerFields: row.answerFields,
    subject: row.subject,
    finding: finding && showFinding(finding),
    certification,
    attempts,
    livesElsewhere,
    effect: effect && showEffect(effect, reader.language),
  };
}

const showEffect = ({ explained, ...effect }: ForeseenEffect, language: Language): TaskDetail['effect'] => ({
  ...effect,
  explanation: explainDecision(explained, language),
});
