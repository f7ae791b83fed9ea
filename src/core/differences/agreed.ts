import { idIn } from '../match/idIn.ts';
import type { Contact, ContactIdKind, Row, Rows } from '../model.ts';
import { fieldName } from '../normalize/heading.ts';
import { type Compared, sidesOf } from './fieldSides.ts';
import type { Side } from './merge.ts';

/** Of what nobody knows when it was last agreed on. A blank cell says that nothing was held. */
const NOBODY_SAYS = '?';

/**
 * What all sides hold alike now, as the Last Agreed tab: the base of the next comparison. What was decided enters once every
 * side shows it, and where they differ now, what they last agreed on stays.
 */
export function agreedTable(compared: Compared): Rows {
  const kinds = compared.setUp.map.idKinds;
  const fields: string[] = [];
  const lines: { readonly contact: Contact; readonly values: ReadonlyMap<string, string> }[] = [];
  for (const contact of compared.index.contacts) {
    const values = agreedOf(compared, contact);
    if (values.size === 0) continue;
    for (const field of values.keys()) if (!fields.includes(field)) fields.push(field);
    lines.push({ contact, values });
  }
  const header = [...kinds, ...fields.map(fieldName)];
  return [header, ...lines.map(({ contact, values }) => rowOf(contact, kinds, fields, values))];
}

function agreedOf(compared: Compared, contact: Contact): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [field, sides] of sidesOf(compared, contact)) {
    const [first] = sides;
    if (!first) continue;
    const value = isAgreed(sides) ? first.value : compared.lastAgreed(contact, field);
    if (value !== undefined) values.set(field, value);
  }
  return values;
}

function isAgreed(sides: readonly Side[]): boolean {
  return (
    sides.length > 1 &&
    sides.every(({ meaning, isContested }) => meaning === sides[0]?.meaning && !isContested)
  );
}

function rowOf(
  contact: Contact,
  kinds: readonly ContactIdKind[],
  fields: readonly string[],
  values: ReadonlyMap<string, string>,
): Row {
  return [
    ...kinds.map((kind) => idIn(contact, kind.replace('_contact_id', ''))),
    ...fields.map((field) => values.get(field) ?? NOBODY_SAYS),
  ];
}
