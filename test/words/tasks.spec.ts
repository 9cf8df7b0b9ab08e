import { taskReasonWords } from '../../libs/words/tasks.js';

describe('why a task exists', () => {
  it('Rule C1 a verification says that the validity has ended uncertified, and not that it is a reminder', () => {
    const { zh, en } = taskReasonWords('overdueVerification', 'plan');
    expect(zh).toContain('仍未认证');
    expect(en).toContain('without a certification');
    expect(taskReasonWords('overdueVerification', 'plan')).not.toEqual(taskReasonWords('reminderCall', 'plan'));
  });

  it('a verification asked again says why it was sent back', () => {
    const returned = taskReasonWords('overdueVerification', 'reviewReturned');
    expect(returned).toEqual(taskReasonWords('suspicionVerification', 'reviewReturned'));
    expect(returned.zh).toContain('退回');
  });
});
