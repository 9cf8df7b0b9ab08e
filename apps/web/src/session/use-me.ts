import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Me } from '../../../../libs/contracts/sessions.js';
import type { Role } from '../../../../libs/domain/organisation/roles.js';
import type { PlainDate } from '../../../../libs/domain/time/plain-date.js';
import { api, setCsrfToken } from '../api/client.js';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me> => {
    const me = await api.get<Me>('/me');
    setCsrfToken(me.csrfToken);
    return me;
  },
  staleTime: 60_000,
});

/** Whoever is logged in; only below the session gate. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** The business day, which a demo clock may have moved. */
export const useToday = (): PlainDate => useMe().today as PlainDate;

export const holds = (me: Me, ...roles: readonly Role[]): boolean => me.roles.some((role) => roles.includes(role));
