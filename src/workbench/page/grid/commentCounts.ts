import type { CommentInfo } from '../../wire.ts';
import { cellId } from './rowElement.ts';

/** How many open comments stand on each cell of a sheet, by the cell's id. */
export function commentCounts(comments: readonly CommentInfo[], sheet: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { anchored, resolved, sheetId, row, column } of comments) {
    if (!anchored || resolved || sheetId !== sheet) continue;
    const id = cellId(row, column);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
