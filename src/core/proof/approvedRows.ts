import { DECISIONS, readDecision } from '../decisions.ts';
import type { Outcome } from '../model.ts';
import { unclearedIn } from '../report/unclearedRows.ts';
import type { OutputTable } from '../rerun/outputTable.ts';
import type { Approved, ApprovedRow, LeftOut } from './plan.ts';

/** Decisions that say what to write, which no rule has tried: the review has to see what they say first. */
const UNTRIED: Readonly<Record<string, string>> = {
  link: "linked by hand: put the row's identifiers on the contact's row of the map, and run the review",
  use: 'whose value stands was said by hand: say it in the field policy, and run the review, which tries the write',
};

/** Why an approved row is not written, by what else people have said of it; '' where nothing is against it. */
export type HeldBack = (row: ApprovedRow) => string;

/** What people have said yes to in the tables. `heldBack` knows what they have said elsewhere. */
export function approvedRows(tables: Readonly<Record<Outcome, OutputTable>>, heldBack: HeldBack): Approved {
  const rows: ApprovedRow[] = [];
  const leftOut: LeftOut[] = [];
  for (const { table, rowKey, at } of unclearedIn(tables)) {
    const said = readDecision(at('decision'), DECISIONS)?.choice.value;
    if (said === undefined || (said !== 'approve' && !(said in UNTRIED))) continue;
    const row: ApprovedRow = {
      rowKey,
      table,
      fingerprint: at('fingerprint'),
      state: at('state') || 'open',
      by: at('decided_by').trim(),
      at: at('decided_at').trim(),
    };
    const why = UNTRIED[said] ?? heldBack(row);
    if (why === '') rows.push(row);
    else leftOut.push({ rowKey, table, why });
  }
  return { rows, leftOut };
}
