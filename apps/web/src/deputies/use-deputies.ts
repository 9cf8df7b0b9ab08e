import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { account, deputy } from '../../../../libs/contracts/sessions.js';
import { api } from '../api/client.js';
import { type PageOf, usePages } from '../api/use-pages.js';

export type Account = z.infer<typeof account>;
export type Deputy = z.infer<typeof deputy>;

export const DEPUTIES = ['deputies'];

export const useDeputies = () =>
  usePages<Deputy>(DEPUTIES, (cursor) => api.get<PageOf<Deputy>>('/admin/deputies', { cursor, limit: 50 }));

/** Everybody who has an account: a few hundred in a city, asked page by page when somebody is to be named. */
export const useAccounts = () =>
  useQuery({
    queryKey: ['accounts'],
    queryFn: async () => {
      const all: Account[] = [];
      let cursor: string | undefined;
      do {
        const page: PageOf<Account> = await api.get<PageOf<Account>>('/admin/accounts', { cursor, limit: 200 });
        all.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return all;
    },
  });
