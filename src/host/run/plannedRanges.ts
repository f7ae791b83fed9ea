import type { Range, Sheet } from '../sheet/google.ts';
import { changedRows, sizeOf, type TablePlan } from './tablePlan.ts';

/**
 * The cells of a tab that a plan will write, as far as the grid has them yet: one range per block of our columns, and the
 * heading row where columns come back or a repair dresses it anew.
 */
export function plannedRanges(sheet: Sheet, plan: TablePlan, isRepair: boolean): Range[] {
  const changed = changedRows(plan);
  const last = sheet.getMaxRows();
  const first = Math.min(last, (changed?.from ?? plan.added.from) + 1);
  const end = sizeOf(plan.added) > 0 ? plan.added.to : (changed?.to ?? first);
  const rows = Math.max(1, Math.min(last, end) - first + 1);
  const width = sheet.getMaxColumns();
  const source = plan.columns.get('source') ?? 0;
  const isDressed = isRepair || sizeOf(plan.newHeadings) > 0;
  const header = isDressed ? [sheet.getRange(plan.headerIndex + 1, 1, 1, width)] : [];
  const body = [...plan.blocks, { from: source, to: source + 1 }]
    .filter(({ from, to }) => from < width && to <= width)
    .map((block) => sheet.getRange(first, block.from + 1, rows, sizeOf(block)));
  return [...header, ...body];
}
