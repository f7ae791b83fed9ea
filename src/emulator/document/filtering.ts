import { readDisplayValues } from './contents.ts';
import { ensureRow, rowAt } from './grid.ts';
import type { DocumentState, SheetState } from './state.ts';

/** Hides the rows that the filter does not keep and shows the others; rows that a person hid stay hidden. */
export function applyFilter(document: DocumentState, sheet: SheetState): void {
  for (const row of sheet.rows) if (row?.hiddenBy === 'filter') delete row.hiddenBy;
  if (sheet.filter === null) return;
  const { rect, kept } = sheet.filter;
  const shown = readDisplayValues(document, sheet, rect);
  shown.forEach((line, down) => {
    const row = rect.row + down;
    const keeps = [...kept].every(([column, values]) => values.has(line[column - rect.column] ?? ''));
    if (down > 0 && !keeps && rowAt(sheet, row)?.hiddenBy === undefined)
      ensureRow(sheet, row).hiddenBy = 'filter';
  });
}
