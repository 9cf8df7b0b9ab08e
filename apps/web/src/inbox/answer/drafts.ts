/** Answers begun and not yet sent, kept on this machine by task and version until they are sent or their writer logs out. */
import type { AnswerValues } from './answer-fields.js';

const PREFIX = 'draft:';
const keyOf = (taskId: string, version: number): string => `${PREFIX}${taskId}:${version}`;

export function draftOf(taskId: string, version: number): AnswerValues | null {
  const text = localStorage.getItem(keyOf(taskId, version));
  if (!text) return null;
  try {
    return JSON.parse(text) as AnswerValues;
  } catch {
    return null;
  }
}

export function keepDraft(taskId: string, version: number, values: AnswerValues): void {
  localStorage.setItem(keyOf(taskId, version), JSON.stringify(values));
}

/** A draft of any version of the task: an answer that was sent needs none of them. */
export function dropDraft(taskId: string): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(`${PREFIX}${taskId}:`)) localStorage.removeItem(key);
}

export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
