import { sheetOf } from './sheets.ts';
import type { Comment, DocumentState } from './state.ts';

/** Google's threaded comments. No Apps Script service reaches them, so only tests and the workbench do. */
export interface Comments {
  add(sheetId: number, row: number, column: number, text: string): Comment;
  /** Brings back a comment that was made before, with who made it and when. */
  bringBack(comment: Omit<Comment, 'id'>): void;
  /** All comments in the order they were made, of one sheet if it is named; also those that lost their cell. */
  list(sheetId?: number): Comment[];
  edit(id: number, text: string): void;
  /** A resolved comment is no longer on its cell; it is kept in the list. */
  resolve(id: number): void;
}

export function createComments(
  documentNow: () => DocumentState,
  author: string,
  now: () => number,
): Comments {
  const change = (id: number, to: Partial<Comment>) => {
    const found = documentNow().comments.find((comment) => comment.id === id);
    if (found) Object.assign(found, to);
  };
  return {
    add(sheetId, row, column, text) {
      const document = documentNow();
      sheetOf(document, sheetId);
      const id = document.nextId++;
      const comment = { id, sheetId, row, column, text, author, at: now(), anchored: true };
      document.comments.push(comment);
      return { ...comment };
    },
    bringBack(comment) {
      const document = documentNow();
      document.comments.push({ ...comment, id: document.nextId++ });
    },
    list: (sheetId) =>
      documentNow()
        .comments.filter((comment) => sheetId === undefined || comment.sheetId === sheetId)
        .map((comment) => ({ ...comment })),
    edit: (id, text) => change(id, { text }),
    resolve: (id) => change(id, { resolved: true }),
  };
}
