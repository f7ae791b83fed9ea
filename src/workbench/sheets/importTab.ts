import { cellName } from '../../emulator/document/a1.ts';
import type { Emulator } from '../../emulator/emulator.ts';

type Rows = readonly (readonly string[])[];

function tabOf({ globals }: Emulator, name: string) {
  return globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
}

export function hasTab(emulator: Emulator, name: string): boolean {
  return tabOf(emulator, name) !== null;
}

/**
 * Puts rows into a tab of plain text, as *Add import tab* makes them: nothing is coerced. A tab that is there keeps its
 * place and its comments and gets the new contents.
 */
export function importTab(emulator: Emulator, name: string, rows: Rows): void {
  const { user } = emulator;
  const before = tabOf(emulator, name);
  if (before) user.clear(name, `A1:${cellName(before.getMaxRows(), before.getMaxColumns())}`);
  else user.addSheet(name);
  // Pasting nothing at the last cell makes the grid large enough before the format is set.
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 1);
  user.paste(name, Math.max(1, rows.length), columns, [['']]);
  const sheet = tabOf(emulator, name);
  if (!sheet) return;
  user.makePlainText(name, `A1:${cellName(sheet.getMaxRows(), sheet.getMaxColumns())}`);
  user.paste(name, 1, 1, rows);
  if (before) return;
  sheet.setFrozenRows(1);
  for (let column = 1; column <= columns; column += 1) sheet.setColumnWidth(column, widthFor(rows, column));
}

const LOOKED_AT = 60;
const LETTER = 7.5;
const NARROWEST = 70;
const WIDEST = 260;

/** Wide enough for most of what the column holds. A person would drag it so. */
function widthFor(rows: Rows, column: number): number {
  const lengths = rows.slice(0, LOOKED_AT).map((cells) => cells[column - 1]?.length ?? 0);
  const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round(usual * LETTER) + 16));
}

/** How many rows and columns the tab's grid has. */
export function gridOf(emulator: Emulator, name: string): { rows: number; columns: number } {
  const sheet = tabOf(emulator, name);
  return { rows: sheet?.getMaxRows() ?? 0, columns: sheet?.getMaxColumns() ?? 0 };
}

/** All texts of a tab, as shown. */
export function tabTexts(emulator: Emulator, name: string): string[][] {
  const sheet = tabOf(emulator, name);
  return sheet && sheet.getLastRow() > 0 ? sheet.getDataRange().getDisplayValues() : [];
}
