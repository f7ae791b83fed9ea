import { TIME_FIELDS } from '../sources/adapter.ts';
import { breakOf } from './csv/brokenRows.ts';
import { isRagged } from './ragged.ts';
import { shiftedUnder } from './shiftedRow.ts';
import type { SourceRecord, TabPlan } from './sourceRecord.ts';

/** Why the row cannot be trusted to stand under its headings; '' where it can. */
export function misfitOf(plan: TabPlan, { cells, row }: SourceRecord, otherHeader: number): string {
  if (row >= otherHeader) return `row ${otherHeader} is another header`;
  if (isRagged(plan, cells))
    return breakOf(cells)?.says ?? `${cells.length} cells under ${plan.lastColumn + 1} headings`;
  if (cells.length > plan.lastColumn) return '';
  const times = TIME_FIELDS.flatMap((field) => plan.fields.get(field) ?? []);
  const shifted = shiftedUnder({ ...plan, times }, cells);
  return shifted && `a cell is missing before ${shifted}: what stands there belongs to another column`;
}
