import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '../../../../libs/domain/time/plain-date.js';
import { api } from '../api/client.js';
import { ApiError } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import type { ClockAnswer } from './demo-clock.js';

interface Run {
  from: PlainDate;
  to: PlainDate;
}

/** Moves the demo clock; while it runs the day is asked every second, and afterwards everything on screen is asked anew. */
export function useDemoClock() {
  const [run, setRun] = useState<Run | null>(null);
  const [answer, setAnswer] = useState<ClockAnswer | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { data } = useQuery({
    queryKey: ['demo-clock'],
    queryFn: () => api.get<{ today: PlainDate }>('/demo/clock'),
    enabled: run !== null,
    refetchInterval: run ? 1000 : false,
    staleTime: 0,
  });
  const advance = async (from: PlainDate, to: PlainDate): Promise<void> => {
    setRun({ from, to });
    setAnswer(null);
    setError(null);
    try {
      const answered = await api.post<ClockAnswer>('/demo/clock', { advanceTo: to });
      if (answered.code) setError(new ApiError(200, answered.code, ''));
      else setAnswer(answered);
    } catch (problem) {
      setError(problem);
    } finally {
      setRun(null);
      await queryClient.invalidateQueries();
    }
  };
  return { run, today: data?.today, answer, error, advance, forget: () => setAnswer(null) };
}
