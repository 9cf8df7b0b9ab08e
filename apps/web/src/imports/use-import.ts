import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { isUnderWay, type RosterImport } from './roster-import.js';

export const importKey = (importNo: string) => ['import', importNo];

/** One import; asked every second while it is under way, so that one may leave and come back. */
export const useImport = (importNo: string) =>
  useQuery({
    queryKey: importKey(importNo),
    queryFn: () => api.get<RosterImport>(`/imports/${importNo}`),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.state) ? 1000 : false),
  });
