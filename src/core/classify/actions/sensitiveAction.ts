import { fieldName, normalizeHeading } from '../../normalize/heading.ts';
import { fieldOf, textAt } from '../../read/sourceRecord.ts';
import { takesOut } from '../../writes/fieldChange.ts';
import type { RowCase } from '../rowCase.ts';
import { isHarmlessAction } from './harmlessAction.ts';

/** Names of webhook events (`ContactDelete`, `contact.merged`, `opportunity.delete_requested`). */
const SENSITIVE_EVENT = /delet|\bmerge|\bremov|\barchiv|\bpurg|\beras/;

/** The desired action where it is more than a note, or an event that tells of a delete or a merge. */
export function sensitiveAction({ record }: RowCase): string | null {
  const action = fieldOf(record, 'desired_action');
  if (action !== '' && !isHarmlessAction(action)) return `action=${action}`;
  const type = fieldOf(record, 'activity_type');
  return SENSITIVE_EVENT.test(normalizeHeading(type)) ? `type=${type}` : null;
}

/** Columns beside a change that say what is to be done with its value, in whatever export. */
const ORDER = /^(?:desired )?(?:\w+ )?(?:action|operation|op)$|^(?:change|event) type$/;
const TAKES_OUT =
  /\b(?:remov|delet|clear|eras|unset|untag|drop|detach|revert|undo|undone|roll(?:ed)? ?back|un(?:assign|link)|take (?:off|out|away)|do ?n.?t|do not|never)/;

/** A change whose row says beside its value that it is taken out: written as it stands, it would be put in. */
export function takesValueOut({ record, change }: RowCase): string | null {
  if (!change) return null;
  for (const { heading, index } of record.plan.extra)
    if (ORDER.test(normalizeHeading(heading)) && TAKES_OUT.test(normalizeHeading(textAt(record, index))))
      return `${heading}=${textAt(record, index)}`;
  return null;
}

/** An order to take something out of a list (`-vip`): written as it stands, it would be all that is in the list. */
export function listOrder({ change }: RowCase): string | null {
  return change && takesOut(change.field, change.incoming)
    ? `${fieldName(change.field)}=${change.incoming} is an order, and no list to write`
    : null;
}
