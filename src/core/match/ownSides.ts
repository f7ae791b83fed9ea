import type { Contact, Identifier } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { type ContactIndex, holdersOf, keyOf } from './contactIndex.ts';

/** On how many rows of a tab an address, or a whole domain (`@x.test`), stands. */
export interface Presence {
  readonly identifier: Pick<Identifier, 'kind' | 'canonical'>;
  readonly holder: Contact | undefined;
  /** Its side is said to be ours. */
  readonly isOurSide: boolean;
  rows: number;
}

/** Who stands on the messages of a tab that say nothing of which side is ours. */
export interface OwnSides {
  /** Messages on which nobody stands whom somebody has listed as ours. */
  rows: number;
  /** All messages of the tab. */
  messages: number;
  readonly addresses: Map<string, Presence>;
  readonly domains: Map<string, Presence>;
  /** The last answer to `isOurs`, for so many rows. */
  asked: { rows: number; isOurs: boolean };
}

/** So much of a tab is nearly all of it. */
const NEARLY_ALL = 0.9;
/** Nobody else, and no other firm, is on more of it: then it may be theirs. */
const MOST_OF_ANOTHER = 0.5;
const FEWEST_ROWS = 20;
const FEWEST_CONTACTS = 3;
/** Somebody who stands on nearly all rows is seen long before so many others are. */
const MOST_KEPT = 50_000;
/** Two people there have nothing in common. */
const FREE_MAIL =
  /^@(?:gmail|googlemail|yahoo|ymail|outlook|hotmail|live|msn|icloud|me|mac|aol|gmx|web|mail|proton|protonmail|zoho|yandex|qq|163|orange|free|libero|t-online|comcast|verizon|att)\.[a-z.]+$/;

export function noOwnSides(): OwnSides {
  return {
    rows: 0,
    messages: 0,
    addresses: new Map(),
    domains: new Map(),
    asked: { rows: -1, isOurs: false },
  };
}

/**
 * Counts who stands on one message. `learned` is taken for ours on this tab. Of a call or text that says its direction,
 * only a mapped number on our own side is counted: nothing else is in doubt.
 */
export function noteOwnSides(
  sides: OwnSides,
  identifiers: readonly Identifier[],
  learned: string,
  index: ContactIndex,
): void {
  sides.messages++;
  const isLearned = ({ state, canonical }: Identifier) => state === 'own' && canonical === learned;
  const isListed = (identifier: Identifier) =>
    identifier.state === 'own' && identifier.party !== 'our-side' && !isLearned(identifier);
  if (identifiers.some(isListed)) return;
  const doubtful = identifiers.filter(
    (identifier) =>
      identifier.state === 'undecided' ||
      (learned !== '' && (isLearned(identifier) || identifier.state === 'usable')) ||
      (identifier.party === 'our-side' && holdersOf(index, identifier).length > 0),
  );
  if (doubtful.length === 0) return;
  sides.rows++;
  const domains = new Set<string>();
  for (const canonical of new Set(doubtful.map(({ canonical: one }) => one))) {
    const identifier = doubtful.find((one) => one.canonical === canonical);
    if (!identifier) continue;
    const isOurSide = identifier.party === 'our-side';
    countOn(sides.addresses, { identifier, holder: holdersOf(index, identifier)[0], isOurSide });
    if (identifier.kind === 'email') domains.add(canonical.slice(canonical.lastIndexOf('@')));
  }
  for (const domain of domains)
    countOn(sides.domains, {
      identifier: { kind: 'email', canonical: domain },
      holder: undefined,
      isOurSide: false,
    });
}

function countOn(presences: Map<string, Presence>, found: Omit<Presence, 'rows'>): void {
  const { kind, canonical } = found.identifier;
  const key = keyOf({ kind, canonical });
  const known = presences.get(key);
  if (known) known.rows++;
  else if (presences.size < MOST_KEPT)
    presences.set(key, { ...found, identifier: { kind, canonical }, rows: 1 });
}

/**
 * The one mailbox that can only be ours although nobody has listed it, '' where there is none: unmapped, on nearly all
 * messages, which are with several contacts, of several firms, of whom none is on most of them.
 */
export function ownAmong(sides: OwnSides): string {
  if (sides.rows < FEWEST_ROWS) return '';
  const [first, ...others] = [...sides.addresses.values()].filter(
    ({ rows }) => rows >= sides.rows * NEARLY_ALL,
  );
  if (!first || others.length > 0) return '';
  const { canonical } = first.identifier;
  return isOurs(sides, canonical) ? canonical : '';
}

/** Whether a mailbox is ours by all that the tab has shown so far. */
export function isOurs(sides: OwnSides, canonical: string): boolean {
  if (sides.asked.rows !== sides.rows)
    sides.asked = { rows: sides.rows, isOurs: asksIsOurs(sides, canonical) };
  return sides.asked.isOurs;
}

function asksIsOurs({ rows, addresses, domains }: OwnSides, canonical: string): boolean {
  const own = addresses.get(keyOf({ kind: 'email', canonical }));
  if (!own || own.holder || own.rows < rows * NEARLY_ALL) return false;
  const ownDomain = canonical.slice(canonical.lastIndexOf('@'));
  const isOnMost = (presence: Presence) => presence.rows > rows * MOST_OF_ANOTHER;
  const others = [...addresses.values()].filter((presence) => presence !== own);
  const firms = [...domains.values()].filter(({ identifier }) => identifier.canonical !== ownDomain);
  if (others.some(isOnMost)) return false;
  if (firms.some((firm) => isOnMost(firm) && !FREE_MAIL.test(firm.identifier.canonical))) return false;
  const known = others.filter(({ holder }) => holder);
  const knownFirms = new Set(
    known.map(({ identifier }) => {
      const domain = identifier.canonical.slice(identifier.canonical.lastIndexOf('@'));
      return FREE_MAIL.test(domain) ? identifier.canonical : domain;
    }),
  );
  return new Set(known.map(({ holder }) => holder)).size >= FEWEST_CONTACTS && knownFirms.size > 1;
}

/** A reader for which the mailbox is our own. */
export function readAsOurs(read: ReadIdentifier, learned: string): ReadIdentifier {
  return (kind, raw) => {
    const reading = read(kind, raw);
    return kind === 'email' && reading.state === 'usable' && reading.canonical === learned
      ? { ...reading, state: 'own', note: 'taken as ours: it is on nearly all messages of this tab' }
      : reading;
  };
}
