import type { Store } from '../store.ts';
import type { Grid } from './grid.ts';
import { ROW_HEIGHT } from './grid.ts';

type Move = (at: { row: number; column: number }) => { row: number; column: number };

/** Where the keys of a spreadsheet go from a cell. */
function moves(grid: Grid, store: Store): Readonly<Record<string, Move>> {
  const { sheet } = store;
  const { columns } = grid;
  const screen = Math.max(1, Math.floor(grid.element.clientHeight / ROW_HEIGHT) - 3);
  const beside = (column: number, by: number) => columns[columns.indexOf(column) + by] ?? column;
  const first = columns[0] ?? 1;
  const lastFilled = Math.max(first, sheet.lastColumn);
  const lastRow = Math.max(1, sheet.lastRow);
  return {
    ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
    ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
    ArrowLeft: ({ row, column }) => ({ row, column: beside(column, -1) }),
    ArrowRight: ({ row, column }) => ({ row, column: beside(column, 1) }),
    PageUp: ({ row, column }) => ({ row: row - screen, column }),
    PageDown: ({ row, column }) => ({ row: row + screen, column }),
    Home: ({ row }) => ({ row, column: first }),
    End: ({ row }) => ({ row, column: lastFilled }),
    'Ctrl+Home': () => ({ row: 1, column: first }),
    'Ctrl+End': () => ({ row: lastRow, column: lastFilled }),
    'Ctrl+ArrowUp': ({ column }) => ({ row: 1, column }),
    'Ctrl+ArrowDown': ({ column }) => ({ row: lastRow, column }),
    'Ctrl+ArrowLeft': ({ row }) => ({ row, column: first }),
    'Ctrl+ArrowRight': ({ row }) => ({ row, column: lastFilled }),
  };
}

export interface CellCommands {
  edit(startingWith: string | null): void;
  clear(): void;
  comment(): void;
  followLink(): void;
  menu(): void;
}

/** The grid under the keyboard. Tab is left alone: it leaves the grid, as anywhere on a page. */
export function listenToKeys(
  grid: Grid,
  store: Store,
  go: (row: number, column: number) => void,
  commands: CellCommands,
): void {
  const NAMED: Readonly<Record<string, () => void>> = {
    Enter: () => commands.edit(null),
    F2: () => commands.edit(null),
    Delete: () => commands.clear(),
    Backspace: () => commands.clear(),
    'Ctrl+Alt+m': () => commands.comment(),
    'Alt+Enter': () => commands.followLink(),
    'Shift+F10': () => commands.menu(),
    ContextMenu: () => commands.menu(),
  };
  grid.element.addEventListener('keydown', (event) => {
    if (event.target !== grid.element) return;
    const name = nameOfKey(event);
    const move = moves(grid, store)[name];
    if (move) {
      const { row, column } = move(store.cursor);
      go(row, column);
    } else if (NAMED[name]) NAMED[name]();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
      commands.edit(event.key);
    else return;
    event.preventDefault();
  });
}

function nameOfKey(event: KeyboardEvent): string {
  const modifiers = [
    (event.ctrlKey || event.metaKey) && 'Ctrl+',
    event.altKey && 'Alt+',
    event.shiftKey && event.key.length > 1 && 'Shift+',
  ];
  // With Alt, some keyboards write another letter: the key's place is what is meant.
  const key = event.altKey && event.code === 'KeyM' ? 'm' : event.key;
  return modifiers.filter(Boolean).join('') + key;
}
