/** Rules A2–A4, B1–B3, D2 (api.md «Files»). A roster file is looked at, row by row, before anything is taken in. */
import { createHash, randomInt } from 'node:crypto';
import type { Tx } from '../database/database.js';
import { RosterImportEntity } from '../database/entities/roster-import.entity.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { countImport, findTakenIn, insertImportRows, refuseRows } from '../database/stores/roster-import.store.js';
import { conflict } from '../domain/errors.js';
import type { Actor } from '../domain/organisation/roles.js';
import { RosterPersons, rosterPerson } from '../domain/recipient/roster-persons.js';
import type { RosterContext } from '../domain/recipient/roster-row.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import { onBehalfOf } from './acting-office.js';
import type { Casework } from './casework.js';
import { BOTH_SCHEMES, type Judgement, judgeRoster, type RosterTableRow } from './judge-roster.js';
import { rosterOffices } from './roster-offices.js';
import { actingOnImports, importableCentres } from './roster-rights.js';

/** An uploaded file. `rows` reads it from the beginning each time it is called. */
export interface RosterUpload {
  fileName: string;
  sha256: string;
  rows: () => AsyncIterable<RosterTableRow>;
}

const ROWS_AT_ONCE = 500;

/**
 * Keeps what became of every row, its cells sealed, and answers the number of the import. Nobody is taken in yet. Errors:
 * NOT_ALLOWED, ALREADY_TAKEN_IN (importNo), and those of the file.
 */
export async function previewRoster(casework: Casework, actor: Actor, upload: RosterUpload): Promise<string> {
  const centres = importableCentres(actor);
  return casework.database.inTransaction(async (tx) => {
    const taken = await findTakenIn(tx, upload.sha256);
    if (taken !== undefined) throw conflict('ALREADY_TAKEN_IN', { importNo: taken });
    const today = await casework.clock.today(tx);
    const importNo = await insertImport(tx, actor, upload, today);
    const preview = new Preview(tx, casework, importNo, { today, centres, offices: await rosterOffices(tx) });
    for await (const rows of inBatches(upload.rows())) await preview.take(rows);
    await preview.finish();
    await countImport(tx, importNo);
    await appendAudit(tx, {
      businessDay: today,
      actor: actor.login,
      actorPerson: actor.personId,
      onBehalfOf: onBehalfOf(actingOnImports(actor)),
      act: 'rosterPreviewed',
      subjectKind: 'rosterImport',
      subjectId: importNo,
      after: { sha256: upload.sha256 },
    });
    return importNo;
  });
}

async function insertImport(tx: Tx, actor: Actor, upload: RosterUpload, today: PlainDate): Promise<string> {
  const importNo = `IM${String(randomInt(0, 100_000_000)).padStart(8, '0')}`;
  await tx.insert(RosterImportEntity, {
    importNo,
    sha256: upload.sha256,
    fileName: upload.fileName.slice(0, 200),
    state: 'previewed',
    uploadedBy: actor.login,
    uploaderPerson: actor.personId,
    uploadedOn: today,
  });
  return importNo;
}

/** Judges batch after batch, remembering only who has been seen in which row. */
class Preview {
  private readonly persons = new RosterPersons();

  constructor(
    private readonly tx: Tx,
    private readonly casework: Casework,
    private readonly importNo: string,
    private readonly context: RosterContext,
  ) {}

  async take(rows: readonly RosterTableRow[]): Promise<void> {
    const { fields } = this.casework.database;
    const judged = await judgeRoster(this.tx, fields, rows, this.context);
    await insertImportRows(
      this.tx,
      fields,
      this.importNo,
      judged.map((row) => this.comparedWithOthers(row)),
    );
  }

  /** Rows of one person that differ are refused, all of them: nobody can know which is right. */
  async finish(): Promise<void> {
    const problem = { column: '身份证号', code: 'DIFFERING_ROWS' } as const;
    await refuseRows(this.tx, this.importNo, this.persons.differingRows(), problem);
  }

  private comparedWithOthers(judged: Judgement): Judgement {
    const person = rosterPerson(judged.cells);
    if (person === null) return judged;
    const first = this.persons.see(judged.row, person, contentOf(judged));
    if (judged.outcome === 'rejected') return judged;
    if (first !== null) {
      const problem = { column: '身份证号', code: 'REPEATED_ROW', params: { row: String(first) } } as const;
      return { ...judged, outcome: 'duplicate', problems: [problem] };
    }
    const isInBoth = this.context.centres.length > 1 && this.persons.isInOtherScheme(person);
    return isInBoth && !judged.warnings.includes(BOTH_SCHEMES)
      ? { ...judged, warnings: [...judged.warnings, BOTH_SCHEMES] }
      : judged;
  }
}

/** Equal for rows that say the same, in whatever form (128 bits of a digest); short, because every person of a large file has one. */
const contentOf = ({ said, cells }: Judgement): string =>
  createHash('sha256')
    .update(JSON.stringify(said ?? cells))
    .digest()
    .toString('latin1', 0, 16);

async function* inBatches(rows: AsyncIterable<RosterTableRow>): AsyncGenerator<RosterTableRow[]> {
  let batch: RosterTableRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
