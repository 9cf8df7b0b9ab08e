import type { ProcessCounts } from '../../../../libs/contracts/processes.js';

type Counts = ProcessCounts['stuck'];

/** All of them. */
export const total = (counts: Counts): number => counts.reduce((sum, { count }) => sum + count, 0);

/** How many of each kind, or of each town; what lies in no town is left out. */
export function countBy(counts: Counts, by: 'kind' | 'town'): { value: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const counted of counts) {
    const value = counted[by];
    if (value !== null) sums.set(value, (sums.get(value) ?? 0) + counted.count);
  }
  return [...sums].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
