import type { ContactIndex } from '../match/contactIndex.ts';
import type { Contact, Identifier, IdentifierKind } from '../model.ts';

/** The index as it would be if one row of one contact held one more identifier. The index itself is left as it is. */
export function mapWith(index: ContactIndex, contact: Contact, added: Identifier): ContactIndex {
  const [first, ...rest] = contact.rows;
  if (!first) return index;
  const changed: Contact = {
    ...contact,
    rows: [{ ...first, identifiers: [...first.identifiers, added] }, ...rest],
  };
  const swapped = (list: readonly Contact[] | undefined) =>
    list?.map((one) => (one === contact ? changed : one));
  const holders = new Map<IdentifierKind, ReadonlyMap<string, readonly Contact[]>>();
  for (const kind of new Set([...index.holders.keys(), added.kind])) {
    const byValue = new Overlay(index.holders.get(kind), swapped);
    if (kind === added.kind) byValue.set(added.canonical, [changed]);
    holders.set(kind, byValue);
  }
  return { ...index, contacts: swapped(index.contacts) ?? [], holders };
}

/** A map seen through a change of its values, without copying it: an index may hold a hundred thousand. */
class Overlay<K, V> extends Map<K, V> {
  constructor(
    private readonly under: ReadonlyMap<K, V> | undefined,
    private readonly seen: (value: V | undefined) => V | undefined,
  ) {
    super();
  }

  override get(key: K): V | undefined {
    return super.get(key) ?? this.seen(this.under?.get(key));
  }
}
