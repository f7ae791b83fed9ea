import { idIn } from '../match/idIn.ts';
import type { Contact, ContactIdKind, System } from '../model.ts';
import { fieldName } from '../normalize/heading.ts';
import type { Difference } from './differences.ts';
import { systemOrder } from './systemOrder.ts';

/** The contact's first system in the systems table, with its id there: what a difference is known by. */
export function firstIdOf(contact: Contact): { readonly system: System; readonly id: string } {
  const systems = contact.rows
    .flatMap(({ identifiers }) => identifiers)
    .filter(({ state, kind }) => state === 'usable' && kind.endsWith('_contact_id'))
    .map(({ kind }) => (kind as ContactIdKind).replace('_contact_id', ''))
    .sort(systemOrder);
  const [system = ''] = systems;
  return { system, id: idIn(contact, system) };
}

const KIND = ':field-difference:';

/**
 * The key of a difference: its field and the contact's first id, so that neither another side nor a new id of the contact in
 * another system makes it another row.
 */
export function differenceKey({ contact, field }: Pick<Difference, 'contact' | 'field'>): string {
  const { system, id } = firstIdOf(contact);
  return `${system}${KIND}${id} ${fieldName(field)}`;
}

/** Whether a row of an output table is a difference, by its key; an event id may hold anything. */
export function isDifferenceKey(key: string): boolean {
  return key.startsWith(KIND, key.indexOf(':'));
}
