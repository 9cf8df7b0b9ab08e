/** The two languages of everything people read; zh-CN is the first. */
export type Language = 'zh' | 'en';

/** One sentence in both languages; `{name}` stands for a parameter. */
export interface Words {
  zh: string;
  en: string;
}

export type WordParams = Readonly<Record<string, string | number | Readonly<Record<string, number>>>>;

/** The sentence with its parameters filled in, `{name}` or `{group.figure}`; a placeholder without a parameter stays empty. */
export function say(words: Words, language: Language, params: WordParams = {}): string {
  return words[language].replace(/\{(\w+)(?:\.(\w+))?\}/g, (_, name: string, figure?: string) => {
    const value = params[name];
    return String((typeof value === 'object' ? value[figure ?? ''] : value) ?? '');
  });
}
