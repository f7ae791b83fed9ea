/** Rows that stand below each other, the first of them and how many. */
export interface Stretch {
  readonly row: number;
  readonly rows: number;
}

/** Pairs of the first and the last row of each stretch that is not shown, from the top. */
type Hidden = readonly (readonly [number, number])[];

/** What is left of a block of rows without those that are hidden. */
export function shownWithin(hidden: Hidden, { row, rows }: Stretch): Stretch[] {
  const shown: Stretch[] = [];
  const end = row + rows;
  let next = row;
  for (const [first, last] of hidden) {
    if (last < next) continue;
    if (first >= end) break;
    if (first > next) shown.push({ row: next, rows: first - next });
    next = last + 1;
  }
  if (next < end) shown.push({ row: next, rows: end - next });
  return shown;
}

/** So many rows on show, from a row on. */
export function shownFrom(hidden: Hidden, row: number, count: number): Stretch[] {
  for (let rows = count; ; ) {
    const found = shownWithin(hidden, { row, rows });
    const missing = count - found.reduce((sum, stretch) => sum + stretch.rows, 0);
    if (missing === 0) return found;
    rows += missing;
  }
}
