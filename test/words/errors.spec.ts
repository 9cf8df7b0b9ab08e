import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES } from '../../libs/domain/organisation/roles.js';
import { ERROR_WORDS } from '../../libs/words/errors.js';
import { say } from '../../libs/words/language.js';
import { ROLE_WORDS } from '../../libs/words/roles.js';

const root = new URL('../../', import.meta.url).pathname;

/** Where codes are born: refusals, their details, and the codes that a schema gives to a rule. */
const BIRTHS = [
  /\b(?:refused|conflict|forbidden|notVisible)\(\s*'([A-Z][A-Z_]+)'/g,
  /\bnew DomainError\(\s*'([A-Z][A-Z_]+)'/g,
  /\b(?:code|error|tooLarge|message): '([A-Z][A-Z_]+)'/g,
  /\bcode = '([A-Z][A-Z_]+)'/g,
  /\breturn (?:[^;\n]*\? )?'([A-Z]+_[A-Z_]+)'/g,
];

/** What is noted of a row of a file is typed by its table of words already. */
const ROW_NOTES =
  /^libs\/(domain\/recipient\/roster-|casework\/(judge|preview|commit)-roster\.ts|database\/stores\/roster-import\.)/;

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.tsx?$/.test(path) && !ROW_NOTES.test(path));
}

function codesOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  return BIRTHS.flatMap((birth) => [...text.matchAll(birth)].map((match) => match[1] ?? ''));
}

const codes = [
  ...new Set(
    ['libs', 'activities', 'apps/api', 'apps/web/src', 'apps/dev/demo'].flatMap((folder) =>
      sources(folder).flatMap(codesOf),
    ),
  ),
].sort();

describe('a code that somebody may read', () => {
  it('is found where it is thrown', () => {
    expect(codes).toEqual(
      expect.arrayContaining(['LOGIN_FAILED', 'EVIDENCE_TYPE', 'ATTEMPTS_MISSING', 'DATE_INVALID', 'NOT_FOUND']),
    );
    expect(codes.length).toBeGreaterThan(50);
  });

  it('has words in both languages', () => {
    expect(codes.filter((code) => !(code in ERROR_WORDS))).toEqual([]);
  });

  it.each(Object.entries(ERROR_WORDS))('%s says the same about the same things in both', (_, { zh, en }) => {
    const placeholders = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(en).toMatch(/^[^\p{Script=Han}]+\.$/u);
    expect(placeholders(en)).toEqual(placeholders(zh));
  });
});

describe('a sentence', () => {
  it('takes its parameters, and leaves no bracket where one is missing', () => {
    expect(say({ zh: '由 {by} 办理', en: 'held by {by}' }, 'zh', { by: '张三' })).toBe('由 张三 办理');
    expect(say({ zh: '由 {by} 办理', en: 'held by {by}' }, 'en')).toBe('held by ');
  });
});

describe('roles', () => {
  it('all have a name', () => {
    expect(Object.keys(ROLE_WORDS).sort()).toEqual([...ROLES].sort());
  });
});
