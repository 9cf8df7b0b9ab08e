/** Rules A2–A4, B3 (api.md «Files»). What rows of a roster would do today, given what is known of their persons. */
import type { Tx } from '../database/database.js';
import type { FieldCipher } from '../database/field-cipher.js';
import { KnownRecipients } from '../database/queries/known-recipients.query.js';
import type { JudgedRow } from '../database/stores/roster-import.store.js';
import { centreOfRow, planRosterRow, type RosterPlan } from '../domain/recipient/roster-plan.js';
import {
  type RosterCells,
  type RosterContext,
  type RosterRow,
  type RosterWarning,
  readRosterRow,
} from '../domain/recipient/roster-row.js';

/** A data row of the uploaded file. */
export interface RosterTableRow {
  row: number;
  cells: RosterCells;
}

/** `said` and `plan` are there for rows that can be read. */
export interface Judgement extends JudgedRow {
  cells: RosterCells;
  said: RosterRow | null;
  plan: RosterPlan | null;
}

/** Judges rows, each for itself; `lock` keeps the persons they are about until the transaction ends. */
export async function judgeRoster(
  tx: Tx,
  fields: FieldCipher,
  rows: readonly RosterTableRow[],
  context: RosterContext,
  { lock = false } = {},
): Promise<Judgement[]> {
  const read = rows.map((row) => ({ ...row, reading: readRosterRow(row.cells, context) }));
  const numbers = read.flatMap(({ reading }) => ('row' in reading ? [reading.row.nationalId] : []));
  const known = await KnownRecipients.find(tx, fields, numbers, { lock });
  return read.map(({ row, cells, reading }) => {
    if ('problems' in reading) {
      return { row, cells, outcome: 'rejected', problems: reading.problems, warnings: [], said: null, plan: null };
    }
    return { row, cells, ...planned(reading.row, known, context) };
  });
}

function planned(said: RosterRow, known: KnownRecipients, context: RosterContext): Omit<Judgement, 'row' | 'cells'> {
  const centre = centreOfRow(said);
  const plan = planRosterRow(said, known.in(said.nationalId, centre), context.today);
  const warnings = [...plan.warnings];
  const other = context.centres.find((another) => another !== centre);
  if (other && known.in(said.nationalId, other)) warnings.push(BOTH_SCHEMES);
  switch (plan.act) {
    case 'refuse':
      return { outcome: 'rejected', problems: plan.problems, warnings: [], said, plan };
    case 'nothing':
      return { outcome: 'duplicate', problems: [{ column: '身份证号', code: 'UNCHANGED' }], warnings, said, plan };
    default:
      return { outcome: 'accepted', problems: [], warnings, said, plan };
  }
}

/** Rules A3, D7. Lawful, and yet somebody should look; said only to whoever sees both schemes. */
export const BOTH_SCHEMES: RosterWarning = { column: '身份证号', code: 'BENEFIT_OF_BOTH_SCHEMES' };
