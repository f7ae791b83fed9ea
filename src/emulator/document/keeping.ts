import { applyFilter } from './filtering.ts';
import { noteChange } from './revisions.ts';
import type { Column, Comment, DocumentState, FilterState, Rect, Row, SheetState } from './state.ts';
import type { Move } from './structure.ts';

/** Part of a sheet as it was, to be put back: rows of it, its columns and its filter, or all of it with the comments on it. */
export type Kept =
  | { readonly sheetId: number; readonly rect: Rect; readonly rows: readonly (Row | undefined)[] }
  | {
      readonly sheetId: number;
      readonly rect: null;
      readonly sheet: SheetState;
      readonly comments: readonly Comment[];
    }
  | {
      readonly sheetId: number;
      readonly rect: 'view';
      readonly columns: readonly (Column | undefined)[];
      readonly filter: FilterState | null;
    };

/** Keeps the rows of a rectangle, how wide the columns are and what is filtered, or the whole sheet. */
export function keep(document: DocumentState, sheet: SheetState, rect: Rect | 'view' | null): Kept {
  if (rect === 'view') {
    const { columns, filter } = structuredClone({ columns: sheet.columns, filter: sheet.filter });
    return { sheetId: sheet.id, rect, columns, filter };
  }
  if (rect)
    return {
      sheetId: sheet.id,
      rect,
      rows: structuredClone(sheet.rows.slice(rect.row - 1, rect.row - 1 + rect.rows)),
    };
  const comments = document.comments.filter(({ sheetId }) => sheetId === sheet.id);
  return { sheetId: sheet.id, rect, sheet: structuredClone(sheet), comments: structuredClone(comments) };
}

/** Puts back what was kept; comments of the sheet that came since stay beside their rows, which go where `move` says. */
export function putBack(document: DocumentState, kept: Kept, move: Move = (row) => row): void {
  const at = document.sheets.findIndex(({ id }) => id === kept.sheetId);
  const sheet = document.sheets[at];
  if (!sheet) return;
  if (kept.rect === 'view') {
    const { columns, filter } = structuredClone({ columns: [...kept.columns], filter: kept.filter });
    Object.assign(sheet, { columns, filter });
    applyFilter(document, sheet);
    return;
  }
  if (kept.rect) {
    noteChange(sheet);
    const rows = structuredClone(kept.rows);
    for (let down = 0; down < kept.rect.rows; down += 1) {
      const place = kept.rect.row - 1 + down;
      // Whether it is shown is not part of what it holds.
      const hiddenBy = sheet.rows[place]?.hiddenBy;
      const { hiddenBy: _, ...row } = rows[down] ?? { values: [], attributes: {} };
      sheet.rows[place] = hiddenBy ? { ...row, hiddenBy } : row;
    }
    return;
  }
  const restored = structuredClone(kept.sheet);
  noteChange(restored);
  document.sheets[at] = restored;
  const places = new Map(kept.comments.map((comment) => [comment.id, comment]));
  document.comments = document.comments.map((comment) => {
    const before = places.get(comment.id);
    if (before) return { ...comment, row: before.row, column: before.column, anchored: before.anchored };
    if (comment.sheetId !== kept.sheetId || !comment.anchored) return comment;
    const row = move(comment.row);
    return row === null ? { ...comment, anchored: false } : { ...comment, row };
  });
}
