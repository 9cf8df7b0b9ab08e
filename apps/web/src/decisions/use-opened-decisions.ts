import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTask } from '../inbox/use-inbox.js';
import type { OpenedDecision } from './opened-decisions.js';
import { decisionQuery } from './use-decisions.js';

/** What has been looked at since this page was opened, each with the version that was seen. */
export function useOpenedDecisions(taskId: string | undefined): ReadonlyMap<string, OpenedDecision> {
  const [opened, setOpened] = useState<ReadonlyMap<string, OpenedDecision>>(new Map());
  const { data: task } = useTask(taskId);
  const { data: decision } = useQuery(decisionQuery(task?.subject.decisionNo));
  useEffect(() => {
    if (task && decision) setOpened((before) => new Map(before).set(task.id, { task, decision }));
  }, [task, decision]);
  return opened;
}
