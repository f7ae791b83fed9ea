/** A rectangle of cells, counted from 1. */
export interface Range {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

export function rangeBetween(a: Cell, b: Cell): Range {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.abs(a.row - b.row) + 1,
    columns: Math.abs(a.column - b.column) + 1,
  };
}

/**
 * Cells as spreadsheets put them on the clipboard: tabs and line breaks, and quotes around cells that hold either. A blank row at
 * the end is told by a line break of its own.
 */
export function toClipboard(texts: readonly (readonly string[])[]): string {
  const quoted = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = texts.map((cells) => cells.map(quoted).join('\t')).join('\n');
  return text === '' || text.endsWith('\n') ? `${text}\n` : text;
}

/** The cells of a clipboard's text. A quote means something at the start of a cell only. */
export function fromClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  const whole = text.replace(/\r?\n$/, '');
  for (let end = false; !end; ) {
    const found = cell.exec(whole);
    if (!found) break;
    const [, quoted, plain = '', separator = ''] = found;
    rows[rows.length - 1]?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (separator === '') end = true;
    else if (separator !== '\t') rows.push([]);
  }
  return rows;
}

/** The texts to write where a block is pasted: a block that fits into the chosen cells a whole number of times fills them. */
export function fillingOut(texts: readonly (readonly string[])[], { rows, columns }: Range): string[][] {
  const height = texts.length;
  const width = Math.max(1, ...texts.map((cells) => cells.length));
  const isRepeated = rows % height === 0 && columns % width === 0;
  const [down, across] = isRepeated ? [rows, columns] : [height, width];
  return Array.from({ length: down }, (_, row) =>
    Array.from({ length: across }, (_, column) => texts[row % height]?.[column % width] ?? ''),
  );
}
