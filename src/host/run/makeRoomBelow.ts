import type { Outcome } from '../../core/model.ts';
import type { PiecePlace } from '../../core/rerun/tablePiece.ts';
import type { Sheet } from '../sheet/google.ts';
import { growRows } from '../sheet/growSheet.ts';
import { makePlainText, offerChoices } from '../workbook/formatColumns.ts';
import { columnsInSheet, SPARE_ROWS } from '../workbook/makeTabs.ts';
import { tintRows } from '../workbook/rowTints.ts';
import { lastRowOf } from './rangesToWrite.ts';

/** Widens the grid where rows come that it has no room for. Those rows get what *Set up workbook* gave the others. */
export function makeRoomBelow(
  sheet: Sheet,
  outcome: Outcome,
  places: readonly PiecePlace[],
  gridRows: number,
): void {
  const last = lastRowOf(places);
  const [place] = places;
  if (!place || last <= gridRows) return;
  const rows = last + SPARE_ROWS;
  growRows(sheet, rows);
  const columns = columnsInSheet(outcome, place.header.slice(0, place.hadColumns));
  makePlainText(sheet, columns, gridRows + 1, rows);
  offerChoices(sheet, columns, gridRows + 1, rows);
  tintRows(sheet, columns);
  SpreadsheetApp.flush();
}
