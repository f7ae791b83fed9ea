import type { Outcome } from '../model.ts';
import type { RunReport } from '../report/runReport.ts';
import { type UnclearedRow, unclearedIn } from '../report/unclearedRows.ts';
import type { OutputTable } from '../rerun/outputTable.ts';
import { inputsOfRun } from './bound.ts';

/** A finished run: what it said of itself, and its tables as they stand. */
export interface RunToCompare {
  readonly report: Pick<RunReport, 'runId' | 'version' | 'inputs' | 'setupTabs' | 'unrecognized'>;
  readonly tables: Readonly<Record<Outcome, OutputTable>>;
}

/** One row of which two runs say different things. */
export interface RowChange {
  readonly rowKey: string;
  /** `Ledger: identifiers-agree`; '' where a run does not have the row. */
  readonly before: string;
  readonly after: string;
  /** What is another with it, all that is: parts of its evidence, what it would write, its decision, the set-up, the program. */
  readonly because: readonly string[];
}

/** What two runs say differently, row by row in the order of row keys, and what they rest on differently as a whole. */
export interface RunComparison {
  readonly inputs: readonly string[];
  readonly rows: readonly RowChange[];
  readonly same: number;
}

export function compareRuns(before: RunToCompare, after: RunToCompare): RunComparison {
  const inputs = inputsChanged(before, after);
  const [was, is] = [rowsOf(before), rowsOf(after)];
  const keys = [...new Set([...was.keys(), ...is.keys()])].sort();
  const rows: RowChange[] = [];
  for (const rowKey of keys) {
    const [one, other] = [was.get(rowKey), is.get(rowKey)];
    if (one && other && saysTheSame(one, other)) continue;
    rows.push({
      rowKey,
      before: one ? verdictOf(one) : '',
      after: other ? verdictOf(other) : '',
      because: because(one, other, inputs),
    });
  }
  return { inputs: inputs.map(({ says }) => says), rows, same: keys.length - rows.length };
}

interface InputChange {
  readonly says: string;
  /** A source tab that only its own rows rest on; '' for what every row may rest on. */
  readonly tab: string;
}

function inputsChanged({ report: one }: RunToCompare, { report: other }: RunToCompare): InputChange[] {
  const changes: InputChange[] =
    one.version === other.version
      ? []
      : [{ says: `the program: ${one.version}, then ${other.version}`, tab: '' }];
  const was = new Map(inputsOfRun(one).map((input) => [input.tab, input]));
  const is = new Map(inputsOfRun(other).map((input) => [input.tab, input]));
  for (const tab of [...new Set([...was.keys(), ...is.keys()])].sort()) {
    const [earlier, later] = [was.get(tab), is.get(tab)];
    if (earlier?.sha256 === later?.sha256) continue;
    const kind = (later ?? earlier)?.kind ?? 'source';
    const how = !earlier ? 'is new' : later ? 'has other cells' : 'is gone';
    changes.push({ says: `the ${kind} tab ${tab} ${how}`, tab: kind === 'source' ? tab : '' });
  }
  return changes;
}

function rowsOf({ tables }: RunToCompare): Map<string, UnclearedRow> {
  const rows = new Map<string, UnclearedRow>();
  for (const row of unclearedIn(tables)) rows.set(row.rowKey, row);
  return rows;
}

function saysTheSame(one: UnclearedRow, other: UnclearedRow): boolean {
  return (
    one.table === other.table &&
    (['fingerprint', 'reason_code', 'writes', 'decision'] as const).every(
      (column) => one.at(column) === other.at(column),
    )
  );
}

function verdictOf({ table, at }: UnclearedRow): string {
  const decision = at('decision').trim();
  return `${table} ${at('reason_code')}${decision === '' ? '' : `, ${decision}`}`;
}

/** What is another of the row itself; where nothing is, what it may rest on besides. */
function because(
  one: UnclearedRow | undefined,
  other: UnclearedRow | undefined,
  inputs: readonly InputChange[],
): string[] {
  const tab = (other ?? one)?.at('source_tab') ?? '';
  const whole = inputs.filter((input) => input.tab === '' || input.tab === tab).map(({ says }) => says);
  if (!one || !other) return whole.length > 0 ? whole : ['its record came or went'];
  const [was, is] = [one.at('evidence').split('; '), other.at('evidence').split('; ')];
  const gone = was.filter((part) => !is.includes(part));
  const come = is.filter((part) => !was.includes(part));
  const isAnotherVerdict = one.table !== other.table || one.at('fingerprint') !== other.at('fingerprint');
  return [
    ...(gone.length + come.length > 0 ? [`evidence was [${gone.join('; ')}], is [${come.join('; ')}]`] : []),
    ...(one.at('writes') === other.at('writes') ? [] : ['what it would write']),
    ...(one.at('decision') === other.at('decision') ? [] : ['its decision']),
    ...(isAnotherVerdict ? (whole.length > 0 ? whole : ['other rows of the workbook']) : []),
  ];
}
