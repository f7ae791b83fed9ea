import type { Verdict } from '../classify/classify.ts';
import type { Difference } from '../differences/differences.ts';
import { hashesOfDifference, hashesOfVerdict, type RowHashes } from '../proof/compare/rowHashes.ts';
import { APPROVED, type Proposal, proposalOf, proposalOfDifference } from '../proof/plan/proposal.ts';
import { type EitherDate, eitherDates, noteDates, type UndecidedDates } from '../read/undecidedDates.ts';
import { notePhones, type UndecidedPhones, withoutCountry } from '../read/undecidedPhones.ts';
import { reasonOf } from '../reasons.ts';
import type { OutputRow } from '../report/outputRow.ts';
import {
  type CountedDifference,
  type CountedRow,
  countedDifference,
  countedRow,
  type TabTally,
  type Tally,
  tallyRow,
} from '../report/tally.ts';

/*
 * What a row adds to its run beside its row of the output: to the counts, to the findings about the set-up, and to the files that
 * later commands read. A plain value, so that a row may be judged in one place and added to its run in another.
 */

export interface AddedByRow {
  readonly counted: CountedRow;
  /** Cells of phones that lack their country code. */
  readonly phones: readonly string[];
  /** Dates for which it is held. */
  readonly dates: readonly EitherDate[];
  /** What it would write once it is approved; null where it would write nothing. */
  readonly proposal: Proposal | null;
  readonly hashes: RowHashes;
}

export interface AddedByDifference {
  readonly counted: CountedDifference;
  readonly proposal: Proposal | null;
  readonly hashes: RowHashes;
}

export function addedByRow(verdict: Verdict, row: OutputRow, rowKey: string): AddedByRow {
  const isHeldForTime = verdict.findings.some(({ reason }) => reasonOf(reason).restsOnWrittenTime);
  return {
    counted: countedRow(verdict),
    phones: withoutCountry(verdict.match.identifiers),
    dates: isHeldForTime ? eitherDates(verdict.record, verdict.dateOrders) : [],
    proposal: proposalOf(verdict, row, rowKey),
    hashes: hashesOfVerdict(verdict, rowKey),
  };
}

export function addedByDifference(difference: Difference, row: OutputRow, rowKey: string): AddedByDifference {
  const { outcome: table } = difference;
  return {
    counted: countedDifference(difference),
    proposal: proposalOfDifference(difference, row, { rowKey, table, on: APPROVED }),
    hashes: hashesOfDifference(difference, rowKey),
  };
}

/** Adds what a row shows to the counts of its tab, and to what findings are made of. */
export function addRow(
  run: { readonly tally: Tally; readonly phones: UndecidedPhones; readonly dates: UndecidedDates },
  tab: TabTally,
  row: OutputRow,
  { counted, phones, dates }: AddedByRow,
): void {
  tallyRow(run.tally, tab, counted, row);
  notePhones(run.phones, tab.tab, counted.row, phones);
  noteDates(run.dates, tab.tab, counted.row, dates);
}
