import type { Contact, Identifier } from '../model.ts';
import { type ContactIndex, hasAny, holdersOf, holds, holdsExactly } from './contactIndex.ts';
import { type Beside, besideContact } from './phoneTails.ts';
import { mayBeShortened } from './shortenedPhones.ts';

/** One usable identifier of a record beside the contacts that hold it. */
export interface Comparison {
  readonly identifier: Identifier;
  readonly holders: readonly Contact[];
  readonly isContactId: boolean;
  /** An id of a system for which the map has no column is evidence neither way. */
  readonly isCovered: boolean;
  /** The map itself is damaged, so that a contact may hold the identifier of whom the map no longer says it. */
  readonly isDoubtful: boolean;
  /**
   * Why it names its one holder beside another identifier only: its extension stands on one side only (it may be a
   * switchboard), or rows of this workbook show it beside somebody else, or say that it is not the contact's.
   */
  readonly weakness: '' | 'one-sided-extension' | 'of-several' | 'disowned';
}

/** A record's identifiers against the contact map: what agrees, what disagrees, what is unknown. Nothing is decided here. */
export interface Match {
  readonly identifiers: readonly Identifier[];
  /** The usable identifiers, each distinct value once. */
  readonly comparisons: readonly Comparison[];
  /** The one contact that every identifier naming exactly one contact names; null where there is none or several. */
  readonly contact: Contact | null;
  /** What stands on our side of a message or call by the direction alone, although the map holds it as a contact's. */
  readonly mappedOwnSide: readonly Comparison[];
  /** Phones that cannot be read, and what each says beside the contact. */
  readonly unreadPhones: ReadonlyMap<Identifier, Beside>;
}

const NO_PHONES: ReadonlyMap<Identifier, Beside> = new Map();

/** A record's identifiers where there is no contact map to compare them with. */
export function notCompared(identifiers: readonly Identifier[]): Match {
  return { identifiers, comparisons: [], contact: null, mappedOwnSide: [], unreadPhones: NO_PHONES };
}

export function compare(identifiers: readonly Identifier[], index: ContactIndex): Match {
  const comparisons: Comparison[] = [];
  const mappedOwnSide: Comparison[] = [];
  let contact: Contact | null = null;
  let isSettled = true;
  for (const identifier of identifiers) {
    if (identifier.party === 'our-side') {
      const compared = comparisonOf(identifier, index);
      if (compared.holders.length > 0) mappedOwnSide.push(compared);
    }
    if (identifier.state !== 'usable' || isRepeated(comparisons, identifier)) continue;
    const compared = comparisonOf(identifier, index);
    comparisons.push(compared);
    const { holders } = compared;
    const only = holders[0];
    if (holders.length !== 1 || !only) continue;
    if (contact && contact !== only) isSettled = false;
    contact = only;
  }
  const named = isSettled && contact?.isUsable ? contact : null;
  return {
    identifiers,
    comparisons,
    contact: named,
    mappedOwnSide,
    unreadPhones: unreadPhones(identifiers, named, index),
  };
}

/** An identifier beside its holders. What rows say of it is asked each time: in the first pass it grows. */
function comparisonOf(identifier: Identifier, index: ContactIndex): Comparison {
  const comparison = lookUp(identifier, index);
  if (comparison.isContactId || comparison.holders.length !== 1) return comparison;
  const { canonical } = identifier;
  if (index.disowned.has(canonical)) return { ...comparison, weakness: 'disowned' };
  return index.ofSeveral.has(canonical) ? { ...comparison, weakness: 'of-several' } : comparison;
}

function lookUp(identifier: Identifier, index: ContactIndex): Comparison {
  const holders = holdersOf(index, identifier);
  const [holder] = holders;
  const isContactId = identifier.kind !== 'email' && identifier.kind !== 'phone';
  const isOneSided =
    identifier.kind === 'phone' && holder && holders.length === 1 && !holdsExactly(holder, identifier);
  return {
    identifier,
    holders,
    isContactId,
    isCovered: !isContactId || index.coveredIds.has(identifier.kind),
    isDoubtful:
      index.doubtfulKinds.has(identifier.kind) ||
      (identifier.kind === 'phone' &&
        holders.length === 0 &&
        mayBeShortened(index.shortened, identifier.canonical)),
    weakness: isOneSided ? 'one-sided-extension' : '',
  };
}

function unreadPhones(identifiers: readonly Identifier[], contact: Contact | null, index: ContactIndex) {
  if (!contact || !identifiers.some(isUnread)) return NO_PHONES;
  return new Map(
    identifiers
      .filter(isUnread)
      .map((identifier) => [identifier, besideContact(identifier, contact, index)] as const),
  );
}

function isUnread({ kind, state }: Identifier): boolean {
  return kind === 'phone' && state === 'malformed';
}

/** Whether an identifier that the map knows is held by none of the contacts that `contact` could be. */
export function speaksAgainst({ identifier, holders }: Comparison, contact: Contact): boolean {
  return holders.length === 1 ? holders[0] !== contact : holders.length > 1 && !holds(contact, identifier);
}

/** Whether an e-mail or phone is unknown to the map although the contact has one of that kind there. */
export function isNewTo({ identifier, holders, isContactId }: Comparison, contact: Contact): boolean {
  return !isContactId && holders.length === 0 && hasAny(contact, identifier.kind);
}

/** Whether an e-mail or phone is unknown to the map and the map has none of that kind for the contact: it is silent. */
export function isMapSilent({ identifier, holders, isContactId }: Comparison, contact: Contact): boolean {
  return !isContactId && holders.length === 0 && !hasAny(contact, identifier.kind);
}

/**
 * Whether somebody else may hold an identifier of the row, because the map's column of that kind is damaged. Not where a
 * sound identifier names the contact, who holds the doubtful one too.
 */
export function restsOnDamagedMap({ comparisons, contact }: Match): boolean {
  const isNamed = comparisons.some(({ isDoubtful, holders }) => !isDoubtful && holders.length === 1);
  return comparisons.some(
    ({ isDoubtful, identifier }) => isDoubtful && !(isNamed && contact && holds(contact, identifier)),
  );
}

/**
 * The identifiers that name exactly one contact, each by itself. What several contacts hold, or several people of this
 * workbook, or one with another extension, or what somebody has disowned, counts for nothing by itself.
 */
export function naming({ comparisons }: Match): readonly Comparison[] {
  return comparisons.filter(names);
}

function names({ holders, weakness }: Comparison): boolean {
  return holders.length === 1 && weakness === '';
}

/** Whether a single identifier names the contact. One number with two extensions is one. */
export function restsOnOne({ comparisons }: Match): boolean {
  let first: Identifier | null = null;
  for (const comparison of comparisons) {
    if (!names(comparison)) continue;
    const { identifier } = comparison;
    first ??= identifier;
    if (identifier.kind !== first.kind || identifier.canonical !== first.canonical) return false;
  }
  return first !== null;
}

function isRepeated(comparisons: readonly Comparison[], repeated: Identifier): boolean {
  for (const { identifier } of comparisons) if (isSame(identifier, repeated)) return true;
  return false;
}

/** Whether two identifiers of a row are the very same, extension and all. */
export function isSame(a: Identifier, b: Identifier): boolean {
  return a.kind === b.kind && a.canonical === b.canonical && a.extension === b.extension;
}
