import type { TablePiece } from '../../core/rerun/tablePiece.ts';
import { Mistake } from '../sheet/mistake.ts';
import { offerDecisions } from '../workbook/offerDecisions.ts';
import type { OpenWorkbook } from '../workbook/openWorkbook.ts';
import { linkTargets } from '../workbook/sourceLinks.ts';
import { alteredCells, ROWS_READ_BACK } from './alteredCells.ts';
import type { Budget } from './budget.ts';
import { emptyFormulas } from './formulaCheck.ts';
import { groupCleared } from './groupCleared.ts';
import { newPieceChanges, pieceChanges } from './pieceChanges.ts';
import { isEmpty, sizeOf } from './tableChanges.ts';
import { writeTable } from './writeTable.ts';

export interface PieceWritten {
  /** Rows for which the time did not suffice. */
  readonly left: number;
  /** Cells that became formulas against all precautions, and were emptied. */
  readonly emptied: readonly string[];
  /** Cells of a new tab that came back from Sheets otherwise than they were written. */
  readonly altered: readonly string[];
}

/** Writes one piece of one table, under the document's lock, between `beginRun` and `finishRun`. */
export function writePiece(
  book: OpenWorkbook,
  piece: TablePiece,
  areLinksStale: boolean,
  budget: Budget,
): PieceWritten {
  const tab = book.outputs.get(piece.outcome);
  if (!tab)
    throw new Mistake('A table of the review was deleted or renamed meanwhile. Run the review again.');
  const { sheet, name } = tab;
  const targets = linkTargets(book);
  const isMade = book.made?.has(sheet) && piece.hadRows === piece.headerIndex + 1;
  const changes = isMade
    ? newPieceChanges(piece)
    : pieceChanges(sheet, piece, areLinksStale ? targets : null);
  if (isEmpty(changes)) return { left: 0, emptied: [], altered: [] };
  const left = writeTable(sheet, changes, targets, budget);
  groupCleared(sheet, changes);
  const written = { from: changes.added.from, to: changes.added.to - left };
  if (changes.offers) offerDecisions(sheet, changes, changes.offers, false);
  if (piece.outcome === 'conflict') offerDecisions(sheet, changes, written, isMade ?? false);
  const within = (cells: readonly string[]) => cells.map((cell) => `${name} ${cell}`);
  const added = sizeOf(written);
  const altered = isMade ? alteredCells(sheet, changes, added) : [];
  // A formula is an altered cell: where all rows of a new tab were read back, that one read tells of both.
  const isSure = isMade && altered.length === 0 && added <= ROWS_READ_BACK;
  const emptied = isSure ? [] : emptyFormulas(sheet, changes);
  return {
    left,
    emptied: within(emptied),
    altered: within(altered.filter((cell) => !emptied.includes(cell))),
  };
}
