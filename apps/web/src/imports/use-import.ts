import { useQuery } from '@tanstack/react-query';
import type { RosterImport, RosterImportHead } from '../../../../libs/contracts/imports.js';
import { api } from '../api/client.js';
import { type PageOf, usePages } from '../api/use-pages.js';
import { isUnderWay } from './roster-import.js';

export const IMPORTS = ['imports'];
export const importKey = (importNo: string) => [...IMPORTS, importNo];

/** One import; asked every second while it is under way, so that one may leave and come back. */
export const useImport = (importNo: string) =>
  useQuery({
    queryKey: importKey(importNo),
    queryFn: () => api.get<RosterImport>(`/imports/${importNo}`),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.state) ? 1000 : false),
  });

/** The imports so far, the latest first. */
export const useImports = () =>
  usePages<RosterImportHead>([...IMPORTS, 'list'], (cursor) =>
    api.get<PageOf<RosterImportHead>>('/imports', { cursor, limit: 20 }),
  );
