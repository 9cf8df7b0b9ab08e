import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { queryClient } from '../api/query-client.js';
import { meQuery, useToday } from '../session/use-me.js';

const EVERY_MS = 60_000;

/**
 * A page left open overnight: when the business day has changed, everything on screen is asked anew. Where a demo clock
 * takes the place of the calendar, its bar does so.
 */
export function useNewDay(isOn: boolean): void {
  const today = useToday();
  const shown = useRef(today);
  useQuery({ ...meQuery, refetchInterval: isOn ? EVERY_MS : false });
  useEffect(() => {
    if (!isOn || shown.current === today) return;
    shown.current = today;
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
  }, [isOn, today]);
}
