import type { Contact } from '../../model.ts';
import { cellText } from '../../normalize/text.ts';
import { contactKeys } from '../contacts.ts';

const LONGEST = 120;
/** It stands in the evidence of every row of a contact, beside each of its identifiers. */
const labels = new WeakMap<Contact, string>();
const OTHER_BLANKS = /\s\s|[^\S ]/;

/** What people call the contact, as the map has it first; '' where it does not say. For people: it names nobody. */
export function contactName({ rows }: Contact): string {
  for (const { names } of rows) for (const name of names) return shortened(cellText(name));
  return '';
}

/** The contact's key with its name beside it: `CLOSE-101/GHL-501 Ann Lee`. */
export function contactLabel(contact: Contact): string {
  const known = labels.get(contact);
  if (known !== undefined) return known;
  const name = contactName(contact);
  const label = `${contactKeys(contact).join(' | ')}${name ? ` ${name}` : ''}`;
  labels.set(contact, label);
  return label;
}

/** For sentences that people read: `Ann Lee (CLOSE-101)`, by the first of its ids; the whole key where nobody says the name. */
export function contactTitle(contact: Contact): string {
  const name = contactName(contact);
  const [key = contact.key] = contactKeys(contact);
  return name ? `${name} (${key.split('/')[0]})` : key;
}

function shortened(name: string): string {
  const text = OTHER_BLANKS.test(name) ? name.slice(0, LONGEST).replace(/\s+/g, ' ') : name.slice(0, LONGEST);
  return name.length > LONGEST ? `${text}…` : text;
}
