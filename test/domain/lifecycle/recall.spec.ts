import fc from 'fast-check';
import type { LifecycleEvent } from '../../../libs/domain/recipient/lifecycle/lifecycle-events.js';
import { recall } from '../../../libs/domain/recipient/lifecycle/recall.js';
import { type Move, Walk } from '../builders/a-walk.js';
import { moveOf } from '../builders/moves.js';

const move = moveOf([8, 'answer'], [6, 'days'], [3, 'report'], [2, 'lateAnswer', 'certify', 'void', 'move', 'correct']);
const walks = fc.array(move, { minLength: 5, maxLength: 90 });

/** A walk, and the facts that the outbox would keep of it. */
function walked(moves: readonly Move[]) {
  const walk = new Walk('LOCAL');
  const begun = walk.state;
  const first: LifecycleEvent = { name: 'enrolled', handOver: false, eventId: 'e', factNo: 0, today: begun.today };
  const facts: LifecycleEvent[] = [first];
  for (const next of moves) {
    if (walk.make(next) && walk.event && walk.event.name !== 'dayReached') facts.push(walk.event);
  }
  const { recipientNo, town, village, centre, payer, validUntil, today } = begun;
  const enrolled = { recipientNo, town, village, centre, payer, validUntil, today, factNo: 0 } as const;
  return { walk, facts, enrolled: { ...enrolled, status: 'paying', stage: 'certified' } as const };
}

describe('a position found again from the facts on record (quality N2)', () => {
  it('is the very one that was lost, whatever has happened before', () => {
    fc.assert(
      fc.property(walks, (moves) => {
        const { walk, facts, enrolled } = walked(moves);
        const { state } = recall(enrolled, facts, walk.state.today, walk.state.open);
        expect(state).toEqual(walk.state);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves nothing to do where the lost workflow had done it all, but what a decision has brought', () => {
    fc.assert(
      fc.property(walks, (moves) => {
        const { walk, facts, enrolled } = walked(moves);
        const { steps } = recall(enrolled, facts, walk.state.today, walk.state.open);
        expect(steps.filter(({ step }) => step === 'openTask' || step === 'closeTask')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('opens what the lost workflow had not opened any more, and closes what it had not closed', () => {
    const answer = { what: 'answer', pick: 0, how: 3 } as const;
    const days = Array.from({ length: 40 }, () => ({ what: 'days', pick: 2, how: 0 }) as const);
    const { walk, facts, enrolled } = walked([...days, answer]);
    const [open] = walk.state.open;
    const gone = { key: 'R1:2026-11-24:reminderCall:1:0', dueOn: '2026-09-01', escalatedTo: null } as const;
    const { steps } = recall(enrolled, facts, walk.state.today, [gone]);
    expect(open).toBeDefined();
    expect(steps.filter(({ step }) => step === 'openTask')).toMatchObject([{ key: open?.key }]);
    expect(steps.filter(({ step }) => step === 'closeTask')).toMatchObject([{ key: gone.key }]);
  });

  it('keeps the due day under which a task is on record, where the engine was away when it was to open', () => {
    const days = Array.from({ length: 20 }, () => ({ what: 'days', pick: 2, how: 0 }) as const);
    const { walk, facts, enrolled } = walked(days);
    const onRecord = walk.state.open.map(({ key }) => ({ key, dueOn: '2027-01-01', escalatedTo: null }) as const);
    expect(recall(enrolled, facts, walk.state.today, onRecord).state.open).toMatchObject(onRecord);
  });
});
