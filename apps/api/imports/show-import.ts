import type { RosterImport, RosterImportHead, RosterNoteView, RosterRowView } from '../../../libs/contracts/imports.js';
import type {
  RosterImportView,
  RosterRowView as RowOnRecord,
} from '../../../libs/database/queries/roster-imports.query.js';
import { shownCell } from '../../../libs/domain/recipient/roster-masking.js';
import type { RosterProblem, RosterWarning } from '../../../libs/domain/recipient/roster-row.js';
import { IMPORT_PAUSES, ROSTER_PROBLEM_WORDS, ROSTER_WARNING_WORDS } from '../../../libs/words/imports.js';
import { type Language, say } from '../../../libs/words/language.js';

export const showHead = (view: RosterImportView, language: Language): RosterImportHead => ({
  importNo: view.importNo,
  fileName: view.fileName,
  state: view.state,
  uploadedBy: view.uploadedBy,
  uploadedByName: view.uploadedByName,
  uploadedOn: view.uploadedOn,
  rows: view.rows,
  accepted: view.accepted,
  rejectedRows: view.rejectedRows,
  duplicateRows: view.duplicateRows,
  takenIn: view.takenIn,
  running: view.running,
  committedBy: view.committedBy,
  committedAt: view.committedAt?.toISOString() ?? null,
  failure: view.failure === null ? null : say(IMPORT_PAUSES, language, { code: view.failure }),
});

/** `noted` are the rows about which there is something to say; `cut` where there are more. */
export const showImport = (
  view: RosterImportView,
  noted: readonly RowOnRecord[],
  cut: boolean,
  language: Language,
): RosterImport => ({
  ...showHead(view, language),
  rejected: noted.filter(({ outcome }) => outcome === 'rejected').flatMap((row) => problemsOf(row, language)),
  duplicates: noted.filter(({ outcome }) => outcome === 'duplicate').flatMap((row) => problemsOf(row, language)),
  warnings: noted.flatMap((row) => warningsOf(row, language)),
  notesCut: cut,
});

export const showRow = (row: RowOnRecord, language: Language): RosterRowView => ({
  row: row.row,
  outcome: row.outcome,
  ...(row.recipientNo === null ? {} : { recipientNo: row.recipientNo }),
  notes: [...problemsOf(row, language), ...warningsOf(row, language)],
});

export const reasonOf = ({ code, params }: RosterProblem, language: Language): string =>
  say(ROSTER_PROBLEM_WORDS[code], language, params);

const problemsOf = (row: RowOnRecord, language: Language): RosterNoteView[] =>
  row.problems.map((problem) => noteOf(row, problem, reasonOf(problem, language)));

const warningsOf = (row: RowOnRecord, language: Language): RosterNoteView[] =>
  row.warnings.map((warning) =>
    noteOf(row, warning, say(ROSTER_WARNING_WORDS[warning.code], language, warning.params)),
  );

function noteOf(
  { row, cells }: RowOnRecord,
  { column, code }: RosterProblem | RosterWarning,
  reason: string,
): RosterNoteView {
  const name = shownCell('姓名', cells);
  const value = shownCell(column, cells);
  return { row, column, code, reason, ...(name && { name }), ...(value && { value }) };
}
