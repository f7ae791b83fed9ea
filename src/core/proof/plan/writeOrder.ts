import type { Drafted } from './draftedWrites.ts';

/** A row with no time goes last of its contact; what is equal keeps the order of the row keys, whatever that of the tables. */
export function byContactAndTime(a: Drafted, b: Drafted): number {
  return (
    compare(`${a.target} ${a.contactId}`, `${b.target} ${b.contactId}`) ||
    (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER) ||
    compare(a.source.rowKey, b.source.rowKey) ||
    compare(a.fields[0]?.field ?? '', b.fields[0]?.field ?? '')
  );
}

/**
 * Fields of a contact that several rows set, where one after the other does not lead from what is held to what is wanted, or where
 * each system would get the other's value.
 */
export function clashes(ordered: readonly Drafted[]): Map<string, string> {
  const held = new Map<string, { readonly value: string; readonly at: number | null }>();
  const clashing = new Map<string, string>();
  for (const draft of ordered) {
    const place = fieldPlace(draft);
    const [field] = draft.fields;
    if (field?.mode !== 'set') continue;
    const known = held.get(place);
    const follows = !known || (field.before === known.value && draft.at !== null && draft.at !== known.at);
    if (!follows && field.after !== known?.value)
      clashing.set(place, `several approved rows write different values into ${field.field} of this contact`);
    held.set(place, { value: field.after, at: draft.at });
  }
  noteSwaps(ordered, clashing);
  return clashing;
}

/** Of two systems that would each get another value, the next comparison would find the two values swapped. */
function noteSwaps(ordered: readonly Drafted[], clashing: Map<string, string>): void {
  const last = new Map<string, Drafted>();
  for (const draft of ordered) {
    const [field] = draft.fields;
    if (field?.mode !== 'set') continue;
    const fieldOfContact = `${draft.contact} ${field.field}`;
    const other = last.get(fieldOfContact);
    last.set(fieldOfContact, draft);
    if (!other || other.target === draft.target || other.fields[0]?.after === field.after) continue;
    const why = `approved rows write one value into ${field.field} of this contact in ${other.target}, and another in ${draft.target}`;
    for (const one of [other, draft]) clashing.set(fieldPlace(one), why);
  }
}

export function fieldPlace({
  kind,
  target,
  contactId,
  fields,
}: Pick<Drafted, 'kind' | 'target' | 'contactId' | 'fields'>) {
  return `${kind} ${target} ${contactId} ${fields[0]?.mode} ${fields[0]?.field}`;
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
