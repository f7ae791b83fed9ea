import { hasAny, holds } from '../../match/contactIndex.ts';
import { mapRowsOf } from '../../match/contacts.ts';
import { onlyRecord, recordAt, severalFit, typeOf } from '../../match/existing.ts';
import { idIn } from '../../match/idIn.ts';
import type { IdentifierState } from '../../model.ts';
import { fieldName, normalizeHeading } from '../../normalize/heading.ts';
import { cellText, isMissing } from '../../normalize/text.ts';
import type { ExistingRecord } from '../../policy/existingRecords.ts';
import { plainWords } from '../../policy/plainWords.ts';
import type { ReviewCondition } from '../../policy/reviewConditions.ts';
import { stageMove } from '../../policy/stages.ts';
import { fieldOf, type SourceRecord } from '../../read/sourceRecord.ts';
import type { RowCase } from '../rowCase.ts';

const EMAIL = 'person email';
/** An address of which nobody is the person. */
const NAMES_NOBODY: ReadonlySet<IdentifierState> = new Set(['missing', 'dummy', 'automated', 'own']);

type ConditionCase = Pick<RowCase, 'record' | 'match' | 'existing' | 'conditionsFor' | 'stages'>;

/** What the one record that a row fits says otherwise; what is missing on either side says nothing. */
export function recordDisagrees(row: Pick<RowCase, 'record' | 'match' | 'existing'>): string | null {
  const only = onlyRecord(row);
  if (!only) return null;
  const { type, externalKey, company, name, email } = only;
  const ownKey = fieldOf(row.record, 'external_key');
  const ownCompany = fieldOf(row.record, 'company');
  const ownName = fieldOf(row.record, 'title');
  const ownEmails = row.match.identifiers.filter(({ kind, state }) => kind === 'email' && state === 'usable');
  const ownType = typeOf(row.record);
  const texts = [
    isOther(externalKey, ownKey) && beside('external_key', externalKey, ownKey),
    isOther(company, ownCompany) && beside('company', company, ownCompany),
    isOther(name, ownName) && beside('opportunity_name', name, ownName),
    isOtherPerson(email, row) &&
      beside('person_email', email, ownEmails.map(({ canonical }) => canonical).join(', ') || 'another'),
    otherIdInMap(only, ownType, row),
    type !== '' && type !== ownType && beside('object_type', type, ownType),
  ].filter((text) => typeof text === 'string');
  return texts.length > 0 ? `existing ${recordAt(only)} has ${texts.join('; ')}` : null;
}

/** A person is a contact: where the map has another id of the target for who the row is about, one of the two is somebody else. */
function otherIdInMap(
  { cells }: ExistingRecord,
  type: string,
  { record: { plan }, match: { contact } }: Pick<RowCase, 'record' | 'match'>,
): string | false {
  const heading = `${plan.target} id`;
  const id = cells.get(heading) ?? '';
  const kind = `${plan.target}_contact_id` as const;
  if (type !== 'person' || !contact || isMissing(id) || !hasAny(contact, kind)) return false;
  return holds(contact, { kind, canonical: id.trim() })
    ? false
    : `${fieldName(heading)}=${id} (${mapRowsOf(contact)}: ${idIn(contact, plan.target)})`;
}

function beside(name: string, held: string, said: string): string {
  return `${name}=${held} (the row: ${said})`;
}

/** Which of several existing records the row is cannot be told. */
export function severalRecords({ existing }: RowCase): string | null {
  return existing && severalFit(existing);
}

/** A condition of the Match Policy tab under which a person reviews the record, and what of the row meets it. */
export function conditionHolds(row: ConditionCase): string | null {
  if (row.existing === null) return null;
  const { conditions, row: policyRow } = row.conditionsFor(typeOf(row.record));
  // The runbook's own conditions are for its events: an export need not have their columns.
  if (policyRow === null && row.record.plan.adapter.rowsAre !== 'events') return null;
  const from = policyRow === null ? 'by default' : `row ${policyRow} of the match policy`;
  const texts = conditions.flatMap((condition) => {
    const met = whatMeets(condition, row);
    return met === null ? [] : `${from}: "${condition.says}" (${met})`;
  });
  return texts.length > 0 ? texts.join('; ') : null;
}

function whatMeets(condition: ReviewCondition, row: ConditionCase): string | null {
  switch (condition.kind) {
    case 'ruled':
      return null;
    case 'unread':
      return 'nothing here can check it';
    case 'missing':
      return isThere(condition.field, row) ? null : `${fieldName(condition.field)}=missing`;
    case 'stage':
      return movesTo(condition.stage, row);
    case 'differs':
      return differsIn(condition.field, row);
  }
}

function isThere(field: string, { record, match: { identifiers } }: ConditionCase): boolean {
  if (field === EMAIL && columnOf(record, field) === undefined)
    return identifiers.some(({ kind, state }) => kind === 'email' && !NAMES_NOBODY.has(state));
  if (field === EMAIL)
    return identifiers.some(
      ({ kind, heading, state }) =>
        kind === 'email' && normalizeHeading(heading) === field && !NAMES_NOBODY.has(state),
    );
  return cellUnder(record, field) !== '';
}

function movesTo(stage: string, row: ConditionCase): string | null {
  const incoming = fieldOf(row.record, 'status');
  const held = onlyRecord(row)?.stage ?? '';
  const to = normalizeHeading(incoming);
  const isMeant = ` ${to} `.includes(` ${stage} `) && to !== normalizeHeading(held);
  // Where the move takes something back, a rule says so for every record.
  return isMeant && stageMove(row.stages, [held], incoming) === 'forward' ? `stage=${incoming}` : null;
}

/** A field that neither the row nor the existing records have cannot be compared: then nobody knows. */
function differsIn(field: string, row: ConditionCase): string | null {
  const only = onlyRecord(row);
  if (!only) return null;
  const held = only.cells.get(field);
  if (columnOf(row.record, field) === undefined)
    return held === undefined ? 'nothing here can check it' : null;
  const incoming = cellUnder(row.record, field);
  return incoming !== '' && plainWords(held ?? '') !== plainWords(incoming)
    ? `${fieldName(field)}=${incoming}, existing record ${only.id} has ${held || 'missing'}`
    : null;
}

function columnOf({ plan }: SourceRecord, field: string): number | undefined {
  const index = plan.header.findIndex((heading) => normalizeHeading(heading) === field);
  return index < 0 ? undefined : index;
}

function cellUnder(record: SourceRecord, field: string): string {
  const cell = cellText(record.cells[columnOf(record, field) ?? -1] ?? '');
  return isMissing(cell) ? '' : cell;
}

function isOther(held: string, incoming: string): boolean {
  return !isMissing(held) && incoming !== '' && plainWords(held) !== plainWords(incoming);
}

/** Another address of the same contact is not another person. Where a row names several, each has to be the record's. */
function isOtherPerson(email: string, { match: { identifiers, contact } }: Pick<RowCase, 'match'>): boolean {
  if (email === '') return false;
  const emails = identifiers.filter(({ kind, state }) => kind === 'email' && state === 'usable');
  const isContacts = (canonical: string) => contact !== null && holds(contact, { kind: 'email', canonical });
  if (emails.length === 0) return contact !== null && hasAny(contact, 'email') && !isContacts(email);
  return !emails.every(
    ({ canonical }) => canonical === email || (isContacts(email) && isContacts(canonical)),
  );
}
