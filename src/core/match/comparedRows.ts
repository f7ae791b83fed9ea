import type { Identifier } from '../model.ts';
import type { SourceRecord, TabPlan } from '../read/sourceRecord.ts';

/** Which identifiers the first pass has compared of each row, by tab and row, so that the second does not read the cells again. */
export interface ComparedRows {
  readonly byTab: Map<TabPlan, (readonly Identifier[])[]>;
  rows: number;
}

/** The first ones: of a long workbook all would take as much memory as the workbook. */
const MOST_ROWS = 100_000;

export function noComparedRows(): ComparedRows {
  return { byTab: new Map(), rows: 0 };
}

export function noteComparedRow(
  compared: ComparedRows,
  { plan, row }: SourceRecord,
  identifiers: readonly Identifier[],
): void {
  if (compared.rows >= MOST_ROWS) return;
  let ofTab = compared.byTab.get(plan);
  if (!ofTab) {
    ofTab = [];
    compared.byTab.set(plan, ofTab);
  }
  // A copy: a list that has grown one by one has room for a dozen more.
  ofTab[row] = identifiers.slice();
  compared.rows++;
}
