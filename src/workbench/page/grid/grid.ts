import { el } from '../dom.ts';
import { RowCache } from '../rowCache.ts';
import type { Store } from '../store.ts';
import { commentCounts } from './commentCounts.ts';
import { markChosen, scrolledTo } from './cursor.ts';
import { headRow } from './gridHead.ts';
import { RowAxis } from './rowAxis.ts';
import { cellId, drawRow, newRowElement } from './rowElement.ts';

export const ROW_HEIGHT = 25;
const ROW_HEADER = 48;
const BEYOND_SIGHT = 12;
/** A sheet is drawn a little wider than its data, never its whole empty grid. */
const EMPTY_COLUMNS = 2;
const FEWEST_COLUMNS = 12;
const PAPER = { light: '#ffffff', dark: '#1b1d21' };

/**
 * The cells of one tab. Only rows in sight are elements; a tab of 50,000 rows has some sixty. The whole grid is one stop of the Tab
 * key; the cell that the arrow keys move is told to screen readers by `aria-activedescendant`.
 */
export class Grid {
  readonly cache: RowCache;
  readonly head: HTMLElement;
  readonly body: HTMLElement;
  #drawn = new Map<number, HTMLElement>();
  #drawnAs = new WeakMap<HTMLElement, { row: number; cells: unknown }>();
  #axis = new RowAxis(0, 1, []);
  #columns: number[] = [];
  #widths: number[] = [];
  #onRows: () => void = () => {};
  #comments: ReadonlyMap<string, number> = new Map();
  #sheetId = -1;
  #waiting = false;
  #dark = matchMedia('(prefers-color-scheme: dark)');

  constructor(
    readonly element: HTMLElement,
    private readonly store: Store,
    failed: (error: unknown) => void,
  ) {
    element.setAttribute('role', 'grid');
    element.tabIndex = 0;
    this.head = el('div', { role: 'rowgroup', class: 'grid-head' });
    this.body = el('div', { role: 'rowgroup', class: 'grid-body' });
    element.append(this.head, this.body);
    this.cache = new RowCache(
      () => this.store.sheet.id,
      () => this.#rowsArrived(),
      failed,
    );
    element.addEventListener('scroll', () => this.drawSoon(), { passive: true });
    new ResizeObserver(() => this.drawSoon()).observe(element);
    this.#dark.addEventListener('change', () => this.renew());
    store.on('workbook', () => this.renew());
    store.on('cursor', () => this.#cursorMoved());
    this.renew();
  }

  get columns(): readonly number[] {
    return this.#columns;
  }

  /** The rows on show. */
  get axis(): RowAxis {
    return this.#axis;
  }

  /** Calls back whenever cells have arrived: what stands under the cursor may be new. */
  onRows(listener: () => void): void {
    this.#onRows = listener;
  }

  /** The workbook changed, or another tab is in front: everything is measured and asked for again. */
  renew(): void {
    const { sheet } = this.store;
    const isOther = sheet.id !== this.#sheetId;
    this.#sheetId = sheet.id;
    this.cache.renew(isOther ? 'forget' : 'show-old');
    const shown = Math.min(sheet.columns, Math.max(sheet.lastColumn + EMPTY_COLUMNS, FEWEST_COLUMNS));
    this.#columns = sheet.widths.slice(0, shown).flatMap((width, at) => (width > 0 ? [at + 1] : []));
    const widths = this.#columns.map((column) => sheet.widths[column - 1] ?? 100);
    this.#widths = widths;
    this.#measure();
    this.element.setAttribute('aria-rowcount', String(sheet.rows + 1));
    this.element.setAttribute('aria-colcount', String(sheet.columns + 1));
    this.element.setAttribute('aria-label', `Cells of ${sheet.name}`);
    this.#axis = new RowAxis(sheet.frozenRows, sheet.rows, sheet.hiddenRows);
    this.body.style.height = `${this.#axis.count * ROW_HEIGHT}px`;
    this.#comments = commentCounts(this.store.opened.comments, sheet.id);
    this.head.replaceChildren(headRow(this.#columns, sheet));
    this.head.dataset.frozen = String(sheet.frozenRows);
    this.#forgetElements();
    if (isOther) this.element.scrollTo({ top: 0, left: 0 });
    this.draw();
  }

  /** While the edge of a column is dragged. */
  showWidth(column: number, pixels: number): void {
    this.#widths[this.#columns.indexOf(column)] = pixels;
    this.#measure();
  }

  drawSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.draw();
    });
  }

