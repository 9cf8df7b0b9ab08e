import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PlainDate } from '../../../../libs/domain/time/plain-date.js';
import { api } from '../api/client.js';
import { ApiError } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { useToday } from '../session/use-me.js';
import type { ClockAnswer } from './demo-clock.js';

interface Run {
  from: PlainDate;
  to: PlainDate;
}

const MOVING_MS = 1000;
const RESTING_MS = 5000;

/**
 * Reads and moves the demo clock. Whoever moves it, here, in another tab or at another desk: once it rests, everything on
 * screen is asked anew.
 */
export function useDemoClock() {
  const seen = useToday();
  const [run, setRun] = useState<Run | null>(null);
  const [answer, setAnswer] = useState<ClockAnswer | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { data } = useQuery({
    queryKey: ['demo-clock'],
    queryFn: () => api.get<{ today: PlainDate; busy: boolean }>('/demo/clock'),
    refetchInterval: ({ state }) => (run || state.data?.busy ? MOVING_MS : RESTING_MS),
    staleTime: 0,
  });
  const wasMoving = useRef(false);
  useEffect(() => {
    if (!data) return;
    // A day that the clock is passing has not brought its tasks yet.
    if (!data.busy && (wasMoving.current || data.today !== seen)) void queryClient.invalidateQueries();
    wasMoving.current = data.busy;
  }, [data, seen]);
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
  const isMovedElsewhere = run === null && data?.busy === true;
  return { run, isMovedElsewhere, today: data?.today, answer, error, advance };
}
