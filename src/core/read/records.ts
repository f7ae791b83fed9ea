import type { Rows } from '../model.ts';
import { type IgnoredWhy, whyIgnored } from './ignoredRows.ts';
import { unpackRow } from './packedRows.ts';
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
    if (index === plan.headerIndex) return;
    const cells = plan.packed ? unpackRow(row, plan.packed) : row;
    const ignoredAs = whyIgnored(cells, plan.header);
    const why =
      index < plan.headerIndex && ignoredAs !== 'blank-row'
        ? 'title-row'
        : (ignoredAs ?? whySetAside(plan, cells));
    if (why) ignored.push({ row: index + 1, why });
    else found.push(readRecord(plan, cells, index + 1));
  });
  return found;
}
