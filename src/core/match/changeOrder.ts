import type { Contact, Moment, System } from '../model.ts';
import { ownCopy } from '../normalize/text.ts';

interface Change {
  readonly value: string;
  /** A number where the time is certain; else the cell, to be read when every column's date order is known. */
  readonly at: number | UnsettledTime;
  /** Where the change was made. */
  readonly system: System;
}

interface UnsettledTime {
  readonly cell: string;
  readonly read: (cell: string) => Moment;
}

interface Settled {
  readonly valuesAt: ReadonlyMap<number, ReadonlySet<string>>;
  readonly timelessValues: ReadonlySet<string>;
  readonly allValues: ReadonlySet<string>;
  readonly valuesIn: ReadonlyMap<System, ReadonlySet<string>>;
}

/** Changes of one field of one contact, the last first. Nearly all are alone, and a chain of one costs no list. */
interface Chain {
  readonly change: Change;
  readonly before: Chain | null;
}

/** The changes of each field of each contact, so that two values at one time are seen whichever comes first. */
export interface ChangeOrder {
  readonly changes: Map<string, Map<Contact, Chain>>;
  readonly settled: Map<string, Map<Contact, Settled>>;
  /** Fields of which some change cannot be told whose it is, because Sheets made a number of an identifier. */
  readonly doubtful: Set<string>;
}

export function noChanges(): ChangeOrder {
  return { changes: new Map(), settled: new Map(), doubtful: new Set() };
}

export function registerChange(order: ChangeOrder, field: string, contact: Contact, change: Change): void {
  let byContact = order.changes.get(field);
  if (!byContact) {
    byContact = new Map();
    order.changes.set(field, byContact);
  }
  const { value, at, system } = change;
  const own = {
    system: ownCopy(system),
    value: ownCopy(value),
    at: typeof at === 'number' ? at : { ...at, cell: ownCopy(at.cell) },
  };
  byContact.set(contact, { change: own, before: byContact.get(contact) ?? null });
}

/** To be called once, between the two passes. Only what can hold a change back is kept. */
export function settleChanges(order: ChangeOrder): void {
  for (const [field, byContact] of order.changes) {
    const settled = new Map<Contact, Settled>();
    for (const [contact, chain] of byContact) {
      const contested = chain.before && settle(chain);
      if (contested) settled.set(contact, contested);
    }
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
  if (order.doubtful.has(field)) return true;
  const settled = order.settled.get(field)?.get(contact);
  if (!settled) return false;
  if (moment.state !== 'instant') return settled.allValues.size > 1;
  return hasOther(settled.valuesAt.get(moment.epochMs), value) || hasOther(settled.timelessValues, value);
}

/** Whether another system has changed the same field to another value: writing both ways would swap the two. */
export function isChangedOnBothSides(
  order: ChangeOrder,
  field: string,
  contact: Contact,
  value: string,
  system: System,
): boolean {
  const settled = order.settled.get(field)?.get(contact);
  return (
    settled !== undefined &&
    [...settled.valuesIn].some(([other, values]) => other !== system && hasOther(values, value))
  );
}

/** What can hold a change back: times that bear several values, values without a time, several systems; null where nothing can. */
function settle(last: Chain): Settled | null {
  const valuesAt = new Map<number, Set<string>>();
  const timelessValues = new Set<string>();
  const allValues = new Set<string>();
  const valuesIn = new Map<System, Set<string>>();
  for (let chain: Chain | null = last; chain; chain = chain.before) {
    const { value, at, system } = chain.change;
    const epochMs = typeof at === 'number' ? at : epochOf(at.read(at.cell));
    allValues.add(value);
    valuesIn.set(system, (valuesIn.get(system) ?? new Set()).add(value));
    if (epochMs === null) timelessValues.add(value);
    else valuesAt.set(epochMs, (valuesAt.get(epochMs) ?? new Set()).add(value));
  }
  for (const [epochMs, values] of valuesAt) if (values.size < 2) valuesAt.delete(epochMs);
  return allValues.size > 1 && (valuesAt.size + timelessValues.size > 0 || valuesIn.size > 1)
    ? { valuesAt, timelessValues, allValues, valuesIn }
    : null;
}

function epochOf(moment: Moment): number | null {
  return moment.state === 'instant' ? moment.epochMs : null;
}

function hasOther(values: ReadonlySet<string> | undefined, value: string): boolean {
  return values !== undefined && values.size > (values.has(value) ? 1 : 0);
}
