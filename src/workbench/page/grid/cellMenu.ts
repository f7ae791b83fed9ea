import { letters } from '../a1.ts';
import type { MenuItem } from '../menuPopup.ts';
import type { CellCommands } from './keys.ts';

/** What the menu of a cell has to know of the chosen cells. */
export interface Chosen {
  readonly column: number;
  /** How many of their rows are on show. */
  readonly rows: number;
  readonly isLink: boolean;
  readonly isFiltered: boolean;
}

/** What the menu offers beside what keys do. */
export interface MenuCommands extends CellCommands {
  insertRows(where: 'above' | 'below'): void;
  deleteRows(): void;
  sort(ascending: boolean): void;
  filter(): void;
  showAllRows(): void;
}

/** All that can be done to the chosen cells, as items of a menu. */
export function cellMenu(actions: MenuCommands, { column, rows, isLink, isFiltered }: Chosen): MenuItem[] {
  const count = rows === 1 ? 'row' : `${rows} rows`;
  const named = letters(column);
  return [
    { label: 'Edit cell', hint: 'Enter', act: () => actions.edit(null) },
    { label: 'Comment', hint: 'Ctrl+Alt+M', act: actions.comment },
    ...(isLink ? [{ label: 'Go to the linked row', hint: 'Alt+Enter', act: actions.followLink }] : []),
    { label: 'Clear', hint: 'Delete', act: actions.clear },
    { label: 'Fill down', hint: 'Ctrl+D', act: actions.fillDown },
    { label: 'Find…', hint: 'Ctrl+F', act: actions.find },
    { label: 'Undo', hint: 'Ctrl+Z', act: actions.undo },
    { label: 'Redo', hint: 'Ctrl+Y', act: actions.redo },
    'separator',
    { label: `Insert ${count} above`, act: () => actions.insertRows('above') },
    { label: `Insert ${count} below`, act: () => actions.insertRows('below') },
    { label: `Delete ${count}`, act: actions.deleteRows },
    'separator',
    { label: `Filter by values of column ${named}…`, act: actions.filter },
    ...(isFiltered ? [{ label: 'Show all rows again', act: actions.showAllRows }] : []),
    { label: `Sort sheet by column ${named}, A to Z`, act: () => actions.sort(true) },
    { label: `Sort sheet by column ${named}, Z to A`, act: () => actions.sort(false) },
  ];
}
