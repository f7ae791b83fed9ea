import type { Outcome } from '../../core/model.ts';
import { type ColumnName, columnNamed } from '../../core/report/outputColumns.ts';
import type { OutputTable } from '../../core/rerun/outputTable.ts';
import type { Sheet } from '../sheet/google.ts';
import { Mistake } from '../sheet/mistake.ts';
import type { TablePlan } from './tablePlan.ts';

/**
 * The lock keeps other runs out, not people: whoever sorts, inserts or moves while a run computes would find its results
 * beside the wrong events, and whoever decides a row whose evidence changes would have decided on what is gone. So the
 * heading row, the row keys and the decisions are read once more before a tab is written.
 */
export function assertUnchanged(
  sheet: Sheet,
  { outcome, columns, headerIndex, table }: TablePlan,
  before: OutputTable,
): void {
  const rows = sheet.getLastRow();
  const header = before[headerIndex] ?? [];
  if (rows === 0 || header[columns.get('row_key') ?? -1] === undefined) return;
  const [headings = []] = sheet.getRange(headerIndex + 1, 1, 1, sheet.getLastColumn()).getDisplayValues();
  const isArranged = rows === before.length && areInPlace(outcome, headings, columns);
  const changes = (name: ColumnName) => {
    const at = columns.get(name) ?? -1;
    if (at < 0 || at >= header.length) return [];
    const cells = sheet.getRange(1, at + 1, rows, 1).getDisplayValues();
    return cells.flatMap(([cell], row) => (cell === (before[row]?.[at] ?? '') ? [] : [row]));
  };
  if (!isArranged || changes('row_key').length > 0) refuse(sheet, 'sorted or changed');
  const fingerprint = columns.get('fingerprint') ?? -1;
  if (changes('decision').some((row) => before[row]?.[fingerprint] !== table[row]?.[fingerprint]))
    refuse(sheet, 'decided rows of');
}

/** Whether each of our columns still stands where it stood, and those to come have room. */
export function areInPlace(
  outcome: Outcome,
  headings: readonly string[],
  columns: ReadonlyMap<ColumnName, number>,
): boolean {
  return [...columns].every(([name, at]) => !headings[at] || columnNamed(outcome, headings[at]) === name);
}

function refuse(sheet: Sheet, what: string): never {
  throw new Mistake(
    `Somebody ${what} the tab ${sheet.getName()} while the review ran, so it was not written. Choose Run review again.`,
    sheet.getRange(1, 1),
  );
}
