import { type PlanFacts, type PlanTask, standingOf } from '../../apps/web/src/recipients/plan-standing.js';
import { reminderPlan } from '../../libs/domain/certification/reminder-plan.js';

const E = '2026-12-20';
const [FIRST, SECOND, VISIT, NOTICE] = reminderPlan(E);

const aTask = (different: Partial<PlanTask>): PlanTask => ({
  id: 'x',
  kind: 'reminderCall',
  round: 1,
  cycleEnd: E,
  openedOn: '2026-09-20',
  status: 'open',
  answer: null,
  answeredOn: null,
  closeReason: null,
  ...different,
});

const facts = (different: Partial<PlanFacts> = {}): PlanFacts => ({
  today: '2026-11-24',
  validUntil: E,
  tasks: [],
  knownSince: '2026-01-05',
  endedOn: null,
  isSuspended: false,
  ...different,
});

describe('what became of each step of the plan (rules B5, B8, B9)', () => {
  const standing = (step = FIRST, different: Partial<PlanFacts> = {}) => {
    if (!step) throw new Error('The plan has five steps.');
    return standingOf(step, facts(different));
  };

  it('a step that opened shows its task, a visit repeated shows the latest', () => {
    const again = aTask({ kind: 'homeVisit', round: 2, openedOn: '2026-11-23' });
    const tasks = [again, aTask({ kind: 'homeVisit', openedOn: '2026-11-16', status: 'done', answer: 'notAtHome' })];
    expect(standing(VISIT, { tasks })).toEqual({ is: 'asked', task: again });
  });

  it('a task of another cycle says nothing about this one (Rule B2)', () => {
    expect(standing(FIRST, { tasks: [aTask({ cycleEnd: '2025-12-20' })] })).toMatchObject({ is: 'neverOpened' });
  });

  it('what is ahead is to come', () => {
    expect(standing(NOTICE)).toEqual({ is: 'toCome' });
  });

  it.each([
    ['beforeRecorded', FIRST, { knownSince: '2026-10-01' }],
    ['unreachableBefore', SECOND, { tasks: [aTask({ status: 'done', answer: 'unreachable' })] }],
    [
      'verifying',
      SECOND,
      {
        tasks: [
          aTask({ kind: 'suspicionVerification', cycleEnd: null, openedOn: '2026-10-15', answeredOn: '2026-10-25' }),
        ],
      },
    ],
    ['laterStep', FIRST, { tasks: [aTask({ round: 2, openedOn: '2026-10-20' })] }],
    ['suspended', SECOND, { isSuspended: true }],
    ['ended', NOTICE, { endedOn: '2026-11-02' }],
    ['unknown', FIRST, {}],
  ] as const)('a step that never opened says why: %s (Rule B8)', (because, step, different) => {
    expect(standing(step, different)).toEqual({ is: 'neverOpened', because });
  });

  it('what opened before a death stays as it was', () => {
    const tasks = [aTask({ status: 'done', answer: 'reached' })];
    expect(standing(FIRST, { tasks, endedOn: '2026-10-01' })).toMatchObject({ is: 'asked' });
  });
});
