import type { Contact, Reading } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { cellText, isMissing } from '../normalize/text.ts';
import { fieldClassOf } from '../policy/defaults.ts';
import type { FieldClass, FieldRule } from '../policy/fieldPolicy.ts';
import { isSensitiveMove } from '../policy/stages.ts';
import { isCoerced } from '../read/coercedCells.ts';
import { fieldOf, type SourceRecord } from '../read/tabPlan.ts';
import type { ReasonCode } from '../reasons.ts';
import { type ContactIndex, holdersOf } from './contactIndex.ts';
import { heldValues, identityField, isHeldIn, onlyValue } from './heldValues.ts';
import { isBlankValue, isDamagedValue, isNoValue, isOptOut } from './incomingValue.ts';

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
}

/** What may be written. Read from the top; the first row whose condition holds decides. None holds: it may be written. */
export const CHANGE_RULES: readonly {
  readonly when: (change: FieldChange) => boolean;
  readonly reason: ReasonCode;
}[] = [
  { when: ({ rule }) => rule === undefined, reason: 'field-not-in-policy' },
  { when: ({ isDamaged }) => isDamaged, reason: 'value-damaged' },
  { when: ({ fieldClass }) => fieldClass === 'consent', reason: 'consent-change' },
  {
    when: (change) =>
      !change.isBlank && (change.reading === null ? change.isNoValue : change.reading.canonical === ''),
    reason: 'value-invalid',
  },
  { when: ({ isHeld }) => isHeld, reason: 'no-change' },
  { when: ({ isBlank }) => isBlank, reason: 'blank-would-erase' },
  { when: ({ otherHolders }) => otherHolders.length > 0, reason: 'value-belongs-to-another-contact' },
  {
    when: ({ fieldClass, isAllowedPhone }) => fieldClass === 'identity' && !isAllowedPhone,
    reason: 'identity-field-change',
  },
  { when: ({ rule }) => rule?.protection === 'never', reason: 'protected-field' },
  {
    when: ({ rule, held }) => rule?.protection === 'fill-if-empty' && !isMissing(held ?? ''),
    reason: 'protected-field',
  },
  {
    when: ({ rule, held }) => rule?.protection === 'fill-if-empty' && held === undefined,
    reason: 'field-needs-review',
  },
  { when: ({ rule }) => rule?.protection === 'ask', reason: 'field-needs-review' },
  { when: ({ flowsAgainstPolicy }) => flowsAgainstPolicy, reason: 'field-needs-review' },
  { when: saysOptOut, reason: 'consent-change' },
  { when: isSensitiveStage, reason: 'sensitive-status-change' },
];

export function readChange(
  record: SourceRecord,
  contact: Contact | null,
  index: ContactIndex,
  ruleFor: (field: string) => FieldRule | undefined,
  read: ReadIdentifier,
): FieldChange {
  const field = normalizeHeading(fieldOf(record, 'field'));
  const rule = ruleFor(field);
  const column = record.plan.fields.get('new_value')?.index ?? -1;
  const incoming = cellText(record.cells[column] ?? '');
  const fieldClass = fieldClassOf(field, incoming);
  const identity = fieldClass === 'identity' ? identityField(field, record.system) : null;
  const reading = identity && read(identity.kind, incoming);
  const values = contact ? heldValues(contact, field) : [];
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
    isDamaged:
      isDamagedValue(incoming) ||
      reading?.state === 'damaged' ||
      isCoerced(record.plan.coerced, column, incoming),
    isNoValue: isNoValue(incoming, fieldClass),
    heldValues: values,
    held,
    reading,
    isHeld,
    isAllowedPhone: identity?.kind === 'phone' && reading?.state === 'usable' && rule?.protection === 'allow',
    otherHolders: holders.filter((holder) => holder !== contact),
    flowsAgainstPolicy: rule !== undefined && isAgainst(rule, record),
  };
}

/** The value as it would be written: all that means nothing is one blank. */
export function writtenValue({ isBlank, incoming }: FieldChange): string {
  return isBlank ? '' : incoming;
}

/** Whether the policy lets the field flow another way only, or another system's value stands. */
export function isAgainst(
  { direction, winner }: FieldRule,
  { system, plan: { target } }: SourceRecord,
): boolean {
  if (winner === 'review' || winner === target) return true;
  return direction !== null && direction !== 'both' && (direction.from !== system || direction.to !== target);
}

/** A text may speak of opting out; a status or tag that says so, or would replace one that does, is the person's word. */
function saysOptOut({ fieldClass, incoming, heldValues }: FieldChange): boolean {
  return fieldClass !== 'text' && (isOptOut(incoming) || heldValues.some(isOptOut));
}

function isSensitiveStage({ fieldClass, incoming, heldValues }: FieldChange): boolean {
  return fieldClass === 'stage' && isSensitiveMove(heldValues, incoming);
}
