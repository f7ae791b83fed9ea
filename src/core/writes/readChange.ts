import type { ContactIndex } from '../match/contactIndex.ts';
import type { Contact, System } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { cellText } from '../normalize/text.ts';
import { canonicalField, isListField } from '../policy/contactFields.ts';
import type { FieldRule } from '../policy/fieldPolicy.ts';
import type { Stages } from '../policy/stages.ts';
import { factOf, type TargetFacts } from '../policy/targetFacts.ts';
import { isCoerced } from '../read/coercedCells.ts';
import { fieldOf, type SourceRecord } from '../read/sourceRecord.ts';
import { type FieldChange, fieldChange, type Proposed } from './fieldChange.ts';
import { heldByMap } from './heldValues.ts';

const ADDS = /\b(?:add|append)\b/;

/** What exports hold of contacts. */
export interface HeldInExport {
  /** What a system's own export holds of a contact's field; none where there is none. */
  readonly values: (contact: Contact, system: System, field: string) => readonly string[];
  /** Whether exports have rows of the contact that were not kept: they may hold anything. */
  readonly isMore: (contact: Contact) => boolean;
}

const NO_EXPORT: HeldInExport = { values: () => [], isMore: () => false };

/** What the target holds: as its own export says, else as the map does. */
function heldIn(contact: Contact, to: System, field: string, inExport: HeldInExport): readonly string[] {
  const exported = inExport.values(contact, to, canonicalField(field));
  return exported.length > 0 ? exported : heldByMap(contact, field);
}

/** What is known of where the change would be written. */
export interface KnownOfTargets {
  readonly stages: Stages;
  readonly targetFacts: TargetFacts;
}

/** Whether the target adds to a list what is written to it, and takes nothing out. Where nobody says, it replaces. */
function keepsLists({ targetFacts }: KnownOfTargets, target: System, field: string): boolean {
  return isListField(field) && factOf(targetFacts, target, 'replaces_lists') === 'no';
}

/** The change that a row of a record kind `contact-change` proposes, beside what the map says the contact holds. */
export function readChange(
  record: SourceRecord,
  contact: Contact | null,
  index: ContactIndex,
  ruleFor: (field: string) => FieldRule | undefined,
  read: ReadIdentifier,
  known: KnownOfTargets,
  heldInExport = NO_EXPORT,
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
    heldValues: contact ? heldIn(contact, record.plan.target, field, heldInExport) : [],
    mayHoldMore: contact !== null && heldInExport.isMore(contact),
    isCoerced: isCoerced(record.plan.coerced, column, incoming),
    dateOrder: record.plan.saidOrder?.order ?? 'undecided',
    adds: saysAdd(record) || keepsLists(known, record.plan.target, field),
  };
  return fieldChange(proposed, index, ruleFor(field), read, known.stages);
}

/** Whether the row says that its value is added: by its action. */
function saysAdd(record: SourceRecord): boolean {
  return ADDS.test(normalizeHeading(fieldOf(record, 'desired_action')));
}
