import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from './client.js';

export interface OfficeName {
  code: string;
  kind: string;
  name: string;
  parentCode: string | null;
}

const useOfficeList = () =>
  useQuery({
    queryKey: ['offices'],
    queryFn: async () => (await api.get<{ items: OfficeName[] }>('/offices')).items,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** Names of offices by code; a code without a known name is shown as it is. */
export function useOfficeName(): (code: string | null | undefined) => string {
  const { data } = useOfficeList();
  return useCallback((code) => (code ? (data?.find((office) => office.code === code)?.name ?? code) : ''), [data]);
}

/** The towns, or the villages of a town, that the user may choose from. */
export function useOfficesOf(kind: 'town' | 'village', parentCode?: string): OfficeName[] {
  const { data } = useOfficeList();
  return data?.filter((office) => office.kind === kind && (!parentCode || office.parentCode === parentCode)) ?? [];
}
