import { type Opened, type SheetInfo, TAB_ROLES, type WindowState } from '../wire.ts';
import { ask, inTurn } from './api.ts';
import { type Range, rangeBetween } from './grid/range.ts';

export interface Cursor {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

type Listener = () => void;

/** The workbook as this window last saw it, where the person is in it, and who wants to know when either changes. */
export class Store {
  readonly #listeners = {
    workbook: [] as Listener[],
    cursor: [] as Listener[],
    /** The script knows of the selection, too. */
    selected: [] as Listener[],
  };
  opened: Opened;
  cursor: Cursor;
  /** The other corner of the chosen cells: where the cursor is, while it is one cell. */
  #far: { row: number; column: number };

  constructor(opened: Opened) {
    this.opened = opened;
    this.cursor = opened.active;
    this.#far = opened.active;
  }

  on(what: 'workbook' | 'cursor' | 'selected', listener: Listener): void {
    this.#listeners[what].push(listener);
  }

  /** The tabs on show, grouped by what they are for; within a group as they stand in the document. */
  get sheets(): readonly SheetInfo[] {
    const shown = this.opened.sheets.filter(({ hidden }) => !hidden);
    return TAB_ROLES.flatMap((role) => shown.filter((sheet) => sheet.role === role));
  }

  get sheet(): SheetInfo {
    const found = this.opened.sheets.find(({ id }) => id === this.cursor.sheetId) ?? this.sheets[0];
    if (!found) throw new Error('A workbook without a tab');
    return found;
  }

  /** The chosen cells. */
  get range(): Range {
    return rangeBetween(this.cursor, this.#far);
  }

  /** The chosen cells, but of whole columns no more than has something in it. */
  get filledRange(): Range {
    const { range, sheet } = this;
    const isColumn = range.row === 1 && range.rows === sheet.rows;
    return isColumn ? { ...range, rows: Math.max(1, sheet.lastRow) } : range;
  }

  /** The corner that moves when a choice is made larger or smaller. */
  get far(): { readonly row: number; readonly column: number } {
    return this.#far;
  }

  /** Takes what the server says. Where the script moved the selection, this window follows. */
  take(state: WindowState, follow: 'script' | 'person'): void {
    this.opened = { ...this.opened, ...state };
    this.#tell('workbook');
    if (follow === 'script') this.place(state.active);
    else this.place(this.cursor, this.#far);
  }

  /** Shows a place, and what is chosen from there, without telling the script: it knows already. */
  place(cursor: Cursor, far: { readonly row: number; readonly column: number } = cursor): void {
    const sheet = this.opened.sheets.find(({ id }) => id === cursor.sheetId) ?? this.sheet;
    const within = (value: number, most: number) => Math.max(1, Math.min(value, most));
    const cell = (of: { readonly row: number; readonly column: number }) => ({
      row: within(of.row, sheet.rows),
      column: within(of.column, sheet.columns),
    });
    this.cursor = { sheetId: sheet.id, ...cell(cursor) };
    this.#far = cell(far);
    this.#tell('cursor');
  }

  /** Goes where the person went, and tells the script's selection. */
  async go(cursor: Cursor): Promise<void> {
    this.place(cursor);
    await this.#select();
  }

  /** Chooses the cells from the cursor to another cell. */
  async extend(far: { readonly row: number; readonly column: number }): Promise<void> {
    this.place(this.cursor, far);
    await this.#select();
  }

  /** From a row that is not shown any more to the next one below that is. */
  async leaveHiddenRow(): Promise<void> {
    const { row } = this.cursor;
    const hidden = this.sheet.hiddenRows.find(([first, last]) => first <= row && row <= last);
    if (hidden) await this.go({ ...this.cursor, row: hidden[1] + 1 });
  }

  async refresh(follow: 'script' | 'person'): Promise<void> {
    this.take(await ask('state', {}), follow);
  }

  async #select(): Promise<void> {
    const chosen = { sheetId: this.cursor.sheetId, ...this.range };
    await inTurn('the script', () => ask('select', chosen));
    this.#tell('selected');
  }

  #tell(what: 'workbook' | 'cursor' | 'selected'): void {
    for (const listener of this.#listeners[what]) listener();
  }
}
