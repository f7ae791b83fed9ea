import type { ContactIndex } from '../match/contactIndex.ts';
import { CERTAIN, holdsUp, type RestsOn } from '../match/restsOn.ts';
import type { Contact, Moment, System } from '../model.ts';
import { ownCopy } from '../normalize/text.ts';
import type { ExistingRecord } from '../policy/existingRecords.ts';

/** Whose field changes: a contact of the map, or a record that is there already. */
export type Holder = Contact | ExistingRecord;

type WouldBeWritten = 'yes' | 'held' | 'never';

export interface Change {
  readonly value: string;
  /** A number where the time is certain; else the cell, to be read when every column's date order is known. */
  readonly at: number | UnsettledTime;
  /** Where the change was made. */
  readonly system: System;
  /** Whether it would be written as far as it alone says; `never`: it is an error, out of the slice, or adds to a list. */
  readonly wouldBeWritten: WouldBeWritten;
  /** What makes it certain whose it is, and what it comes to where that is not certain. */
  readonly restsOn: RestsOn;
  readonly ifUncertain: 'held' | 'never';
}

/** The newest change of a system that would be written, or would but for a person's word. */
interface Newest {
  readonly at: number;
  readonly isHeld: boolean;
}

interface UnsettledTime {
  readonly cell: string;
  readonly read: (cell: string) => Moment;
}

export interface Settled {
  readonly valuesAt: ReadonlyMap<number, ReadonlySet<string>>;
  readonly timelessValues: ReadonlySet<string>;
  /** In alphabetical order. */
  readonly allValues: ReadonlySet<string>;
  readonly valuesIn: ReadonlyMap<System, ReadonlySet<string>>;
  readonly newestIn: ReadonlyMap<System, Newest>;
}

/** Changes of one field of one contact, the last first. Nearly all are alone, and a chain of one costs no list. */
export interface Chain {
  readonly change: Change;
  readonly before: Chain | null;
}

/** The changes of each field of each contact, so that two values at one time are seen whichever comes first. */
export interface ChangeOrder {
  readonly changes: Map<string, Map<Holder, Chain>>;
  readonly settled: Map<string, Map<Holder, Settled>>;
  /** Fields of which some change cannot be told whose it is, because Sheets made a number of an identifier. */
  readonly doubtful: Set<string>;
}

const NOBODY: ReadonlySet<Holder> = new Set();

export function noChanges(): ChangeOrder {
  return { changes: new Map(), settled: new Map(), doubtful: new Set() };
}

export function registerChange(order: ChangeOrder, field: string, contact: Holder, change: Change): void {
  let byContact = order.changes.get(field);
  if (!byContact) {
    byContact = new Map();
    order.changes.set(field, byContact);
  }
  const { value, at, system, restsOn, wouldBeWritten, ifUncertain } = change;
  const isOpen = restsOn.length > 0;
  const own = {
    wouldBeWritten: isOpen ? wouldBeWritten : ifUncertain,
    restsOn: isOpen ? restsOn : CERTAIN,
    ifUncertain,
    system: ownCopy(system),
    value: ownCopy(value),
    at: typeof at === 'number' ? at : { ...at, cell: ownCopy(at.cell) },
  };
  byContact.set(contact, { change: own, before: byContact.get(contact) ?? null });
}

/**
 * To be called between the two passes. Only what can hold a change back, or take its place, is kept. What is dated after
 * `judgedAt` is held. Changes of the `linked` contacts stay, for what people have linked to them joins them later: then it
 * is to be called again.
 */
export function settleChanges(
  order: ChangeOrder,
  index: ContactIndex,
  judgedAt: number | null,
  linked: ReadonlySet<Holder> = NOBODY,
): void {
  for (const [field, byContact] of order.changes) {
    const settled = order.settled.get(field) ?? new Map<Holder, Settled>();
    for (const [contact, chain] of byContact) {
      const contested = chain.before && settle(chain, index, judgedAt);
      if (contested) settled.set(contact, contested);
      if (!linked.has(contact)) byContact.delete(contact);
    }
    if (settled.size > 0) order.settled.set(field, settled);
    if (byContact.size === 0) order.changes.delete(field);
  }
}

/** What can hold a change back, or take its place: times that bear several values, values without a time, several systems, newer changes. */
function settle(last: Chain, index: ContactIndex, judgedAt: number | null): Settled {
  const valuesAt = new Map<number, Set<string>>();
  const timelessValues = new Set<string>();
  const allValues = new Set<string>();
  const valuesIn = new Map<System, Set<string>>();
  const newestIn = new Map<System, Newest>();
  for (let chain: Chain | null = last; chain; chain = chain.before) {
    const { value, at, system } = chain.change;
    const epochMs = typeof at === 'number' ? at : epochOf(at.read(at.cell));
    allValues.add(value);
    if (epochMs !== null) noteNewest(newestIn, chain.change, epochMs, index, judgedAt);
    valuesIn.set(system, (valuesIn.get(system) ?? new Set()).add(value));
    if (epochMs === null) timelessValues.add(value);
    else valuesAt.set(epochMs, (valuesAt.get(epochMs) ?? new Set()).add(value));
  }
  for (const [epochMs, values] of valuesAt) if (values.size < 2) valuesAt.delete(epochMs);
  return { valuesAt, timelessValues, allValues: new Set([...allValues].sort()), valuesIn, newestIn };
}

/** Of several at one time, in whatever order: one that is held is enough. */
export function noteNewest(
  newestIn: Map<System, Newest>,
  change: Pick<Change, 'system' | 'wouldBeWritten' | 'restsOn' | 'ifUncertain'>,
  at: number,
  index: ContactIndex,
  judgedAt: number | null,
): void {
  const newest = newestIn.get(change.system);
  if (newest && newest.at > at) return;
  const would = holdsUp(change.restsOn, index) ? change.wouldBeWritten : change.ifUncertain;
  if (would === 'never') return;
  const isHeld = would === 'held' || (judgedAt !== null && at > judgedAt);
  newestIn.set(change.system, { at, isHeld: isHeld || (newest?.at === at && newest.isHeld) });
}

function epochOf(moment: Moment): number | null {
  return moment.state === 'instant' ? moment.epochMs : null;
}
