import { columnLetter } from '../../core/read/columns.ts';
import { TAKEN_COLUMNS } from '../../core/report/outputColumns.ts';
import type { PiecePlace } from '../../core/rerun/tablePiece.ts';
import { contiguousSpans, type Span } from '../sheet/contiguousSpans.ts';
import type { Sheet } from '../sheet/google.ts';
import type { PlannedWrite } from '../sheet/plainTextFirst.ts';
import { columnBlocks } from './tableChanges.ts';

/**
 * The cells of a tab that these pieces will write, as far as the grid has them yet: one range per block of our columns, and
 * the heading row where columns come back or a repair formats it anew; apart from them those of decisions, where some go.
 * `gridRows` is asked for only where rows come below.
 */
export function rangesToWrite(
  sheet: Sheet,
  places: readonly PiecePlace[],
  isRepair: boolean,
  gridRows: number,
): Pick<PlannedWrite, 'ranges' | 'checked'> | null {
  const [place] = places;
  if (!place) return null;
  const first = Math.min(gridRows, Math.min(...places.map(({ first }) => first)) + 1);
  const end = Math.max(first, Math.min(gridRows, lastRowOf(places)));
  const { hadColumns } = place;
  const isWider = place.header.length > hadColumns;
  const row = place.headerIndex + 1;
  const header =
    isRepair || isWider
      ? [`A${row}:${columnLetter((isWider ? sheet.getMaxColumns() : hadColumns) - 1)}${row}`]
      : [];
  const columns = new Map(place.columns);
  const source = columns.get('source') ?? 0;
  const onGrid = (spans: readonly Span[]) =>
    spans
      .filter(({ from }) => from < hadColumns)
      .map(
        ({ from, to }) => `${columnLetter(from)}${first}:${columnLetter(Math.min(to, hadColumns) - 1)}${end}`,
      );
  const decisions = places.some(({ taken }) => taken.length > 0)
    ? contiguousSpans(TAKEN_COLUMNS.flatMap((name) => columns.get(name) ?? []))
    : [];
  return {
    ranges: onGrid([...columnBlocks(columns), { from: source, to: source + 1 }]),
    checked: [...header, ...onGrid(decisions)],
  };
}

/** The last row that these pieces write, as a person counts. */
export function lastRowOf(places: readonly PiecePlace[]): number {
  return Math.max(0, ...places.map(({ first, count }) => first + count));
}
