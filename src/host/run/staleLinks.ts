import type { OpenWorkbook } from '../workbook/openWorkbook.ts';
import { type LinkTargets, linkOf } from '../workbook/sourceLinks.ts';
import { around, spanOf, type TablePlan } from './tablePlan.ts';

/**
 * The plan with the rows whose Source cell leads elsewhere than it should, though its text says the same: a run was cut
 * off between the two, or a tab was made anew under its name. Read from the cells, so that each repair gets further.
 */
export function withStaleLinks({ outputs }: OpenWorkbook, plan: TablePlan, targets: LinkTargets): TablePlan {
  const { table, headerIndex, columns, added } = plan;
  const sheet = outputs.get(plan.outcome)?.sheet;
  const column = columns.get('source') ?? 0;
  if (!sheet || added.from <= headerIndex + 1 || column >= sheet.getMaxColumns()) return plan;
  const there = sheet.getRange(1, column + 1, added.from, 1).getRichTextValues();
  const stale = spanOf(
    { from: headerIndex + 1, to: added.from },
    (row) => (there[row]?.[0]?.getLinkUrl() ?? null) !== linkOf(table[row] ?? [], columns, targets),
  );
  return { ...plan, links: around([plan.links, stale]) };
}
