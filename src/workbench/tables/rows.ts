export type Rows = readonly (readonly string[])[];

/** Cells at the right end that are blank are the sheet's grid, not contents. */
export function keyOf(cells: readonly string[]): string {
  return trimmedRow(cells).join('\u0001');
}

export function trimmedRow(cells: readonly string[]): readonly string[] {
  let width = cells.length;
  while (width > 0 && cells[width - 1] === '') width -= 1;
  return width === cells.length ? cells : cells.slice(0, width);
}

/** A table without the blank rows at its end and the blank cells at the end of its rows. */
export function trimmedRows(rows: Rows): Rows {
  const trimmed = rows.map(trimmedRow);
  let count = trimmed.length;
  while (count > 0 && trimmed[count - 1]?.length === 0) count -= 1;
  return trimmed.slice(0, count);
}
