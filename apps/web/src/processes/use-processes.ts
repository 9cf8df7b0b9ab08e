import { useQuery } from '@tanstack/react-query';
import type { Process, ProcessCounts, Schedule } from '../../../../libs/contracts/processes.js';
import { api } from '../api/client.js';
import { type PageOf, usePages } from '../api/use-pages.js';

export const PROCESSES = ['processes'];

export interface ProcessFilter {
  state: Process['state'];
  kind?: string | undefined;
  town?: string | undefined;
}

export const useProcesses = ({ state, kind, town }: ProcessFilter) =>
  usePages<Process>([...PROCESSES, 'list', state, kind, town], (cursor) =>
    api.get<PageOf<Process>>('/processes', { state, kind, town, cursor, limit: 50 }),
  );

export const useProcessCounts = () =>
  useQuery({ queryKey: [...PROCESSES, 'counts'], queryFn: () => api.get<ProcessCounts>('/processes/counts') });

export const useSchedules = () =>
  useQuery({
    queryKey: [...PROCESSES, 'schedules'],
    queryFn: async () => (await api.get<{ items: Schedule[] }>('/processes/schedules')).items,
  });
