/** Rule G2. A table as it goes into a workbook: values by the names that the template gives its cells. */
import type { AnnexName } from './annex-rows.js';

/** A text, a number to calculate with, or nothing. */
export type AnnexValue = string | number | null;

export interface AnnexTable {
  annex: AnnexName;
  /** File name to be read by people. */
  fileName: string;
  /** Cells `head_…` and `foot_…` of the template, without their prefix. */
  head: Readonly<Record<string, string>>;
  foot: Readonly<Record<string, string>>;
  /** One record a row, by the names `row_…` of the template's columns, without their prefix. */
  rows: readonly Readonly<Record<string, AnnexValue>>[];
  /** What the one row says where there is no case (零报告). */
  nil: string;
}
