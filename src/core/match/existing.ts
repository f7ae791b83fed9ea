import { isMissing } from '../normalize/text.ts';
import {
  companyAndName,
  type ExistingRecord,
  type ExistingRecords,
  plainWords,
} from '../policy/existingRecords.ts';
import { isSensitiveMove } from '../policy/stages.ts';
import { fieldOf, type SourceRecord } from '../read/tabPlan.ts';
import { hasAny, holds } from './contactIndex.ts';
import type { RowCase } from './rowCase.ts';

const OPPORTUNITY = /^(?:opportunity|opportunities|deal)s?$/;
const STAGE = /\bstage$/i;
const SHOWN = 8;

/** The existing records that an opportunity fits: by external key, else by company and name. null where it is none. */
export function existingFor(
  record: SourceRecord,
  existing: ExistingRecords | null,
): readonly ExistingRecord[] | null {
  if (!existing || record.plan.adapter.recordKind !== 'opportunity') return null;
  const externalKey = fieldOf(record, 'external_key');
  if (externalKey) return existing.byKey.get(externalKey) ?? [];
  return (
    existing.byCompanyAndName.get(companyAndName(fieldOf(record, 'company'), fieldOf(record, 'title'))) ?? []
  );
}

/** The ids of records that a row fits, the first few of many. */
export function recordIds(records: readonly ExistingRecord[]): string {
  const shown = records
    .slice(0, SHOWN)
    .map(({ id }) => id)
    .join(', ');
  return records.length > SHOWN ? `${shown} and ${records.length - SHOWN} more` : shown;
}

/** What the one record that a row fits by its key says otherwise; what is missing on either side says nothing. */
export function recordDisagrees(row: RowCase): string | null {
  const [only, second] = row.existing ?? [];
  if (!only || second) return null;
  const { id, type, company, name, email } = only;
  const texts = [
    isOther(company, fieldOf(row.record, 'company')) && `company=${company}`,
    isOther(name, fieldOf(row.record, 'title')) && `opportunity_name=${name}`,
    isOtherPerson(email, row) && `person_email=${email}`,
    !isMissing(type) && !OPPORTUNITY.test(plainWords(type)) && `object_type=${type}`,
  ].filter((text) => text !== false);
  return texts.length > 0 ? `existing record ${id} has ${texts.join('; ')}` : null;
}

/** Whether the stage of an opportunity would go back from the record's, or to an inactive one. */
export function sensitiveStage({ record, existing }: RowCase): string | null {
  const column = record.plan.fields.get('status');
  if (record.plan.adapter.recordKind !== 'opportunity' || !column || !STAGE.test(column.heading)) return null;
  const [only, second] = existing ?? [];
  const stage = fieldOf(record, 'status');
  const held = only && !second ? only.stage : '';
  if (stage === '' || plainWords(stage) === plainWords(held) || !isSensitiveMove([held], stage)) return null;
  return held ? `existing record ${only?.id} has stage=${held}` : `${column.heading}=${stage}`;
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
