import { conditionalStyle } from './document/conditionalColors.ts';
import { readDisplayValues, readValues } from './document/contents.ts';
import type { CellAttributes, ConditionalStyle, DocumentState, Row, SheetState } from './document/state.ts';

/** What a cell shows and holds; what it does not have is left out. A date is a text with its moment in UTC. */
export interface CellView {
  column: number;
  value: string | number | boolean | { date: string };
  display: string;
  attributes?: Partial<CellAttributes>;
  /** What the conditional rules make of it, as computed. */
  conditional?: ConditionalStyle;
}

export interface RowView {
  row: number;
  hiddenBy?: 'user' | 'filter';
  cells: CellView[];
}

function attributesAt(lists: readonly (readonly [string, readonly unknown[]])[], at: number) {
  let held: Record<string, unknown> | undefined;
  for (const [name, list] of lists) {
    if (list[at] === undefined) continue;
    held ??= {};
    held[name] = list[at];
  }
  return held as Partial<CellAttributes> | undefined;
}

const plain = (value: CellView['value'] | Date): CellView['value'] =>
  value instanceof Date ? { date: value.toISOString() } : value;

function viewRow(document: DocumentState, sheet: SheetState, row: Row, number: number): RowView {
  const rect = { row: number, column: 1, rows: 1, columns: sheet.maxColumns };
  const [values = []] = readValues(document, sheet, rect);
  const [displays = []] = readDisplayValues(document, sheet, rect);
  const lists = Object.entries(row.attributes);
  const colored = sheet.conditionalRules.length > 0;
  const shown = (atRow: number, column: number): string =>
    atRow === number
      ? (displays[column - 1] ?? '')
      : (readDisplayValues(document, sheet, { row: atRow, column, rows: 1, columns: 1 })[0]?.[0] ?? '');

  const cells: CellView[] = [];
  values.forEach((value, at) => {
    const attributes = attributesAt(lists, at);
    const conditional = colored ? conditionalStyle(sheet, number, at + 1, shown) : undefined;
    if (value === '' && attributes === undefined && conditional === undefined) return;
    const cell: CellView = { column: at + 1, value: plain(value), display: displays[at] ?? '' };
    if (attributes) cell.attributes = attributes;
    if (conditional) cell.conditional = conditional;
    cells.push(cell);
  });
  return { row: number, ...(row.hiddenBy && { hiddenBy: row.hiddenBy }), cells };
}

/** The rows `first` to `last` as a grid would draw them. Rows and cells with nothing to show are left out. */
export function viewRows(document: DocumentState, sheet: SheetState, first: number, last: number): RowView[] {
  const views: RowView[] = [];
  for (let number = Math.max(1, first); number <= Math.min(last, sheet.rows.length); number += 1) {
    const row = sheet.rows[number - 1];
    if (row === undefined) continue;
    const view = viewRow(document, sheet, row, number);
    if (view.cells.length > 0 || view.hiddenBy) views.push(view);
  }
  return views;
}

/** What of a sheet is out of sight: stretches of hidden rows, first and last, and the columns whose values are filtered. */
export function outOfSight(sheet: SheetState): { rows: [number, number][]; filtered: number[] } {
  const rows: [number, number][] = [];
  sheet.rows.forEach((row, at) => {
    if (!row?.hiddenBy) return;
    const last = rows[rows.length - 1];
    if (last && last[1] === at) last[1] = at + 1;
    else rows.push([at + 1, at + 1]);
  });
  return { rows, filtered: [...(sheet.filter?.kept.keys() ?? [])] };
}
