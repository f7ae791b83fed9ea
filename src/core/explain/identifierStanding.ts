import { type Comparison, isMapSilent, isSame, type Match, speaksAgainst } from '../match/compare.ts';
import { holds } from '../match/contactIndex.ts';
import type { Contact, Identifier } from '../model.ts';

/** How one identifier stands to the rest of its row, for people: shapes, labels and tables all go by it. */
export type Standing =
  | 'agrees'
  | 'names'
  | 'disagrees'
  | 'several'
  | 'not-in-map'
  | 'no-such-column'
  | 'map-silent'
  | 'unreadable'
  | 'names-nobody';

/**
 * The contact that most of the row's identifiers name; null where none or several are named as often. It only says which
 * identifier is the odd one out: no verdict rests on it.
 */
export function principalContact({ comparisons, contact }: Match): Contact | null {
  if (contact) return contact;
  const contacts = namedContacts(comparisons);
  const votes = contacts.map(
    (named) => comparisons.filter(({ identifier }) => holds(named, identifier)).length,
  );
  const most = Math.max(0, ...votes);
  const winners = contacts.filter((_, at) => votes[at] === most);
  return winners.length === 1 && most > 0 ? (winners[0] ?? null) : null;
}

/** The contacts that the row's identifiers name, each once, in the identifiers' order. */
export function namedContacts(comparisons: readonly Comparison[]): readonly Contact[] {
  return [...new Set(comparisons.flatMap(({ holders }) => holders))];
}

export function comparisonOf(
  identifier: Identifier,
  { comparisons, mappedOwnSide }: Match,
): Comparison | undefined {
  const among = identifier.party === 'our-side' ? mappedOwnSide : comparisons;
  return among.find((comparison) => isSame(comparison.identifier, identifier));
}

export function standingOf(identifier: Identifier, match: Match, principal: Contact | null): Standing {
  const { state } = identifier;
  if (state === 'malformed' || state === 'redacted' || state === 'damaged') return 'unreadable';
  const isCompared = state === 'usable' || identifier.party === 'our-side';
  const comparison = isCompared ? comparisonOf(identifier, match) : undefined;
  if (!comparison) return 'names-nobody';
  if (identifier.party === 'our-side') return 'disagrees';
  if (comparison.holders.length === 0) {
    if (identifier.party === 'in-copy') return 'names-nobody';
    if (!comparison.isCovered) return 'no-such-column';
    return principal && isMapSilent(comparison, principal) ? 'map-silent' : 'not-in-map';
  }
  if (principal && speaksAgainst(comparison, principal)) return 'disagrees';
  const disputed = !principal && namedContacts(match.comparisons).length > comparison.holders.length;
  if (disputed) return 'disagrees';
  if (comparison.holders.length > 1) return 'several';
  return match.comparisons.filter(({ holders }) => holders.length > 0).length > 1 ? 'agrees' : 'names';
}
