import { type Match, naming, restsOnOne } from '../match/compare.ts';
import { holds } from '../match/contactIndex.ts';
import type { Contact } from '../model.ts';
import { identityHeading } from '../systems/identityHeading.ts';
import type { FieldChange } from '../writes/fieldChange.ts';
import { type Claims, claim, isClaimedByAnother } from './claims.ts';
import type { RowCase } from './rowCase.ts';

/*
 * An e-mail or phone that has moved from one contact to another: rows give it to somebody else than the map does, and give its
 * contact another in its place. One half alone is a slip, or a second address.
 */

/** What an e-mail or phone is known by that may have moved from the contact whom the map gives it to. */
export function movedOf(canonical: string): string {
  return `moved ${canonical}`;
}

/** The same once it is said too that its contact has another in its place. */
export function leftOf(canonical: string): string {
  return `left ${canonical}`;
}

/** Notes what an export of contacts has under the id of another contact than the one whom the map gives it to, and what it has no more. */
export function claimMoved(claims: Claims, { comparisons }: Match): void {
  const owner = comparisons.find(({ isContactId, holders }) => isContactId && holders.length === 1)
    ?.holders[0];
  if (!owner?.isUsable) return;
  const reached = comparisons.filter(({ isContactId }) => !isContactId);
  for (const { identifier, holders } of reached)
    if (holders.length === 1 && holders[0] !== owner) claim(claims, movedOf(identifier.canonical), owner);
  for (const kind of ['email', 'phone'] as const) {
    const given = reached.filter(({ identifier }) => identifier.kind === kind);
    if (given.length > 0 && !given.some(({ identifier }) => holds(owner, identifier)))
      claimLeft(claims, kind, owner);
  }
}

/** Notes what a change would write to its contact although the map gives it to another, and what would make place for it. */
export function claimMovedBy(
  claims: Claims,
  { field, reading, otherHolders, isHeld }: FieldChange,
  contact: Contact,
): void {
  const read = identityHeading(field);
  if (!read || read.what === 'id' || !reading?.canonical || isHeld) return;
  if (otherHolders.length === 1) claim(claims, movedOf(reading.canonical), contact);
  // A second address takes the place of none.
  if (read.isFirst) claimLeft(claims, read.what, contact);
}

function claimLeft(claims: Claims, kind: 'email' | 'phone', { rows }: Contact): void {
  for (const { identifiers } of rows)
    for (const held of identifiers)
      if (held.kind === kind && held.state === 'usable') claim(claims, leftOf(held.canonical), null);
}

/** Rows take the only e-mail or phone that names the contact from it, and give it to another. */
export function hasMoved({ match, claims }: RowCase): string | null {
  const { contact } = match;
  if (!contact || !restsOnOne(match)) return null;
  for (const { identifier, isContactId } of naming(match)) {
    const { canonical } = identifier;
    if (
      !isContactId &&
      claims.has(leftOf(canonical)) &&
      isClaimedByAnother(claims, movedOf(canonical), contact)
    )
      return `other rows take ${canonical} from the contact and give it to another`;
  }
  return null;
}
