import type { Store } from '../store.ts';
import type { Grid } from './grid.ts';
import { ROW_HEIGHT } from './grid.ts';

interface Cell {
  readonly row: number;
  readonly column: number;
}
type Move = (at: Cell) => Cell;

/** Where the keys of a spreadsheet go from a cell: over hidden rows and columns, never onto them. */
function moves({ axis, columns, element }: Grid, { sheet }: Store): Readonly<Record<string, Move>> {
  const screen = Math.max(1, Math.floor(element.clientHeight / ROW_HEIGHT) - 3);
  const beside = (column: number, by: number) => columns[columns.indexOf(column) + by] ?? column;
  const down = (row: number, by: number) => {
    const next = row + by;
    if (next <= sheet.frozenRows) return next;
    return row <= sheet.frozenRows ? axis.rowAt(next - sheet.frozenRows - 1) : stepped(row, by);
  };
  const stepped = (row: number, by: number) =>
    axis.indexOf(row) + by < 0 ? sheet.frozenRows || axis.rowAt(0) : axis.moved(row, by);
  const first = columns[0] ?? 1;
  const lastFilled = Math.max(first, sheet.lastColumn);
  const lastRow = axis.rowAt(axis.indexOf(Math.max(1, sheet.lastRow)));
  return {
    ArrowUp: ({ row, column }) => ({ row: down(row, -1), column }),
    ArrowDown: ({ row, column }) => ({ row: down(row, 1), column }),
    ArrowLeft: ({ row, column }) => ({ row, column: beside(column, -1) }),
    ArrowRight: ({ row, column }) => ({ row, column: beside(column, 1) }),
    PageUp: ({ row, column }) => ({ row: down(row, -screen), column }),
    PageDown: ({ row, column }) => ({ row: down(row, screen), column }),
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
  undo(): void;
  redo(): void;
  fillDown(): void;
  find(): void;
  chooseAll(): void;
  chooseRow(): void;
  chooseColumn(): void;
}

/** The keys of spreadsheets that do something to cells. */
const COMMAND_OF: Readonly<Record<string, (commands: CellCommands) => void>> = {
  Enter: (commands) => commands.edit(null),
  F2: (commands) => commands.edit(null),
  Delete: (commands) => commands.clear(),
  Backspace: (commands) => commands.clear(),
  'Ctrl+Alt+m': (commands) => commands.comment(),
  'Alt+Enter': (commands) => commands.followLink(),
  'Shift+F10': (commands) => commands.menu(),
  ContextMenu: (commands) => commands.menu(),
  'Ctrl+d': (commands) => commands.fillDown(),
  'Ctrl+a': (commands) => commands.chooseAll(),
  'Shift+ ': (commands) => commands.chooseRow(),
  'Ctrl+ ': (commands) => commands.chooseColumn(),
};

/** What works wherever the focus is, but where somebody types. */
const ANYWHERE: Readonly<Record<string, (commands: CellCommands) => void>> = {
  'Ctrl+z': (commands) => commands.undo(),
  'Ctrl+y': (commands) => commands.redo(),
  'Ctrl+Z': (commands) => commands.redo(),
  'Ctrl+f': (commands) => commands.find(),
};

/** The grid under the keyboard. Tab is left alone: it leaves the grid, as anywhere on a page. */
export function listenToKeys(
  grid: Grid,
  store: Store,
  go: (cell: Cell, how: 'go' | 'extend') => void,
  commands: CellCommands,
): void {
  document.addEventListener('keydown', (event) => {
    const act = ANYWHERE[nameOfKey(event)];
    if (!act || (event.target as Element).closest('input, textarea, select, dialog')) return;
    event.preventDefault();
    act(commands);
  });
  grid.element.addEventListener('keydown', (event) => {
    if (event.target !== grid.element) return;
    const name = nameOfKey(event);
    const isExtending = event.shiftKey && name.includes('Shift+');
    const move = moves(grid, store)[name.replace('Shift+', '')];
    if (move) {
      const to = move(isExtending ? store.far : store.cursor);
      // From the frozen rows the keys go on at the top.
      if (to.row <= store.sheet.frozenRows) grid.element.scrollTop = 0;
      go(to, isExtending ? 'extend' : 'go');
    } else if (COMMAND_OF[name]) COMMAND_OF[name](commands);
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
    event.shiftKey && (event.key.length > 1 || event.key === ' ') && 'Shift+',
  ];
  // With Alt, some keyboards write another letter: the key's place is what is meant.
  const key = event.altKey && event.code === 'KeyM' ? 'm' : event.key;
  return modifiers.filter(Boolean).join('') + key;
}
