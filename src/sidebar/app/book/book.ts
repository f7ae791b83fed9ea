import type { Outcome, Tab } from '../../../core/model.ts';
import type { SetupProblem } from '../../../core/policy/setupTable.ts';
import { readSetUp, type SetupTabName, setupTabNamed } from '../../../core/read/setUp.ts';
import { OUTCOMES } from '../../../core/report/outputColumns.ts';
import { beginReview, type OpenTab, type Run } from '../../../core/review.ts';
import type { Workbook } from '../contract.ts';
import { server } from '../server.ts';
import { HEADER_ROWS, type OutputSheet, readOutputHead } from './outputSheet.ts';
import { QUEUE_COLUMNS, type QueueRow, queueRowFrom } from './queueRow.ts';
import { noRows, type SheetRows } from './sheetRows.ts';

/** What the page holds of the spreadsheet: the contact index, the rows to decide, and source rows as they are asked for. */
export interface Book {
  readonly workbook: Workbook;
  readonly setup: ReadonlyMap<SetupTabName, Tab>;
  /** null where the set-up has a problem: then nothing can be explained. */
  readonly run: Run | null;
  readonly problems: readonly SetupProblem[];
  readonly outputs: ReadonlyMap<Outcome, OutputSheet>;
  queue: readonly QueueRow[];
  readonly sources: ReadonlyMap<string, SheetRows>;
  /** Source tabs that were opened; null for one that nobody recognizes. */
  readonly opened: Map<string, OpenTab | null>;
}

const QUEUE_PAGE = 4000;
/** A set-up tab is read in pieces as well: no single answer of the server may grow without bound. */
const SETUP_PAGE = 10_000;

/** Reads what the page needs before the first row can be explained: set-up tabs whole, output tabs by their columns. */
export async function loadBook(onStep: (what: string) => void): Promise<Book> {
  const workbook = await server.open();
  const setup = await loadSetup(workbook, onStep);
  const { setUp, problems } = readSetUp(setup, { region: workbook.region, slice: workbook.slice });
  const outputs = new Map<Outcome, OutputSheet>();
  const queue: QueueRow[] = [];
  for (const outcome of OUTCOMES) {
    const sheet = workbook.sheets.find((one) => one.outcome === outcome);
    if (!sheet || sheet.rows === 0) continue;
    onStep(`Reading ${sheet.name}`);
    const output = readOutputHead(outcome, await server.rows(sheet.name, 1, HEADER_ROWS));
    if (!output) continue;
    outputs.set(outcome, output);
    queue.push(...(await loadQueue(outcome, output.headerRow + 1)));
  }
  const sources = workbook.sheets.filter(({ holds }) => holds === 'source');
  return {
    workbook,
    setup,
    run: setUp ? beginReview(setUp) : null,
    problems,
    outputs,
    queue,
    sources: new Map(sources.map(({ name, rows }) => [name, noRows(name, rows)])),
    opened: new Map(),
  };
}

async function loadSetup(
  { sheets }: Workbook,
  onStep: (what: string) => void,
): Promise<Map<SetupTabName, Tab>> {
  const tabs = new Map<SetupTabName, Tab>();
  for (const { name, rows: count, holds } of sheets) {
    const known = setupTabNamed(name);
    if (holds !== 'set-up' || !known || count === 0) continue;
    onStep(`Reading ${name}`);
    const rows: string[][] = [];
    for (let first = 1; first <= count; first += SETUP_PAGE)
      rows.push(...(await server.rows(name, first, SETUP_PAGE)));
    if (known === 'contact-map' || rows.length > 1) tabs.set(known, { name, rows });
  }
  return tabs;
}

async function loadQueue(outcome: Outcome, firstRow: number): Promise<QueueRow[]> {
  const found: QueueRow[] = [];
  for (let first = firstRow; ; first += QUEUE_PAGE) {
    const { rows, left, firstRow: from } = await server.table(outcome, first, QUEUE_PAGE, QUEUE_COLUMNS);
    rows.forEach((cells, at) => {
      const row = queueRowFrom(outcome, from + at, (name) => cells[QUEUE_COLUMNS.indexOf(name)] ?? '');
      if (row.rowKey) found.push(row);
    });
    if (left < 1 || rows.length === 0) return found;
  }
}

/** Puts a row that was read anew in the place of its earlier self. */
export function updateQueue(book: Book, row: QueueRow): void {
  book.queue = book.queue.map((other) =>
    other.outcome === row.outcome && other.rowKey === row.rowKey ? row : other,
  );
}
