import { appendFileSync, createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';

export type Cells = Record<string, string>;

/** One row as an object by heading. `row` is its number in a spreadsheet. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: Cells;
  readonly isRagged: boolean;
}

export function readTable(path: string): CsvRecord[] {
  if (!existsSync(path)) return [];
  const { data } = Papa.parse<Cells>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  return data.map((cells, at) => recordOf(cells, at + 2));
}

export function streamTable(path: string, onRecords: (records: CsvRecord[]) => void): Promise<void> {
  let row = 2;
  return new Promise((resolve, reject) => {
    Papa.parse<Cells>(createReadStream(path, 'utf8'), {
      header: true,
      skipEmptyLines: true,
      chunk: ({ data }) => onRecords(data.map((cells) => recordOf(cells, row++))),
      complete: () => resolve(),
      error: reject,
    });
  });
}

/** With `header`, papaparse puts cells beyond the headings under `__parsed_extra` and leaves out those that lack. */
function recordOf(cells: Cells, row: number): CsvRecord {
  return {
    row,
    cells,
    isRagged: '__parsed_extra' in cells || Object.values(cells).includes(undefined as never),
  };
}

export function startTable(path: string, columns: readonly string[]): void {
  writeFileSync(path, `${Papa.unparse([columns as string[]])}\r\n`);
}

export function appendRows(path: string, columns: readonly string[], rows: Cells[]): void {
  if (rows.length === 0) return;
  const text = Papa.unparse(rows, { columns: [...columns], header: false, escapeFormulae: true });
  appendFileSync(path, `${text}\r\n`);
}
