import { TAKEN_COLUMNS } from '../../core/report/outputColumns.ts';
import type { PiecePlace } from '../../core/rerun/tablePiece.ts';
import { contiguousSpans } from '../sheet/contiguousSpans.ts';
import type { Range, Sheet } from '../sheet/google.ts';
import { columnBlocks } from './tablePlan.ts';

/**
 * The cells of a tab that these pieces will write, as far as the grid has them yet: one range per block of our columns, those of
 * decisions where some go, and
 * the heading row where columns come back or a repair formats it anew.
 */
export function plannedRanges(sheet: Sheet, places: readonly PiecePlace[], isRepair: boolean): Range[] {
  const [place] = places;
  if (!place) return [];
  const last = sheet.getMaxRows();
  const width = sheet.getMaxColumns();
  const first = Math.min(last, Math.min(...places.map(({ first }) => first)) + 1);
  const end = Math.min(last, Math.max(...places.map(({ first, count }) => first + count)));
  const rows = Math.max(1, end - first + 1);
  const isHeaderWritten = isRepair || place.header.length > sheet.getLastColumn();
  const header = isHeaderWritten ? [sheet.getRange(place.headerIndex + 1, 1, 1, width)] : [];
  const columns = new Map(place.columns);
  const source = columns.get('source') ?? 0;
  const decisions = places.some(({ taken }) => taken.length > 0)
    ? contiguousSpans(TAKEN_COLUMNS.flatMap((name) => columns.get(name) ?? []))
    : [];
  const body = [...columnBlocks(columns), { from: source, to: source + 1 }, ...decisions]
    .filter(({ from, to }) => from < width && to <= width)
    .map(({ from, to }) => sheet.getRange(first, from + 1, rows, to - from));
  return [...header, ...body];
}
