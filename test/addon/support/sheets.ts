import type { Outcome, Rows, Tab } from '../../../src/core/model.ts';
import { columnLetter } from '../../../src/core/read/columns.ts';
import { OUTCOMES, OUTPUTS } from '../../../src/core/report/outputColumns.ts';
import { columnPlaces, columnsByPlace } from '../../../src/core/report/outputHeader.ts';
import type { Emulator } from '../../../src/emulator/emulator.ts';

export type Tables = Record<Outcome, string[][]>;

/** Pastes tabs. Into plain text they stay what they are; into automatic cells Sheets makes of them what it will. */
export function pasteTabs(
  { user, globals }: Emulator,
  tabs: readonly Tab[],
  into: 'text' | 'automatic' = 'text',
): void {
  for (const { name, rows } of tabs) {
    if (!globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name)) user.addSheet(name);
    if (into === 'text') {
      const width = Math.max(1, ...rows.map((cells) => cells.length));
      user.paste(name, Math.max(1, rows.length), width, [['']]);
      user.makePlainText(name, `A1:${columnLetter(width - 1)}${Math.max(1, rows.length)}`);
    }
    user.paste(name, 1, 1, rows);
  }
}

/** All texts of a tab as they are shown; [] where there is none. */
export function textsOf({ globals }: Emulator, tab: string): string[][] {
  const sheet = globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  return sheet && sheet.getLastRow() > 0 ? sheet.getDataRange().getDisplayValues() : [];
}

/** The three tables with our columns under the names that the command line writes. */
export function tablesOf(emulator: Emulator): Tables {
  return Object.fromEntries(
    OUTCOMES.map((outcome) => {
      const [header = [], ...rows] = textsOf(emulator, OUTPUTS[outcome].tab);
      const names = columnsByPlace(columnPlaces(outcome, header));
      return [outcome, [header.map((heading, at) => names.get(at) ?? heading), ...rows]];
    }),
  ) as Tables;
}

/** Rows of a tab as objects by heading. */
export function recordsOf(emulator: Emulator, tab: string): Record<string, string>[] {
  const [header = [], ...rows]: Rows = textsOf(emulator, tab);
  return rows.map((cells) => Object.fromEntries(header.map((heading, at) => [heading, cells[at] ?? ''])));
}

export function sheetId({ globals }: Emulator, tab: string): number {
  return globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab)?.getSheetId() ?? -1;
}

/** How many cells something writes. */
export function cellsWrittenBy(emulator: Emulator, work: () => unknown): number {
  emulator.resetCalls();
  work();
  return emulator.calls.cellsWritten;
}
