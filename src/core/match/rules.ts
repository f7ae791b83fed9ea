import type { IdentifierState } from '../model.ts';
import type { MatchPolicy } from '../policy/matchPolicy.ts';
import type { ReasonCode } from '../reasons.ts';
import {
  type Comparison,
  isNewTo,
  type Match,
  naming,
  restsOnDamagedMap,
  restsOnOne,
  speaksAgainst,
} from './compare.ts';

export interface MatchRule {
  readonly when: (match: Match, policy: MatchPolicy) => boolean;
  readonly reason: ReasonCode;
}

/** Who the row is about. Read from the top; the first row whose condition holds decides. The last row never links. */
export const MATCH_RULES: readonly MatchRule[] = [
  { when: (match) => someAre(match, 'damaged'), reason: 'value-damaged' },
  { when: (match) => namesNobody(match) && someAre(match, 'shared'), reason: 'shared-identifier-only' },
  { when: (match) => namesNobody(match) && malformed(match, 'email'), reason: 'email-invalid' },
  { when: (match) => namesNobody(match) && malformed(match, 'phone'), reason: 'phone-invalid' },
  { when: (match) => namesNobody(match) && someAre(match, 'undecided'), reason: 'direction-undecided' },
  { when: namesNobody, reason: 'no-identity' },
  { when: ({ mappedOwnSide }) => mappedOwnSide.length > 0, reason: 'direction-undecided' },
  { when: nothingIsKnown, reason: 'contact-not-mapped' },
  { when: areSeveralPeople, reason: 'several-recipients' },
  { when: contactIdDisagrees, reason: 'contact-id-disagrees' },
  { when: identifiersDisagree, reason: 'identifiers-disagree' },
  { when: (match) => match.contact === null, reason: 'identifier-shared' },
  { when: ({ contact }) => contact?.contradictory === true, reason: 'map-contradiction' },
  { when: hasNewIdentifier, reason: 'new-identifier-on-contact' },
  {
    when: (match) => hasUnreadable(match) || someAre(match, 'redacted') || restsOnDamagedMap(match),
    reason: 'identifier-unreadable',
  },
  { when: severalAgree, reason: 'identifiers-agree' },
  { when: isAcceptedAlone, reason: 'single-identifier-match' },
  { when: (match) => restsOn(match, 'disowned'), reason: 'phone-disowned' },
  { when: (match) => restsOn(match, 'of-several'), reason: 'identifier-of-several-people' },
  { when: () => true, reason: 'weak-identifier-only' },
];

function someAre({ identifiers }: Match, state: IdentifierState): boolean {
  return identifiers.some((identifier) => identifier.state === state);
}

function malformed({ identifiers }: Match, kind: 'email' | 'phone'): boolean {
  return identifiers.some((identifier) => identifier.kind === kind && identifier.state === 'malformed');
}

function namesNobody({ comparisons }: Match): boolean {
  return comparisons.length === 0;
}

function nothingIsKnown({ comparisons }: Match): boolean {
  return comparisons.every(({ holders }) => holders.every(({ isUsable }) => !isUsable));
}

/**
 * A message is with several people who are not known to be one contact, or with somebody unknown while another contact is
 * on it. Somebody in copy whom the map does not know is nobody to whom it could be written.
 */
function areSeveralPeople({ comparisons }: Match): boolean {
  const counterparts = comparisons.filter(({ identifier }) => identifier.party === 'counterpart');
  const known = comparisons.filter(
    ({ identifier, holders }) => identifier.party === 'in-copy' && holders.length > 0,
  );
  const [first] = counterparts;
  if (!first) return known.length > 0;
  if (counterparts.length + known.length < 2) return false;
  return [...counterparts, ...known].some(
    ({ holders }) => holders.length !== 1 || holders[0] !== first.holders[0],
  );
}

/** Some id is unknown to a map that covers its system, or names another contact than the rest of the row. */
function contactIdDisagrees({ comparisons, contact }: Match): boolean {
  const ids = comparisons.filter(({ isContactId, isCovered }) => isContactId && isCovered);
  if (ids.some(({ holders }) => holders.length === 0)) return true;
  const named = ids[0]?.holders[0];
  if (!named) return false;
  return contact === null || comparisons.some((comparison) => speaksAgainst(comparison, named));
}

/** Two identifiers name different contacts, or one that several hold is not held by the contact that the rest names. */
function identifiersDisagree({ comparisons, contact }: Match): boolean {
  if (contact) return comparisons.some((comparison) => speaksAgainst(comparison, contact));
  return comparisons.some(({ holders }) => holders.length === 1);
}

function hasNewIdentifier({ comparisons, contact }: Match): boolean {
  return (
    contact !== null &&
    comparisons.some(
      (comparison) => comparison.identifier.party !== 'in-copy' && isNewTo(comparison, contact),
    )
  );
}

/**
 * Something is malformed that could name somebody else. A phone is no such thing where the contact has it in the map as it
 * stands on the row; nor, where two identifiers agree on the contact, if it can be the contact's and nobody else's.
 */
function hasUnreadable(match: Match): boolean {
  return match.identifiers.some((identifier) => {
    if (identifier.state !== 'malformed') return false;
    const beside = match.unreadPhones.get(identifier);
    if (beside === 'as-in-the-map') return false;
    return !((beside === 'ends-alike' || beside === 'unknown') && severalAgree(match));
  });
}

/** Nothing names the contact but what other rows have beside somebody else, or say not to be the contact's. */
function restsOn(match: Match, why: Comparison['weakness']): boolean {
  return naming(match).length === 0 && match.comparisons.some(({ weakness }) => weakness === why);
}

function severalAgree(match: Match): boolean {
  return naming(match).length > 0 && !restsOnOne(match);
}

function isAcceptedAlone(match: Match, { acceptsAlone }: MatchPolicy): boolean {
  return naming(match).some(
    ({ identifier, isContactId }) =>
      acceptsAlone.includes(identifier.kind) || (isContactId && acceptsAlone.includes('contact_id')),
  );
}
