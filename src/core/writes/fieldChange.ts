import { type ContactIndex, holdersOf } from '../match/contactIndex.ts';
import { heldValues, identityField, isHeldIn, onlyValue } from '../match/heldValues.ts';
import { isBlankValue, isDamagedValue, isNoValue } from '../match/incomingValue.ts';
import type { Contact, Reading, System } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { cellText, isMissing } from '../normalize/text.ts';
import { fieldClassOf } from '../policy/defaults.ts';
import type { FieldClass, FieldRule } from '../policy/fieldPolicy.ts';
import type { Stages } from '../policy/stages.ts';
import { isCoerced } from '../read/coercedCells.ts';
import { fieldOf, type SourceRecord } from '../read/tabPlan.ts';

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
  /** A mark or a template stands in place of a value. */
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
  /** Sheets has made a number or a date of it. */
  readonly isCoerced: boolean;
}

/** The change that a row of a record kind `contact-change` proposes, beside what the map says the contact holds. */
export function readChange(
  record: SourceRecord,
  contact: Contact | null,
  index: ContactIndex,
  ruleFor: (field: string) => FieldRule | undefined,
  read: ReadIdentifier,
  stages: Stages,
): FieldChange {
  const field = normalizeHeading(fieldOf(record, 'field'));
  const column = record.plan.fields.get('new_value')?.index ?? -1;
  const incoming = cellText(record.cells[column] ?? '');
  const proposed: Proposed = {
    field,
    incoming,
    from: record.system,
    to: record.plan.target,
    contact,
    heldValues: contact ? heldValues(contact, field) : [],
    isCoerced: isCoerced(record.plan.coerced, column, incoming),
  };
  return fieldChange(proposed, index, ruleFor(field), read, stages);
}

/** What the change rules have to know of a proposed value. */
export function fieldChange(
  { field, incoming, from, to, contact, heldValues: values, isCoerced: wasCoerced }: Proposed,
  index: ContactIndex,
  rule: FieldRule | undefined,
  read: ReadIdentifier,
  stages: Stages,
): FieldChange {
  const fieldClass = fieldClassOf(field, incoming);
  const identity = fieldClass === 'identity' ? identityField(field, from) : null;
  const reading = identity && read(identity.kind, incoming);
  const held = onlyValue(values);
  const isBlank = isBlankValue(incoming);
  const value = identity && reading?.canonical ? { kind: identity.kind, ...reading } : null;
  const isHeld = identity
    ? contact !== null && (isBlank || value !== null) && isHeldIn(contact, identity, value)
    : held !== undefined && (isBlank ? isMissing(held) : held.normalize('NFC') === incoming.normalize('NFC'));
  const holders = value && !isHeld ? holdersOf(index, value) : [];
  return {
    field,
    rule,
    fieldClass,
    incoming,
    isBlank,
    isDamaged: isDamagedValue(incoming) || reading?.state === 'damaged' || wasCoerced,
    isNoValue: isNoValue(incoming, fieldClass),
    heldValues: values,
    held,
    reading,
    isHeld,
    isAllowedPhone: identity?.kind === 'phone' && reading?.state === 'usable' && rule?.protection === 'allow',
    otherHolders: holders.filter((holder) => holder !== contact),
    flowsAgainstPolicy: rule !== undefined && isAgainst(rule, from, to),
    stages,
  };
}

/** The value as it would be written: all that means nothing is one blank. */
export function writtenValue({ isBlank, incoming }: FieldChange): string {
  return isBlank ? '' : incoming;
}

/** Whether the policy lets the field flow another way only, or another system's value stands. */
export function isAgainst({ direction, winner }: FieldRule, from: System, to: System): boolean {
  if (winner === 'review' || winner === to) return true;
  return direction !== null && direction !== 'both' && (direction.from !== from || direction.to !== to);
}
