import type { Words } from './zh.js';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED_AS = 'language';

/** Chinese unless somebody chose otherwise on this machine. */
export function currentLanguage(): Language {
  try {
    return localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED_AS, language);
    // Downloads are asked for by the browser itself: the server reads their language off this cookie.
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs a secure origin, an office's own network may have none.
    document.cookie = `lang=${language}; Path=/; SameSite=Strict; Max-Age=31536000`;
  } catch {
    // Without storage the choice lives as long as the page.
  }
}

/** The words of a language; only the chosen one is loaded. */
export const loadWords = async (language: Language): Promise<Words> =>
  language === 'en' ? (await import('./en.js')).en : (await import('./zh.js')).zh;
