import { isLinkable } from '../decidedRows.ts';
import type { SideRow } from '../differences/sides.ts';
import { differencesOfContact, judgeUsing } from '../judgeDifferences.ts';
import { tiesOf } from '../match/events/eventTies.ts';
import { existingFor } from '../match/existing.ts';
import { matchOf } from '../matchOf.ts';
import type { Outcome, Row } from '../model.ts';
import { type Proposal, proposalOfDifference } from '../proof/plan/proposal.ts';
import type { IgnoredRow } from '../read/records.ts';
import { recordsOf } from '../read/records.ts';
import { differenceRow } from '../report/differenceRow.ts';
import { olderFingerprints } from '../report/fingerprint.ts';
import { type OutputRow, outputRow } from '../report/outputRow.ts';
import { heldFor, judgeRows } from '../review.ts';
import type { OpenTab, Run } from '../run.ts';
import {
  type AddedByDifference,
  type AddedByRow,
  addedByDifference,
  addedByRow,
} from '../workbook/addedToRun.ts';
import type { Holder } from '../writes/changeOrder.ts';
import { indexOf, type MapPart, type PartOfMap } from './contactFacts.ts';
import type { LearnedFacts, OpenedWorkbook } from './openedWorkbook.ts';
import { type RowInput, tabOfRow } from './rowInput.ts';
import { rowRun } from './rowRun.ts';
import type { Gathered, Known, Space } from './spaces/space.ts';
import { SPACES, type SpaceName } from './spaces/spaces.ts';

/** What other rows say, as far as a row's verdict rests on it: a plain value. */
export interface RowFacts {
  /** What it asked for (`Surveyed`), as far as any row has said something. */
  readonly gathered: readonly (Gathered<unknown> & { readonly space: SpaceName })[];
  /** How many rows before it may have each of its keys. */
  readonly replays: readonly (readonly [key: string, earlier: number])[];
}

/** Where a row ended. */
export type Judged =
  | { readonly ignored: IgnoredRow['why'] }
  | {
      readonly outcome: Outcome;
      readonly row: OutputRow;
      /** Of a row of an export: why what it says is not compared; '' where it is. null for any other row. */
      readonly heldFor: SideRow['heldFor'];
      /** Whether a person may say whom it is about. */
      readonly isLinkable: boolean;
      readonly added: AddedByRow;
      /** Its fingerprint by the formulas of earlier releases, of which tables may hold one. */
      readonly older: readonly string[];
    };

/** A difference, as one row of the output. */
export interface JudgedDifference {
  readonly outcome: Outcome;
  readonly row: OutputRow;
  readonly added: AddedByDifference;
  /** What it would write once a person says that this system's value stands. */
  readonly using: readonly Proposal[];
}

/** A row of an export of the contact that is compared, and why it is held. */
export type HeldRow = readonly [tab: number, row: number, heldFor: SideRow['heldFor']];

/** The first rows of exports of a contact, as many as are kept of anybody, and how many others are settled. */
export interface HeldRows {
  readonly first: readonly HeldRow[];
  readonly settledBeside: number;
}

/** The verdict of one row. What all rows have shown is to be learned before (`learn`). null for the header row. */
export function judgeRow(
  workbook: OpenedWorkbook,
  learned: LearnedFacts,
  input: RowInput,
  facts: RowFacts,
): Judged | null {
  const { run, tab, verdict, ignored } = verdictOn(workbook, learned, input, facts);
  if (ignored) return { ignored };
  if (!verdict) return null;
  const isSide = verdict.match.contact !== null && run.sides.tabs.has(tab.plan);
  const cellsOf = outputRow(verdict, run.setUp.scope.reviewQueue);
  return {
    outcome: verdict.outcome,
    row: cellsOf,
    heldFor: isSide ? heldFor(verdict) : null,
    isLinkable: isLinkable(verdict.outcome, verdict),
    added: addedByRow(verdict, cellsOf, cellsOf.row_key),
    older: olderFingerprints(verdict),
  };
}

