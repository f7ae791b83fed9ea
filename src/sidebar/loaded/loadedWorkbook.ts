import type { Outcome, Tab } from '../../core/model.ts';
import type { SetupProblem } from '../../core/policy/setupProblem.ts';
import { noContactMap } from '../../core/read/map/contactMap.ts';
import { setUpInSteps } from '../../core/read/setup/readSetUp.ts';
import type { OtherTab } from '../../core/read/setup/setupLookalikes.ts';
import {
  isFilledIn,
  type SetupTabName,
  setupTabNamed,
  titleOf,
} from '../../core/read/setup/setupTabNames.ts';
import { OUTCOMES } from '../../core/report/outputColumns.ts';
import { HEADER_WITHIN, type OutputHeader, outputHeader } from '../../core/report/outputHeader.ts';
import { beginReviewInSteps, type OpenTab, type Run } from '../../core/run.ts';
import type { Workbook } from '../../protocol/protocol.ts';
import { betweenFrames } from '../breather.ts';
import { call } from '../server.ts';
import { addCoerced, type CoercedColumns } from './coercedColumns.ts';
import type { ReadSoFar } from './decisionLog.ts';
import { QUEUE_COLUMNS, type QueueRow, queueRowFrom } from './queueRow.ts';
import { noRows, type SheetRows } from './sheetRows.ts';

/** What the page holds of the spreadsheet: the contact index, the rows to decide, and source rows as they are asked for. */
export interface LoadedWorkbook {
  readonly workbook: Workbook;
  setup: ReadonlyMap<SetupTabName, Tab>;
  /** null where the set-up has a problem: then nothing can be explained. */
  run: Run | null;
  /** Tells what tabs are, also where no map is there yet or it cannot be read: it judges nothing. null where not even that can be told. */
  recognizing: Run | null;
  problems: readonly SetupProblem[];
  readonly outputs: ReadonlyMap<Outcome, OutputHeader>;
  queue: readonly QueueRow[];
  /** Output tabs whose rows are still to be read. */
  readonly pending: Set<Outcome>;
  /** null until it was asked for. */
  log: ReadSoFar | null;
  readonly sources: ReadonlyMap<string, SheetRows>;
  /** Source tabs that were opened; null for one that nobody recognizes. */
  readonly opened: Map<string, OpenTab | null>;
}

const QUEUE_PAGE = 4000;
/** A set-up tab is read in pieces as well: no single answer of the server may grow without bound. */
const SETUP_PAGE = 10_000;

/**
 * Reads what the page needs before the first conflict can be explained: set-up tabs whole, Conflicts by its columns. The
 * other output tabs wait for `loadPending`.
 */
export async function loadWorkbook(onStep: (what: string) => void): Promise<LoadedWorkbook> {
  const workbook = await call('pageOpen');
  const setup = await loadSetup(workbook, onStep);
  const outputs = new Map<Outcome, OutputHeader>();
  for (const outcome of OUTCOMES) {
    const sheet = workbook.sheets.find((one) => one.outcome === outcome);
    if (!sheet || sheet.rows === 0) continue;
    onStep(`Reading ${sheet.name}`);
    const output = outputHeader(outcome, (await call('pageRows', sheet.name, 1, HEADER_WITHIN)).rows);
    if (output) outputs.set(outcome, output);
  }
  const sources = workbook.sheets.filter(({ holds }) => holds === 'source');
  const loaded: LoadedWorkbook = {
    workbook,
    setup,
    ...(await begin(setup, workbook)),
    outputs,
    queue: [],
    pending: new Set(outputs.keys()),
    log: null,
    sources: new Map(sources.map(({ name, rows }) => [name, noRows(name, rows)])),
    opened: new Map(),
  };
  await rereadQueue(loaded, 'conflict');
  return loaded;
}

/** Somebody has edited a source tab: what was kept of them is read again when it is next asked for. */
export async function forgetSources(loaded: LoadedWorkbook): Promise<void> {
  const { recognizing } = loaded;
  const anew = recognizing && (await betweenFrames(beginReviewInSteps(recognizing.setUp)));
  beginAnew(loaded, { run: loaded.run && anew, recognizing: anew });
}

