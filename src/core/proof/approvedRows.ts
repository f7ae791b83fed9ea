import { DECISIONS, type DecisionChoice, readDecision, settledDecision } from '../decisions.ts';

import type { Outcome } from '../model.ts';
import { decidableRow, whyDecisionFails } from '../report/decisionOfRow.ts';
import { unclearedIn } from '../report/unclearedRows.ts';
import type { OutputTable } from '../rerun/outputTable.ts';
import type { ApprovedRow, LeftOut } from './operation.ts';
import type { Approved } from './plan.ts';

/** Decisions on which something is written. */
const WRITES = ['approve', 'link', 'use'];

/** Why an approved row is not written, by what else people have said of it; '' where nothing is against it. */
export type HeldBack = (row: ApprovedRow) => string;

/** What people have said yes to in the tables. `heldBack` knows what they have said elsewhere. */
export function approvedRows(tables: Readonly<Record<Outcome, OutputTable>>, heldBack: HeldBack): Approved {
  const rows: ApprovedRow[] = [];
  const leftOut: LeftOut[] = [];
  for (const { table, rowKey, at } of unclearedIn(tables)) {
    const on = settledDecision(at('decision'));
    const said = readDecision<DecisionChoice>(at('decision'), DECISIONS);
    if (!said || !WRITES.includes(said.choice.value)) continue;
    const row: ApprovedRow = {
      rowKey,
      table,
      fingerprint: at('fingerprint'),
      on,
      state: at('state') || 'open',
      by: at('decided_by').trim(),
      at: at('decided_at').trim(),
    };
    const fails = whyDecisionFails(said.choice, decidableRow(table, at), at('note'));
    const why = fails ? `${said.choice.value} counts for nothing: ${fails}` : heldBack(row);
    if (why === '') rows.push(row);
    else leftOut.push({ rowKey, table, why });
  }
  return { rows, leftOut };
}
