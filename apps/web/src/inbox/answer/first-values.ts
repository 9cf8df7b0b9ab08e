import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { placeElsewhere } from '../detail/lives-elsewhere.js';
import { type AnswerValues, fieldsOf } from './answer-fields.js';

/** What can be known before anybody types: today, the number on file, the channel of a visit where the person can be visited (B10). */
export function firstValues(
  task: Pick<TaskDetail, 'kind' | 'contact' | 'livesElsewhere'>,
  answer: string,
  { today, city }: { today: string; city: string },
): AnswerValues {
  const names = fieldsOf(task.kind, answer).map(({ name }) => name);
  const known: AnswerValues = {
    numberDialled: task.contact?.phone ?? undefined,
    happenedOn: today,
    sentOn: today,
    on: today,
    evidenceIds: [],
    checklist: { alive: false, notServing: false, identityRight: false, contactCurrent: false },
    ...(task.kind === 'handOver'
      ? { phone: task.contact?.phone ?? undefined, address: task.contact?.address ?? undefined }
      : {}),
    ...(task.kind === 'homeVisit' && !placeElsewhere(task, city) ? { channel: 'homeVisit' } : {}),
  };
  return Object.fromEntries(
    Object.entries(known).filter(([name, value]) => value !== undefined && (names as string[]).includes(name)),
  );
}
