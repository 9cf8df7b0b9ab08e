import { codesIn } from '../../apps/web/src/words/code-words.js';
import { en } from '../../apps/web/src/words/en.js';
import { zh } from '../../apps/web/src/words/zh.js';
import { CHANNELS } from '../../libs/domain/certification/certification.js';
import { TASK_KINDS, TASK_STATUSES } from '../../libs/domain/inbox/task-kinds.js';
import { DESKS, ROLES } from '../../libs/domain/organisation/roles.js';
import { DECISION_KINDS, DECISION_STATES } from '../../libs/domain/payment/decision.js';
import { RECIPIENT_CLASSES } from '../../libs/domain/recipient/recipient-class.js';
import { STAGES, STATUSES } from '../../libs/domain/recipient/status.js';
import { ERROR_WORDS } from '../../libs/words/errors.js';

type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every path of a tree of words with what stands there. */
function leavesOf(tree: Tree, path = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]): [string, unknown][] =>
    isTree(value) ? leavesOf(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  );
}

const CHINESE = /[\u4e00-\u9fff]/;

/** A sentence with parameters, said with some; the call scripts take the facts of a task. */
function said(path: string, leaf: unknown): string {
  if (typeof leaf !== 'function') return String(leaf).trim();
  const given = path.startsWith('script.') ? [{ name: 'X', office: 'Y', validUntil: '2026-12-01' }] : ['X', 'Y', 'Z'];
  return String(leaf(...given)).trim();
}

describe('the words of the screens', () => {
  it('have the same keys in both languages', () => {
    expect(
      leavesOf(en)
        .map(([path]) => path)
        .sort(),
    ).toEqual(
      leavesOf(zh)
        .map(([path]) => path)
        .sort(),
    );
  });

  it('leave nothing empty and mix no Chinese into the English', () => {
    for (const [path, leaf] of leavesOf(en)) {
      expect({ path, said: said(path, leaf) }).not.toEqual({ path, said: '' });
      expect({ path, hasChinese: CHINESE.test(said(path, leaf)) }).toEqual({ path, hasChinese: false });
    }
  });

  it.each(['zh', 'en'] as const)('know every code that a screen shows (%s)', (language) => {
    const { codes } = language === 'zh' ? zh : en;
    const tables: [Record<string, string>, readonly string[]][] = [
      [codes.taskKind, Object.keys(TASK_KINDS)],
      [codes.answer, Object.values(TASK_KINDS).flatMap(({ answers }) => [...answers])],
      [codes.answerHint, Object.values(TASK_KINDS).flatMap(({ answers }) => [...answers])],
      [codes.taskStatus, TASK_STATUSES],
      [codes.stage, STAGES],
      [codes.status, STATUSES],
      [codes.channel, CHANNELS],
      [codes.recipientClass, RECIPIENT_CLASSES],
      [codes.role, ROLES],
      [codes.desk, DESKS],
      [codes.decisionKind, DECISION_KINDS],
      [codes.decisionState, DECISION_STATES],
    ];
    for (const [table, members] of tables) {
      for (const code of members)
        expect({ code, word: table[code]?.trim() || 'missing' }).not.toEqual({ code, word: 'missing' });
    }
  });

  it('say every error code in both languages', () => {
    for (const [code, words] of Object.entries(ERROR_WORDS)) {
      expect({ code, zh: CHINESE.test(words.zh), en: words.en.length > 0 && !CHINESE.test(words.en) }).toEqual({
        code,
        zh: true,
        en: true,
      });
    }
  });

  it('take the words of the house where the house has them', () => {
    const { screen, house } = { screen: zh.codes, house: codesIn('zh', zh.codes) };
    expect(screen.channel).toEqual(house.channel);
    expect(screen.channel.selfService).toBe('线上自助认证');
  });
});
