import type { Outcome, System } from '../model.ts';
import { fieldName } from '../normalize/heading.ts';
import type { Write } from '../writes/write.ts';
import type { Sha256 } from './decisionLog.ts';
import { APPROVED, type Proposal } from './proposal.ts';

export const PLAN_FORMAT = 1;

/** One thing to write, for whoever builds the sync. Nothing is ever deleted or created but a record of its own (`append`). */
export interface Operation {
  /** Stands for this very write in every plan of it: what bears a key that was applied is never applied again. */
  readonly key: string;
  readonly kind: 'append' | 'update';
  readonly target: System;
  readonly contactId: string;
  readonly contact: string;
  readonly contactName: string;
  readonly fields: readonly PlannedField[];
  readonly precondition: Precondition;
  readonly source: { readonly system: System; readonly eventId: string; readonly rowKey: string };
  readonly fingerprint: string;
  /** The decision on which it is written: `approve`, `link: CLOSE-1/GHL-1`, `use: close`. */
  readonly decision: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
}

/** `set`: the value takes the place of another; `add`: it joins a list; `append`: a part of a new record. `before` is null where nobody knows. */
export interface PlannedField {
  readonly field: string;
  readonly mode: Write['operation'];
  readonly before: string | null;
  readonly after: string;
}

/**
 * What must hold before the write: the field still says `value`; nobody knew what it says, so it must be blank or say the new
 * value already; or no record bears the key yet.
 */
export type Precondition =
  | { readonly type: 'equals'; readonly field: string; readonly value: string }
  | { readonly type: 'blank-or-after'; readonly field: string }
  | { readonly type: 'key-unused' };

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

export interface LeftOut {
  readonly rowKey: string;
  readonly table: Outcome;
  readonly why: string;
}

