import type { Outcome } from '../../core/model.ts';
import { type DecisionLog, readLog } from '../../core/proof/decisionLog.ts';
import type { Proposal } from '../../core/proof/plan/proposal.ts';
import type { IgnoredRow } from '../../core/read/records.ts';
import type { SetupFinding } from '../../core/read/setup/setupFinding.ts';
import { COLUMNS, OUTCOMES } from '../../core/report/outputColumns.ts';
import type { RerunCounts } from '../../core/report/rerunCounts.ts';
import type { OutputTable } from '../../core/rerun/tableState.ts';
import { guardOnce } from '../../core/textGuard.ts';
import type { AddedByDifference, AddedByRow } from '../../core/workbook/addedToRun.ts';
import { sha256 } from '../folder/sha256.ts';
import { SetupMistake } from '../usage.ts';
import { type ExportedRow, exportedRows, numberAt, textAt } from './exportedTable.ts';
import { TABLES } from './place.ts';

/** What a review in BigQuery has left, as its tables were exported. */
export interface ExportedRun {
  readonly runId: string;
  /** 1 for the first one. */
  readonly runNo: number;
  readonly counts: RerunCounts;
  /** Those of the last run, in the order of their rows; differences come last. */
  readonly verdicts: readonly ExportedVerdict[];
  readonly tables: Record<Outcome, OutputTable>;
  readonly ignored: ReadonlyMap<number, readonly IgnoredRow[]>;
  readonly findings: readonly SetupFinding[];
  readonly log: DecisionLog;
  readonly logText: string;
}

export interface ExportedVerdict {
  readonly tab: number;
  readonly row: number;
  readonly isDifference: boolean;
  readonly place: number;
  readonly ended: Outcome;
  readonly rowKey: string;
  readonly added: (AddedByRow | AddedByDifference) & { readonly using: readonly Proposal[] };
  /** What it would write as it is linked; null where it is not. */
  readonly linked: Proposal | null;
}

export async function readExportedRun(folder: string): Promise<ExportedRun> {
  const [last, ...earlier] = (await all(folder, 'runs', (row) => row)).sort(
    (a, b) => numberAt(b, 'run_no') - numberAt(a, 'run_no'),
  );
  if (!last)
    throw new SetupMistake(`${folder}: no review has finished there. Run review.sql, then export.sql`);
  const count = (column: string) => numberAt(last, column);
  const counts = {
    kept: count('kept'),
    updated: count('updated'),
    reopened: count('reopened'),
    new: count('added'),
    cleared: count('cleared'),
  };
  const verdicts = (await all(folder, 'verdicts', verdictOf)).sort(inOrder);
  const tables = await tablesOf(folder, verdicts);
  const ignored = await ignoredOf(folder);
  const findings = await findingsOf(folder);
  const logText = await logTextOf(folder);
  const log = readLog(logText.split('\n'), sha256);
  const there: readonly (readonly [table: string, rows: number, wanted: number])[] = [
    ['verdicts', verdicts.length, counts.kept + counts.updated + counts.reopened + counts.new],
    ['ignored_rows', [...ignored.values()].flat().length, count('ignored')],
    ['findings', findings.length, count('findings')],
    ['decisions', log.lines.length, count('log_lines')],
    ...OUTCOMES.map((outcome) => [TABLES[outcome], ...copiesIn(outcome, tables[outcome])] as const),
  ];
  const other = there.find(([, rows, wanted]) => rows !== wanted);
  if (other)
    throw new SetupMistake(
      `${folder} does not hold one whole export: of ${other[0]} there are ${other[1]} rows, and should be ${other[2]}. Empty it, run export.sql, and copy all its files`,
    );
  return {
    runId: textAt(last, 'run_id'),
    runNo: earlier.length + 1,
    counts,
    verdicts,
    tables,
    ignored,
    findings,
    log,
    logText,
  };
}

