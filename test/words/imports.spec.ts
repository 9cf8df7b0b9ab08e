import { ROSTER_PROBLEM_WORDS, ROSTER_WARNING_WORDS } from '../../libs/words/imports.js';

const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe('What is said of a row of the roster', () => {
  it.each(Object.entries({ ...ROSTER_PROBLEM_WORDS, ...ROSTER_WARNING_WORDS }))(
    '%s says the same about the same things in both languages',
    (_, { zh, en }) => {
      expect(zh.length).toBeGreaterThan(3);
      expect(zh).toMatch(/[。]$/);
      expect(en).toMatch(/\.$/);
      expect(placeholders(zh)).toEqual(placeholders(en));
    },
  );
});