/** A row of a table on whose decision something is written, as it stands. */
export interface ApprovedRow {
  /** The decision in one spelling. */
  readonly on: string;
  readonly rowKey: string;
  readonly table: Outcome;
  readonly fingerprint: string;
  readonly state: string;
  readonly by: string;
  readonly at: string;
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

type Drafted = Omit<Operation, 'key'> & { readonly at: number | null; readonly table: Outcome };

/** The writes of the approved rows, those of one contact in the order in which they can be applied. */
export function planOf(
  { rows, leftOut: before }: Approved,
  proposals: readonly Proposal[],
  { runId, version, now }: PlanFacts,
  sha256: Sha256,
): Plan {
  const leftOut: LeftOut[] = [...before];
  const proposed = byRow(proposals);
  const drafted = rows.flatMap((row): Drafted[] => {
    const found = (proposed.get(placeOf(row)) ?? []).filter(({ on }) => on === row.on);
    const why = whyNot(row, found);
    if (why === '') return found.flatMap((proposal) => draftsOf(row, proposal));
    leftOut.push({ rowKey: row.rowKey, table: row.table, why });
    return [];
  });
  const ordered = drafted.sort(byContactAndTime);
  const clashing = clashes(ordered);
  const operations: Operation[] = [];
  for (const { at, table, ...draft } of ordered) {
    const why = clashing.get(fieldPlace(draft));
    if (why !== undefined) leftOut.push({ rowKey: draft.source.rowKey, table, why });
    else operations.push({ key: keyOf(draft, sha256), ...draft });
  }
  const counts = countsOf(operations);
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

/** Why an approved row is not in the plan; '' where it is. */
function whyNot({ state, fingerprint, on }: ApprovedRow, proposals: readonly Proposal[]): string {
  const [proposal, another] = proposals;
  if (state === 'cleared') return 'the row was cleared';
  if (state === 'reopened')
    return 'the row was reopened and decided again: run the review, then make the plan';
  if (!proposal)
    return on === APPROVED
      ? 'the row writes nothing'
      : `no run has judged it by "${on}" yet, or it writes nothing: run the review, then make the plan`;
  if (another) return 'two rows bear its row key: run the review, then make the plan';
  if (proposal.fingerprint !== fingerprint) return 'the row is not as the last run left it: run the review';
  if (proposal.unsettled.length > 0)
    return `${on === APPROVED ? 'no approval settles' : `judged again by "${on}", it is held for`} ${proposal.unsettled.join(', ')}: do what the row says, and run the review`;
  const record = proposal.writes.find((write) => write.record !== undefined)?.record;
  if (record)
    return `it writes to the ${record}, and a plan writes to contacts: write it by hand, or from the Ledger`;
  if (proposal.contact === '') return 'no contact of the map is named';
  return proposal.writes.some(({ targetId }) => targetId === '')
    ? 'the contact has no id in the system that would be written to'
    : '';
}

function draftsOf(row: ApprovedRow, proposal: Proposal): Drafted[] {
  const { rowKey, source, eventId, contact, contactName, at } = proposal;
  return proposal.writes.map(({ field, target, targetId, before, after, operation }) => {
    const name = fieldName(field);
    return {
      kind: operation === 'append' ? 'append' : 'update',
      target,
      contactId: targetId,
      contact,
      contactName,
      fields: [{ field: name, mode: operation, before, after }],
      precondition: preconditionOf(name, operation, before),
      source: { system: source, eventId, rowKey },
      fingerprint: row.fingerprint,
      decision: row.on,
      approvedBy: row.by,
      approvedAt: row.at,
      at,
      table: row.table,
    };
  });
}

function preconditionOf(field: string, operation: Write['operation'], before: string | null): Precondition {
  if (operation === 'append') return { type: 'key-unused' };
  return before === null ? { type: 'blank-or-after', field } : { type: 'equals', field, value: before };
}

/** A row with no time goes last of its contact; what is equal keeps the order of the row keys, whatever that of the tables. */
function byContactAndTime(a: Drafted, b: Drafted): number {
  return (
    compare(`${a.target} ${a.contactId}`, `${b.target} ${b.contactId}`) ||
    (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER) ||
    compare(a.source.rowKey, b.source.rowKey) ||
    compare(a.fields[0]?.field ?? '', b.fields[0]?.field ?? '')
  );
}

/**
 * Fields of a contact that several rows set, where one after the other does not lead from what is held to what is wanted, or where
 * each system would get the other's value.
 */
function clashes(ordered: readonly Drafted[]): Map<string, string> {
  const held = new Map<string, { readonly value: string; readonly at: number | null }>();
  const clashing = new Map<string, string>();
  for (const draft of ordered) {
    const place = fieldPlace(draft);
    const [field] = draft.fields;
    if (field?.mode !== 'set') continue;
    const known = held.get(place);
    const follows = !known || (field.before === known.value && draft.at !== null && draft.at !== known.at);
    if (!follows && field.after !== known?.value)
      clashing.set(place, `several approved rows write different values into ${field.field} of this contact`);
    held.set(place, { value: field.after, at: draft.at });
  }
  noteSwaps(ordered, clashing);
  return clashing;
}

/** Of two systems that would each get another value, the next comparison would find the two values swapped. */
function noteSwaps(ordered: readonly Drafted[], clashing: Map<string, string>): void {
  const last = new Map<string, Drafted>();
  for (const draft of ordered) {
    const [field] = draft.fields;
    if (field?.mode !== 'set') continue;
    const fieldOfContact = `${draft.contact} ${field.field}`;
    const other = last.get(fieldOfContact);
    last.set(fieldOfContact, draft);
    if (!other || other.target === draft.target || other.fields[0]?.after === field.after) continue;
    const why = `approved rows write one value into ${field.field} of this contact in ${other.target}, and another in ${draft.target}`;
    for (const one of [other, draft]) clashing.set(fieldPlace(one), why);
  }
}

function fieldPlace({
  kind,
  target,
  contactId,
  fields,
}: Pick<Drafted, 'kind' | 'target' | 'contactId' | 'fields'>) {
  return `${kind} ${target} ${contactId} ${fields[0]?.mode} ${fields[0]?.field}`;
}

/** What makes a write this one: not the run, not who approved it, not what was held before. Of an append, its event too. */
function keyOf({ kind, target, contactId, fields, source }: Omit<Operation, 'key'>, sha256: Sha256): string {
  const written = fields.map(({ field, mode, after }) => [field, mode, after]);
  return sha256(JSON.stringify([kind, target, contactId, written, source.rowKey])).slice(0, 32);
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

function placeOf({ table, rowKey }: Pick<Proposal, 'table' | 'rowKey'>): string {
  return `${table} ${rowKey}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
