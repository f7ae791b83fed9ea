import { sheetOf } from './sheets.ts';
import type { Comment, DocumentState } from './state.ts';

/** Google's threaded comments. No Apps Script service reaches them, so only tests and the workbench do. */
export interface Comments {
  add(sheetId: number, row: number, column: number, text: string): Comment;
  /** All comments in the order they were made, of one sheet if it is named; also those that lost their cell. */
  list(sheetId?: number): Comment[];
}

export function createComments(documentNow: () => DocumentState, author: string): Comments {
  return {
    add(sheetId, row, column, text) {
      const document = documentNow();
      sheetOf(document, sheetId);
      const comment = { id: document.nextId++, sheetId, row, column, text, author, anchored: true };
      document.comments.push(comment);
      return { ...comment };
    },
    list: (sheetId) =>
      documentNow()
        .comments.filter((comment) => sheetId === undefined || comment.sheetId === sheetId)
        .map((comment) => ({ ...comment })),
  };
}
