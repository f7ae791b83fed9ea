import type { Range, Sheet } from './google.ts';
import { changedRows, sizeOf, type TablePlan } from './tablePlan.ts';

/** The cells of a tab that a plan will write, as far as the grid has them yet: one range per run of our columns. */
export function plannedRanges(sheet: Sheet, plan: TablePlan): Range[] {
  const changed = changedRows(plan);
  const last = sheet.getMaxRows();
  const first = Math.min(last, (changed?.from ?? plan.added.from) + 1);
  const end = sizeOf(plan.added) > 0 ? plan.added.to : (changed?.to ?? first);
  const rows = Math.max(1, Math.min(last, end) - first + 1);
  const width = sheet.getMaxColumns();
  const source = plan.columns.get('source') ?? 0;
  return [...plan.blocks, { from: source, to: source + 1 }]
    .filter(({ from, to }) => from < width && to <= width)
    .map((run) => sheet.getRange(first, run.from + 1, rows, sizeOf(run)));
}
