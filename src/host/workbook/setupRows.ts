import { normalizeHeading } from '../../core/normalize/heading.ts';
import type { SetupTabName } from '../../core/read/setupTabs.ts';
import { guardCell } from '../../core/report/cell.ts';
import { growColumns, growRows } from '../sheet/growSheet.ts';
import { assertMayWrite } from '../sheet/protections.ts';
import { readRows } from '../sheet/readTab.ts';
import { writePlainText } from '../sheet/writePlainText.ts';
import { makeSetupTab } from './makeTabs.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

/** Cells of one row of a set-up tab by their headings. The first says what the row is about. */
export type SetupRow = Readonly<Record<string, string>>;

/**
 * Writes rows of a set-up tab, which is made if it is not there. Each takes the place of the row that begins alike, else
 * it comes below the last; cells under other headings stay.
 */
export function writeSetupRows(book: OpenWorkbook, name: SetupTabName, rows: readonly SetupRow[]): void {
  const here = book.spreadsheet.getActiveSheet();
  const sheet = makeSetupTab(book, name);
  book.spreadsheet.setActiveSheet(here);
  const there = readRows({ sheet });
  const headerIndex = there.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const header = [...(there[headerIndex] ?? [])];
  const placeOf = (heading: string) => {
    const at = header.findIndex((cell) => normalizeHeading(cell) === normalizeHeading(heading));
    return at < 0 ? header.push(heading) - 1 : at;
  };
  const [first = ''] = Object.keys(rows[0] ?? {});
  const subject = placeOf(first);
  const lines = there.slice(headerIndex + 1).map((cells) => [...cells]);
  for (const row of rows) {
    const says = normalizeHeading(row[first] ?? '');
    let line = lines.find((cells) => normalizeHeading(cells[subject] ?? '') === says);
    if (!line) {
      line = [];
      lines.push(line);
    }
    for (const [heading, cell] of Object.entries(row)) line[placeOf(heading)] = guardCell(cell);
  }
  growColumns(sheet, header.length);
  growRows(sheet, headerIndex + 1 + lines.length);
  const range = sheet.getRange(headerIndex + 1, 1, lines.length + 1, header.length);
  assertMayWrite([{ name: sheet.getName(), sheet, ranges: [range] }]);
  const all = [header, ...lines].map((cells) => header.map((_, at) => cells[at] ?? ''));
  writePlainText(range, all);
}