/** The verdict with the run that gave it; why there is none, where the row is ignored. */
export function verdictOn(
  workbook: OpenedWorkbook,
  learned: LearnedFacts,
  input: RowInput,
  { gathered, replays }: RowFacts,
  named: PartOfMap = indexOf(workbook.map, input.part),
) {
  const { row, cells } = input;
  const tab = tabOfRow(workbook, input);
  const { run, known } = rowRun(workbook, named, learned, (of) => recordOf(run, tab, row, cells, of));
  loadAll(run, gathered, known);
  loadReplays(run, tab, row, cells, replays);
  const ignored: IgnoredRow[] = [];
  const [verdict] = judgeRows(run, tab, [cells], row - 1, ignored);
  return { run, tab, verdict, ignored: ignored[0]?.why };
}

/** What the systems' exports say differently of one contact. */
export function compareContact(
  workbook: OpenedWorkbook,
  learned: LearnedFacts,
  no: number,
  part: MapPart,
  gathered: RowFacts['gathered'],
  { first, settledBeside }: HeldRows,
): readonly JudgedDifference[] {
  const { run, known } = rowRun(workbook, indexOf(workbook.map, part), learned);
  loadAll(run, gathered, known);
  const contact = known.contactOf(no);
  for (const side of run.sides.rows.get(contact) ?? [])
    side.heldFor =
      first.find(([tab, row]) => tab === known.placeOf(side.tab.plan) && row === side.row)?.[2] ?? null;
  const left = run.sides.leftOut.get(contact);
  if (left) left.settled = settledBeside;
  const last = new Map(part.contacts.find((one) => one.no === no)?.last);
  const lastAgreed = { valueOf: (_: unknown, field: string) => last.get(field), findings: [] };
  const compared = { ...run, lastAgreed };
  return differencesOfContact(compared, contact).map((difference): JudgedDifference => {
    const row = differenceRow(difference, run.setUp.scope.reviewQueue);
    const place = { rowKey: row.row_key, table: difference.outcome };
    return {
      outcome: difference.outcome,
      row,
      added: addedByDifference(difference, row, row.row_key),
      using: difference.sides.flatMap(({ system }) => {
        const used = judgeUsing(compared, difference, system);
        return (used && proposalOfDifference(used, row, { ...place, on: `use: ${system}` })) ?? [];
      }),
    };
  });
}

/** In the order of the table: some of what is loaded rests on what was before. */
export function loadAll(run: Run, gathered: RowFacts['gathered'], known: Known): void {
  for (const [name, space] of Object.entries<Space<unknown>>(SPACES))
    for (const one of gathered) if (one.space === name) space.load(run, one, known);
}

function loadReplays(run: Run, tab: OpenTab, row: number, cells: Row, replays: RowFacts['replays']): void {
  for (const [key, earlier] of replays) run.events.replays.set(key, earlier);
  const [record] = recordsOf(tab.plan, [cells], row - 1, []);
  const again = replays.find(([key]) => key.startsWith(CORRELATION));
  if (!record || !again) return;
  const { correlationRepeated } = tiesOf(run.ties, record, matchOf(run, tab, record));
  if (correlationRepeated !== null) run.events.replays.set(CORRELATION + correlationRepeated, again[1]);
}

/** An existing record that the row fits, by its own row. */
export function recordOf(run: Run, tab: OpenTab, row: number, cells: Row, of: number): Holder | undefined {
  const [record] = recordsOf(tab.plan, [cells], row - 1, []);
  const { existing, orderFor } = run.setUp;
  return (
    record &&
    existingFor(record, matchOf(run, tab, record), existing, orderFor)?.records.find((one) => one.row === of)
  );
}

/** As replays of a correlation are counted. */
const CORRELATION = 'correlation ';
