import type { Contact, IdentifierKind, Reading } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { cellText, isMissing, isSheetError } from '../normalize/text.ts';
import { fieldClassOf, INACTIVE_VALUES, STAGE_ORDER } from '../policy/defaults.ts';
import type { FieldClass, FieldRule } from '../policy/fieldPolicy.ts';
import { isCoerced } from '../read/coercedCells.ts';
import { fieldOf, type SourceRecord } from '../read/tabPlan.ts';
import type { ReasonCode } from '../reasons.ts';
import { systemNamed } from '../sources/systems.ts';
import { type ContactIndex, holdersOf, holds } from './contactIndex.ts';

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
  /** What the contact holds; undefined where the map does not say, '' where it says that nothing is held. */
  readonly held: string | undefined;
  /** The incoming value read as an identifier, for a field that holds one. */
  readonly reading: Reading | null;
  readonly isHeld: boolean;
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
    when: ({ reading, isBlank }) => !isBlank && reading !== null && reading.canonical === '',
    reason: 'value-invalid',
  },
  { when: ({ isHeld }) => isHeld, reason: 'no-change' },
  { when: ({ isBlank }) => isBlank, reason: 'blank-would-erase' },
  { when: ({ otherHolders }) => otherHolders.length > 0, reason: 'value-belongs-to-another-contact' },
  { when: ({ fieldClass }) => fieldClass === 'identity', reason: 'identity-field-change' },
  { when: ({ rule }) => rule?.protection === 'never', reason: 'protected-field' },
  {
    when: ({ rule, held }) => rule?.protection === 'fill-if-empty' && Boolean(held),
    reason: 'protected-field',
  },
  {
    when: ({ rule, held }) => rule?.protection === 'fill-if-empty' && held === undefined,
    reason: 'field-needs-review',
  },
  { when: ({ rule }) => rule?.protection === 'ask', reason: 'field-needs-review' },
  { when: ({ flowsAgainstPolicy }) => flowsAgainstPolicy, reason: 'field-needs-review' },
  { when: goesBackwards, reason: 'sensitive-status-change' },
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
  const fieldClass = fieldClassOf(field);
  const column = record.plan.fields.get('new_value')?.index ?? -1;
  const incoming = cellText(record.cells[column] ?? '');
  const kind = fieldClass === 'identity' ? identifierKindOf(field, record.system) : null;
  const reading = kind && read(kind, incoming);
  const held = contact ? heldValue(contact, field) : undefined;
  const isBlank = isMissing(incoming);
  const value = kind && reading?.canonical ? { kind, ...reading } : null;
  const isHeld = kind
    ? contact !== null && value !== null && holds(contact, value)
    : held !== undefined && (isBlank ? isMissing(held) : held.normalize('NFC') === incoming.normalize('NFC'));
  const holders = value && !isHeld ? holdersOf(index, value) : [];
  return {
    field,
    rule,
    fieldClass,
    incoming,
    isBlank,
    isDamaged:
      isSheetError(incoming) ||
      reading?.state === 'damaged' ||
      isCoerced(record.plan.coerced, column, incoming),
    held,
    reading,
    isHeld,
    otherHolders: holders.filter((holder) => holder !== contact),
    flowsAgainstPolicy: rule !== undefined && isAgainst(rule, record),
  };
}

function heldValue(contact: Contact, field: string): string | undefined {
  const value = contact.rows[0]?.held.get(field);
  const isSame = contact.rows.every(({ held }) => held.get(field) === value);
  return isSame && value !== undefined ? cellText(value) : undefined;
}

function identifierKindOf(field: string, system: string): IdentifierKind {
  if (/e ?mail/.test(field)) return 'email';
  if (!field.endsWith(' id')) return 'phone';
  return `${systemNamed(field.replace(/ ?(contact )?id$/, '')) ?? system}_contact_id`;
}

function isAgainst({ direction, winner }: FieldRule, { system, plan: { target } }: SourceRecord): boolean {
  if (winner === 'review' || winner === target) return true;
  return direction !== null && direction !== 'both' && (direction.from !== system || direction.to !== target);
}

function goesBackwards({ fieldClass, incoming, held }: FieldChange): boolean {
  if (fieldClass !== 'stage') return false;
  const to = normalizeHeading(incoming);
  if (INACTIVE_VALUES.has(to)) return true;
  const from = held === undefined ? -1 : STAGE_ORDER.indexOf(normalizeHeading(held));
  const place = STAGE_ORDER.indexOf(to);
  return from >= 0 && place >= 0 && place < from;
}
