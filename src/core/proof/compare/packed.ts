/*
 * Many small rows in few cells of a sheet: a head, then as many rows a cell as it holds. Each cell is JSON, so that no spreadsheet
 * takes it for a number, a date or a formula.
 */

/** A cell holds 50,000 characters. */
const LONGEST = 45_000;

export function packed(head: object, rows: Iterable<unknown>): string[] {
  const cells = [JSON.stringify(head)];
  let open: string[] = [];
  let length = 0;
  const close = () => {
    if (open.length > 0) cells.push(`[${open.join(',')}]`);
    open = [];
    length = 0;
  };
  for (const row of rows) {
    const text = JSON.stringify(row);
    if (length + text.length > LONGEST) close();
    open.push(text);
    length += text.length + 1;
  }
  close();
  return cells;
}

/** null where the cells are not those that `packed` made: somebody has written into them. */
export function unpacked(
  cells: readonly string[],
): { readonly head: Readonly<Record<string, unknown>>; readonly rows: readonly unknown[] } | null {
  try {
    const [head, ...parts] = cells.filter((cell) => cell !== '').map((cell) => JSON.parse(cell));
    const isWhole = typeof head === 'object' && head !== null && parts.every(Array.isArray);
    return isWhole ? { head, rows: parts.flat() } : null;
  } catch {
    return null;
  }
}
