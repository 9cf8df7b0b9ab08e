import { triedWords } from '../../apps/web/src/decisions/tried-words.js';
import { en } from '../../apps/web/src/words/en.js';
import { zh } from '../../apps/web/src/words/zh.js';

const call = { kind: 'call', on: '2026-08-03', vain: true } as const;
const letter = { kind: 'letter', on: '2026-10-06', vain: true } as const;

describe('Rule C1 how often somebody was sought, beside a decision', () => {
  it('nobody is said to have been sought no times: that nothing is on record is said', () => {
    expect(triedWords([], zh)).toBe('本周期没有电话、上门记录。');
    expect(triedWords([], en)).toBe('No call and no visit is on record in this cycle.');
    expect(triedWords([{ ...call, vain: false }], zh)).toBe('联系记录中没有未联系上的。');
  });

  it('each way is counted, and a letter named where there was one (Rule B10)', () => {
    expect(triedWords([call, { ...call, on: '2026-09-02' }], zh)).toMatch(/^未联系上：电话 2 天，上门 0 次（/);
    expect(triedWords([call, letter], zh)).toMatch(/^未联系上：电话 1 天，上门 0 次，致函 1 次（/);
    expect(triedWords([call, letter], en)).toMatch(/^In vain: calls on 1 day, 0 visits, 1 letter \(/);
  });
});
