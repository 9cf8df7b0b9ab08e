import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { demoAccount } from '../../../../libs/contracts/sessions.js';
import { api } from '../api/client.js';

export type DemoAccount = z.infer<typeof demoAccount>;

/** The demo's accounts; an office has none, and the plain form remains. */
export function useDemoAccounts(): DemoAccount[] {
  const { data } = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: async () => {
      const answer = await api.get<DemoAccount[] | { items: DemoAccount[] }>('/demo/accounts');
      return Array.isArray(answer) ? answer : answer.items;
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? [];
}
