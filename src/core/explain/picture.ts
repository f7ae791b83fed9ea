import type { Match } from '../match/compare.ts';
import { holds } from '../match/contactIndex.ts';
import { contactName, contactTitle } from '../match/names/contactName.ts';
import type { Contact, Identifier } from '../model.ts';
import { namedContacts, principalContact, type Standing, standingOf } from './identifierStanding.ts';

/** The identity of one row as a picture: its identifiers, the contacts they name, and the lines between. */
export interface Picture {
  readonly identifiers: readonly PicturedIdentifier[];
  readonly contacts: readonly Contact[];
  /** Contacts that are named but have no room. */
  readonly more: number;
  readonly lines: readonly PictureLine[];
  /** The same in sentences, for who cannot see it. */
  readonly says: string;
}

export interface PicturedIdentifier {
  readonly identifier: Identifier;
  readonly standing: Standing;
  /** What it says of the row, in a few words: `→ Diego Marsh` where it names somebody else than the rest does. */
  readonly says: string;
}

/** A line from an identifier to a contact, by their places in the lists. */
export interface PictureLine {
  readonly from: number;
  readonly to: number;
  readonly disagrees: boolean;
}

const MOST_IDENTIFIERS = 10;
const MOST_CONTACTS = 6;

/** What each standing is called beside its mark, so that nothing rests on a color or a shape alone. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  agrees: 'agrees',
  names: 'names one contact',
  disagrees: 'names someone else',
  several: 'belongs to several',
  'not-in-map': 'not in the map',
  'no-such-column': 'no column in the map',
  'map-silent': 'map has none of theirs',
  unreadable: 'cannot be read',
  'names-nobody': 'names nobody',
};

export function pictureOf(match: Match): Picture {
  const principal = principalContact(match);
  const standings = distinct(match.identifiers)
    .slice(0, MOST_IDENTIFIERS)
    .map((identifier) => ({ identifier, standing: standingOf(identifier, match, principal) }));
  const named = namedContacts(match.comparisons);
  const contacts = (
    principal ? [principal, ...named.filter((contact) => contact !== principal)] : named
  ).slice(0, MOST_CONTACTS);
  const lines = standings.flatMap(({ identifier, standing }, from) =>
    identifier.state === 'usable'
      ? contacts.flatMap((contact, to) =>
          holds(contact, identifier) ? [{ from, to, disagrees: standing === 'disagrees' }] : [],
        )
      : [],
  );
  const more = named.length - contacts.length;
  const identifiers = standings.map((one, at) => ({
    ...one,
    says: wordsFor(one.standing, at, contacts, lines),
  }));
  return { identifiers, contacts, more, lines, says: sentences(identifiers, contacts, lines, more) };
}

/** Where an identifier names one contact and the rest of the row another, whom it names says more than that it does. */
function wordsFor(
  standing: Standing,
  at: number,
  contacts: readonly Contact[],
  lines: readonly PictureLine[],
): string {
  const named = lines.flatMap(({ from, to }) => (from === at ? (contacts[to] ?? []) : []));
  const [only] = named;
  return standing === 'disagrees' && only && named.length === 1
    ? `→ ${contactName(only) || contactTitle(only)}`
    : STANDING_WORDS[standing];
}

function distinct(identifiers: readonly Identifier[]): readonly Identifier[] {
  const there = identifiers.filter(({ state }) => state !== 'missing');
  return there.filter(
    (one, at) =>
      there.findIndex(
        (other) => other.kind === one.kind && other.state === one.state && nameOf(other) === nameOf(one),
      ) === at,
  );
}

function nameOf({ canonical, raw }: Identifier): string {
  return canonical || raw.trim();
}

function sentences(
  identifiers: readonly PicturedIdentifier[],
  contacts: readonly Contact[],
  lines: readonly PictureLine[],
  more: number,
): string {
  if (identifiers.length === 0) return 'The row has no identifier.';
  const said = identifiers.map(({ identifier, standing }, at) => {
    const named = lines.flatMap(({ from, to }) => {
      const contact = from === at ? contacts[to] : undefined;
      return contact ? [contactTitle(contact)] : [];
    });
    return `${identifier.heading} ${nameOf(identifier)} ${STANDING_WORDS[standing]}${named.length > 0 ? `: ${named.join(', ')}` : ''}.`;
  });
  return [...said, ...(more > 0 ? [`${more} more contacts are not drawn.`] : [])].join(' ');
}
