import type { Contact, Identifier, IdentifierKind } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { cellText } from '../normalize/text.ts';
import { namesOfField } from '../policy/contactFields.ts';
import { identityHeading } from '../systems/identityHeading.ts';

/** The field of an identifier: its kind, and the name that the map's own column of it has. */
export interface IdentityField {
  readonly kind: IdentifierKind;
  readonly name: string;
}

type Value = Pick<Identifier, 'canonical' | 'extension'>;

export function identityField(field: string, system: string): IdentityField {
  const read = identityHeading(field);
  if (read && read.what !== 'id') return { kind: read.what, name: firstName(field) };
  if (read?.whose !== 'contact') return { kind: `${system}_contact_id`, name: field };
  const of = read.system ?? system;
  return { kind: `${of}_contact_id`, name: `${of} id` };
}

/** Every value that the map has for a field other than an identifier's; none where it does not say. */
export function heldValues(contact: Contact, field: string): readonly string[] {
  return contact.rows.flatMap(({ held }) => (held.get(field) ?? []).map(cellText));
}

/** What the map has for the field, under whatever name of it. */
export function heldByMap(contact: Contact, field: string): readonly string[] {
  for (const name of namesOfField(field)) {
    const values = heldValues(contact, name);
    if (values.length > 0) return values;
  }
  return [];
}

/** The one value that the map has for it; undefined where it does not say, or says different things. */
export function onlyValue([first, ...others]: readonly string[]): string | undefined {
  return others.every((other) => other === first) ? first : undefined;
}

/** What every column of this very field holds first, as it is read; none where the map has no such column. */
export function heldIdentifiers(contact: Contact, field: IdentityField): readonly string[] {
  return firstsOf(contact, field).map(({ canonical, raw }) => canonical || raw.trim());
}

/** Whether every column of this very field holds the identifier first; for null whether none of them holds anything. */
export function isHeldIn(contact: Contact, field: IdentityField, value: Value | null): boolean {
  const firsts = firstsOf(contact, field);
  const present = firsts.filter(({ state }) => state !== 'missing');
  if (value === null) return firsts.length > 0 && present.length === 0;
  const isSame = (held: Value) => held.canonical === value.canonical && held.extension === value.extension;
  return present.length > 0 && present.every(isSame);
}

function firstsOf(contact: Contact, { kind, name }: IdentityField): readonly Identifier[] {
  return contact.rows.flatMap(({ identifiers }) =>
    identifiers.filter(
      (held, at) =>
        held.kind === kind && held.column !== identifiers[at - 1]?.column && nameOf(held) === name,
    ),
  );
}

function nameOf({ kind, heading }: Identifier): string {
  return kind === 'email' || kind === 'phone'
    ? firstName(normalizeHeading(heading))
    : kind.replace('_contact_id', ' id');
}

/** One name for a contact's first e-mail or phone. Any other (`fax`, `billing e mail`, `email 2`) is a field of its own. */
function firstName(name: string): string {
  const read = identityHeading(name);
  return read?.isFirst ? read.what : name;
}
