import type { Contact, ContactIdKind, System } from '../model.ts';

/** The kinds by their systems: a text that is put together anew is slow to compare. */
const kinds = new Map<System, ContactIdKind>();

/** The contact's id in a system; '' where the map has none. */
export function idIn({ rows }: Contact, system: System): string {
  const wanted = kindOf(system);
  for (const { identifiers } of rows)
    for (const { kind, state, canonical } of identifiers)
      if (kind === wanted && state === 'usable') return canonical;
  return '';
}

function kindOf(system: System): ContactIdKind {
  const known = kinds.get(system);
  if (known) return known;
  const kind: ContactIdKind = `${system}_contact_id`;
  kinds.set(system, kind);
  return kind;
}
