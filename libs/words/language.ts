/** The two languages people read: Chinese is the first, English stands complete beside it. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One thing said in both languages. */
export type Words = Record<Language, string>;

export const words = (zh: string, en: string): Words => ({ zh, en });
