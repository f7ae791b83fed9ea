import { type ContactIndex, holdersOf } from '../match/contactIndex.ts';
import type { Contact, Reading, System } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { isMissing } from '../normalize/text.ts';
import { isAddedTo, isListField } from '../policy/contactFields.ts';
import { fieldClassOf } from '../policy/fieldClass.ts';
import type { FieldClass, FieldRule } from '../policy/fieldPolicy.ts';
import type { Stages } from '../policy/stages.ts';
import type { DateOrder } from '../read/cells/timestamp.ts';
import { isMisshapen } from './fieldShapes.ts';
import { heldIdentifiers, identityField, isHeldIn, onlyValue } from './heldValues.ts';
import { isBlankValue, isDamagedValue, isNoValue } from './incomingValue.ts';
import { isRounded, losesPart } from './lostParts.ts';
import { listAsWritten, listOf, meaningOf, plainValue } from './meaning.ts';

const TAKES_OUT = /^(?:[-−–!]\s*\S|\+\s*\p{L}|(?:remove|delete|untag|add)\s*[:=])/iu;

/** One change of one field, beside what the map says the contact holds. */
export interface FieldChange {
  /** Normalized as a heading. */
  readonly field: string;
  readonly rule: FieldRule | undefined;
  readonly fieldClass: FieldClass;
  readonly incoming: string;
  readonly isBlank: boolean;
  /** A spreadsheet has made an error, a number or a date of it: what it was cannot be told. */
  readonly isDamaged: boolean;
  /** A mark or a template stands in place of a value, or it cannot be what the field's name says. */
  readonly isNoValue: boolean;
  /** Every value that the map's rows have for it. They may differ. */
  readonly heldValues: readonly string[];
  /** What the contact holds; undefined where the map does not say, '' where it says that nothing is held. */
  readonly held: string | undefined;
  /** The incoming value read as an identifier, for a field that holds one. */
  readonly reading: Reading | null;
  readonly isHeld: boolean;
  /** A phone that a person's field policy lets be written, and that is nobody's but the contact's. */
  readonly isAllowedPhone: boolean;
  readonly otherHolders: readonly Contact[];
  /** The write takes the place of a list or of notes, and something that is held there would be gone. */
  readonly drops: boolean;
  readonly adds: boolean;
  /** The target may hold another value than those that are known. */
  readonly mayHoldMore: boolean;
  readonly flowsAgainstPolicy: boolean;
  readonly stages: Stages;
}

/** A value that would be written to one field of a contact, from one system to another. */
export interface Proposed {
  /** Normalized as a heading. */
  readonly field: string;
  readonly incoming: string;
  readonly from: System;
  readonly to: System;
  /** null where the row names none. */
  readonly contact: Contact | null;
  /** What the target holds, as far as it is known: none where nobody says. */
  readonly heldValues: readonly string[];
  /** It may hold others too. */
  readonly mayHoldMore?: boolean;
  /** Sheets has made a number or a date of it. */
  readonly isCoerced: boolean;
  /** How its dates are written. */
  readonly dateOrder: DateOrder;
  /** The action says that the value is added to what is held, and takes the place of nothing. */
  readonly adds: boolean;
}

/** What the change rules have to know of a proposed value. */
export function fieldChange(
  {
    field,
    incoming,
    from,
    to,
    contact,
    heldValues: said,
    mayHoldMore = false,
    isCoerced: wasCoerced,
    dateOrder,
    adds,
  }: Proposed,
  index: ContactIndex,
  rule: FieldRule | undefined,
  read: ReadIdentifier,
  stages: Stages,
): FieldChange {
  const fieldClass = fieldClassOf(field, incoming);
  const identity = fieldClass === 'identity' ? identityField(field, from) : null;
  const reading = identity && read(identity.kind, incoming);
  const values = identity && contact && said.length === 0 ? heldIdentifiers(contact, identity) : said;
  const held = onlyValue(values);
  const isBlank = isBlankValue(incoming) || (isListField(field) && listOf(incoming).length === 0);
  const isOnItsOwn = fieldClass === 'plain' && !isListField(field);
  const value = identity && reading?.canonical ? { kind: identity.kind, ...reading } : null;
  const isHeld = identity
    ? contact !== null && (isBlank || value !== null) && isHeldIn(contact, identity, value)
    : held !== undefined &&
      (isBlank
        ? isMissing(held)
        : isSame(field, held, incoming, read) || (adds && !dropsFrom(field, incoming, held)));
  const holders = value && !isHeld ? holdersOf(index, value) : [];
  return {
    field,
    rule,
    fieldClass,
    incoming,
    isBlank,
    isDamaged:
      isDamagedValue(incoming, fieldClass) ||
      reading?.state === 'damaged' ||
      wasCoerced ||
      (isOnItsOwn && !isHeld && (isRounded(incoming) || values.some((held) => losesPart(held, incoming)))),
    isNoValue: isNoValue(incoming, fieldClass) || (!isHeld && isMisshapen(field, incoming, dateOrder)),
    heldValues: values,
    held,
    reading,
    isHeld,
    isAllowedPhone: identity?.kind === 'phone' && reading?.state === 'usable' && rule?.protection === 'allow',
    otherHolders: holders.filter((holder) => holder !== contact),
    adds,
    mayHoldMore,
    drops: !adds && (takesOut(field, incoming) || values.some((value) => dropsFrom(field, value, incoming))),
    flowsAgainstPolicy: rule !== undefined && isAgainst(rule, from, to),
    stages,
  };
}

function isSame(field: string, held: string, incoming: string, read: ReadIdentifier): boolean {
  const spelling = { read, dateOrder: 'undecided', zone: '' } as const;
  return meaningOf(field, held, spelling) === meaningOf(field, incoming, spelling);
}

/** Whether something of a list, or of a text that is added to, would be gone if `incoming` took the place of `held`. */
function dropsFrom(field: string, held: string, incoming: string): boolean {
  if (isMissing(held)) return false;
  if (isListField(field)) {
    const there = new Set(listOf(incoming).map(plainValue));
    return listOf(held).some((part) => !there.has(plainValue(part)));
  }
  return isAddedTo(field) && !plainValue(incoming).includes(plainValue(held));
}

/** Whether the value is an order to change a list (`-vip`, `+vip`, `remove: vip`), and no list. */
export function takesOut(field: string, incoming: string): boolean {
  return isListField(field) && listOf(incoming).some((part) => TAKES_OUT.test(part));
}

/** The value as it would be written: all that means nothing is one blank. */
export function writtenValue({ field, isBlank, incoming }: FieldChange): string {
  return isBlank ? '' : listAsWritten(field, incoming);
}

/** Whether the policy lets the field flow another way only, or another system's value stands: the target's, or a third one's. */
export function isAgainst({ direction, winner }: FieldRule, from: System, to: System): boolean {
  if (winner !== null && winner !== from) return true;
  return direction !== null && direction !== 'both' && (direction.from !== from || direction.to !== to);
}
