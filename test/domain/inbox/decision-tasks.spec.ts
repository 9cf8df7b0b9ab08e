import { DECISION_OF_TASK, decisionAskedBy } from '../../../libs/domain/inbox/decision-tasks.js';
import { TASK_KINDS, type TaskKind } from '../../../libs/domain/inbox/task-kinds.js';
import { DECISION_KINDS } from '../../../libs/domain/payment/decision.js';

describe('the tasks of a decision (rules C3, I2)', () => {
  it.each(DECISION_KINDS)('%s is proposed by a maker and confirmed by a checker', (decision) => {
    const tasks = (Object.keys(TASK_KINDS) as TaskKind[]).filter((kind) => decisionAskedBy(kind) === decision);
    expect(tasks.map((kind) => [kind, TASK_KINDS[kind].desk])).toEqual([
      [`${decision}Proposal`, 'centreClerk'],
      [`${decision}Confirmation`, 'centreReviewer'],
    ]);
  });

  it('nothing else is decided by two persons', () => {
    const others = (Object.keys(TASK_KINDS) as TaskKind[]).filter((kind) => !(kind in DECISION_OF_TASK));
    expect(others.map(decisionAskedBy)).toEqual(others.map(() => null));
    expect(others).toContain('findingReview');
  });
});
