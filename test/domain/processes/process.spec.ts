import { causeOfFailure } from '../../../libs/domain/processes/process.js';
import { technicalError, technicalMessage } from '../../../libs/domain/processes/technical-message.js';

const step = (activity: string, type: string, message: string) => ({ activity, error: { type, message } });

describe('why a step fails, in one of the causes that have words', () => {
  it.each([
    [step('changeTasks', 'Error', 'connect ECONNREFUSED 127.0.0.1:5432'), 'databaseAway'],
    [step('changeTasks', 'QueryFailedError', '57P01'), 'databaseAway'],
    [step('changeTasks', 'QueryFailedError', '23505 (task, task_open_once)'), 'stepFails'],
    [step('sendMail', 'Error', 'connect ECONNREFUSED 127.0.0.1:1025'), 'mailServerAway'],
    [step('sendMail', 'Error', 'Message failed: 550 no such user'), 'mailRefused'],
    [step('changeTasks', 'TimeoutFailure', 'activity StartToClose timeout'), 'stepTimesOut'],
    [step('changeTasks', 'TypeError', 'x is not a function'), 'stepFails'],
    [{ activity: 'changeTasks', error: null }, 'workerAway'],
  ] as const)('%j is %s', (failing, cause) => {
    expect(causeOfFailure(failing)).toBe(cause);
  });
});

describe('an error’s own words (quality N14)', () => {
  it('lose names, addresses and long numbers, and keep what a technician needs', () => {
    expect(
      technicalMessage('No task R12345678:2026-12-10:reminderCall for 杜英宝 32068419550101001X, 19906853418'),
    ).toBe('No task R12345678:2026-12-10:reminderCall for … …, …');
    expect(technicalMessage('550 <th.T01@qingting.example> rejected\nmore')).toBe('550 <…@…> rejected');
    expect(technicalError({ type: 'Error', message: 'connect ECONNREFUSED 127.0.0.1:5432' })).toBe(
      'Error: connect ECONNREFUSED 127.0.0.1:5432',
    );
  });
});
