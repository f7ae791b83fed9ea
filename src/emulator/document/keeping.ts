import type { Comment, DocumentState, Rect, Row, SheetState } from './state.ts';

/** Part of a sheet as it was, to be put back: rows of it, or all of it with the comments on it. */
export type Kept =
  | { readonly sheetId: number; readonly rect: Rect; readonly rows: readonly (Row | undefined)[] }
  | {
      readonly sheetId: number;
      readonly rect: null;
      readonly sheet: SheetState;
      readonly comments: readonly Comment[];
    };

/** Keeps the rows of a rectangle, or the whole sheet. */
export function keep(document: DocumentState, sheet: SheetState, rect: Rect | null): Kept {
  if (rect)
    return {
      sheetId: sheet.id,
      rect,
      rows: structuredClone(sheet.rows.slice(rect.row - 1, rect.row - 1 + rect.rows)),
    };
  const comments = document.comments.filter(({ sheetId }) => sheetId === sheet.id);
  return { sheetId: sheet.id, rect, sheet: structuredClone(sheet), comments: structuredClone(comments) };
}

/** Puts back what was kept; comments of the sheet that came since stay. */
export function putBack(document: DocumentState, kept: Kept): void {
  const at = document.sheets.findIndex(({ id }) => id === kept.sheetId);
  const sheet = document.sheets[at];
  if (!sheet) return;
  if (kept.rect) {
    noteChange(sheet);
    const rows = structuredClone(kept.rows);
    for (let down = 0; down < kept.rect.rows; down += 1) sheet.rows[kept.rect.row - 1 + down] = rows[down];
    return;
  }
  const restored = structuredClone(kept.sheet);
  noteChange(restored);
  document.sheets[at] = restored;
  const places = new Map(kept.comments.map((comment) => [comment.id, comment]));
  document.comments = document.comments.map((comment) => {
    const before = places.get(comment.id);
    return before
      ? { ...comment, row: before.row, column: before.column, anchored: before.anchored }
      : comment;
  });
}

import { noteChange } from './revisions.ts';
