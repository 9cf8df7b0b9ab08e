import { type ActivityOptions, proxyActivities } from '@temporalio/workflow';

/** The activities of a port, each with the line that managers read beside it in the Temporal Web UI. */
export function summedActivities<Port extends object>(
  options: ActivityOptions,
  summaries: Record<keyof Port & string, string>,
): Port {
  const names = Object.keys(summaries) as (keyof Port & string)[];
  const activities = names.map((name) => {
    const proxied = proxyActivities<Record<string, () => Promise<unknown>>>({ ...options, summary: summaries[name] });
    return [name, proxied[name]] as const;
  });
  return Object.fromEntries(activities) as Port;
}
