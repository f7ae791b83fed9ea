import { defaultProtection } from '../../src/core/policy/defaultFields.ts';
import { fieldClassOf } from '../../src/core/policy/fieldClass.ts';
import { DEFAULT_STAGES, isSensitiveMove } from '../../src/core/policy/stages.ts';
import type { ReasonCode } from '../../src/core/reasons.ts';
import { type Contact, holders, holds, type Index } from './contacts.ts';
import type { Cells, CsvRecord } from './csvFiles.ts';
import { field } from './exports.ts';
import { clean, type Identifier, isDamaged, isMissing, type Kind, readIdentifiers } from './identifiers.ts';

export type FieldPolicy = Map<string, Cells>;

export function readFieldPolicy(records: readonly CsvRecord[]): FieldPolicy {
  return new Map(records.map(({ cells }) => [plain(cells.field_name ?? ''), cells]));
}

/** What a change may write: the first condition that holds decides; null where it may be written. */
export function mayItBeWritten(
  cells: Cells,
  contact: Contact | null,
  index: Index,
  policy: FieldPolicy,
): ReasonCode | null {
  const name = plain(field(cells, 'field'));
  if (name === '') return null;
  const incoming = clean(cells.new_value ?? '');
  const isBlank = isMissing(incoming);
  const kindOfField = fieldClassOf(name);
  const rule = policy.get(name);
  const protection = rule?.protection || defaultProtection(name);
  if (!protection) return 'field-not-in-policy';
  const identifier =
    kindOfField === 'identity' ? readIdentifiers(identifierKind(name), incoming)[0] : undefined;
  if (isDamaged(incoming) || identifier?.state === 'damaged') return 'value-damaged';
  if (kindOfField === 'consent') return 'consent-change';
  if (identifier && !isBlank && identifier.value === '') return 'value-invalid';
  const held = contact ? heldValue(contact, name) : undefined;
  if (isHeld(identifier, contact, held, incoming)) return 'no-change';
  if (isBlank) return 'blank-would-erase';
  if (identifier && holders(index, identifier).some((holder) => holder !== contact))
    return 'value-belongs-to-another-contact';
  if (kindOfField === 'identity') return 'identity-field-change';
  if (protection === 'never' || (protection === 'fill-if-empty' && held)) return 'protected-field';
  if (protection === 'ask' || (protection === 'fill-if-empty' && held === undefined))
    return 'field-needs-review';
  const flow = rule?.direction || 'both';
  const winner = rule?.winning_system ?? '';
  if (winner === 'review_required' || winner === 'close' || (flow !== 'both' && flow !== 'ghl-to-close'))
    return 'field-needs-review';
  return kindOfField === 'stage' &&
    isSensitiveMove(DEFAULT_STAGES, held === undefined ? [] : [held], incoming)
    ? 'sensitive-status-change'
    : null;
}

export function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

function identifierKind(name: string): Kind {
  if (/e ?mail/.test(name)) return 'email';
  if (!name.endsWith(' id')) return 'phone';
  return name.startsWith('ghl') ? 'ghl_contact_id' : 'close_contact_id';
}

function heldValue(contact: Contact, name: string): string | undefined {
  const values = new Set(
    contact.rows.map(({ cells }) => {
      const heading = Object.keys(cells).find((column) => plain(column) === name);
      return heading === undefined ? undefined : clean(cells[heading] ?? '');
    }),
  );
  return values.size === 1 ? [...values][0] : undefined;
}

function isHeld(
  identifier: Identifier | undefined,
  contact: Contact | null,
  held: string | undefined,
  incoming: string,
): boolean {
  if (identifier) return identifier.value !== '' && contact !== null && holds(contact, identifier);
  return held !== undefined && (isMissing(incoming) ? isMissing(held) : held === incoming);
}
