import { type ContactAttempt, countVain, isAny } from '../../../../libs/domain/inbox/attempts.js';
import type { Words } from '../words/zh.js';

/** Rule C1. How often the person was sought in vain; where nobody was sought, that is said. */
export function triedWords(attempts: readonly ContactAttempt[], t: Words): string {
  const vain = countVain(attempts);
  if (isAny(vain)) return t.task.vain(vain);
  return attempts.length === 0 ? t.ground.noAttempts : t.ground.noneInVain;
}
