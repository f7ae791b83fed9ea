import { a1Of } from '../../emulator/document/a1.ts';
import { functionNamed } from '../functionNamed.ts';
import type {
  CommentInfo,
  Place,
  ResultOfRun,
  RowInfo,
  Standing,
  StateAfterRun,
  StateAfterUndo,
  WindowState,
} from '../wire.ts';
import { execute } from './addonWindow.ts';
import { bringBackComment, commentsByTab } from './commentsOfTabs.ts';
import { findText, valuesIn } from './findText.ts';
import { gridOf, hasTab, importTab, tabTexts } from './importTab.ts';
import { setRows } from './setRows.ts';
import { standingOf } from './standing.ts';
import { viewRows } from './viewRows.ts';
import { nameOfSheet, pageOf, running, stateOf, type Workbook, windowOf } from './workbook.ts';

export interface Block extends Place {
  readonly rows: number;
  readonly columns: number;
}

const rowsText = (count: number) => (count === 1 ? 'a row' : `${count} rows`);

type Texts = readonly (readonly string[])[];

/**
 * All that can be asked of the workbook, one at a time: what a person does by hand and what the add-on does for them.
 * A window is named by an id that the page keeps, so that a reload finds its selection and sidebar again.
 */
export function operationsOn(workbook: Workbook) {
  const { emulator, doorsOf, history } = workbook;

  const byHand = (window: string, sheetId: number, act: (name: string) => void): WindowState => {
    const view = windowOf(workbook, window);
    const name = nameOfSheet(view, sheetId);
    act(name);
    workbook.version += 1;
    return stateOf(workbook, view);
  };
  const user = (window: string) => windowOf(workbook, window).session.user;
  const turnedBack = (window: string, turn: () => string): StateAfterUndo => {
    const said = turn();
    workbook.version += 1;
    return { ...stateOf(workbook, windowOf(workbook, window)), said };
  };
  /** What is pasted over the edge makes the grid grow, which only the whole sheet remembers. */
  const withinGrid = (name: string, block: Block): Block | null => {
    const { rows, columns } = gridOf(emulator, name);
    return block.row + block.rows - 1 <= rows && block.column + block.columns - 1 <= columns ? block : null;
  };

  return {
    state: (window: string): WindowState => stateOf(workbook, windowOf(workbook, window)),

    rows: (window: string, sheetId: number, first: number, last: number): RowInfo[] =>
      viewRows(emulator, nameOfSheet(windowOf(workbook, window), sheetId), first, last),

    /** Runs a function as the menu does. */
    menu(window: string, functionName: string): StateAfterRun {
      const view = windowOf(workbook, window);
      const { movedTo } = running(workbook, view, () => execute(view, doorsOf(window), functionName, []));
      return { ...stateOf(workbook, view), moved: movedTo !== null };
    },

    /** Runs the function behind a menu item by its caption; false where the add-on has no such item. */
    menuItem(window: string, caption: string): boolean {
      const view = windowOf(workbook, window);
      const name = functionNamed(view.session.ui.menus, caption);
      if (name !== undefined) running(workbook, view, () => execute(view, doorsOf(window), name, []));
      return name !== undefined;
    },

    /** Runs a function by the rules of `google.script.run`. */
    run(window: string, name: string, args: readonly unknown[]): ResultOfRun {
      const view = windowOf(workbook, window);
      return running(workbook, view, () => execute(view, doorsOf(window), name, args, true));
    },

    /** Puts a window before the first row below a tab's headings, if there is one. */
    beginAt(window: string, tab: string): void {
      const view = windowOf(workbook, window);
      if (tabTexts(emulator, tab).length > 1) view.session.user.select(tab, 'A2');
    },

    page: (key: string): string | null => pageOf(workbook, key),

    closeSidebar(window: string): WindowState {
      const view = windowOf(workbook, window);
      view.sidebar = null;
      return stateOf(workbook, view);
    },

    select(window: string, block: Block): void {
      const view = windowOf(workbook, window);
      view.session.user.select(nameOfSheet(view, block.sheetId), a1Of(block));
    },

    write: (window: string, place: Place, texts: Texts): WindowState =>
      byHand(window, place.sheetId, (name) => {
        const columns = Math.max(1, ...texts.map((line) => line.length));
        const block = { ...place, rows: texts.length, columns };
        history.doing(`typing in ${a1Of(block)}`, name, withinGrid(name, block), () =>
          user(window).paste(name, place.row, place.column, texts),
        );
      }),

    clear: (window: string, block: Block): WindowState =>
      byHand(window, block.sheetId, (name) =>
        history.doing(`clearing ${a1Of(block)}`, name, block, () => user(window).clear(name, a1Of(block))),
      ),

    sort: (window: string, sheetId: number, column: number, ascending: boolean): WindowState =>
      byHand(window, sheetId, (name) =>
        history.doing('sorting', name, null, () => user(window).sortSheet(name, column, ascending)),
      ),

    insertRows: (window: string, sheetId: number, row: number, count: number): WindowState =>
      byHand(window, sheetId, (name) =>
        history.doing(`inserting ${rowsText(count)}`, name, null, () =>
          user(window).insertRow(name, row, count),
        ),
      ),

    deleteRows: (window: string, sheetId: number, row: number, count: number): WindowState =>
      byHand(window, sheetId, (name) =>
        history.doing(`deleting ${rowsText(count)}`, name, null, () =>
          user(window).deleteRow(name, row, count),
        ),
      ),

    widen: (window: string, sheetId: number, column: number, pixels: number): WindowState =>
      byHand(window, sheetId, (name) => user(window).setColumnWidth(name, column, pixels)),

    /** Shows only rows that have one of these texts in the column; null shows all rows again. */
    filter: (window: string, sheetId: number, column: number, shown: readonly string[] | null): WindowState =>
      byHand(window, sheetId, (name) => {
        user(window).removeFilter(name);
        if (shown) user(window).filter(name, column, shown);
      }),

    /** The texts of a column below the headings, each once, with how many rows have it: the most frequent of many. */
    valuesIn: (window: string, sheetId: number, column: number): readonly (readonly [string, number])[] =>
      valuesIn(tabTexts(emulator, nameOfSheet(windowOf(workbook, window), sheetId)), column),

    /** The next cell that holds the text, going on from a place and round; null where none does. */
    find(window: string, text: string, from: Place, backwards: boolean): Place | null {
      const name = nameOfSheet(windowOf(workbook, window), from.sheetId);
      const found = findText(tabTexts(emulator, name), text, from, backwards);
      return found && { sheetId: from.sheetId, ...found };
    },

    undo: (window: string): StateAfterUndo => turnedBack(window, () => history.undo()),
    redo: (window: string): StateAfterUndo => turnedBack(window, () => history.redo()),

    comment: (window: string, { sheetId, row, column }: Place, text: string): WindowState =>
      byHand(window, sheetId, () => void emulator.comments.add(sheetId, row, column, text)),

    /** Another text for a comment; null resolves it. */
    changeComment(window: string, id: number, text: string | null): WindowState {
      if (text === null) emulator.comments.resolve(id);
      else emulator.comments.edit(id, text);
      workbook.version += 1;
      return stateOf(workbook, windowOf(workbook, window));
    },

    /** False where a tab of this name is there, says something below its headings and may not be replaced. */
    importTab(window: string, name: string, texts: Texts, mayReplace: 'replace' | 'ask'): boolean {
      const view = windowOf(workbook, window);
      if (mayReplace === 'ask' && tabTexts(emulator, name).length > 1) return false;
      importTab(emulator, name, texts);
      workbook.version += 1;
      view.session.user.select(name, 'A1');
      return true;
    },

    /** Puts what an earlier run left into its tab, from the first cell. */
    fillTab(name: string, texts: Texts): void {
      if (hasTab(emulator, name)) emulator.user.paste(name, 1, 1, texts);
      else importTab(emulator, name, texts);
      workbook.version += 1;
    },

    hideTab(name: string): void {
      emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name)?.hideSheet();
      workbook.version += 1;
    },

    removeTab(name: string): void {
      emulator.user.deleteSheet(name);
      workbook.version += 1;
    },

    texts: (name: string): string[][] => tabTexts(emulator, name),

    /** Every tab with a number that grows whenever its cells may have changed. */
    revisions: (): readonly (readonly [string, number])[] => [...emulator.revisions()],

    /** Puts rows into a new tab, or in the place of what a tab holds, for nobody's window in particular. */
    takeTab(name: string, texts: Texts): void {
      importTab(emulator, name, texts);
      history.scriptWrote();
      workbook.version += 1;
    },

    /** Makes a tab say these rows; what people did by hand before is not taken back over them. */
    setRows(name: string, texts: Texts): void {
      setRows(emulator, name, texts);
      history.scriptWrote();
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

export type Operations = ReturnType<typeof operationsOn>;
export type OperationName = keyof Operations;
