/** Every row of the roster: taken, refused, or a repetition (api.md «Files»). */
import type { TakenIn } from '../drive/take-in.js';
import type { RosterVerdict, RowNote } from '../reference/roster.js';
import type { Differences } from './differences.js';

const line = ({ row, column, code }: RowNote): string => `row ${row} ${column} ${code}`;

export function compareImport(
  verdict: RosterVerdict,
  { preview, recipientNoOfRow }: TakenIn,
  differences: Differences,
) {
  differences.equal('rows accepted', 'preview', verdict.accepted.length, preview.accepted);
  for (const list of ['rejected', 'duplicates', 'warnings'] as const) {
    const got: RowNote[] = preview[list];
    const rows = new Set([...verdict[list], ...got].map(({ row }) => row));
    for (const row of rows) {
      const of = (notes: readonly RowNote[]): string[] => notes.filter((note) => note.row === row).map(line);
      differences.sameLines(`rows with ${list}`, `row ${row}`, of(verdict[list]), of(got));
    }
    const unexplained = preview[list].filter(({ reason }: { reason?: string }) => !reason);
    differences.equal(`rows with ${list}`, 'every row has its reason in words', [], unexplained);
  }
  for (const { row } of verdict.accepted) {
    differences.equal('rows with a recipient', `row ${row}`, true, recipientNoOfRow.has(row));
  }
}
