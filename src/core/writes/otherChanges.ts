/* What the other changes of a field say of one of them, once they are settled (changeOrder.ts). */

import type { Moment, System } from '../model.ts';
import type { ChangeOrder, Holder } from './changeOrder.ts';

/** Whether another change of the same field with another value has the same time, or a time that cannot be compared. */
export function isOrderUndecided(
  order: ChangeOrder,
  field: string,
  contact: Holder,
  value: string,
  moment: Moment,
): boolean {
  if (order.doubtful.has(field)) return true;
  const settled = order.settled.get(field)?.get(contact);
  if (!settled) return false;
  if (moment.state !== 'instant') return settled.allValues.size > 1;
  return hasOther(settled.valuesAt.get(moment.epochMs), value) || hasOther(settled.timelessValues, value);
}

/** What other systems have changed the same field to, where that is another value: writing both ways would swap the two. */
export function changedElsewhere(
  order: ChangeOrder,
  field: string,
  contact: Holder,
  value: string,
  system: System,
): readonly { readonly system: System; readonly value: string }[] {
  return [...(order.settled.get(field)?.get(contact)?.valuesIn ?? [])].flatMap(([other, values]) =>
    other === system
      ? []
      : [...values].filter((one) => one !== value).map((one) => ({ system: other, value: one })),
  );
}

/** The other values that changes give the field of its holder: the first `most` of them in alphabetical order. */
export function otherValuesOf(
  order: ChangeOrder,
  field: string,
  holder: Holder,
  value: string,
  most: number,
): readonly string[] {
  const others: string[] = [];
  for (const one of order.settled.get(field)?.get(holder)?.allValues ?? []) {
    if (others.length === most) break;
    if (one !== value) others.push(one);
  }
  return others;
}

/**
 * How a change stands in the chain of its system's changes of the field: a newer one follows that would be written, or that a
 * person has to decide first; '' for the newest, and for one that stands alone.
 */
export function standingInChain(
  order: ChangeOrder,
  field: string,
  contact: Holder,
  system: System,
  moment: Moment,
): '' | 'superseded' | 'newest is held' {
  const newest = order.settled.get(field)?.get(contact)?.newestIn.get(system);
  if (!newest || moment.state !== 'instant' || moment.epochMs >= newest.at) return '';
  return newest.isHeld ? 'newest is held' : 'superseded';
}

/** The first of the values that changes give the field for which `holds` is true, where there are several; in alphabetical order. */
export function someValue(
  order: ChangeOrder,
  field: string,
  holder: Holder,
  holds: (value: string) => boolean,
): string | undefined {
  for (const value of order.settled.get(field)?.get(holder)?.allValues ?? []) if (holds(value)) return value;
  return undefined;
}

/** Whether changes of the field give it several values. */
export function haveSeveralValues({ settled }: ChangeOrder, field: string, holder: Holder): boolean {
  return (settled.get(field)?.get(holder)?.allValues.size ?? 0) > 1;
}

function hasOther(values: ReadonlySet<string> | undefined, value: string): boolean {
  return values !== undefined && values.size > (values.has(value) ? 1 : 0);
}
