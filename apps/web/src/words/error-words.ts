import { ERROR_WORDS, UNKNOWN_ERROR } from '../../../../libs/words/errors.js';
import { say, type Language as WordsLanguage } from '../../../../libs/words/language.js';

/** The sentence of an error code where the server sent none of its own. */
export const errorSentence = (code: string, language: WordsLanguage): string =>
  say(ERROR_WORDS[code] ?? UNKNOWN_ERROR, language);
