import { decisionOn } from '../decidedRows.ts';
import type { Outcome, Row } from '../model.ts';
import type { LogEntry } from '../proof/decisionLog.ts';
import type { Proposal } from '../proof/plan/proposal.ts';
import { type RunMoment, readDecisions, runEntries } from '../proof/runEntries.ts';
import { COLUMNS, OUTCOMES } from '../report/outputColumns.ts';
import type { OutputRow } from '../report/outputRow.ts';
import type { RerunCounts } from '../report/rerunCounts.ts';
import { reopenLink, writeLink } from '../rerun/links.ts';
import { beginRerun, finishRerun, placeRow, type Rerun } from '../rerun/rerun.ts';
import { atOnce } from '../steps.ts';
import { guardCell, unguardCell } from '../textGuard.ts';
import type { Link } from './linked.ts';

/** What stands under one row key before a run, and what the run says of it. */
export interface KeyFacts {
  /** Its rows in the tables of an earlier run. Cells are in the order of `COLUMNS`. */
  readonly earlier: Readonly<Partial<Record<Outcome, Row>>>;
  /** null where no row has the key now. */
  readonly now: {
    readonly outcome: Outcome;
    readonly cells: Row;
    /** What its fingerprint is by the formulas of earlier releases. */
    readonly older: readonly string[];
    /** Whether a person may say whom it is about. */
    readonly isLinkable: boolean;
  } | null;
  /** Its event id now stands on several rows, each with a key of its own. */
  readonly isSplit: boolean;
  /** The lines of the decision log that are of the key. */
  readonly log: readonly LogEntry[];
  /** What linking it comes to; null where it is not linked, and where that is still to be judged. */
  readonly link: Link | null;
}

export interface MergedKey {
  /** The rows that are new or say something else than before, whole. */
  readonly rows: readonly {
    readonly outcome: Outcome;
    readonly cells: Row;
  }[];
  /** What comes below the decision log. */
  readonly entries: readonly LogEntry[];
  readonly counts: RerunCounts;
  /** To whom a person has linked the row, so that it is to be judged as if the map said so; null where nobody has. */
  readonly linkedTo: string | null;
  /** What the link would write; null where it was taken back. */
  readonly proposal: Proposal | null;
}

/**
 * One row key of the tables as a run leaves it: kept, updated, reopened, cleared or new. Rows are merged key by key alike: no
 * row's past rests on that of another.
 */
export function mergeKey(
  rowKey: string,
  { earlier, now, isSplit, log, link }: KeyFacts,
  moment: RunMoment,
): MergedKey {
  const table = (outcome: Outcome) => [
    [...COLUMNS[outcome]],
    ...(earlier[outcome] ? [earlier[outcome].map(guardCell)] : []),
  ];
  const before = { ledger: table('ledger'), conflict: table('conflict'), error: table('error') };
  const rerun = beginRerun({ ledger: table('ledger'), conflict: table('conflict'), error: table('error') });
  const decisions = atOnce(readDecisions(rerun.tables, log));
  const row =
    now &&
    (Object.fromEntries(
      COLUMNS[now.outcome].map((column, at) => [column, now.cells[at] ?? '']),
    ) as OutputRow);
  if (now && row)
    placeRow(rerun, now.outcome, row, (said) => said === row.fingerprint || now.older.includes(said));
  const said = now?.isLinkable ? decisionOn(rerun, 'conflict', rowKey) : null;
  const isKept = sayLink(rerun, rowKey, link);
  if (isSplit) rerun.split.add(rowKey);
  finishRerun(rerun);
  const entries = atOnce(runEntries(decisions, rerun.tables, moment));
  return {
    rows: OUTCOMES.flatMap((outcome) => {
      const cells = rerun.tables[outcome].table[1];
      const was = before[outcome][1];
      const isSame = !cells || (was && cells.every((cell, at) => cell === was[at]));
      return isSame ? [] : [{ outcome, cells: cells.map(unguardCell) }];
    }),
    entries,
    counts: rerun.counts,
    linkedTo: said?.choice.value === 'link' ? said.contact : null,
    proposal: isKept ? (link?.proposal ?? null) : null,
  };
}

/** Says in a conflict what linking it comes to; false where that takes the link back. */
function sayLink(rerun: Rerun, rowKey: string, link: Link | null): boolean {
  const cells = rerun.tables.conflict.rowOf.get(rowKey);
  if (!cells) return false;
  const isTakenBack = link !== null && reopenLink(rerun, cells, link.whom, link.text);
  writeLink(rerun, cells, isTakenBack ? '' : (link?.text ?? ''));
  return !isTakenBack;
}
