import type { Emulator } from '../../emulator/emulator.ts';
import type { CommentInfo } from '../wire.ts';

/** All comments, each with the name of the tab it stands on. */
export function commentsByTab(emulator: Emulator): { tab: string; comment: CommentInfo }[] {
  const sheets = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets();
  const names = new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet.getName()]));
  return emulator.comments.list().flatMap((comment) => {
    const tab = names.get(comment.sheetId);
    return tab === undefined ? [] : [{ tab, comment }];
  });
}

/** Puts a comment of an earlier session where it belongs. One whose tab is not there is left out. */
export function bringBackComment(
  emulator: Emulator,
  tab: string,
  comment: Omit<CommentInfo, 'id' | 'sheetId'>,
): void {
  const sheet = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  if (sheet) emulator.comments.bringBack({ ...comment, sheetId: sheet.getSheetId() });
}
