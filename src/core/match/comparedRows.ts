import type { Identifier } from '../model.ts';
import { exactList } from '../normalize/exactList.ts';
import type { SourceRecord, TabPlan } from '../read/sourceRecord.ts';

/** Which identifiers the first pass has compared of each row, by tab and row, so that the second does not read the cells again. */
export interface ComparedRows {
  readonly byTab: Map<TabPlan, (readonly Identifier[])[]>;
  rows: number;
}

/** The first ones are kept, some 45 MB with the texts that they hold on to: all would take as much memory as the workbook. */
const MOST_KEPT = 100_000;
/** Of a workbook of more rows none are: it has a use for the memory, and reading the first ones again is a small part of it. */
const MOST_ROWS = 200_000;

export function noComparedRows(): ComparedRows {
  return { byTab: new Map(), rows: 0 };
}

export function noteComparedRow(
  compared: ComparedRows,
  { plan, row }: SourceRecord,
  identifiers: readonly Identifier[],
): void {
  if (++compared.rows > MOST_KEPT) {
    if (compared.rows > MOST_ROWS) compared.byTab.clear();
    return;
  }
  let ofTab = compared.byTab.get(plan);
  if (!ofTab) {
    ofTab = [];
    compared.byTab.set(plan, ofTab);
  }
  ofTab[row] = exactList(identifiers);
}
