/** Rule A3 (api.md «Files»). One person in several rows of one file: equal rows count once, differing ones not at all. */
import type { Centre } from '../organisation/office.js';
import { readIdentityNumber } from './identity-number.js';
import { CLASS_FACTS } from './recipient-class.js';
import { classByWords, type RosterCells } from './roster-row.js';

/** Whom a row is about, as far as number and class can be read, whatever else is wrong with it. */
export interface RosterPerson {
  nationalId: string;
  centre: Centre;
}

export function rosterPerson(cells: RosterCells): RosterPerson | null {
  const recipientClass = classByWords(cells.人员类别?.text ?? '');
  if (recipientClass === undefined || cells.身份证号?.kind !== 'text') return null;
  const identity = readIdentityNumber(cells.身份证号.text);
  return typeof identity === 'string'
    ? null
    : { nationalId: identity.nationalId, centre: CLASS_FACTS[recipientClass].centre };
}

/** One for every person of a large file: whoever stands in one row only has no list of his own. */
interface Seen {
  content: string;
  row: number;
  further: number[] | null;
  isDiffering: boolean;
}

const SHORT = { employeePensionCentre: 'E', residentPensionCentre: 'R' } as const satisfies Record<Centre, string>;
const keyOf = ({ nationalId, centre }: RosterPerson): string => nationalId + SHORT[centre];
const OTHER = {
  employeePensionCentre: 'residentPensionCentre',
  residentPensionCentre: 'employeePensionCentre',
} as const;

/** Remembers the persons of one file. `content` is anything that is equal for rows that say the same. */
export class RosterPersons {
  private readonly persons = new Map<string, Seen>();

  /** The row in which the same was said of this person before, or null. */
  see(row: number, person: RosterPerson, content: string): number | null {
    const seen = this.persons.get(keyOf(person));
    if (!seen) {
      this.persons.set(keyOf(person), { content, row, further: null, isDiffering: false });
      return null;
    }
    seen.further ??= [];
    seen.further.push(row);
    if (seen.content !== content) seen.isDiffering = true;
    return seen.isDiffering ? null : seen.row;
  }

  /** Rule A3, D7. Whether this person stands in the file in the other scheme too. */
  isInOtherScheme({ nationalId, centre }: RosterPerson): boolean {
    return this.persons.has(keyOf({ nationalId, centre: OTHER[centre] }));
  }

  /** All rows of persons of whom several rows say different things. */
  differingRows(): number[] {
    const rows: number[] = [];
    for (const { isDiffering, row, further } of this.persons.values()) {
      if (isDiffering) rows.push(row, ...(further ?? []));
    }
    return rows;
  }
}
