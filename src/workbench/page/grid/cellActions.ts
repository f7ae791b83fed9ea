import type { CellInfo, StateAfterUndo } from '../../wire.ts';
import { letters, placeOf } from '../a1.ts';
import { ask } from '../api.ts';
import { openCommentCard } from '../comments.ts';
import { openFilter } from '../filterMenu.ts';
import { openFindBar } from '../findBar.ts';
import { type MenuItem, openMenuAt } from '../menuPopup.ts';
import type { Notices } from '../notices.ts';
import { confirmHere } from '../question.ts';
import type { Cursor, Store } from '../store.ts';
import { listenToClipboard } from './clipboard.ts';
import { openEditor } from './editor.ts';
import type { Grid } from './grid.ts';
import { type CellCommands, listenToKeys } from './keys.ts';
import { listenToMouse, type MouseCommands } from './mouse.ts';

/** What a person does to cells: mouse, keyboard, menus and clipboard lead to the same few commands. */
export interface CellActions extends CellCommands, MouseCommands {
  cell(): CellInfo | undefined;
  /** Everything as items of a menu. */
  items(): readonly MenuItem[];
}

export function cellActions(grid: Grid, store: Store, notices: Notices): CellActions {
  const { element } = grid;
  const cell = () => grid.cache.row(store.cursor.row)?.get(store.cursor.column);
  const go = (row: number, column: number) => notices.guard(() => store.go({ ...store.cursor, row, column }));
  const computedName = (column: number) => {
    const { sheet } = store;
    if (!sheet.computed.includes(column)) return null;
    return grid.cache.row(sheet.frozenRows || 1)?.get(column)?.text || letters(column);
  };
  /** Asks first where a run would write over what is about to be written. */
  const isMeant = async (columns: number): Promise<boolean> => {
    const { column } = store.cursor;
    const names = Array.from({ length: columns }, (_, at) => computedName(column + at)).filter(
      (name) => name !== null,
    );
    if (names.length === 0) return true;
    const text = `Every run fills ${names.join(', ')}, and writes over what you put there. Decisions and notes have columns of their own.`;
    return confirmHere('The review fills this column', text, 'Change it anyway');
  };
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
  const byMenu = (act: () => Promise<unknown>) => void notices.guard(act);
  const turnBack = (which: 'undo' | 'redo') =>
    byMenu(async () => {
      const answer: StateAfterUndo = await ask(which, {});
      store.take(answer, 'person');
      notices.tell('', answer.said);
    });

  const actions: CellActions = {
    cell,
    edit(startingWith) {
      const { row, column } = store.cursor;
      const name = computedName(column);
      // A letter that was meant for the sidebar must not replace what the review says.
      if (name !== null && startingWith !== null) {
        notices.tell(
          `${name} is filled by the review`,
          'Type into Decision or Note, or press a key in the sidebar. Enter or F2 changes this cell all the same.',
        );
        return;
      }
      byMenu(async () => {
        if (!(await isMeant(1))) return element.focus();
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
        if (await isMeant(range.columns)) store.take(await ask('clear', { sheetId, ...range }), 'person');
        element.focus();
      }),
    undo: () => turnBack('undo'),
    redo: () => turnBack('redo'),
    fillDown: () =>
      byMenu(async () => {
        const { row, column, rows, columns } = store.filledRange;
        if (rows < 2 || !(await isMeant(columns))) return;
        const first = grid.cache.row(row);
        const line = Array.from({ length: columns }, (_, at) => first?.get(column + at)?.text ?? '');
        const texts = Array.from({ length: rows - 1 }, () => line);
        await write({ ...store.cursor, row: row + 1, column }, texts);
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
    comment: () => openCommentCard(store, notices, 'write', cell()?.note),
    clicked() {
      const { rows, columns } = store.range;
      if (rows * columns === 1) openCommentCard(store, notices, 'read', cell()?.note);
    },
    followLink() {
      const place = placeOf(cell()?.link ?? '');
      if (place) byMenu(() => store.go(place));
    },
    widen: (column, pixels) =>
      byMenu(async () =>
        store.take(await ask('widen', { sheetId: store.sheet.id, column, pixels }), 'person'),
      ),
    menu() {
      const { row, column } = store.cursor;
      const box = (grid.cellElement(row, column) ?? element).getBoundingClientRect();
      openMenuAt(box.left + 12, box.bottom, element, actions.items());
    },
    items() {
      const { row, rows } = store.filledRange;
      const { column } = store.cursor;
      const { id: sheetId, filtered } = store.sheet;
      const count = rows === 1 ? 'row' : `${rows} rows`;
      const change = (name: 'insertRows' | 'deleteRows', at: number) =>
        byMenu(async () => store.take(await ask(name, { sheetId, row: at, count: rows }), 'person'));
      const sort = (ascending: boolean) =>
        byMenu(async () => store.take(await ask('sort', { sheetId, column, ascending }), 'person'));
      return [
        { label: 'Edit cell', hint: 'Enter', act: () => actions.edit(null) },
        { label: 'Comment', hint: 'Ctrl+Alt+M', act: actions.comment },
        ...(cell()?.link
          ? [{ label: 'Go to the linked row', hint: 'Alt+Enter', act: actions.followLink }]
          : []),
        { label: 'Clear', hint: 'Delete', act: actions.clear },
        { label: 'Fill down', hint: 'Ctrl+D', act: actions.fillDown },
        { label: 'Find…', hint: 'Ctrl+F', act: actions.find },
        { label: 'Undo', hint: 'Ctrl+Z', act: actions.undo },
        { label: 'Redo', hint: 'Ctrl+Y', act: actions.redo },
        'separator',
        { label: `Insert ${count} above`, act: () => change('insertRows', row) },
        { label: `Insert ${count} below`, act: () => change('insertRows', row + rows) },
        { label: `Delete ${count}`, act: () => change('deleteRows', row) },
        'separator',
        {
          label: `Filter by values of column ${letters(column)}…`,
          act: () => openFilter(store, notices, column),
        },
        ...(filtered === null
          ? []
          : [
              {
                label: 'Show all rows again',
                act: () =>
                  byMenu(async () =>
                    store.take(await ask('filter', { sheetId, column, shown: null }), 'person'),
                  ),
              },
            ]),
        { label: `Sort sheet by column ${letters(column)}, A to Z`, act: () => sort(true) },
        { label: `Sort sheet by column ${letters(column)}, Z to A`, act: () => sort(false) },
      ];
    },
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
        if (await isMeant(Math.max(1, ...texts.map((line) => line.length))))
          await write({ ...store.cursor, ...store.range }, texts);
        element.focus();
      }),
  });
  return actions;
}
