import type { CellInfo } from '../../wire.ts';
import { letters, placeOf } from '../a1.ts';
import { ask } from '../api.ts';
import { openCommentCard } from '../comments.ts';
import { openMenuAt } from '../menuPopup.ts';
import type { Notices } from '../notices.ts';
import type { Cursor, Store } from '../store.ts';
import { openEditor } from './editor.ts';
import type { Grid } from './grid.ts';
import { type CellCommands, listenToKeys } from './keys.ts';

/** What a person does to cells: mouse, keyboard and clipboard lead to the same few commands. */
export interface CellActions extends CellCommands {
  cell(): CellInfo | undefined;
  sort(ascending: boolean): void;
}

export function cellActions(grid: Grid, store: Store, notices: Notices): CellActions {
  const { element } = grid;
  const cell = () => grid.cache.row(store.cursor.row)?.get(store.cursor.column);
  const go = (row: number, column: number) => notices.guard(() => store.go({ ...store.cursor, row, column }));
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

  const actions: CellActions = {
    cell,
    edit(startingWith) {
      const { row, column } = store.cursor;
      grid.reveal(row, column);
      grid.draw();
      openEditor(grid, { row, column, cell: cell(), startingWith }, (text, next) => {
        const place = { ...store.cursor, row, column };
        if (text !== (grid.cache.row(row)?.get(column)?.text ?? ''))
          void notices.guard(() => type(place, text));
        if (next === 'down') void go(row + 1, column);
        if (next === 'right') void go(row, column + 1);
      });
    },
    clear: () =>
      void notices.guard(async () =>
        store.take(await ask('clear', { ...store.cursor, rows: 1, columns: 1 }), 'person'),
      ),
    comment: () => openCommentCard(store, notices, 'write'),
    followLink() {
      const place = placeOf(cell()?.link ?? '');
      if (place) void notices.guard(() => store.go(place));
    },
    sort(ascending) {
      const { sheetId, column } = store.cursor;
      void notices.guard(async () => store.take(await ask('sort', { sheetId, column, ascending }), 'person'));
    },
    menu() {
      const { row, column } = store.cursor;
      const box = (grid.cellElement(row, column) ?? element).getBoundingClientRect();
      openMenuAt(box.left + 12, box.bottom, element, [
        { label: 'Edit', act: () => actions.edit(null) },
        { label: 'Comment', act: actions.comment },
        ...(cell()?.link ? [{ label: 'Go to the linked row', act: actions.followLink }] : []),
        { label: `Sort sheet by column ${letters(column)}, A to Z`, act: () => actions.sort(true) },
        { label: `Sort sheet by column ${letters(column)}, Z to A`, act: () => actions.sort(false) },
        { label: 'Clear cell', act: actions.clear },
      ]);
    },
  };

  listenToKeys(grid, store, (row, column) => void go(row, column), actions);
  listenToMouse(grid, store, (row, column) => void go(row, column), actions);
  element.addEventListener('copy', (event) => {
    if (isInEditor(event)) return;
    event.clipboardData?.setData('text/plain', cell()?.text ?? '');
    event.preventDefault();
  });
  element.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (isInEditor(event) || text === '') return;
    event.preventDefault();
    void notices.guard(() =>
      write(
        store.cursor,
        text
          .replace(/\r?\n$/, '')
          .split(/\r?\n/)
          .map((line) => line.split('\t')),
      ),
    );
  });
  return actions;
}

/** What is typed into a cell is its own business. */
function isInEditor(event: Event): boolean {
  return (event.target as Element).closest('.editor, input, textarea') !== null;
}

function listenToMouse(
  grid: Grid,
  store: Store,
  go: (row: number, column: number) => void,
  actions: CellActions,
): void {
  const under = (event: Event) => {
    const target = (event.target as Element).closest(
      '[role=gridcell], [role=columnheader], [role=rowheader]',
    );
    if (!target) return null;
    const row = Number(target.closest('[role=row]')?.getAttribute('aria-rowindex')) - 1;
    const column = Number(target.getAttribute('aria-colindex') ?? 2) - 1;
    return { row: row || store.cursor.row, column };
  };
  const choose = (event: Event) => {
    const place = under(event);
    if (place) go(place.row, place.column);
    return place !== null;
  };
  grid.element.addEventListener('mousedown', (event) => {
    if ((event.target as Element).closest('.editor') || event.button !== 0) return;
    choose(event);
  });
  grid.element.addEventListener('dblclick', (event) => {
    if ((event.target as Element).closest('[role=gridcell]')) actions.edit(null);
  });
  grid.element.addEventListener('contextmenu', (event) => {
    if (!choose(event)) return;
    event.preventDefault();
    actions.menu();
  });
}
