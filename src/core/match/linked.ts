import type { Contact, ContactIdKind } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import type { Match } from './compare.ts';
import type { ContactIndex } from './contactIndex.ts';

/** Whom a person means: one contact, nobody of the map, or more than one. */
export type Named = Contact | 'nobody' | 'several';

const NO_PHONES: Match['unreadPhones'] = new Map();

/**
 * The contact that a person names by its key (`CLOSE-101/GHL-501`) or by any one of its ids. Several ids must all be of one
 * contact. A row of the map that names nobody is nobody to whom anything could be linked.
 */
export function contactNamed(index: ContactIndex, said: string, read: ReadIdentifier): Named {
  const [whole, ...ids] = idsNamed(said);
  const asOne = holdingId(index, whole, read);
  const found = asOne.size > 0 ? asOne : holdingAll(index, ids, read);
  const [contact, another] = found;
  if (another) return 'several';
  return contact ?? 'nobody';
}

/** What may be an id of whom a person names: all that is said as one, and each part of it. */
export function idsNamed(said: string): readonly [whole: string, ...parts: readonly string[]] {
  const whole = said.trim();
  return [whole, ...whole.split('/').map((part) => part.trim())];
}

function holdingAll(index: ContactIndex, ids: readonly string[], read: ReadIdentifier): ReadonlySet<Contact> {
  const [first = new Set<Contact>(), ...rest] = ids.map((id) => holdingId(index, id, read));
  return new Set([...first].filter((contact) => rest.every((others) => others.has(contact))));
}

/** The usable contacts that hold it as their id in some system. */
function holdingId({ holders }: ContactIndex, id: string, read: ReadIdentifier): ReadonlySet<Contact> {
  const found = new Set<Contact>();
  for (const [kind, byValue] of holders) {
    if (kind === 'email' || kind === 'phone') continue;
    const { state, canonical } = read(kind as ContactIdKind, id);
    if (state !== 'usable') continue;
    for (const holder of byValue.get(canonical) ?? []) if (holder.isUsable) found.add(holder);
  }
  return found;
}

/**
 * What a row's identifiers say as if the map had each of them as this contact's and nobody else's. Only the match is another:
 * what the map says of its contacts stays, so that a sync which looks for an e-mail still finds whose it is.
 */
export function linkedMatch(match: Match, contact: Contact): Match {
  return {
    identifiers: match.identifiers,
    comparisons: match.comparisons.map((comparison) => ({
      ...comparison,
      holders: [contact],
      isDoubtful: false,
      weakness: '',
    })),
    contact,
    mappedOwnSide: [],
    unreadPhones: NO_PHONES,
  };
}
