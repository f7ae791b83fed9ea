import type { Contact, Moment } from '../model.ts';

interface Change {
  readonly value: string;
  /** A number where the time is certain; else the cell, to be read when every column's date order is known. */
  readonly at: number | UnsettledTime;
}

interface UnsettledTime {
  readonly cell: string;
  readonly read: (cell: string) => Moment;
}

interface Settled {
  readonly valuesAt: ReadonlyMap<number, ReadonlySet<string>>;
  readonly timelessValues: ReadonlySet<string>;
  readonly allValues: ReadonlySet<string>;
}

/** The changes of each field of each contact, so that two values at one time are seen whichever comes first. */
export interface ChangeOrder {
  readonly changes: Map<string, Map<Contact, Change[]>>;
  readonly settled: Map<string, Map<Contact, Settled>>;
}

export function noChanges(): ChangeOrder {
  return { changes: new Map(), settled: new Map() };
}

export function registerChange(order: ChangeOrder, field: string, contact: Contact, change: Change): void {
  let byContact = order.changes.get(field);
  if (!byContact) {
    byContact = new Map();
    order.changes.set(field, byContact);
  }
  const same = byContact.get(contact);
  if (same) same.push(change);
  else byContact.set(contact, [change]);
}

/** To be called once, between the two passes. Only fields changed more than once are kept. */
export function settleChanges(order: ChangeOrder): void {
  for (const [field, byContact] of order.changes) {
    const settled = new Map<Contact, Settled>();
    for (const [contact, changes] of byContact) if (changes.length > 1) settled.set(contact, settle(changes));
    order.settled.set(field, settled);
  }
  order.changes.clear();
}

/** Whether another change of the same field with another value has the same time, or a time that cannot be compared. */
export function isOrderUndecided(
  order: ChangeOrder,
  field: string,
  contact: Contact,
  value: string,
  moment: Moment,
): boolean {
  const settled = order.settled.get(field)?.get(contact);
  if (!settled) return false;
  if (moment.state !== 'instant') return settled.allValues.size > 1;
  return hasOther(settled.valuesAt.get(moment.epochMs), value) || hasOther(settled.timelessValues, value);
}

function settle(changes: readonly Change[]): Settled {
  const valuesAt = new Map<number, Set<string>>();
  const timelessValues = new Set<string>();
  const allValues = new Set<string>();
  for (const { value, at } of changes) {
    const epochMs = typeof at === 'number' ? at : epochOf(at.read(at.cell));
    allValues.add(value);
    if (epochMs === null) timelessValues.add(value);
    else valuesAt.set(epochMs, (valuesAt.get(epochMs) ?? new Set()).add(value));
  }
  return { valuesAt, timelessValues, allValues };
}

function epochOf(moment: Moment): number | null {
  return moment.state === 'instant' ? moment.epochMs : null;
}

function hasOther(values: ReadonlySet<string> | undefined, value: string): boolean {
  return values !== undefined && values.size > (values.has(value) ? 1 : 0);
}
