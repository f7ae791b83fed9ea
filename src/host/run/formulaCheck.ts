import { columnLetter } from '../../core/read/columns.ts';
import { PEOPLES_COLUMNS } from '../../core/report/outputColumns.ts';
import { guardCell, unguardCell } from '../../core/textGuard.ts';
import type { Span } from '../sheet/contiguousSpans.ts';
import type { Sheet } from '../sheet/google.ts';
import { changedRows, type TableChanges } from './tableChanges.ts';

/**
 * Reads back whether any text that begins like a formula has become one. A text guard in a plain-text cell should prevent
 * it; that it does is *unverified*. A cell that holds one all the same is emptied at once and named. One read, and none
 * where no such text was written.
 */
export function emptyFormulas(sheet: Sheet, changes: TableChanges): string[] {
  const risky = [changedRows(changes), changes.added].flatMap((rows) =>
    rows ? riskyCells(changes, rows) : [],
  );
  if (risky.length === 0) return [];
  const top = risky.reduce((first, { row }) => Math.min(first, row), Number.MAX_SAFE_INTEGER);
  const left = Math.min(...new Set(risky.map(({ column }) => column)));
  const bottom = risky.reduce((last, { row }) => Math.max(last, row), top);
  const right = Math.max(...new Set(risky.map(({ column }) => column)));
  const formulas = sheet.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1).getFormulas();
  const live = risky.filter(({ row, column }) => formulas[row - top]?.[column - left]);
  for (const { row, column } of live) sheet.getRange(row + 1, column + 1).setValue('');
  return live.map(({ row, column }) => `${columnLetter(column)}${row + 1}`);
}

function riskyCells({ table, columns }: TableChanges, { from, to }: Span): { row: number; column: number }[] {
  const own = [...columns].filter(([name]) => !(PEOPLES_COLUMNS as readonly string[]).includes(name));
  const cells: { row: number; column: number }[] = [];
  for (let row = from; row < to; row++)
    for (const [, column] of own) {
      const text = table[row]?.[column] ?? '';
      if (guardCell(text) !== text || unguardCell(text) !== text) cells.push({ row, column });
    }
  return cells;
}
