import { DECISIONS, type DecisionChoice, readDecision, settledDecision } from '../decisions.ts';

import type { Outcome, Rows } from '../model.ts';
import { decidableRow, whyDecisionFails } from '../report/decisionOfRow.ts';
import { outputHeader } from '../report/outputHeader.ts';
import { unclearedIn } from '../report/unclearedRows.ts';
import { atOnce, eachInSteps } from '../steps.ts';
import { unguardCell } from '../textGuard.ts';
import type { ApprovedRow, LeftOut } from './plan/operation.ts';
import type { Approved } from './plan/plan.ts';
import { placeOf } from './standing.ts';

/** Decisions on which something is written. */
const WRITES = ['approve', 'link', 'use'];

/** Why an approved row is not written, by what else people have said of it; '' where nothing is against it. */
export type HeldBack = (row: ApprovedRow) => string;

/** What people have said yes to in the tables. `heldBack` knows what they have said elsewhere. */
export function approvedRows(...said: Parameters<typeof approvedInSteps>): Approved {
  return atOnce(approvedInSteps(...said));
}

export function* approvedInSteps(
  tables: Readonly<Record<Outcome, Rows>>,
  heldBack: HeldBack,
): Generator<void, Approved> {
  const rows: ApprovedRow[] = [];
  const leftOut: LeftOut[] = [];
  const copied = yield* keysOfSeveral(tables);
  const others = otherDecisions(tables);
  yield* eachInSteps(unclearedIn(tables), ({ table, rowKey, at, cells }) => {
    const decision = at('decision');
    const said = readDecision<DecisionChoice>(decision, DECISIONS);
    if (!said || !WRITES.includes(said.choice.value)) return;
    const on = settledDecision(decision);
    const row: ApprovedRow = {
      rowKey,
      table,
      fingerprint: at('fingerprint'),
      on,
      state: at('state') || 'open',
      by: at('decided_by').trim(),
      at: at('decided_at').trim(),
      writes: at('writes'),
      contact: at('contact_key'),
    };
    const fails = whyDecisionFails(said.choice, decidableRow(table, at), at('note'));
    const otherwise = others[table].find((column) => isOtherwise(cells[column] ?? '', on));
    const why = fails
      ? `${said.choice.value} counts for nothing: ${fails}`
      : copied.has(placeOf(row))
        ? 'two rows of its table bear its row key: delete the copy, and run the review'
        : otherwise !== undefined
          ? `another column of decisions says ${unguardCell(cells[otherwise] ?? '').trim()}: let one column say what is meant`
          : heldBack(row);
    if (why === '') rows.push(row);
    else leftOut.push({ rowKey, table, why });
  });
  return { rows, leftOut };
}

/** A row that somebody has copied, as table and row key: which of the two is meant nobody can tell. */
function* keysOfSeveral(tables: Readonly<Record<Outcome, Rows>>): Generator<void, ReadonlySet<string>> {
  const seen = new Set<string>();
  const several = new Set<string>();
  yield* eachInSteps(unclearedIn(tables), (row) => {
    const place = placeOf(row);
    if (seen.has(place)) several.add(place);
    seen.add(place);
  });
  return several;
}

/** Columns beside ours that people may take for that of the decision, by their headings. */
function otherDecisions(
  tables: Readonly<Record<Outcome, Rows>>,
): Readonly<Record<Outcome, readonly number[]>> {
  const columnsIn = (outcome: Outcome) => {
    const header = outputHeader(outcome, tables[outcome]);
    const ours = new Set(header?.columns.values());
    const headings = tables[outcome][header?.headerIndex ?? 0] ?? [];
    return headings.flatMap((heading, at) => (/decision/i.test(heading) && !ours.has(at) ? [at] : []));
  };
  return { ledger: columnsIn('ledger'), conflict: columnsIn('conflict'), error: columnsIn('error') };
}

function isOtherwise(cell: string, on: string): boolean {
  const word = unguardCell(cell).trim();
  return readDecision(word, DECISIONS) !== null && settledDecision(word) !== on;
}
