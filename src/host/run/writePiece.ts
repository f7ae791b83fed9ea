import type { TablePiece } from '../../core/rerun/tablePiece.ts';
import { Mistake } from '../sheet/mistake.ts';
import type { OpenWorkbook } from '../workbook/openWorkbook.ts';
import { linkTargets } from '../workbook/sourceLinks.ts';
import type { Budget } from './budget.ts';
import { emptyFormulas } from './formulaCheck.ts';
import { planPiece } from './planPiece.ts';
import { isEmpty } from './tablePlan.ts';
import { writeTable } from './writeTable.ts';

/** `left`: rows for which the time did not suffice; `emptied`: cells that became formulas against all precautions. */
export interface PieceWritten {
  readonly left: number;
  readonly emptied: readonly string[];
}

/** Writes one piece of one table, under the document's lock, between `beginRun` and `finishRun`. */
export function writePiece(
  book: OpenWorkbook,
  piece: TablePiece,
  areLinksStale: boolean,
  budget: Budget,
): PieceWritten {
  const sheet = book.outputs.get(piece.outcome)?.sheet;
  if (!sheet)
    throw new Mistake('A table of the review was deleted or renamed meanwhile. Run the review again.');
  const targets = linkTargets(book);
  const plan = planPiece(sheet, piece, areLinksStale ? targets : null);
  if (isEmpty(plan)) return { left: 0, emptied: [] };
  const left = writeTable(sheet, plan, targets, budget);
  return { left, emptied: emptyFormulas(sheet, plan).map((cell) => `${sheet.getName()} ${cell}`) };
}
