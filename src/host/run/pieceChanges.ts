import type { Outcome } from '../../core/model.ts';
import type { LinkTargets } from '../../core/report/handoff/handoffRows.ts';
import { type ColumnName, TAKEN_COLUMNS } from '../../core/report/outputColumns.ts';
import { type ColumnPlaces, cellsByName, columnPlaces } from '../../core/report/outputHeader.ts';
import type { TablePiece } from '../../core/rerun/tablePiece.ts';
import type { OutputTable } from '../../core/rerun/tableState.ts';
import type { Span } from '../sheet/contiguousSpans.ts';
import type { Sheet } from '../sheet/google.ts';
import { Mistake } from '../sheet/mistake.ts';
import { readCells } from '../sheet/readCells.ts';
import { linkOf } from '../workbook/sourceLinks.ts';
import { around, sizeOf, spanOf, type TableChanges, tableChanges } from './tableChanges.ts';

/**
 * What a piece changes: its rows beside what stands in the sheet now. `stale`: where the Source cells must lead, if some
 * may lead elsewhere.
 */
export function pieceChanges(sheet: Sheet, piece: TablePiece, stale: LinkTargets | null): TableChanges {
  const { outcome, headerIndex, header, first, rows, hadRows } = piece;
  const columns = new Map(piece.columns);
  const before: OutputTable = [];
  const table: OutputTable = [];
  const width = widthNow(sheet, piece);
  before[headerIndex] = readCells(sheet, headerIndex + 1, 1, 1, width).rows[0] ?? [];
  table[headerIndex] = [...header];
  const isNew = first >= hadRows;
  const below = isNew ? sheet.getLastRow() - first : 0;
  if (!isNew && rows.length > 0)
    readCells(sheet, first + 1, 1, rows.length, width).rows.forEach((cells, at) => {
      before[first + at] = cells;
    });
  rows.forEach((cells, at) => {
    table[first + at] = [...cells];
  });
  if (isNew) before.length = first;
  const leaving = stillStanding(piece.taken, columns, before);
  assertPieceUnmoved(sheet, piece, columns, { before, leaving, below });
  const changes = {
    ...tableChanges(outcome, before, { table, headerIndex, columns }),
    taken: [...leaving],
    isBlankBelow: isNew && below <= 0,
  };
  const body = { from: first, to: first + rows.length };
  return stale && !isNew
    ? {
        ...changes,
        links: around([changes.links, staleLinks(sheet, changes, body, stale)]),
        // A run may have been cut off before it offered them.
        offers: outcome === 'conflict' && sizeOf(body) > 0 ? body : null,
      }
    : changes;
}

/** What a piece changes in a tab that was made just now: nothing of it needs to be read. */
export function newPieceChanges({
  outcome,
  headerIndex,
  header,
  first,
  rows,
  ...piece
}: TablePiece): TableChanges {
  const table: OutputTable = [];
  table[headerIndex] = [...header];
  rows.forEach((cells, at) => {
    table[first + at] = [...cells];
  });
  const before: OutputTable = [];
  before[headerIndex] = [...header];
  before.length = first;
  const after = { table, headerIndex, columns: new Map(piece.columns) };
  return { ...tableChanges(outcome, before, after), taken: [], isBlankBelow: true };
}

/** As far as the headings went. Where some come to the right, whatever stands there now is looked at too. */
function widthNow(sheet: Sheet, { header, hadColumns }: TablePiece): number {
  return header.length > hadColumns ? Math.max(1, sheet.getLastColumn()) : hadColumns;
}

/** What stands in the tab now: `below` counts the rows under those that were there. */
interface Found {
  readonly before: OutputTable;
  readonly leaving: ReadonlySet<number>;
  readonly below: number;
}

/**
 * Between two calls of the page people may sort, insert and decide. A row is only written where its key still stands, and
 * one whose evidence changed only if nobody has decided it meanwhile: the decision would be on evidence that is gone.
 */
function assertPieceUnmoved(
  sheet: Sheet,
  { outcome, headerIndex, first, rows, hadRows }: TablePiece,
  columns: ColumnPlaces,
  { before, leaving, below }: Found,
): void {
  const at = (cells: readonly string[] | undefined, name: ColumnName) =>
    cells?.[columns.get(name) ?? -1] ?? '';
  const isNew = first >= hadRows;
  const isMoved =
    !areInPlace(outcome, before[headerIndex] ?? [], columns) ||
    (isNew
      ? below > 0
      : rows.some(
          (cells, index) =>
            at(before[first + index], 'row_key') !== at(cells, 'row_key') ||
            (at(before[first + index], 'decision') !== at(cells, 'decision') &&
              at(before[first + index], 'fingerprint') !== at(cells, 'fingerprint') &&
              !leaving.has(first + index)),
        ));
  if (isMoved)
    throw new Mistake(
      `Somebody sorted, changed or decided rows of ${sheet.getName()} while the review ran, so the rest was not written. Run the review again: it repairs what is half done.`,
    );
}

/** The rows whose decision is to go and is still the one that was read: another word stays. */
function stillStanding(
  taken: TablePiece['taken'],
  columns: ColumnPlaces,
  before: OutputTable,
): ReadonlySet<number> {
  const standing = taken.filter(({ row, was }) => {
    const now = cellsByName(columns, before[row] ?? []);
    return TAKEN_COLUMNS.every((name, index) => now(name) === was[index]);
  });
  return new Set(standing.map(({ row }) => row));
}

/** Whether each of our columns still stands where it stood, and those to come have room. */
function areInPlace(outcome: Outcome, headings: readonly string[], columns: ColumnPlaces): boolean {
  const now = columnPlaces(outcome, headings);
  return [...columns].every(([name, at]) => !headings[at] || now.get(name) === at);
}

/**
 * The rows whose Source cell leads elsewhere than it should, though its text says the same: a run was cut off between the
 * two, or a tab was made anew under its name. Read from the cells, so that each repair gets further.
 */
function staleLinks(
  sheet: Sheet,
  { table, columns }: TableChanges,
  body: Span,
  targets: LinkTargets,
): Span | null {
  const column = columns.get('source') ?? 0;
  if (sizeOf(body) === 0 || column >= sheet.getMaxColumns()) return null;
  const there = sheet.getRange(body.from + 1, column + 1, sizeOf(body), 1).getRichTextValues();
  return spanOf(
    body,
    (row) =>
      (there[row - body.from]?.[0]?.getLinkUrl() ?? null) !== linkOf(table[row] ?? [], columns, targets),
  );
}
