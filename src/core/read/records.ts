import type { Row, Rows } from '../model.ts';
import { unpackRow } from './csv/packedRows.ts';
import { type IgnoredWhy, whyIgnored } from './ignoredRows.ts';
import { whySetAside } from './setAside.ts';
import { readRecord, type SourceRecord, type TabPlan } from './sourceRecord.ts';

export interface IgnoredRow {
  readonly row: number;
  readonly why: IgnoredWhy;
}

/**
 * The records among a chunk's rows; `firstIndex` is the 0-based index of its first row in the tab. Rows above the
 * header, and those that are no record or are set aside, are added to `ignored`; the header row is neither.
 */
export function recordsOf(
  plan: TabPlan,
  rows: Rows,
  firstIndex: number,
  ignored: IgnoredRow[],
): SourceRecord[] {
  const found: SourceRecord[] = [];
  rows.forEach((row, at) => {
    const index = firstIndex + at;
    const { cells, why } = told(plan, row, index);
    if (why === 'the-header') return;
    if (why) ignored.push({ row: index + 1, why });
    else found.push(readRecord(plan, cells, index + 1));
  });
  return found;
}

/** How many records there are among a chunk's rows: headings, titles, totals and blank rows are none. */
export function countRecords(plan: TabPlan, rows: Rows, firstIndex: number): number {
  return rows.filter((row, at) => told(plan, row, firstIndex + at).why === null).length;
}

/** The row's cells, and why it is no record; null where it is one. The header itself is no repeated one. */
function told(
  plan: TabPlan,
  row: Row,
  index: number,
): { readonly cells: Row; readonly why: IgnoredWhy | 'the-header' | null } {
  const cells = plan.packed ? unpackRow(row, plan.packed) : row;
  if (index === plan.headerIndex) return { cells, why: 'the-header' };
  const ignoredAs = whyIgnored(cells, plan.header);
  if (index < plan.headerIndex && ignoredAs !== 'blank-row') return { cells, why: 'title-row' };
  return { cells, why: ignoredAs ?? whySetAside(plan, cells) };
}
