import type { Rows } from '../../core/model.ts';
import { parseCsv } from '../../core/read/csv/csv.ts';
import { sniffDialect } from '../../core/read/csv/csvDialect.ts';
import { KNOWN_HEADINGS } from '../../core/read/knownHeadings.ts';
import { tellingRows } from '../../core/read/recognize.ts';
import { countRecords } from '../../core/read/records.ts';
import { setupTabNamed, tabNameOf, titleOf } from '../../core/read/setup/setupTabNames.ts';
import { overSheetLimit } from '../../core/read/sheetLimits.ts';
import { openTab, type Run } from '../../core/run.ts';
import { decodeFile, FileProblem } from './decode.ts';

/** A CSV file that was looked at and can be imported. */
export interface CsvImport {
  readonly file: string;
  /** The tab it would become; the reviewer may change it. */
  tab: string;
  readonly rows: Rows;
  readonly width: number;
  readonly delimiter: string;
  readonly encoding: string;
  /** What the review would read it as; '' where it is not recognized, null while the set-up keeps that from being told. */
  readonly readAs: string | null;
  /** How many records it holds; null where that cannot be told before it is mapped. */
  readonly records: number | null;
  /** Rows with fewer cells than the heading row: the sheet pads them, so this is the last time they can be told. */
  readonly shortRows: number;
}

const SNIFFED = 256 * 1024;
const LONGEST_TAB_NAME = 100;

export function readCsvFile(file: string, bytes: Uint8Array, run: Run | null): CsvImport {
  const { text, encoding } = decodeFile(file, bytes);
  const dialect = sniffDialect(text.slice(0, SNIFFED), KNOWN_HEADINGS);
  const rows = parseCsv(text, dialect);
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  if (rows.length === 0 || width === 0) throw new FileProblem(`${file} holds no rows. Export it again.`);
  const over = overSheetLimit(rows);
  if (over) throw new FileProblem(`${file} ${over}.`);
  const tab = tabNameOf(file).slice(0, LONGEST_TAB_NAME);
  return {
    file,
    tab,
    rows,
    width,
    delimiter: dialect.delimiter,
    encoding,
    ...recognized(tab, rows, run),
    shortRows: rows.filter((cells) => cells.length < (rows[0]?.length ?? 0) && cells.length > 1).length,
  };
}

/** Rows of one width, from `first` on, as many as fit into one call. */
export function pageOf({ rows, width }: CsvImport, first: number, cellsPerPage: number): string[][] {
  const count = Math.max(1, Math.floor(cellsPerPage / width));
  return rows
    .slice(first, first + count)
    .map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? ''));
}

export function delimiterWord(delimiter: string): string {
  return { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }[delimiter] ?? `"${delimiter}"`;
}

function recognized(tab: string, rows: Rows, run: Run | null): Pick<CsvImport, 'readAs' | 'records'> {
  const setup = setupTabNamed(tab);
  if (setup) return { readAs: `the set-up tab ${titleOf(setup)}`, records: null };
  if (!run) return { readAs: null, records: null };
  const { open } = openTab(tab, tellingRows(rows), run);
  return open
    ? { readAs: open.plan.adapter.title, records: countRecords(open.plan, rows, 0) }
    : { readAs: '', records: null };
}
