import type { Contact } from '../model.ts';
import { ownCopy } from '../normalize/text.ts';
import { type Comparison, isNewTo, type Match, speaksAgainst } from './compare.ts';
import type { ContactIndex } from './contactIndex.ts';

/**
 * Notes role mailboxes and toll-free numbers that stand on a row beside somebody else than the one contact whom the map
 * gives them to: what a firm's whole staff uses names nobody. Two people on one message are no such row.
 */
export function noteOfSeveral({ comparisons }: Match, index: ContactIndex): void {
  for (const { identifier, holders, isContactId } of comparisons) {
    const holder = holders[0];
    if (!holder || isContactId || !index.ofCompanies.has(identifier.canonical)) continue;
    const others = comparisons.filter((other) => !(identifier.party && other.identifier.party));
    if (others.some((other) => isSomebodyElse(other, holder)))
      index.ofSeveral.add(ownCopy(identifier.canonical));
  }
}

/** Another contact's identifier, an id that the map does not hold, or a new e-mail or phone beside those of the contact. */
function isSomebodyElse(other: Comparison, contact: Contact): boolean {
  if (speaksAgainst(other, contact) || isNewTo(other, contact)) return true;
  return other.isContactId && other.isCovered && other.holders.length === 0;
}
