import type { Words as BothWords, Language } from '../../../../libs/words/language.js';

/** A table of the house's words in one language. */
export function inOneLanguage<Code extends string>(
  table: Record<Code, BothWords>,
  language: Language,
): Record<Code, string> {
  const entries = (Object.entries(table) as [Code, BothWords][]).map(([code, words]) => [code, words[language]]);
  return Object.fromEntries(entries) as Record<Code, string>;
}
