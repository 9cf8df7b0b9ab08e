import { useQuery } from '@tanstack/react-query';
import type { Decision } from '../../../../libs/contracts/decisions.js';
import type { Task } from '../../../../libs/contracts/inbox.js';
import type { Certification, Recipient, TimelineEntry } from '../../../../libs/contracts/recipients.js';
import { api } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { type PageOf, usePages } from '../api/use-pages.js';
import type { RecipientFilter } from './recipient-filter.js';

/** A search carries names, so it goes in a body and not in an address. */
export const useRecipients = (search: string, filter: RecipientFilter) =>
  usePages<Recipient>(['recipients', search, filter], (cursor) =>
    api.post<PageOf<Recipient>>('/recipients/search', {
      ...filter,
      limit: 50,
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );

export const useRecipient = (recipientNo: string) =>
  useQuery({ queryKey: ['recipient', recipientNo], queryFn: () => api.get<Recipient>(`/recipients/${recipientNo}`) });

export const useTimeline = (recipientNo: string) =>
  usePages<TimelineEntry>(['recipient', recipientNo, 'timeline'], (cursor) =>
    api.get<PageOf<TimelineEntry>>(`/recipients/${recipientNo}/timeline`, { limit: 50, cursor }),
  );

/** The certifications of a person, the latest first. */
export const useCertifications = (recipientNo: string) =>
  usePages<Certification>(['recipient', recipientNo, 'certifications'], (cursor) =>
    api.get<PageOf<Certification>>(`/recipients/${recipientNo}/certifications`, { limit: 50, cursor }),
  );

/** The tasks about a person, as far as the reader's area goes. */
export const useTasksOf = (recipientNo: string, view: 'open' | 'done') =>
  usePages<Task>(['inbox', 'of', recipientNo, view], (cursor) =>
    api.get<PageOf<Task>>('/inbox/tasks', { view, recipientNo, desk: 'all', cursor }),
  );

export const useDecisionsOf = (recipientNo: string) =>
  usePages<Decision>(['recipient', recipientNo, 'decisions'], (cursor) =>
    api.get<PageOf<Decision>>('/decisions', { recipientNo, cursor }),
  );

/** After a fact about somebody: the person, the lists and the inbox are asked anew. */
export const refreshRecipient = async (recipientNo: string): Promise<void> => {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['recipient', recipientNo] }),
    queryClient.invalidateQueries({ queryKey: ['recipients'] }),
    queryClient.invalidateQueries({ queryKey: ['inbox'] }),
  ]);
};
