import { afterAnswer, decisionPath } from '../../apps/web/src/inbox/answer/after-answer.js';
import { en } from '../../apps/web/src/words/en.js';
import { zh } from '../../apps/web/src/words/zh.js';
import type { TaskDetail } from '../../libs/contracts/inbox.js';
import { TASK_KINDS, type TaskKind } from '../../libs/domain/inbox/task-kinds.js';

const task = (kind: TaskKind, beside: Partial<TaskDetail> = {}) =>
  ({ kind, round: 1, recipientNo: 'R0000000001', finding: null, effect: null, ...beside }) as TaskDetail;
const found = (kind: string) => ({ finding: { kind } as TaskDetail['finding'] });

describe('whoever has answered a task is told what happens next', () => {
  it('a proposal goes to another person, and a decision names its first month (Rule C3)', () => {
    expect(afterAnswer(task('resumptionProposal'), 'propose', zh)).toMatch(/^已送复核：由同一中心的另一人复核/);
    const effect = { effectiveMonth: '2027-01' } as TaskDetail['effect'];
    expect(afterAnswer(task('resumptionConfirmation', { effect }), 'confirm', zh)).toBe(
      '决定已成立，自 2027-01 起执行。',
    );
    expect(afterAnswer(task('suspensionConfirmation'), 'refuse', zh)).toBe('已退回经办人重新考虑。');
  });

  it('the same answer is a contact in a call and a finding in a verification (rules B7, C1)', () => {
    expect(afterAnswer(task('reminderCall'), 'unreachable', zh)).toContain('上门走访');
    expect(afterAnswer(task('overdueVerification'), 'unreachable', zh)).toContain('审核');
    expect(afterAnswer(task('homeVisit'), 'refuses', zh)).toContain('按提醒计划');
    expect(afterAnswer(task('homeVisit'), 'notAtHome', zh)).toContain('再上门一次');
    expect(afterAnswer(task('homeVisit', { round: 2 }), 'notAtHome', zh)).toBe('已记为一次上门无人。');
  });

  it('a death goes to the centre at once, an uncertified one with the report (rules E1, C3)', () => {
    expect(afterAnswer(task('findingReview', found('dead')), 'approve', zh)).toContain('随即转中心');
    expect(afterAnswer(task('findingReview', found('refuses')), 'approve', zh)).toContain('月报');
    expect(afterAnswer(task('findingReview', found('alive')), 'approve', zh)).toBe('');
  });

  it('says as much in English as in Chinese, of every answer there is', () => {
    for (const [kind, { answers }] of Object.entries(TASK_KINDS) as [TaskKind, { answers: readonly string[] }][])
      for (const answer of answers)
        expect(afterAnswer(task(kind), answer, en) === '').toBe(afterAnswer(task(kind), answer, zh) === '');
  });

  it('leads to the decision where there is one', () => {
    expect(decisionPath(task('terminationProposal'))).toBe('/recipients/R0000000001?tab=decisions');
    expect(decisionPath(task('homeVisit'))).toBeNull();
  });
});
