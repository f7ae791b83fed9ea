import type { Outcome, Tab } from '../../core/model.ts';
import { sha256Of } from '../../core/normalize/sha256.ts';
import { problemLine } from '../../core/policy/setupProblem.ts';
import { type DecisionLog, readLog } from '../../core/proof/decisionLog.ts';
import type { ProofPast } from '../../core/proof/proofOfRun.ts';
import { isFilledIn, type SetupTabName, setupTabNamed } from '../../core/read/setup/setupTabNames.ts';
import { headingsOf, OUTCOMES, OUTPUTS } from '../../core/report/outputColumns.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { type OutputTable, unmergeable } from '../../core/rerun/tableState.ts';
import { type ReviewedWorkbook, reviewInSteps } from '../../core/reviewWorkbook.ts';
import type { Workbook } from '../../protocol/protocol.ts';
import { breather } from '../breather.ts';
import { addCoerced, type CoercedColumns } from '../loaded/coercedColumns.ts';
import { call } from '../server.ts';

/** The reviewer stopped it. Nothing was written. */
export class Stopped extends Error {}

/** The set-up keeps the review from beginning: what is wrong, and where. */
export class SetupStops extends Error {}

/** How a review in the page is followed and stopped. */
export interface Watch {
  readonly progress: (done: number, total: number, what: string) => void;
  readonly isStopped: () => boolean;
}

/** The whole spreadsheet as it was read. */
export interface ReadWorkbook {
  readonly workbook: Workbook;
  readonly setup: ReadonlyMap<SetupTabName, Tab>;
  readonly sources: ReadonlyMap<string, Tab>;
  /** The output tables as they stood when they were read. */
  readonly existing: Readonly<Record<Outcome, OutputTable>>;
  readonly journal: readonly (readonly string[])[];
  readonly log: DecisionLog;
  readonly proof: ProofPast;
}

export type PageReview = ReviewedWorkbook & ReadWorkbook;

const CELLS_PER_PAGE = 50_000;

const DOING = { survey: 'Looking through', judge: 'Judging', report: 'Putting together' } as const;

/**
 * Reviews the whole spreadsheet in the page: the server only reads ranges, so that no limit of an execution applies.
 * Nothing is written. Reading is counted as one half of the work, the two passes as the other.
 */
export async function reviewInPage(now: string, watch: Watch): Promise<PageReview> {
  const read = await readInPage(watch);
  return { ...read, ...(await reviewRead(read, now, watch)) };
}

/** Reads every tab of the spreadsheet. */
export async function readInPage(watch: Watch): Promise<ReadWorkbook> {
  const workbook = await call('pageOpen');
  const total = rowsOf(workbook) * 2;
  let done = 0;
  const setup = new Map<SetupTabName, Tab>();
  const sources = new Map<string, Tab>();
  const existing = newTables();
  for (const { name, rows: count, columns, holds, outcome } of workbook.sheets) {
    if (count === 0) continue;
    const tab = await readSheet(name, count, columns, (page) => {
      if (watch.isStopped()) throw new Stopped();
      done += page;
      watch.progress(Math.min(done, total), total, `Reading ${name}`);
    });
    const known = setupTabNamed(name);
    if (outcome) existing[outcome] = tab.rows;
    else if (holds === 'set-up' && known) {
      if (isFilledIn(known, tab.rows)) setup.set(known, tab);
    } else sources.set(name, tab);
  }
  const [foreign] = unmergeable(existing);
  if (foreign)
    throw new SetupStops(
      `The tab ${OUTPUTS[foreign].tab} holds rows but no Row key column, so nothing can be kept in place. Rename the tab, then run again.`,
    );
  const lines = (await call('pageRows', OWN_TABS.log, 1, Number.MAX_SAFE_INTEGER)).rows;
  const log = readLog(
    lines.map(([cell = '']) => cell),
    sha256Of,
  );
  const { journal, sample, plan, signOff } = await call('pagePast');
  // The script has checked its version.
  const proof = { sample, second: [], plan, signOff: signOff === '' ? null : JSON.parse(signOff) };
  return { workbook, setup, sources, existing, journal, log, proof };
}

/** Reviews what was read, as often as asked: what was read is left as it was. */
export async function reviewRead(
  { workbook, setup, sources, existing, journal, log, proof }: ReadWorkbook,
  now: string,
  watch: Watch,
): Promise<ReviewedWorkbook> {
  const total = rowsOf(workbook) * 2;
  let done = total / 2;
  const steps = reviewInSteps(
    { setup, sources: [...sources.values()], existing, journal, log, proof },
    { region: '', slice: workbook.slice },
    { version: workbook.version, now, earlier: workbook.finished },
  );
  const breathe = breather();
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    if (watch.isStopped()) throw new Stopped();
    const { pass, tab, rows } = step.value;
    done += rows / 2;
    watch.progress(Math.min(done, total), total, `${DOING[pass]} ${tab}`);
    await breathe();
  }
  const { reviewed, problems } = step.value;
  if (!reviewed) throw new SetupStops(problems.slice(0, 3).map(problemLine).join('; '));
  return reviewed;
}

function rowsOf({ sheets }: Workbook): number {
  return sheets.reduce((sum, { rows }) => sum + rows, 0);
}

/** Tables that are not there yet begin with the headings that people see. */
function newTables(): Record<Outcome, OutputTable> {
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, [headingsOf(outcome)]])) as Record<
    Outcome,
    OutputTable
  >;
}

async function readSheet(name: string, count: number, columns: number, onPage: (rows: number) => void) {
  const rows: string[][] = [];
  const coerced: CoercedColumns = new Map();
  const size = Math.max(1, Math.floor(CELLS_PER_PAGE / Math.max(1, columns)));
  for (let first = 1; first <= count; first += size) {
    const page = await call('pageRows', name, first, size);
    rows.push(...page.rows);
    addCoerced(coerced, page);
    onPage(page.rows.length);
    if (page.rows.length === 0) break;
  }
  return { name, rows, coerced };
}
