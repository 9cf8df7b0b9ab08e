import { useQuery } from '@tanstack/react-query';
import type { Report, ReportHead } from '../../../../libs/contracts/reports.js';
import { api } from '../api/client.js';
import type { PageOf } from '../api/use-pages.js';

export const reportPath = (town: string, period: string): string => `/reports/monthly/${town}/${period}`;

/** The reports of a month; without one, of the latest that has been opened. */
export const useReports = (period: string | undefined) =>
  useQuery({
    queryKey: ['reports', period ?? 'latest'],
    queryFn: async () => (await api.get<PageOf<ReportHead>>('/reports/monthly', { period })).items,
  });

export const useReport = (town: string, period: string) =>
  useQuery({
    queryKey: ['reports', period, town],
    queryFn: () => api.get<Report>(reportPath(town, period)),
    // The proof of the mails comes a moment after the submission.
    refetchInterval: ({ state }) => (state.data?.mails.some((mail) => mail.state === 'planned') ? 3000 : false),
  });
