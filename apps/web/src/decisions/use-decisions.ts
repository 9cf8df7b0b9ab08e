import { queryOptions } from '@tanstack/react-query';
import type { Decision } from '../../../../libs/contracts/decisions.js';
import type { DecisionKind, DecisionState } from '../../../../libs/domain/payment/decision.js';
import { api } from '../api/client.js';
import { type PageOf, usePages } from '../api/use-pages.js';

export interface DecisionFilter {
  kind?: DecisionKind | undefined;
  state?: DecisionState | undefined;
}

export const useDecisions = (filter: DecisionFilter) =>
  usePages<Decision>(['decisions', filter], (cursor) =>
    api.get<PageOf<Decision>>('/decisions', { ...filter, cursor, limit: 50 }),
  );

export const decisionQuery = (decisionNo: string | undefined) =>
  queryOptions({
    queryKey: ['decision', decisionNo],
    queryFn: () => api.get<Decision>(`/decisions/${decisionNo}`),
    enabled: decisionNo !== undefined,
  });
