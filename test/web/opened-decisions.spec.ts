import { CONFIRMED_AT_ONCE, mayPick, type OpenedDecision } from '../../apps/web/src/decisions/opened-decisions.js';

const looked = (reason = 'uncertified', mayAnswer = true, answers = ['confirm', 'refuse']): OpenedDecision =>
  ({ task: { mayAnswer, answers }, decision: { kind: 'suspension', reason } }) as unknown as OpenedDecision;

describe('a decision may be confirmed together with others', () => {
  it('only after it has been opened', () => {
    const opened = new Map([['a', looked()]]);
    expect(mayPick('a', opened, new Set())).toBe(true);
    expect(mayPick('b', opened, new Set())).toBe(false);
  });

  it('only with decisions of the same reason', () => {
    const opened = new Map([
      ['a', looked()],
      ['b', looked()],
      ['c', looked('unreachable')],
    ]);
    expect(mayPick('b', opened, new Set(['a']))).toBe(true);
    expect(mayPick('c', opened, new Set(['a']))).toBe(false);
  });

  it(`only among ${CONFIRMED_AT_ONCE}, and is let go of at any time`, () => {
    const ids = Array.from({ length: CONFIRMED_AT_ONCE + 1 }, (_, index) => `task-${index}`);
    const opened = new Map(ids.map((id) => [id, looked()]));
    const picked = new Set(ids.slice(0, CONFIRMED_AT_ONCE));
    expect(mayPick(ids.at(-1) ?? '', opened, picked)).toBe(false);
    expect(mayPick(ids[0] ?? '', opened, picked)).toBe(true);
  });

  it('only by whoever may answer it, and where confirming is an answer', () => {
    const opened = new Map([
      ['own', looked('uncertified', false)],
      ['proposal', looked('uncertified', true, ['propose', 'decline'])],
    ]);
    expect(mayPick('own', opened, new Set())).toBe(false);
    expect(mayPick('proposal', opened, new Set())).toBe(false);
  });
});
