import { ownCopy } from '../normalize/text.ts';
import type { MatchPolicy } from '../policy/matchPolicy.ts';
import { REASONS } from '../reasons.ts';
import { type Comparison, type Match, naming } from './compare.ts';
import type { ContactIndex } from './contactIndex.ts';
import { MATCH_RULES } from './rules.ts';

/**
 * Sets of identifiers that each make it certain whom a row is about, unless any row of the workbook weakens one of the set.
 * The empty set is certain whatever rows say; without a set nothing is.
 */
export type RestsOn = readonly (readonly string[])[];

export const CERTAIN: RestsOn = [[]];
export const UNCERTAIN: RestsOn = [];

/** What makes it certain whom a row is about. In the first pass: which rows weaken it is known when all have been seen. */
export function restsOnOf(match: Match, policy: MatchPolicy, index: ContactIndex): RestsOn {
  if (!isCertain(match, policy)) return UNCERTAIN;
  const open = naming(match).filter((comparison) => mayBeWeakened(comparison, index));
  const suffice = (...kept: Comparison[]) =>
    isCertain(weakened(match, new Set(open.filter((one) => !kept.includes(one)))), policy);
  if (open.length === 0 || suffice()) return CERTAIN;
  const alone = open.filter((one) => suffice(one));
  const others = open.filter((one) => !alone.includes(one));
  const pairs = others.flatMap((one, at) =>
    others.slice(at + 1).flatMap((other) => (suffice(one, other) ? [[one, other]] : [])),
  );
  return [...alone.map((one) => [one]), ...pairs].map((set) =>
    set.map(({ identifier }) => ownCopy(identifier.canonical)),
  );
}

/** Whether it is certain, once all rows have been seen. */
export function holdsUp(restsOn: RestsOn, { disowned, ofSeveral }: ContactIndex): boolean {
  return restsOn.some((set) => !set.some((canonical) => disowned.has(canonical) || ofSeveral.has(canonical)));
}

function isCertain(match: Match, policy: MatchPolicy): boolean {
  const identity = MATCH_RULES.find(({ when }) => when(match, policy));
  return identity !== undefined && REASONS[identity.reason].outcome === 'ledger';
}

/** Phones are disowned, a firm's mailboxes and numbers are several people's. */
function mayBeWeakened({ identifier, isContactId }: Comparison, { ofCompanies }: ContactIndex): boolean {
  return !isContactId && (identifier.kind === 'phone' || ofCompanies.has(identifier.canonical));
}

function weakened(match: Match, weak: ReadonlySet<Comparison>): Match {
  const comparisons = match.comparisons.map(
    (one): Comparison => (weak.has(one) ? { ...one, weakness: 'of-several' } : one),
  );
  return { ...match, comparisons };
}
