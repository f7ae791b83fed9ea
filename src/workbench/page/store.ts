import type { Opened, SheetInfo, WindowState } from '../wire.ts';
import { ask } from './api.ts';

export interface Cursor {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

type Listener = () => void;

/** The workbook as this window last saw it, where the person is in it, and who wants to know when either changes. */
export class Store {
  readonly #listeners = { workbook: [] as Listener[], cursor: [] as Listener[] };
  opened: Opened;
  cursor: Cursor;

  constructor(opened: Opened) {
    this.opened = opened;
    this.cursor = opened.active;
  }

  on(what: 'workbook' | 'cursor', listener: Listener): void {
    this.#listeners[what].push(listener);
  }

  get sheets(): readonly SheetInfo[] {
    return this.opened.sheets.filter(({ hidden }) => !hidden);
  }

  get sheet(): SheetInfo {
    const found = this.opened.sheets.find(({ id }) => id === this.cursor.sheetId) ?? this.sheets[0];
    if (!found) throw new Error('A workbook without a tab');
    return found;
  }

  /** Takes what the server says. Where the script moved the selection, this window follows. */
  take(state: WindowState, follow: 'script' | 'person'): void {
    this.opened = { ...this.opened, ...state };
    this.#tell('workbook');
    if (follow === 'script') this.place(state.active);
    else this.place(this.cursor);
  }

  /** Shows a place without telling the script: it knows already. */
  place(cursor: Cursor): void {
    const sheet = this.opened.sheets.find(({ id }) => id === cursor.sheetId) ?? this.sheet;
    const within = (value: number, most: number) => Math.max(1, Math.min(value, most));
    this.cursor = {
      sheetId: sheet.id,
      row: within(cursor.row, sheet.rows),
      column: within(cursor.column, sheet.columns),
    };
    this.#tell('cursor');
  }

  /** Goes where the person went, and tells the script's selection. */
  async go(cursor: Cursor): Promise<void> {
    this.place(cursor);
    await ask('select', { ...this.cursor, rows: 1, columns: 1 });
  }

  async refresh(follow: 'script' | 'person'): Promise<void> {
    this.take(await ask('state', {}), follow);
  }

  #tell(what: 'workbook' | 'cursor'): void {
    for (const listener of this.#listeners[what]) listener();
  }
}
