import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { ApiError } from '../api/problem.js';
import { forgetDrafts } from '../inbox/answer/drafts.js';
import { PageLoading } from '../look/page-loading.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { Shell } from '../shell/shell.js';
import { meQuery } from './use-me.js';

/** Lets only people who are logged in to the workbench, and brings the others back to where they wanted to go. */
export function SessionGate() {
  const location = useLocation();
  const { data, error, refetch } = useQuery(meQuery);
  const isSignedOut = error instanceof ApiError && error.status === 401;
  // A session that ran out while nobody looked: what its owner had begun does not wait for the next one.
  useEffect(() => {
    if (isSignedOut) forgetDrafts();
  }, [isSignedOut]);
  if (data) return <Shell />;
  if (isSignedOut) {
    const wanted = `${location.pathname}${location.search}`;
    return <Navigate to={wanted === '/' ? '/login' : `/login?next=${encodeURIComponent(wanted)}`} replace />;
  }
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  return <PageLoading />;
}
