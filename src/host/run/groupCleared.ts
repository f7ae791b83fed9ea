import type { Sheet } from '../sheet/google.ts';
import type { TableChanges } from './tableChanges.ts';

/** A group costs two calls: where more rows than these are cleared here and there, they stay as they are, in gray. */
const MOST_GROUPS = 10;

/**
 * Groups the rows that were cleared, so that one click at the left folds them away, and lets those that are back out of their
 * groups. It folds none itself: people sort, and a row that is to be decided could come to lie in a folded group.
 */
export function groupCleared(sheet: Sheet, { cleared, back }: TableChanges): void {
  if (cleared.length + back.length > MOST_GROUPS) return;
  for (const { from, to } of cleared) sheet.getRange(from + 1, 1, to - from, 1).shiftRowGroupDepth(1);
  for (const { from, to } of back)
    if (sheet.getRowGroupDepth(from + 1) > 0)
      sheet.getRange(from + 1, 1, to - from, 1).shiftRowGroupDepth(-1);
}
