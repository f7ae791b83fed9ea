import type { CommentInfo, Place, RowInfo, Standing } from '../wire.ts';
import { bringBackComment, commentsByTab } from './commentsOfTabs.ts';
import { findText, valuesIn } from './findText.ts';
import { isAsReviewed, statusOf } from './finishedRun.ts';
import { hasTab, importTab, tabTexts } from './importTab.ts';
import { setRows } from './setRows.ts';
import { shownWithin } from './shownRows.ts';
import { standingOf } from './standing.ts';
import { viewRows } from './viewRows.ts';
import { nameOfSheet, type Workbook, windowOf } from './workbook.ts';

type Texts = readonly (readonly string[])[];

/** What is asked of the tabs and their texts, and what the folder brings into them, for nobody's window in particular. */
export function tabOperationsOn(workbook: Workbook) {
  const { emulator, history } = workbook;
  const nameIn = (window: string, sheetId: number) => nameOfSheet(windowOf(workbook, window), sheetId);
  /** What people did by hand before is not taken back over it. */
  const changed = () => {
    history.wroteElse();
    workbook.version += 1;
  };

  return {
    rows: (window: string, sheetId: number, first: number, last: number): RowInfo[] =>
      viewRows(emulator, nameIn(window, sheetId), first, last),

    /** The texts of a column below the headings, each once, with how many rows have it: the most frequent of many. */
    valuesIn: (window: string, sheetId: number, column: number): readonly (readonly [string, number])[] =>
      valuesIn(tabTexts(emulator, nameIn(window, sheetId)), column),

    /** The next cell on show that holds the text, going on from a place and round; null where none does. */
    find(window: string, text: string, from: Place, backwards: boolean): Place | null {
      const name = nameIn(window, from.sheetId);
      const hidden = emulator.outOfSight(name).rows;
      const isShown = (row: number) => shownWithin(hidden, { row, rows: 1 }).length > 0;
      const found = findText(tabTexts(emulator, name), text, from, backwards, isShown);
      return found && { sheetId: from.sheetId, ...found };
    },

    texts: (name: string): string[][] => tabTexts(emulator, name),

    /** Every tab with a number that grows whenever its cells may have changed. */
    revisions: (): readonly (readonly [string, number])[] => [...emulator.revisions()],

    /** What the Handoff tab says of the last run and the sign-off, and whether that was about the tabs as they are. */
    reviewed: (): { readonly status: string; readonly isCurrent: boolean } => ({
      status: statusOf(emulator),
      isCurrent: isAsReviewed(emulator, workbook.finished),
    }),

    /** Puts what an earlier run left into its tab, from the first cell. */
    fillTab(name: string, texts: Texts): void {
      if (hasTab(emulator, name)) emulator.user.paste(name, 1, 1, texts);
      else importTab(emulator, name, texts);
      changed();
    },

    /** Puts rows into a new tab, or in the place of what a tab holds. */
    takeTab(name: string, texts: Texts): void {
      importTab(emulator, name, texts);
      changed();
    },

    /** Makes a tab say these rows. */
    setRows(name: string, texts: Texts): void {
      setRows(emulator, name, texts);
      changed();
    },

    hideTab(name: string): void {
      emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name)?.hideSheet();
      workbook.version += 1;
    },

    removeBlankTab(name: string): void {
      if (!hasTab(emulator, name) || tabTexts(emulator, name).length > 0) return;
      emulator.user.deleteSheet(name);
      workbook.version += 1;
    },

    standing: (): Standing => standingOf(emulator),

    comments: (): readonly { readonly tab: string; readonly comment: CommentInfo }[] =>
      commentsByTab(emulator),

    bringBackComment(tab: string, comment: Omit<CommentInfo, 'id' | 'sheetId'>): void {
      bringBackComment(emulator, tab, comment);
      workbook.version += 1;
    },

    version: (): number => workbook.version,
  };
}
