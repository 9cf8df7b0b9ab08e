/** Rules G3, N9. What a version counts, per centre, and what changed since the version before. No personal data in either. */
import { CENTRES, type Centre } from '../organisation/office.js';
import { type Fen, sumFen } from '../payment/fen.js';
import { ANNEXES, type AnnexName, type AnnexRow, partOfCentres, type ReportSnapshot } from './annex-rows.js';
import { canonicalJson } from './canonical-json.js';

export interface CentreTotals {
  annex1: number;
  annex2: number;
  entrusted: number;
  certifiedSince: number;
  notReviewed: number;
  /** Sum of the overpaid amounts of annex 2, corrections left out. */
  overpaidFen: Fen;
}

export interface ReportTotals {
  byCentre: Record<Centre, CentreTotals>;
  /** Ids of the findings that are rows of this version. */
  findings: string[];
  /** Ids of those rows that take back an earlier report's (Rule G6). */
  corrections: string[];
  /** Ids of the findings left out because their recipients have been certified since: no later report counts them again. */
  certifiedSince: string[];
}

export interface RowChange {
  change: 'added' | 'removed' | 'altered';
  annex: AnnexName;
  centre: Centre;
  findingId: string;
  recipientNo: string;
}

const rowsOf = (snapshot: ReportSnapshot): AnnexRow[] =>
  ANNEXES.flatMap((annex): readonly AnnexRow[] => snapshot[annex]);

function totalsOfCentre(snapshot: ReportSnapshot, centre: Centre): CentreTotals {
  const own = partOfCentres(snapshot, [centre]);
  return {
    annex1: own.annex1.length,
    annex2: own.annex2.length,
    entrusted: own.entrusted.length,
    certifiedSince: own.certifiedSince.length,
    notReviewed: own.notReviewed.length,
    overpaidFen: sumFen(own.annex2.filter((row) => row.correctionOf === null).map((row) => row.overpaidFen)),
  };
}

/** The totals of several centres, or of several towns, together (Rule N9: towns sum to the city). */
export const sumOfTotals = (all: readonly CentreTotals[]): CentreTotals => {
  const sum = (count: keyof CentreTotals): number => all.reduce((total, one) => total + one[count], 0);
  return {
    annex1: sum('annex1'),
    annex2: sum('annex2'),
    entrusted: sum('entrusted'),
    certifiedSince: sum('certifiedSince'),
    notReviewed: sum('notReviewed'),
    overpaidFen: sum('overpaidFen'),
  };
};

/** Rule G3. The totals of a version, per centre. */
export function totalsOf(snapshot: ReportSnapshot): ReportTotals {
  const byCentre = Object.fromEntries(CENTRES.map((centre) => [centre, totalsOfCentre(snapshot, centre)]));
  const rows = rowsOf(snapshot);
  return {
    byCentre: byCentre as Record<Centre, CentreTotals>,
    findings: rows.map((row) => row.findingId),
    corrections: rows.filter((row) => row.correctionOf !== null).map((row) => row.findingId),
    certifiedSince: snapshot.certifiedSince.map((row) => row.findingId),
  };
}

/** Rule G3. What a new version says differently: by table and finding, never by name. */
export function changesBetween(before: ReportSnapshot, after: ReportSnapshot): RowChange[] {
  return ANNEXES.flatMap((annex) => {
    const old = new Map(before[annex].map((row) => [row.findingId, row] as const));
    const now = new Map(after[annex].map((row) => [row.findingId, row] as const));
    const change = (row: AnnexRow, what: RowChange['change']): RowChange => ({
      change: what,
      annex,
      centre: row.centre,
      findingId: row.findingId,
      recipientNo: row.recipientNo,
    });
    const removed = [...old.values()].filter((row) => !now.has(row.findingId)).map((row) => change(row, 'removed'));
    const rest = [...now.values()].flatMap((row) => {
      const earlier = old.get(row.findingId);
      if (!earlier) return [change(row, 'added')];
      return canonicalJson(earlier) === canonicalJson(row) ? [] : [change(row, 'altered')];
    });
    return [...removed, ...rest];
  });
}
