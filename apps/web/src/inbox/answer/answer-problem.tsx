import { useEffect, useRef } from 'react';
import type { ApiError } from '../../api/problem.js';
import { ProblemNotice } from '../../look/problem-notice.js';
import { useWords } from '../../words/words-context.js';

/** Why an answer was not taken. Where somebody or something was quicker, only a fresh look helps. */
export function AnswerProblem({ error, reload }: { error: ApiError | null; reload: () => void }) {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) place.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  const isOvertaken = error.status === 409;
  return (
    <div ref={place}>
      <ProblemNotice error={error} {...(isOvertaken ? { retry: reload, retryText: t.form.reload } : {})} />
    </div>
  );
}
