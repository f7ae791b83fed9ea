import { atOnce, eachInSteps } from '../../steps.ts';
import type { Sha256 } from '../decisionLog.ts';
import { placeOf } from '../standing.ts';
import { type Drafted, draftsOf, keyOf, whyNot } from './draftedWrites.ts';
import type { ApprovedRow, LeftOut, Operation } from './operation.ts';
import type { Proposal } from './proposal.ts';
import { byContactAndTime, clashes, compare, fieldPlace } from './writeOrder.ts';

export const PLAN_FORMAT = 1;
export const PLAN_FILE = 'plan.json';
export const PLAN_TEXT_FILE = 'plan.md';

export interface Plan {
  readonly formatVersion: typeof PLAN_FORMAT;
  /** By what it says: a run that comes out the same makes the same plan. */
  readonly planId: string;
  readonly runId: string;
  readonly version: string;
  readonly madeAt: string;
  readonly counts: {
    readonly operations: number;
    readonly rows: number;
    readonly contacts: number;
    readonly fields: Readonly<Record<string, number>>;
  };
  readonly operations: readonly Operation[];
  /** Approved rows that are not in it, and why. */
  readonly leftOut: readonly LeftOut[];
}

/** What people have said yes to, and what no plan takes all the same. */
export interface Approved {
  readonly rows: readonly ApprovedRow[];
  readonly leftOut: readonly LeftOut[];
}

export interface PlanFacts {
  readonly runId: string;
  readonly version: string;
  readonly now: string;
}

/** The writes of the approved rows, those of one contact in the order in which they can be applied. */
export function planOf(...approved: Parameters<typeof planInSteps>): Plan {
  return atOnce(planInSteps(...approved));
}

export function* planInSteps(
  { rows, leftOut: before }: Approved,
  proposals: readonly Proposal[],
  { runId, version, now }: PlanFacts,
  sha256: Sha256,
): Generator<void, Plan> {
  const leftOut: LeftOut[] = [...before];
  const proposed = byRow(proposals);
  const drafted: Drafted[] = [];
  yield* eachInSteps(rows, (row) => {
    const found = (proposed.get(placeOf(row)) ?? []).filter(({ on }) => on === row.on);
    const why = whyNot(row, found);
    if (why !== '') leftOut.push({ rowKey: row.rowKey, table: row.table, why });
    else for (const proposal of found) drafted.push(...draftsOf(row, proposal));
  });
  const ordered = drafted.sort(byContactAndTime);
  yield;
  const clashing = clashes(ordered);
  const operations: Operation[] = [];
  yield* eachInSteps(ordered, ({ at, table, ...draft }) => {
    const why = clashing.get(fieldPlace(draft));
    if (why !== undefined) leftOut.push({ rowKey: draft.source.rowKey, table, why });
    else operations.push({ key: keyOf(draft, sha256), ...draft });
  });
  const counts = countsOf(operations);
  yield;
  leftOut.sort((a, b) => compare(`${a.table} ${a.rowKey} ${a.why}`, `${b.table} ${b.rowKey} ${b.why}`));
  return {
    formatVersion: PLAN_FORMAT,
    planId: planIdOf({ operations, leftOut }, sha256),
    runId,
    version,
    madeAt: now,
    counts,
    operations,
    leftOut,
  };
}

/** By what a plan says: whoever changes a write of it changes its id. */
export function planIdOf(
  { operations, leftOut }: Pick<Plan, 'operations' | 'leftOut'>,
  sha256: Sha256,
): string {
  return `plan-${sha256(JSON.stringify([operations, leftOut])).slice(0, 12)}`;
}

/** Whether a plan that was read says what it said when it was made: its writes are those of its id. */
export function isAsMade({ planId, operations, leftOut, counts }: Plan, sha256: Sha256): boolean {
  return (
    Array.isArray(operations) &&
    Array.isArray(leftOut) &&
    planIdOf({ operations, leftOut }, sha256) === planId &&
    JSON.stringify(countsOf(operations)) === JSON.stringify(counts)
  );
}

/** plan.json. */
export function planText(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/** Why a plan has nothing in it, and what to do. */
export function whyEmpty({ leftOut }: Plan): string {
  const [first] = leftOut;
  return first
    ? `no approved row can be written, so there is no plan (${first.rowKey}: ${first.why})`
    : 'no row is approved, so there is no plan. Write approve into the decision column of the rows that are to be written';
}

function byRow(proposals: readonly Proposal[]): Map<string, Proposal[]> {
  const found = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const place = placeOf(proposal);
    const known = found.get(place);
    if (known) known.push(proposal);
    else found.set(place, [proposal]);
  }
  return found;
}

function countsOf(operations: readonly Operation[]): Plan['counts'] {
  const fields: Record<string, number> = {};
  for (const { target, fields: written } of operations)
    for (const { field } of written) fields[`${target} ${field}`] = (fields[`${target} ${field}`] ?? 0) + 1;
  return {
    operations: operations.length,
    rows: new Set(operations.map(({ source }) => source.rowKey)).size,
    contacts: new Set(operations.map(({ target, contactId }) => `${target} ${contactId}`)).size,
    fields: Object.fromEntries(Object.entries(fields).sort(([a], [b]) => compare(a, b))),
  };
}
