/** The two languages of everything people read; zh-CN is the first. */
export type Language = 'zh' | 'en';

/** One sentence in both languages; `{name}` stands for a parameter. */
export interface Words {
  zh: string;
  en: string;
}

export type WordParams = Readonly<Record<string, string | number>>;

/** The sentence with its parameters filled in; a placeholder without a parameter stays empty. */
export function say(words: Words, language: Language, params: WordParams = {}): string {
  return words[language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
