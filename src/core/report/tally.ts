import { type Causes, type HeldRow, heldDifference, heldRow, noCauses, noteHeld } from '../causes/causes.ts';
import type { Verdict } from '../classify/classify.ts';
import type { Difference } from '../differences/differences.ts';
import type { Outcome, RecordKind, System } from '../model.ts';
import type { RecognitionSureness } from '../read/recognize.ts';
import type { IgnoredRow } from '../read/records.ts';
import type { SetupFinding } from '../read/setup/setupFinding.ts';
import { type ExampleName, type ReasonCode, reasonOf } from '../reasons.ts';
import { noteShown, nothingShown, type Shown } from './acceptance.ts';
import { OUTCOMES } from './outputColumns.ts';
import type { OutputRow } from './outputRow.ts';

export type Counts = Record<Outcome | 'ignored', number>;

/** What was reviewed of one source tab. `rows` are those that are not the header row. */
export interface TabTally {
  readonly tab: string;
  readonly system: System;
  readonly recordKind: RecordKind;
  readonly title: string;
  /** How sure the recognition is, and what it rests on. */
  readonly recognized: { readonly sure: RecognitionSureness; readonly evidence: string };
  rows: number;
  readonly counts: Counts;
  ignored: readonly IgnoredRow[];
  sha256: string;
}

/** Running totals of a review, and the first row of each kind that the handoff shows as an example. */
export interface Tally {
  readonly tabs: TabTally[];
  readonly unrecognized: { readonly tab: string; readonly rows: number; readonly sha256: string }[];
  readonly setup: SetupFinding[];
  /** Rows of the output that are field differences: they are no rows of a source. */
  readonly differences: Record<Outcome, number>;
  /** The same by field. */
  readonly differencesOf: Map<string, Record<Outcome, number>>;
  /** Columns of exports of contacts that are no field: they are compared with nothing. */
  readonly notCompared: { readonly tab: string; readonly headings: readonly string[] }[];
  readonly reasons: Partial<Record<ReasonCode, number>>;
  readonly examples: Partial<Record<ExampleName, OutputRow>>;
  readonly causes: Causes;
  /** By acceptance check, in the order of their table. */
  readonly shown: readonly Shown[];
}

export function noTally(): Tally {
  return {
    tabs: [],
    unrecognized: [],
    setup: [],
    differences: noOutcomes(),
    differencesOf: new Map(),
    notCompared: [],
    reasons: {},
    examples: {},
    causes: noCauses(),
    shown: nothingShown(),
  };
}

function noOutcomes(): Record<Outcome, number> {
  return { ledger: 0, conflict: 0, error: 0 };
}

export function noCounts(): Counts {
  return { ledger: 0, conflict: 0, error: 0, ignored: 0 };
}

/** What is counted of one row of the output. */
export interface Counted {
  readonly outcome: Outcome;
  /** The first one. */
  readonly reason: ReasonCode | undefined;
  readonly held: HeldRow | null;
}

export interface CountedRow extends Counted {
  /** The number that a person sees. */
  readonly row: number;
  readonly system: System;
}

export interface CountedDifference extends Counted {
  readonly field: string;
}

export function countedRow(verdict: Verdict): CountedRow {
  const { outcome, findings, record } = verdict;
  const { row, system } = record;
  return { outcome, reason: findings[0]?.reason, held: heldRow(verdict), row, system };
}

export function countedDifference(difference: Difference): CountedDifference {
  const { outcome, field, findings } = difference;
  return { outcome, reason: findings[0]?.reason, held: heldDifference(difference), field };
}

/** Counts one row of a source by its outcome, first reason and cause. */
export function tallyRow(tally: Tally, tab: TabTally, counted: CountedRow, row: OutputRow): void {
  const { outcome, reason, held } = counted;
  tab.counts[outcome]++;
  noteShown(tally.shown, tab, counted);
  if (!reason) return;
  if (held) noteHeld(tally.causes, held);
  countReason(tally, reason);
  const { example } = reasonOf(reason);
  if (example) tally.examples[example] ??= row;
}

/** Counts a field difference by its outcome, first reason and cause. */
export function tallyDifference(tally: Tally, { outcome, field, reason, held }: CountedDifference): void {
  tally.differences[outcome]++;
  const ofField = tally.differencesOf.get(field) ?? noOutcomes();
  ofField[outcome]++;
  tally.differencesOf.set(field, ofField);
  if (held) noteHeld(tally.causes, held);
  if (reason) countReason(tally, reason);
}

function countReason({ reasons }: Tally, reason: ReasonCode): void {
  reasons[reason] = (reasons[reason] ?? 0) + 1;
}

/** Closes a tab's count. A row that ended nowhere, or twice, is a bug and must not pass for a review. */
export function closeTab(tab: TabTally, rows: number, ignored: readonly IgnoredRow[]): void {
  tab.rows = rows;
  tab.ignored = ignored;
  tab.counts.ignored = ignored.length;
  const ended = OUTCOMES.reduce((sum, outcome) => sum + tab.counts[outcome], ignored.length);
  if (ended !== rows) throw new Error(`${tab.tab}: ${rows} rows were read, but ${ended} came out`);
}

export function totalCounts(tally: Tally): Counts {
  const total = noCounts();
  for (const { counts } of tally.tabs)
    for (const outcome of [...OUTCOMES, 'ignored'] as const) total[outcome] += counts[outcome];
  return total;
}
