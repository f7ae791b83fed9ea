import type { OutputTable } from '../core/rerun/outputTable.ts';
import type { Sheet } from './google.ts';
import { Mistake } from './mistake.ts';
import type { TablePlan } from './tablePlan.ts';

/**
 * The lock keeps other runs out, not people: whoever sorts or inserts while a run computes would find its results beside
 * the wrong events. So the row keys are read once more before a tab is written.
 */
export function assertUnmoved(sheet: Sheet, { columns }: TablePlan, before: OutputTable): void {
  const key = columns.get('row_key') ?? 0;
  const rows = sheet.getLastRow();
  if (rows === 0 || before[0]?.[key] === undefined) return;
  const keys = sheet.getRange(1, key + 1, rows, 1).getDisplayValues();
  if (rows === before.length && keys.every(([cell], row) => cell === before[row]?.[key])) return;
  throw new Mistake(
    `Somebody sorted or changed the tab ${sheet.getName()} while the review ran, so it was not written. Choose Run review again.`,
    sheet.getRange(1, 1),
  );
}
