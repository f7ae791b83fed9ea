import { a1Of } from '../../emulator/document/a1.ts';
import type { Move, RowMoves } from '../../emulator/document/structure.ts';
import type { Block, Place, StateAfterUndo, WindowState } from '../wire.ts';
import { gridOf, importTab, tabTexts } from './importTab.ts';
import { type Stretch, shownFrom, shownWithin } from './shownRows.ts';
import { nameOfSheet, stateOf, type Workbook, windowOf } from './workbook.ts';

type Texts = readonly (readonly string[])[];

const rowsText = (count: number) => (count === 1 ? 'a row' : `${count} rows`);

/**
 * What a person does by hand in a window. Rows that are hidden are left alone, as in every spreadsheet: nobody pastes into,
 * clears or deletes what they do not see.
 */
export function handOperationsOn(workbook: Workbook) {
  const { emulator, history } = workbook;

  const byHand = (window: string, sheetId: number, act: (name: string) => void): WindowState => {
    const view = windowOf(workbook, window);
    act(nameOfSheet(view, sheetId));
    workbook.version += 1;
    return stateOf(workbook, view);
  };
  const user = (window: string) => windowOf(workbook, window).session.user;
  const turnedBack = (window: string, turn: () => string): StateAfterUndo => {
    const said = turn();
    workbook.version += 1;
    return { ...stateOf(workbook, windowOf(workbook, window)), said };
  };
  const hiddenOn = (name: string) => emulator.outOfSight(name).rows;
  /** What is pasted over the edge makes the grid grow, which only all of the sheet remembers. */
  const touchedBy = (name: string, block: Block) => {
    const { rows, columns } = gridOf(emulator, name);
    return block.row + block.rows - 1 <= rows && block.column + block.columns - 1 <= columns ? block : 'all';
  };

  return {
    /** The lines go into the rows on show, from the place on. */
    write: (window: string, place: Place, texts: Texts): WindowState =>
      byHand(window, place.sheetId, (name) => {
        const hidden = hiddenOn(name);
        if (shownWithin(hidden, { row: place.row, rows: 1 }).length === 0)
          throw new Error('This row is hidden. Show all rows again first, and nothing is written unseen');
        const stretches = shownFrom(hidden, place.row, texts.length);
        const columns = Math.max(1, ...texts.map((line) => line.length));
        const block = { ...place, rows: heightOf(stretches), columns };
        history.doing(window, `typing in ${a1Of(block)}`, name, touchedBy(name, block), () => {
          let next = 0;
          for (const { row, rows } of stretches) {
            user(window).paste(name, row, place.column, texts.slice(next, next + rows));
            next += rows;
          }
        });
      }),

    clear: (window: string, block: Block): WindowState =>
      byHand(window, block.sheetId, (name) =>
        history.doing(window, `clearing ${a1Of(block)}`, name, block, () => {
          for (const stretch of shownWithin(hiddenOn(name), block))
            user(window).clear(name, a1Of({ ...block, ...stretch }));
        }),
      ),

    sort: (window: string, sheetId: number, column: number, ascending: boolean): WindowState =>
      byHand(window, sheetId, (name) =>
        history.movingRows(window, 'sorting', name, () => user(window).sortSheet(name, column, ascending)),
      ),

    insertRows: (window: string, sheetId: number, row: number, count: number): WindowState =>
      byHand(window, sheetId, (name) =>
        history.movingRows(window, `inserting ${rowsText(count)}`, name, () =>
          user(window).insertRow(name, row, count),
        ),
      ),

    deleteRows: (window: string, sheetId: number, row: number, count: number): WindowState =>
      byHand(window, sheetId, (name) => {
        const stretches = shownWithin(hiddenOn(name), { row, rows: count });
        const shown = stretches.reduce((sum, { rows }) => sum + rows, 0);
        history.movingRows(window, `deleting ${rowsText(shown)}`, name, () =>
          oneAfterAnother(
            stretches.reverse().map((stretch) => user(window).deleteRow(name, stretch.row, stretch.rows)),
          ),
        );
      }),

    widen: (window: string, sheetId: number, column: number, pixels: number): WindowState =>
      byHand(window, sheetId, (name) =>
        history.doing(window, 'the width of a column', name, 'view', () =>
          user(window).setColumnWidth(name, column, pixels),
        ),
      ),

    /** Shows only rows that have one of these texts in the column; null shows all rows again. */
    filter: (window: string, sheetId: number, column: number, shown: readonly string[] | null): WindowState =>
      byHand(window, sheetId, (name) =>
        history.doing(window, 'filtering', name, 'view', () => {
          user(window).removeFilter(name);
          if (shown) user(window).filter(name, column, shown);
        }),
      ),

    undo: (window: string): StateAfterUndo => turnedBack(window, () => history.undo(window)),
    redo: (window: string): StateAfterUndo => turnedBack(window, () => history.redo(window)),

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
      history.wroteElse();
      workbook.version += 1;
      view.session.user.select(name, 'A1');
      return true;
    },
  };
}

/** From the first row to the last, whatever is hidden between. */
function heightOf(stretches: readonly Stretch[]): number {
  const [first, last] = [stretches[0], stretches[stretches.length - 1]];
  return first && last ? last.row + last.rows - first.row : 0;
}

/** Where rows go by several things that are done one after the other. */
function oneAfterAnother(moves: readonly RowMoves[]): RowMoves {
  const follow = (row: number, all: readonly Move[]) =>
    all.reduce<number | null>((at, move) => (at === null ? null : move(at)), row);
  const done = moves.map((move) => move.done);
  const undone = moves.map((move) => move.undone).reverse();
  return { done: (row) => follow(row, done), undone: (row) => follow(row, undone) };
}
