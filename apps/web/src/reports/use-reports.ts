import { useQuery } from '@tanstack/react-query';
import type { Report, ReportHead } from '../../../../libs/contracts/reports.js';
import { api } from '../api/client.js';
import type { PageOf } from '../api/use-pages.js';

export const reportPath = (town: string, period: string): string => `/reports/monthly/${town}/${period}`;

export const useReports = (period: string) =>
  useQuery({
    queryKey: ['reports', period],
    queryFn: async () => (await api.get<PageOf<ReportHead>>('/reports/monthly', { period })).items,
  });

export const useReport = (town: string, period: string) =>
  useQuery({
    queryKey: ['reports', period, town],
    queryFn: () => api.get<Report>(reportPath(town, period)),
    // The proof of the mails comes a moment after the submission.
    refetchInterval: ({ state }) => (state.data?.mails.some((mail) => mail.state === 'planned') ? 3000 : false),
  });