function verdictOf(row: ExportedRow): ExportedVerdict {
  return {
    tab: numberAt(row, 'tab_no'),
    row: numberAt(row, 'row_no'),
    isDifference: textAt(row, 'is_difference') === 'true',
    place: numberAt(row, 'place'),
    ended: textAt(row, 'ended') as Outcome,
    rowKey: textAt(row, 'row_key'),
    added: JSON.parse(textAt(row, 'added')),
    linked: textAt(row, 'linked') === '' ? null : JSON.parse(textAt(row, 'linked')),
  };
}

function inOrder(a: ExportedVerdict, b: ExportedVerdict): number {
  return (
    Number(a.isDifference) - Number(b.isDifference) || a.tab - b.tab || a.row - b.row || a.place - b.place
  );
}

/** A table of BigQuery has no order: its rows stand in that of the sources, then those that no row has the key of any more. */
async function tablesOf(
  folder: string,
  verdicts: readonly ExportedVerdict[],
): Promise<Record<Outcome, OutputTable>> {
  const placeOf = new Map(verdicts.map(({ rowKey }, at) => [rowKey, at]));
  const tables: Record<Outcome, OutputTable> = { ledger: [], conflict: [], error: [] };
  for (const outcome of OUTCOMES) {
    const rows = await all(folder, TABLES[outcome], (row) => ({
      row,
      rowKey: textAt(row, 'row_key'),
      place: placeOf.get(textAt(row, 'row_key')) ?? verdicts.length,
    }));
    rows.sort((a, b) => a.place - b.place || (a.rowKey < b.rowKey ? -1 : 1));
    const ours: readonly string[] = COLUMNS[outcome];
    const own = new Set(rows.flatMap(({ row }) => Object.keys(row).filter((name) => !ours.includes(name))));
    const header = [...ours, ...own];
    tables[outcome] = [header, ...rows.map(({ row }) => header.map((name) => cellOf(row, name)))];
  }
  return tables;
}

/** How many of the rows have a key, and how many keys they have. */
function copiesIn(outcome: Outcome, [, ...rows]: OutputTable): readonly [rows: number, keys: number] {
  const at = COLUMNS[outcome].indexOf('row_key');
  const keys = rows.map((cells) => cells[at] ?? '').filter((key) => key !== '');
  return [keys.length, new Set(keys).size];
}

/** What a program opens as a table must not evaluate any of it. */
function cellOf(row: ExportedRow, column: string): string {
  return guardOnce(textAt(row, column));
}

async function ignoredOf(folder: string): Promise<Map<number, IgnoredRow[]>> {
  const ignored = new Map<number, IgnoredRow[]>();
  for await (const row of exportedRows(folder, 'ignored_rows')) {
    const tab = numberAt(row, 'tab_no');
    const of = ignored.get(tab) ?? [];
    of.push({ row: numberAt(row, 'row_no'), why: textAt(row, 'why') as IgnoredRow['why'] });
    ignored.set(tab, of);
  }
  for (const rows of ignored.values()) rows.sort((a, b) => a.row - b.row);
  return ignored;
}

async function findingsOf(folder: string): Promise<SetupFinding[]> {
  const found = await all(folder, 'findings', (row) => ({ row, place: numberAt(row, 'place') }));
  found.sort((a, b) => a.place - b.place);
  return found.map(({ row }) => {
    const fixes = textAt(row, 'fixes');
    return {
      reason: textAt(row, 'reason') as SetupFinding['reason'],
      tab: textAt(row, 'tab'),
      ...(textAt(row, 'row_no') === '' ? {} : { row: numberAt(row, 'row_no') }),
      evidence: textAt(row, 'evidence'),
      ...(fixes === '' ? {} : { fixes: JSON.parse(fixes) }),
    };
  });
}

/** The decision log, byte for byte as a folder has it. */
async function logTextOf(folder: string): Promise<string> {
  const lines = await all(folder, 'decisions', (row) => ({ at: numberAt(row, 'line'), row }));
  lines.sort((a, b) => a.at - b.at);
  return lines.map(({ row }) => `${textAt(row, 'log_text')}\n`).join('');
}

async function all<Value>(folder: string, table: string, of: (row: ExportedRow) => Value): Promise<Value[]> {
  const found: Value[] = [];
  for await (const row of exportedRows(folder, table)) found.push(of(row));
  return found;
}
