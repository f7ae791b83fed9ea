import { columnLetter } from '../../core/read/columns.ts';
import { type DecisionCells, PEOPLES_COLUMNS } from '../../core/report/outputColumns.ts';
import type { ColumnPlaces } from '../../core/report/outputHeader.ts';
import { guardCell } from '../../core/textGuard.ts';
import { contiguousSpans } from '../sheet/contiguousSpans.ts';
import type { Sheet } from '../sheet/google.ts';
import { writePlainText } from '../sheet/writePlainText.ts';

/** A table as it stands in a sheet, with all four columns of a decision. */
interface Table {
  readonly sheet: Sheet;
  readonly columns: ColumnPlaces;
}

interface DecisionOfRow {
  readonly row: number;
  readonly cells: DecisionCells;
}

/** Writes the four cells beside each row, as plain text: of one row in as few calls as its columns allow, of many column by column. */
export function writeDecisions(table: Table, decisions: readonly DecisionOfRow[]): void {
  const [only, second] = decisions;
  if (only && !second) writeOne(table, only);
  else writeMany(table, decisions);
}

/** Neighboring cells together: in a tab as it was made that is one write. */
function writeOne({ sheet, columns }: Table, { row, cells }: DecisionOfRow): void {
  const names = new Map(PEOPLES_COLUMNS.map((name) => [(columns.get(name) ?? 0) + 1, name] as const));
  for (const { from, to } of contiguousSpans([...names.keys()])) {
    const texts = Array.from({ length: to - from }, (_, at) => {
      const name = names.get(from + at);
      return name ? guardCell(cells[name]) : '';
    });
    writePlainText(sheet.getRange(row, from, 1, to - from), [texts]);
  }
}

/** One call for all rows that get the same value in a column. */
function writeMany({ sheet, columns }: Table, decisions: readonly DecisionOfRow[]): void {
  for (const name of PEOPLES_COLUMNS) {
    const letter = columnLetter(columns.get(name) ?? 0);
    const rowsOf = new Map<string, number[]>();
    for (const { row, cells } of decisions) {
      const same = rowsOf.get(cells[name]);
      if (same) same.push(row);
      else rowsOf.set(cells[name], [row]);
    }
    for (const [value, rows] of rowsOf) {
      const spans = contiguousSpans(rows.sort((a, b) => a - b));
      const cells = sheet.getRangeList(spans.map(({ from, to }) => `${letter}${from}:${letter}${to - 1}`));
      cells.setNumberFormat('@');
      SpreadsheetApp.flush();
      cells.setValue(guardCell(value));
    }
  }
}