  draw(): void {
    const { sheet } = this.store;
    const { scrollTop, clientHeight } = this.element;
    const first = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - BEYOND_SIGHT);
    const inSight = Math.ceil(clientHeight / ROW_HEIGHT) + 2 * BEYOND_SIGHT;
    const last = Math.min(this.#axis.count - 1, first + inSight);
    const wanted = new Set<number>();
    for (let at = first; at <= last; at += 1) wanted.add(this.#axis.rowAt(at));
    const spare = [...this.#drawn].filter(([row]) => row > sheet.frozenRows && !wanted.has(row));
    for (const [row] of spare) this.#drawn.delete(row);
    for (const row of wanted) {
      if (this.#drawn.has(row)) continue;
      const element = spare.pop()?.[1] ?? this.body.appendChild(newRowElement(this.#columns));
      element.style.transform = `translateY(${this.#axis.indexOf(row) * ROW_HEIGHT}px)`;
      this.#drawn.set(row, element);
    }
    for (const [, element] of spare) element.remove();
    for (const [row, element] of this.#drawn) this.#drawRow(row, element);
    this.#markCursor();
  }

  /** The element of a cell that is in sight. */
  cellElement(row: number, column: number): HTMLElement | null {
    return document.getElementById(cellId(row, column));
  }

  /** Brings a cell into sight, clear of the frozen rows and the row numbers. */
  reveal(row: number, column: number): void {
    const { sheet } = this.store;
    const { element } = this;
    if (row > sheet.frozenRows) {
      const top = this.#axis.indexOf(row) * ROW_HEIGHT;
      const room = element.clientHeight - this.head.offsetHeight;
      element.scrollTop = scrolledTo(element.scrollTop, top, ROW_HEIGHT, room);
    }
    const before = this.#columns.filter((candidate) => candidate < column);
    const left = before.reduce((sum, at) => sum + (sheet.widths[at - 1] ?? 0), 0);
    const room = element.clientWidth - ROW_HEADER;
    element.scrollLeft = scrolledTo(element.scrollLeft, left, sheet.widths[column - 1] ?? 0, room);
  }

  #measure(): void {
    const { style } = this.element;
    style.setProperty('--columns', [ROW_HEADER, ...this.#widths].map((width) => `${width}px`).join(' '));
    style.setProperty('--width', `${this.#widths.reduce((sum, width) => sum + width, ROW_HEADER)}px`);
  }

  #rowsArrived(): void {
    this.drawSoon();
    this.#onRows();
  }

  #cursorMoved(): void {
    const { row, column } = this.store.far;
    if (this.store.sheet.id !== this.#sheetId) this.renew();
    this.reveal(row, column);
    this.draw();
  }

  #forgetElements(): void {
    this.body.replaceChildren();
    this.#drawn = new Map();
    for (let row = 1; row <= this.store.sheet.frozenRows; row += 1) {
      const element = this.head.appendChild(newRowElement(this.#columns));
      element.classList.add('frozen');
      this.#drawn.set(row, element);
    }
  }

  /** A row that shows already what it is to show is left alone: most are, at every step of scrolling. */
  #drawRow(row: number, element: HTMLElement): void {
    const cells = this.cache.row(row);
    const before = this.#drawnAs.get(element);
    if (before && before.row === row && before.cells === cells) return;
    this.#drawnAs.set(element, { row, cells });
    drawRow(element, {
      row,
      columns: this.#columns,
      widths: this.#widths,
      cells,
      comments: (column) => this.#comments.get(cellId(row, column)) ?? 0,
      page: this.#dark.matches ? PAPER.dark : PAPER.light,
    });
  }

  #markCursor(): void {
    const { cursor, range } = this.store;
    markChosen(this.element, this.head, this.cellElement(cursor.row, cursor.column), range);
  }
}
