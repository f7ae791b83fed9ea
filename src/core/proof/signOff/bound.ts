import type { Outcome, Rows } from '../../model.ts';
import { setupTabNamed } from '../../read/setup/setupTabNames.ts';
import { sortedCsv } from '../../report/canonicalCsv.ts';
import type { ColumnName } from '../../report/outputColumns.ts';
import type { RunReport } from '../../report/runReport.ts';
import { unclearedIn } from '../../report/unclearedRows.ts';
import type { Sha256 } from '../decisionLog.ts';

/** An input as a sign-off names it: a set-up tab by its CSV name, in a sheet too, so that both doors name it alike. */
export interface BoundInput {
  readonly tab: string;
  readonly kind: 'source' | 'contact map' | 'set-up';
  readonly sha256: string;
}

/** Everything that a sign-off rests on, as hashes. */
export interface Bound {
  readonly program: string;
  readonly inputs: readonly BoundInput[];
  readonly verdicts: string;
  readonly decisions: string;
  readonly plan: string;
  /** '' where none was drawn. */
  readonly sample: string;
}

type Tables = Readonly<Record<Outcome, Rows>>;

/** Of a verdict, what it says: not where its row stands, nor which rows of the map showed it. */
export const VERDICT: readonly ColumnName[] = [
  'row_key',
  'fingerprint',
  'target',
  'contact_key',
  'action',
  'status',
  'issue',
  'error',
  'writes',
  'candidates',
  'reason_code',
  'other_reasons',
];
export const DECISION: readonly ColumnName[] = [
  'row_key',
  'fingerprint',
  'decision',
  'decided_by',
  'decided_at',
];

/** The texts that are hashed; '' for a plan or a sample that is not there. */
export interface BoundTexts {
  readonly verdicts: string;
  readonly decisions: string;
  readonly plan: string;
  readonly sample: string;
}

/** The tables in the order of row keys: how people sort and arrange them changes nothing. */
export function boundTexts(tables: Tables, beside: Pick<BoundTexts, 'plan' | 'sample'>): BoundTexts {
  return {
    verdicts: textOf(tables, VERDICT, () => true),
    // A note is no decision.
    decisions: textOf(tables, DECISION, (at) => at('decision').trim() !== ''),
    ...beside,
  };
}

function textOf(
  tables: Tables,
  columns: readonly ColumnName[],
  isMeant: (at: (column: ColumnName) => string) => boolean,
): string {
  const rows: string[][] = [];
  for (const { table, at } of unclearedIn(tables)) if (isMeant(at)) rows.push([table, ...columns.map(at)]);
  return sortedCsv(['table', ...columns], rows);
}

export function boundOf(
  program: string,
  inputs: readonly BoundInput[],
  { verdicts, decisions, plan, sample }: BoundTexts,
  sha256: Sha256,
): Bound {
  const hashOf = (text: string) => (text === '' ? '' : sha256(text));
  return {
    program,
    inputs: [...inputs].sort((a, b) => (a.tab < b.tab ? -1 : 1)),
    verdicts: sha256(verdicts),
    decisions: sha256(decisions),
    plan: hashOf(plan),
    sample: hashOf(sample),
  };
}

export function inputsOfRun({
  inputs,
  setupTabs,
  unrecognized,
}: Pick<RunReport, 'inputs' | 'setupTabs' | 'unrecognized'>): BoundInput[] {
  return [...inputs, ...setupTabs, ...unrecognized].map(({ tab, sha256 }) => boundInput(tab, sha256));
}

export function boundInput(tab: string, sha256: string): BoundInput {
  const setup = setupTabNamed(tab);
  return {
    tab: setup ?? tab,
    kind: setup === undefined ? 'source' : setup === 'contact-map' ? 'contact map' : 'set-up',
    sha256,
  };
}
