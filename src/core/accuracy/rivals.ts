import type { ContactIndex } from '../match/contactIndex.ts';
import type { Contact, Identifier } from '../model.ts';

/** Whom a plain way of matching would write to, by a row's identifiers as they stand in their cells; null for nobody. */
export type Rival = (identifiers: readonly Identifier[]) => Contact | null;

type Kind = 'email' | 'phone';

/** Plain ways of matching, beside which the review is measured. None of them looks at ids, names, or a second answer. */
export function rivalsOn(index: ContactIndex): Readonly<Record<string, Rival>> {
  const byEmail = firstHolders(index, 'email', folded);
  const byPhone = firstHolders(index, 'phone', digits);
  const byExactEmail = firstHolders(index, 'email', trimmed);
  return {
    'first match by e-mail, else by phone': (identifiers) =>
      firstMatch(identifiers, 'email', folded, byEmail) ?? firstMatch(identifiers, 'phone', digits, byPhone),
    'exact e-mail alone': (identifiers) => firstMatch(identifiers, 'email', trimmed, byExactEmail),
  };
}

function firstHolders(
  { contacts }: ContactIndex,
  of: Kind,
  spell: (raw: string) => string,
): ReadonlyMap<string, Contact> {
  const first = new Map<string, Contact>();
  for (const contact of contacts)
    for (const { kind, raw } of contact.rows.flatMap(({ identifiers }) => identifiers)) {
      const value = spell(raw);
      if (kind === of && value !== '' && !first.has(value)) first.set(value, contact);
    }
  return first;
}

function firstMatch(
  identifiers: readonly Identifier[],
  of: Kind,
  spell: (raw: string) => string,
  holders: ReadonlyMap<string, Contact>,
): Contact | null {
  for (const { kind, raw } of identifiers) {
    const found = kind === of ? holders.get(spell(raw)) : undefined;
    if (found) return found;
  }
  return null;
}

function trimmed(raw: string): string {
  return raw.trim();
}

function folded(raw: string): string {
  return raw.trim().toLowerCase();
}

function digits(raw: string): string {
  return raw.replace(/\D/g, '');
}
