import { ApiError } from '../api/problem.js';
import { errorSentence } from '../words/error-words.js';
import type { Words } from '../words/zh.js';

export interface ErrorText {
  title: string;
  detail: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What went wrong, in the user's language: the server's own sentence, or ours by the stable code. */
export function describeError(error: unknown, t: Words): ErrorText {
  if (!(error instanceof ApiError)) return { title: t.app.fault, detail: error instanceof Error ? error.message : '' };
  if (error.status === 0) return { title: t.app.connectionLost, detail: t.app.connectionLostHint };
  const title = error.detail || errorSentence(error.code, t.language);
  const who = text(error.extra.byName) || text(error.extra.by);
  const isSaid = who === '' || title.includes(who);
  const isMoved = error.extra.change === 'recipientMoved';
  if (error.code === 'VERSION_STALE' && who !== '')
    return { title, detail: t.app[isMoved ? 'movedBy' : 'changedBy'](who, text(error.extra.on)) };
  return { title, detail: isSaid ? '' : t.app.byWhom(who, text(error.extra.at)) };
}
