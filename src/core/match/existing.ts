import { normalizeHeading } from '../normalize/heading.ts';
import { isMissing } from '../normalize/text.ts';
import { isComputed } from '../policy/computedColumns.ts';
import type { ExistingRecord, ExistingRecords, KeySet } from '../policy/existingRecords.ts';
import { objectTypeOf } from '../policy/objectType.ts';
import { plainWords } from '../policy/plainWords.ts';
import { isSensitiveMove } from '../policy/stages.ts';
import { fieldOf, type SourceRecord } from '../read/tabPlan.ts';
import type { Match } from './compare.ts';
import { hasAny, holds } from './contactIndex.ts';
import type { RowCase } from './rowCase.ts';

const STAGE = /\bstage$/i;
const SHOWN = 8;

/** What the row's record is; an opportunity where it does not say. */
export function typeOf(record: SourceRecord): string {
  return objectTypeOf(fieldOf(record, 'object_type')) || 'opportunity';
}

/**
 * The existing records that the row fits, by the first keys of the order that it has all of. null where it is of a kind
 * that is not matched, or there is nothing to match against.
 */
export function existingFor(
  record: SourceRecord,
  { identifiers }: Pick<Match, 'identifiers'>,
  existing: ExistingRecords | null,
  orderOf: (type: string) => readonly KeySet[],
): readonly ExistingRecord[] | null {
  if (!existing || record.plan.adapter.recordKind !== 'opportunity') return null;
  const type = typeOf(record);
  const values = {
    external_key: fieldOf(record, 'external_key'),
    company: fieldOf(record, 'company'),
    opportunity_name: fieldOf(record, 'title'),
    person_email:
      identifiers.find(({ kind, state }) => kind === 'email' && state === 'usable')?.canonical ?? '',
  };
  const keys = orderOf(type).find((set) => set.every((key) => values[key].trim() !== ''));
  if (!keys) return [];
  const found = existing(keys, values);
  const ofType = found.filter((other) => other.type === '' || other.type === type);
  // Only a key names a record of another type, which then disagrees: what else they share says nothing.
  return ofType.length > 0 || !keys.includes('external_key') ? ofType : found;
}

/** The ids of records that a row fits, the first few of many. */
export function recordIds(records: readonly ExistingRecord[]): string {
  const shown = records
    .slice(0, SHOWN)
    .map(({ id }) => id)
    .join(', ');
  return records.length > SHOWN ? `${shown} and ${records.length - SHOWN} more` : shown;
}

/** The one record that a row fits; undefined where none or several do. */
export function onlyRecord({ existing }: Pick<RowCase, 'existing'>): ExistingRecord | undefined {
  return existing?.length === 1 ? existing[0] : undefined;
}

/** What the one record that a row fits says otherwise; what is missing on either side says nothing. */
export function recordDisagrees(row: RowCase): string | null {
  const only = onlyRecord(row);
  if (!only) return null;
  const { id, type, externalKey, company, name, email } = only;
  const texts = [
    isOther(externalKey, fieldOf(row.record, 'external_key')) && `external_key=${externalKey}`,
    isOther(company, fieldOf(row.record, 'company')) && `company=${company}`,
    isOther(name, fieldOf(row.record, 'title')) && `opportunity_name=${name}`,
    isOtherPerson(email, row) && `person_email=${email}`,
    type !== '' && type !== typeOf(row.record) && `object_type=${type}`,
  ].filter((text) => text !== false);
  return texts.length > 0 ? `existing record ${id} has ${texts.join('; ')}` : null;
}

/** Whether the stage of an opportunity would go back from the record's, or to an inactive one. */
export function sensitiveStage(row: RowCase): string | null {
  const { record } = row;
  const column = record.plan.fields.get('status');
  if (record.plan.adapter.recordKind !== 'opportunity' || !column || !STAGE.test(column.heading)) return null;
  const only = onlyRecord(row);
  const stage = fieldOf(record, 'status');
  const held = only?.stage ?? '';
  if (stage === '' || plainWords(stage) === plainWords(held) || !isSensitiveMove([held], stage)) return null;
  return held ? `existing record ${only?.id} has stage=${held}` : `${column.heading}=${stage}`;
}

/** A field that is never to be written and in which the row differs from the one record that it fits. */
export function overwritesProtected(row: RowCase): string | null {
  const only = onlyRecord(row);
  if (!only) return null;
  const { plan, cells } = row.record;
  const never = row.neverWrittenTo(typeOf(row.record));
  for (const [name, held] of only.cells) {
    const isProtected = never.includes(name) || (row.ruleFor(name)?.protection === 'never' && !isTold(name));
    if (!isProtected) continue;
    const incoming = cells[plan.header.findIndex((heading) => normalizeHeading(heading) === name)] ?? '';
    if (!isMissing(incoming.trim()) && plainWords(held) !== plainWords(incoming))
      return `existing record ${only.id} has ${name.replaceAll(' ', '_')}=${held || 'missing'}`;
  }
  return null;
}

/** Whether another check tells of it, or the system computes it. */
function isTold(name: string): boolean {
  return name === 'external key' || isComputed(name);
}

function isOther(held: string, incoming: string): boolean {
  return !isMissing(held) && incoming !== '' && plainWords(held) !== plainWords(incoming);
}

/** Another address of the same contact is not another person. */
function isOtherPerson(email: string, { match: { identifiers, contact } }: RowCase): boolean {
  if (email === '') return false;
  const emails = identifiers.filter(({ kind, state }) => kind === 'email' && state === 'usable');
  if (emails.some(({ canonical }) => canonical === email)) return false;
  if (contact && holds(contact, { kind: 'email', canonical: email })) return false;
  return emails.length > 0 || (contact !== null && hasAny(contact, 'email'));
}
