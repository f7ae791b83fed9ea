import type { Rows } from '../../src/core/model.ts';
import { formatCsv } from '../../src/core/read/csv/csv.ts';

/** The same export as other hands would save it. Each moves the data down by `rowsAbove` rows. */
export interface Disguise {
  readonly name: string;
  readonly rowsAbove: number;
  readonly rowsBelow: number;
  readonly wear: (rows: Rows) => string;
}

const TITLES: Rows = [['Northwind Agency'], ['Export of May 2026'], ['']];
const TOTALS: Rows = [[''], ['Grand Totals (12 records)'], ['Confidential Information - Do Not Distribute']];

export const DISGUISES: readonly Disguise[] = [
  { name: 'BOM and CRLF', rowsAbove: 0, rowsBelow: 0, wear: (rows) => `\ufeff${formatCsv(rows)}` },
  { name: 'semicolons', rowsAbove: 0, rowsBelow: 0, wear: (rows) => formatCsv(rows, ';') },
  {
    name: 'titles above and totals below',
    rowsAbove: TITLES.length,
    rowsBelow: TOTALS.length,
    wear: (rows) => formatCsv([...TITLES, ...rows, ...TOTALS]),
  },
  {
    name: 'columns shuffled, two junk columns',
    rowsAbove: 0,
    rowsBelow: 0,
    wear: (rows) => formatCsv(shuffled(rows)),
  },
];

/** Every other column first, then the rest, with a junk column at either end; rows that do not fit the header stay so. */
function shuffled(rows: Rows): Rows {
  const header = widest(rows);
  const order = [...header.keys()].sort((a, b) => (a % 2) - (b % 2) || b - a);
  return rows.map((cells, at) => {
    if (cells.length !== header.length) return cells;
    const [first, last] = at === rows.indexOf(header) ? ['Internal ref', 'Exported by'] : ['x-1', 'ops'];
    return [first ?? '', ...order.map((column) => cells[column] ?? ''), last ?? ''];
  });
}

function widest(rows: Rows): readonly string[] {
  return rows.reduce((best, cells) => (cells.length > best.length ? cells : best), []);
}
