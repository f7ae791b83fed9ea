import type { Row, Rows } from '../../model.ts';
import { parseCsv } from './csv.ts';

const DELIMITERS = [',', ';', '\t'];

/**
 * The delimiter of a CSV whose lines were pasted whole into column A, or '' for a tab with columns of its own: every row
 * has one cell, and nearly all of them fall apart into as many.
 */
export function packedDelimiter(head: Rows): string {
  const lines = head.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (lines.length === 0 || lines.some((cells) => cells.slice(1).some((cell) => cell.trim() !== '')))
    return '';
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((cells) => unpackRow(cells, delimiter).length);
    const usual = counts.find(
      (count) => counts.filter((other) => other === count).length * 2 > counts.length,
    );
    if (usual !== undefined && usual > 2) return delimiter;
  }
  return '';
}

/** The cells of one line. A line that a quoted line break has cut in two comes out ragged, and is held as such. */
export function unpackRow(cells: Row, delimiter: string): Row {
  return parseCsv(cells[0] ?? '', { delimiter, skip: 0 })[0] ?? [''];
}
