import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { type Language, loadWords, rememberLanguage } from './languages.js';
import type { Words } from './zh.js';

interface Spoken {
  language: Language;
  words: Words;
  speak: (language: Language) => Promise<void>;
}

const SpokenContext = createContext<Spoken | null>(null);

/** Gives every screen its words; changing the language loads the other words first, so that nothing flickers. */
export function WordsProvider({ first, children }: { first: Omit<Spoken, 'speak'>; children: ReactNode }) {
  const [spoken, setSpoken] = useState(first);
  useEffect(() => {
    document.documentElement.lang = spoken.language;
    document.title = spoken.words.app.title;
  }, [spoken]);
  const speak = async (language: Language): Promise<void> => {
    const words = await loadWords(language);
    rememberLanguage(language);
    setSpoken({ language, words });
  };
  return <SpokenContext value={{ ...spoken, speak }}>{children}</SpokenContext>;
}

export function useSpoken(): Spoken {
  const spoken = use(SpokenContext);
  if (!spoken) throw new Error('useSpoken outside of WordsProvider');
  return spoken;
}

/** The words of the chosen language. */
export const useWords = (): Words => useSpoken().words;
