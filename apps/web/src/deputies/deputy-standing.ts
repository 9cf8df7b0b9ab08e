import type { Tone } from '../look/state-mark.js';
import type { Words } from '../words/zh.js';
import type { Deputy } from './use-deputies.js';

/** Rule H4. Whether a deputy stands at the desk today. */
export function deputyStanding(
  { revokedAt, from, until }: Pick<Deputy, 'revokedAt' | 'from' | 'until'>,
  today: string,
  t: Words,
): { tone: Tone; text: string; mayEnd: boolean } {
  if (revokedAt !== null) return { tone: 'quiet', text: t.deputies.revoked, mayEnd: false };
  if (until < today) return { tone: 'quiet', text: t.deputies.over, mayEnd: false };
  if (from > today) return { tone: 'busy', text: t.deputies.toCome, mayEnd: true };
  return { tone: 'good', text: t.deputies.current, mayEnd: true };
}
