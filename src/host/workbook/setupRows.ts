import type { SetupTabName } from '../../core/read/setup/setupTabNames.ts';
import { type SetupRow, withoutSetupRows, withSetupRows } from '../../core/read/setup/withSetupRows.ts';
import { guardCell } from '../../core/textGuard.ts';
import { contiguousSpans } from '../sheet/contiguousSpans.ts';
import type { Sheet } from '../sheet/google.ts';
import { growColumns, growRows } from '../sheet/growSheet.ts';
import { assertMayWrite } from '../sheet/protections.ts';
import { readRows } from '../sheet/readTab.ts';
import { writePlainText } from '../sheet/writePlainText.ts';
import { makeSetupTab } from './makeTabs.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

/** Writes rows of a set-up tab, which is made if it is not there. Gives what stood there: null for a row that was added. */
export function writeSetupRows(
  book: OpenWorkbook,
  name: SetupTabName,
  rows: readonly SetupRow[],
): readonly (SetupRow | null)[] {
  const sheet = setupSheet(book, name);
  const there = readRows({ sheet });
  const written = withSetupRows(there, rows.map(guarded), name === 'contact-map');
  writeChanged(sheet, there, written.rows);
  return written.before;
}

/** Takes rows back that were written so. False where somebody has changed one of them since: then nothing is written. */
export function takeBackSetupRows(
  book: OpenWorkbook,
  name: SetupTabName,
  rows: readonly SetupRow[],
  before: readonly (SetupRow | null)[],
): boolean {
  const sheet = setupSheet(book, name);
  const there = readRows({ sheet });
  const restored = withoutSetupRows(there, rows.map(guarded), before);
  if (restored) writeChanged(sheet, there, restored.rows);
  return restored !== null;
}

function setupSheet(book: OpenWorkbook, name: SetupTabName): Sheet {
  const here = book.spreadsheet.getActiveSheet();
  const sheet = makeSetupTab(book, name);
  book.spreadsheet.setActiveSheet(here);
  return sheet;
}

function guarded(row: SetupRow): SetupRow {
  return Object.fromEntries(Object.entries(row).map(([heading, cell]) => [heading, guardCell(cell)]));
}

/** Only the rows that say something else than before: a contact map may have a hundred thousand. */
function writeChanged(
  sheet: Sheet,
  before: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
): void {
  const width = Math.max(...rows.map((cells) => cells.length));
  const changed = rows.flatMap((cells, at) =>
    cells.some((cell, column) => cell !== (before[at]?.[column] ?? '')) ? [at + 1] : [],
  );
  growColumns(sheet, width);
  growRows(sheet, rows.length);
  const spans = contiguousSpans(changed);
  const ranges = spans.map(({ from, to }) => sheet.getRange(from, 1, to - from, width));
  assertMayWrite([{ name: sheet.getName(), sheet, ranges }]);
  spans.forEach(({ from, to }, at) => {
    const range = ranges[at];
    const lines = rows.slice(from - 1, to - 1).map((cells) => [...cells]);
    if (range)
      writePlainText(
        range,
        lines.map((cells) => [...cells, ...Array(width - cells.length).fill('')]),
      );
  });
}
