/**
 * Answers begun and not yet sent, kept on this machine by writer, task and version until they are sent or the session ends. How
 * somebody is reached, and who helped him (B10), is never among what is kept: the next person at this machine may have nothing to
 * do with it.
 */
import type { AnswerValues } from './answer-fields.js';

const PREFIX = 'draft:';
const keyOf = (login: string, taskId: string, version: number): string => `${PREFIX}${login}:${taskId}:${version}`;

/** Telephone numbers and addresses, of whoever they are, and a helper with name and relation. */
const PERSONAL: readonly string[] = ['phone', 'address', 'numberDialled', 'helper'];
const withoutPersonal = (values: AnswerValues): object =>
  Object.fromEntries(Object.entries(values).filter(([field]) => !PERSONAL.includes(field)));

export function draftOf(login: string, taskId: string, version: number): AnswerValues | null {
  const text = localStorage.getItem(keyOf(login, taskId, version));
  if (!text) return null;
  try {
    return JSON.parse(text) as AnswerValues;
  } catch {
    return null;
  }
}

export function keepDraft(login: string, taskId: string, version: number, values: AnswerValues): void {
  localStorage.setItem(keyOf(login, taskId, version), JSON.stringify(withoutPersonal(values)));
}

/** A draft of any version of the task, whoever wrote it: an answer that was sent needs none of them. */
export function dropDraft(taskId: string): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(PREFIX) && key.includes(`:${taskId}:`)) localStorage.removeItem(key);
}

export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
