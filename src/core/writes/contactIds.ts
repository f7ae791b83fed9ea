import type { Contact, System } from '../model.ts';

/** The contact's id in a system; '' where the map has none. */
export function idIn({ rows }: Contact, system: System): string {
  for (const { identifiers } of rows)
    for (const { kind, state, canonical } of identifiers)
      if (state === 'usable' && kind === `${system}_contact_id`) return canonical;
  return '';
}
