interface Stretch {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstIndex: number;
}

/** The rows below the frozen ones from top to bottom, without those that are hidden: which stands at which place. */
export class RowAxis {
  readonly count: number;
  readonly #stretches: readonly Stretch[];

  constructor(
    private readonly frozenRows: number,
    rows: number,
    hidden: readonly (readonly [number, number])[],
  ) {
    const stretches: Stretch[] = [];
    let next = frozenRows + 1;
    let index = 0;
    for (const [first, last] of [...hidden, [rows + 1, rows + 1] as const]) {
      if (first > next) {
        stretches.push({ firstRow: next, lastRow: first - 1, firstIndex: index });
        index += first - next;
      }
      next = Math.max(next, last + 1);
    }
    this.#stretches = stretches;
    this.count = index;
  }

  /** The row at a place; the last row beyond the end. */
  rowAt(index: number): number {
    const at = this.#lastWhere(({ firstIndex }) => firstIndex <= index);
    return at ? Math.min(at.lastRow, at.firstRow + index - at.firstIndex) : 0;
  }

  /** The place of a row; for one that is hidden, of the next above that is shown. */
  indexOf(row: number): number {
    const at = this.#lastWhere(({ firstRow }) => firstRow <= row);
    return at ? at.firstIndex + Math.min(row, at.lastRow) - at.firstRow : 0;
  }

  shows(row: number): boolean {
    return row <= this.frozenRows || this.rowAt(this.indexOf(row)) === row;
  }

  /** How many of these rows are on show. */
  countShown(row: number, rows: number): number {
    const overlap = (first: number, last: number) =>
      Math.max(0, Math.min(last, row + rows - 1) - Math.max(first, row) + 1);
    return this.#stretches.reduce(
      (sum, { firstRow, lastRow }) => sum + overlap(firstRow, lastRow),
      overlap(1, this.frozenRows),
    );
  }

  /** The next row on show; the row itself at the end. */
  below(row: number): number {
    if (row < this.frozenRows) return row + 1;
    return row === this.frozenRows ? this.rowAt(0) || row : this.moved(row, 1);
  }

  /** The row on show before this one; the row itself at the top. */
  above(row: number): number {
    if (row > this.frozenRows && this.indexOf(row) === 0) return this.frozenRows || row;
    return row <= this.frozenRows ? Math.max(1, row - 1) : this.moved(row, -1);
  }

  /** So many shown rows further down, or up. */
  moved(row: number, by: number): number {
    return this.rowAt(Math.max(0, Math.min(this.count - 1, this.indexOf(row) + by)));
  }

  #lastWhere(fits: (stretch: Stretch) => boolean): Stretch | undefined {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const stretch = this.#stretches[middle];
      if (stretch && fits(stretch)) low = middle + 1;
      else high = middle;
    }
    return this.#stretches[Math.max(0, low - 1)];
  }
}
