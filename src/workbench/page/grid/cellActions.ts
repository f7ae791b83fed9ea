import type { CellInfo, StateAfterUndo, WindowState } from '../../wire.ts';
import { placeOf } from '../a1.ts';
import { ask } from '../api.ts';
import { openCommentCard } from '../comments.ts';
import { openFilter } from '../filterMenu.ts';
import { openFindBar } from '../findBar.ts';
import { type MenuItem, openMenuAt } from '../menuPopup.ts';
import type { Notices } from '../notices.ts';
import type { Cursor, Store } from '../store.ts';
import { cellMenu, type MenuCommands } from './cellMenu.ts';
import { listenToClipboard } from './clipboard.ts';
import { computedName, isMeant } from './computed.ts';
import { openEditor } from './editor.ts';
import type { Grid } from './grid.ts';
import { listenToKeys } from './keys.ts';
import { listenToMouse, type MouseCommands } from './mouse.ts';

/** What a person does to cells: mouse, keyboard, menus and clipboard lead to the same few commands. */
export interface CellActions extends MenuCommands, MouseCommands {
  cell(): CellInfo | undefined;
  /** Everything as items of a menu. */
  items(): readonly MenuItem[];
}

export function cellActions(grid: Grid, store: Store, notices: Notices): CellActions {
  const { element } = grid;
  const cell = () => grid.cache.row(store.cursor.row)?.get(store.cursor.column);
  const go = (row: number, column: number) => notices.guard(() => store.go({ ...store.cursor, row, column }));
  const byMenu = (act: () => Promise<unknown>) => void notices.guard(act);
  /** Does something to the sheet and shows it as it is then. */
  const change = (act: () => Promise<WindowState>) => byMenu(async () => store.take(await act(), 'person'));
  const write = async (place: Cursor, texts: readonly (readonly string[])[]) =>
    store.take(await ask('write', { ...place, texts }), 'person');
  /** One cell, shown at once: it never goes back to what it was for a moment. */
  const type = async (place: Cursor, text: string) => {
    const answered = grid.cache.hold(place.row, place.column, text);
    grid.drawSoon();
    try {
      await write(place, [[text]]);
      answered('taken');
    } catch (error) {
      answered('refused');
      throw error;
    } finally {
      grid.drawSoon();
    }
  };
  const turnBack = (which: 'undo' | 'redo') =>
    byMenu(async () => {
      const answer: StateAfterUndo = await ask(which, {});
      store.take(answer, 'person');
      notices.tell('', answer.said);
    });
  const shownRows = () => {
    const { row, rows } = store.filledRange;
    return grid.axis.countShown(row, rows);
  };

  const actions: CellActions = {
    cell,
    edit(startingWith) {
      const { row, column } = store.cursor;
      const name = computedName(grid, store, column);
      // A letter that was meant for the sidebar must not replace what the review says.
      if (name !== null && startingWith !== null) {
        notices.tell(
          `${name} is filled by the review`,
          'Type into Decision or Note, or press a key in the sidebar. Enter or F2 changes this cell all the same.',
        );
        return;
      }
      byMenu(async () => {
        if (!(await isMeant(grid, store, { column, columns: 1 }))) return element.focus();
        grid.reveal(row, column);
        grid.draw();
        openEditor(grid, { row, column, cell: cell(), startingWith }, (text, next) => {
          const place = { ...store.cursor, row, column };
          if (text !== (grid.cache.row(row)?.get(column)?.text ?? '')) byMenu(() => type(place, text));
          if (next === 'down') void go(grid.axis.moved(row, 1), column);
          if (next === 'right') void go(row, column + 1);
        });
      });
    },
    clear: () =>
      byMenu(async () => {
        const { sheetId } = store.cursor;
        const range = store.filledRange;
        if (await isMeant(grid, store, range))
          store.take(await ask('clear', { sheetId, ...range }), 'person');
        element.focus();
      }),
    undo: () => turnBack('undo'),
    redo: () => turnBack('redo'),
    fillDown: () =>
      byMenu(async () => {
        const { row, column, columns } = store.filledRange;
        // Of one row alone, the row above it is meant.
        const [from, first, count] =
          shownRows() > 1 ? [row, grid.axis.below(row), shownRows() - 1] : [grid.axis.above(row), row, 1];
        if (from === first || !(await isMeant(grid, store, { column, columns }))) return;
        const cells = grid.cache.row(from);
        const line = Array.from({ length: columns }, (_, at) => cells?.get(column + at)?.text ?? '');
        await write(
          { ...store.cursor, row: first, column },
          Array.from({ length: count }, () => line),
        );
      }),
    find: () => openFindBar(store, notices),
    chooseAll() {
      const { sheet } = store;
      store.place({ sheetId: sheet.id, row: 1, column: 1 });
      byMenu(() => store.extend({ row: Math.max(1, sheet.lastRow), column: Math.max(1, sheet.lastColumn) }));
    },
    chooseRow() {
      const { row } = store.cursor;
      store.place({ ...store.cursor, column: grid.columns[0] ?? 1 });
      byMenu(() => store.extend({ row, column: store.sheet.columns }));
    },
    chooseColumn() {
      const { column } = store.cursor;
      store.place({ ...store.cursor, row: 1 });
      byMenu(() => store.extend({ row: store.sheet.rows, column }));
    },
    comment: () => openCommentCard(store, notices, 'write', cell()?.note),
    clicked() {
      const { rows, columns } = store.range;
      if (rows * columns === 1) openCommentCard(store, notices, 'read', cell()?.note);
    },
    followLink() {
      const place = placeOf(cell()?.link ?? '');
      if (place) byMenu(() => store.go(place));
    },
    widen: (column, pixels) => change(() => ask('widen', { sheetId: store.sheet.id, column, pixels })),
    insertRows(where) {
      const { row, rows } = store.filledRange;
      const at = where === 'above' ? row : row + rows;
      change(() => ask('insertRows', { sheetId: store.sheet.id, row: at, count: shownRows() }));
    },
    deleteRows() {
      const { row, rows } = store.filledRange;
      change(() => ask('deleteRows', { sheetId: store.sheet.id, row, count: rows }));
    },
    sort(ascending) {
      const { column } = store.cursor;
      change(() => ask('sort', { sheetId: store.sheet.id, column, ascending }));
    },
    filter: () => openFilter(store, notices, store.cursor.column),
    showAllRows() {
      const { column } = store.cursor;
      change(() => ask('filter', { sheetId: store.sheet.id, column, shown: null }));
    },
    menu() {
      const { row, column } = store.cursor;
      const box = (grid.cellElement(row, column) ?? element).getBoundingClientRect();
      openMenuAt(box.left + 12, box.bottom, element, actions.items());
    },
    items: () =>
      cellMenu(actions, {
        column: store.cursor.column,
        rows: shownRows(),
        isLink: cell()?.link !== undefined,
        isFiltered: store.sheet.filtered !== null,
      }),
  };

  const goOrExtend = (to: { row: number; column: number }, how: 'go' | 'extend') =>
    how === 'go' ? void go(to.row, to.column) : byMenu(() => store.extend(to));
  const choose = (from: { row: number; column: number }, to: { row: number; column: number }) => {
    if (from.row === to.row && from.column === to.column) return void go(from.row, from.column);
    store.place({ ...store.cursor, ...from });
    byMenu(() => store.extend(to));
  };
  listenToKeys(grid, store, goOrExtend, actions);
  listenToMouse(grid, store, choose, actions);
  listenToClipboard(grid, store, notices, {
    clear: actions.clear,
    write: (texts) =>
      byMenu(async () => {
        const { row, column } = store.range;
        const columns = Math.max(1, ...texts.map((line) => line.length));
        if (await isMeant(grid, store, { column, columns }))
          await write({ ...store.cursor, row, column }, texts);
        element.focus();
      }),
  });
  return actions;
}
