/** A small roster in which every behaviour has its person, and every way to be refused its row. */
import { BEHAVIOURS, behaviourOf } from './behaviours/choose.js';
import { type Pensioner, type RosterVerdict, validUntilOf } from './reference/roster.js';

/** Soon enough that everything has happened within the year. */
const plays = (pensioner: Pensioner): boolean => {
  const end = validUntilOf(pensioner);
  return end > '2026-11-20' && end < '2027-06-15';
};

/** Rows of the sheet, in its order. */
export function chooseSixty({ accepted, rejected, duplicates }: RosterVerdict, seed: number): number[] {
  const byBehaviour = Map.groupBy(accepted, (pensioner) => behaviourOf(pensioner, seed).name);
  const some = (people: readonly Pensioner[], count: number): number[] => people.slice(0, count).map(({ row }) => row);
  const rows = [
    ...BEHAVIOURS.flatMap(({ name }) => some(byBehaviour.get(name)?.filter(plays) ?? [], 1)),
    ...[
      'found dead when overdue, long ago',
      'unreachable, stays away',
      'refuses, suspended, comes back after months',
    ].flatMap((name) => some(byBehaviour.get(name)?.filter((one) => one.group.isExternal && plays(one)) ?? [], 1)),
    ...some(
      accepted.filter((one) => validUntilOf(one) < '2026-11-01' && one.certifiedOn !== null),
      4,
    ),
    ...some(
      accepted.filter(({ certifiedOn }) => certifiedOn === null),
      4,
    ),
    ...some(
      accepted.filter(({ phone }) => phone === null),
      3,
    ),
    ...some(
      accepted.filter((one) => validUntilOf(one).endsWith('-28') || validUntilOf(one).endsWith('-31')),
      4,
    ),
    ...[...Map.groupBy(rejected, ({ code }) => code).values()].map(([first]) => first?.row ?? 2),
    ...duplicates.slice(0, 1).flatMap(({ row }) => [row]),
  ];
  return [...new Set(rows)].sort((one, other) => one - other);
}