/** Somebody has edited a set-up tab: every row is explained against what it says now. */
export async function rereadSetup(loaded: LoadedWorkbook): Promise<void> {
  const setup = await loadSetup(loaded.workbook, () => {});
  beginAnew(loaded, { setup, ...(await begin(setup, loaded.workbook)) });
}

/** At once: nothing of a source tab that the earlier run has learned from may come into the new one. */
function beginAnew(loaded: LoadedWorkbook, begun: Partial<LoadedWorkbook>): void {
  Object.assign(loaded, begun);
  for (const { rows, coerced } of loaded.sources.values()) {
    rows.length = 0;
    coerced.clear();
  }
  loaded.opened.clear();
}

async function begin(
  setup: LoadedWorkbook['setup'],
  workbook: Workbook,
): Promise<Pick<LoadedWorkbook, 'run' | 'recognizing' | 'problems'>> {
  const read = (known?: Parameters<typeof setUpInSteps>[3]) =>
    betweenFrames(setUpInSteps(setup, { region: '', slice: workbook.slice }, besideSetup(workbook), known));
  const { setUp, problems } = await read();
  const mapless = setUp ?? (await read({ map: noContactMap(titleOf('contact-map')), hasMap: true })).setUp;
  const recognizing = mapless && (await betweenFrames(beginReviewInSteps(mapless)));
  return { run: setUp && recognizing, recognizing, problems };
}

/** Reads the output tabs that were left for later, one after the other. */
export async function loadPending(loaded: LoadedWorkbook, onTable: () => void): Promise<void> {
  for (const outcome of [...loaded.pending]) {
    await rereadQueue(loaded, outcome);
    onTable();
  }
}

/** The tabs beside the set-up by their names: their headings are read when a row of theirs is asked for. */
function besideSetup({ sheets }: Workbook): readonly OtherTab[] {
  return sheets.filter(({ holds }) => holds === 'source').map(({ name }) => ({ name, head: [] }));
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
    const coerced: CoercedColumns = new Map();
    for (let first = 1; first <= count; first += SETUP_PAGE) {
      const page = await call('pageRows', name, first, SETUP_PAGE);
      rows.push(...page.rows);
      addCoerced(coerced, page);
    }
    if (isFilledIn(known, rows)) tabs.set(known, { name, rows, coerced });
  }
  return tabs;
}

async function loadQueue(outcome: Outcome, firstRow: number): Promise<QueueRow[]> {
  const found: QueueRow[] = [];
  for (let first = firstRow; ; first += QUEUE_PAGE) {
    const { rows, left, firstRow: from } = await call('pageTable', outcome, first, QUEUE_PAGE, QUEUE_COLUMNS);
    rows.forEach((cells, at) => {
      const row = queueRowFrom(outcome, from + at, (name) => cells[QUEUE_COLUMNS.indexOf(name)] ?? '');
      if (row.rowKey) found.push(row);
    });
    if (left < 1 || rows.length === 0) return found;
  }
}

/** Reads one output tab's rows, for the first time or again because somebody has sorted it. */
export async function rereadQueue(loaded: LoadedWorkbook, outcome: Outcome): Promise<void> {
  const output = loaded.outputs.get(outcome);
  const rows = output ? await loadQueue(outcome, output.headerIndex + 2) : [];
  loaded.queue = OUTCOMES.flatMap((of) =>
    of === outcome ? rows : loaded.queue.filter((row) => row.outcome === of),
  );
  loaded.pending.delete(outcome);
}

/** Puts rows that were read anew in the place of their earlier selves. */
export function updateQueue(loaded: LoadedWorkbook, rows: readonly QueueRow[]): void {
  const renewed = new Map(rows.map((row) => [`${row.outcome} ${row.rowKey}`, row]));
  loaded.queue = loaded.queue.map((other) => renewed.get(`${other.outcome} ${other.rowKey}`) ?? other);
}
