import type { Contact, Identifier } from '../model.ts';
import { cellText } from '../normalize/text.ts';

/** Contacts by the last digits of their phones: whose an incomplete phone may be. Made when it is first asked for. */
export interface PhoneTails {
  byLastDigits: ReadonlyMap<string, readonly Contact[]> | null;
}

/** The contacts of a map whose phones may be meant. */
interface PhoneHolders {
  readonly contacts: readonly Contact[];
  readonly nobodies: readonly Contact[];
  readonly phoneTails: PhoneTails;
}

/**
 * What a phone that cannot be read says beside a contact: it stands in the map as it stands on the row; it ends like a
 * phone of the contact and of nobody else; the map has no phone for the contact and nobody's ends so; or it may be
 * `another`'s (null where the contact has another phone and nobody fits).
 */
export type Beside = 'as-in-the-map' | 'ends-alike' | 'unknown' | { readonly another: Contact | null };

/** Within a country the digits of a subscriber's number before an area code. */
const LAST_DIGITS = 7;

export function besideContact(identifier: Identifier, contact: Contact, index: PhoneHolders): Beside {
  const raw = cellText(identifier.raw);
  const own = contact.rows.flatMap(({ identifiers }) => identifiers.filter(({ kind }) => kind === 'phone'));
  // What Sheets has damaged may have been written otherwise.
  if (own.some((held) => held.state !== 'damaged' && cellText(held.raw) === raw)) return 'as-in-the-map';
  const { incomplete } = identifier;
  if (!incomplete) return { another: null };
  const { digits } = incomplete;
  const another = tailsOf(index)
    .get(lastDigits(digits))
    ?.find(({ key }) => key !== contact.key);
  if (another) return { another };
  if (own.some((held) => digitsOf(held).endsWith(digits))) return 'ends-alike';
  return own.every(({ state }) => state === 'missing' || state === 'dummy') ? 'unknown' : { another: null };
}

/** Whether a phone of which a part is missing ends like one of another contact, and like none of this one's. */
export function endsLikeAnothers(identifier: Identifier, contact: Contact, index: PhoneHolders): boolean {
  const { incomplete } = identifier;
  const beside = besideContact(identifier, contact, index);
  if (!incomplete || typeof beside === 'string' || beside.another === null) return false;
  return !contact.rows.some(({ identifiers }) =>
    identifiers.some((held) => held.kind === 'phone' && digitsOf(held).endsWith(incomplete.digits)),
  );
}

export function lastDigits(digits: string): string {
  return digits.slice(-LAST_DIGITS);
}

export function tailsOf(index: PhoneHolders): ReadonlyMap<string, readonly Contact[]> {
  index.phoneTails.byLastDigits ??= tailsIn(index);
  return index.phoneTails.byLastDigits;
}

function tailsIn({ contacts, nobodies }: PhoneHolders): ReadonlyMap<string, readonly Contact[]> {
  const tails = new Map<string, Contact[]>();
  for (const contact of [...contacts, ...nobodies])
    for (const { identifiers } of contact.rows)
      for (const held of identifiers) {
        const tail = held.kind === 'phone' ? lastDigits(digitsOf(held)) : '';
        if (tail === '') continue;
        const same = tails.get(tail);
        if (!same) tails.set(tail, [contact]);
        else if (!same.includes(contact) && same.length < 2) same.push(contact);
      }
  return tails;
}

function digitsOf({ canonical, incomplete }: Identifier): string {
  return incomplete?.digits ?? canonical.slice(1);
}
