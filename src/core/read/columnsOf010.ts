import type { RecordKind, System } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import type { FieldName, Headings } from '../sources/adapter.ts';
import { type Column, columnsNamed, columnsOf } from './columns.ts';
import type { TabPlan } from './sourceRecord.ts';

/*
 * What 0.1.0 read out of which columns. Its row keys and fingerprints stand in people's tables, and both say what stood
 * in the fields and what in the columns beside them: a column that has come to be read since must still be one beside
 * them where such a key or fingerprint is made again. Nothing here is ever to change, and a new source has no entry.
 */

/** The fields of 0.1.0, in its order. */
export const FIELDS_OF_010 = [
  'event_id',
  'starts_at',
  'ends_at',
  'occurred_at',
  'updated_at',
  'created_at',
  'status',
  'title',
  'field',
  'new_value',
  'channel',
  'activity_type',
  'summary',
  'desired_action',
  'name',
  'company',
  'external_key',
  'approval',
] as const satisfies readonly FieldName[];

/** The fields that each export had, by the id of its declaration. A mapping by hand could have all of them. */
const DECLARED_IN_010: Readonly<Record<string, string>> = {
  'close-appointments': 'event_id starts_at status updated_at title',
  'ghl-contact-changes': 'event_id field new_value updated_at',
  'activity-events': 'event_id channel activity_type summary occurred_at desired_action',
  'copper-trigger-events':
    'event_id channel external_key company title status activity_type approval updated_at',
  'close-leads': 'event_id name company status created_at updated_at',
  'close-contacts': 'event_id name company created_at updated_at',
  'close-meetings': 'event_id starts_at ends_at status title summary created_at updated_at',
  'close-opportunities': 'event_id title status summary external_key created_at updated_at',
  'ghl-contacts': 'event_id name company created_at updated_at',
  'ghl-opportunities': 'event_id title name company status summary external_key created_at updated_at',
  'ghl-appointments':
    'event_id starts_at ends_at status title name activity_type summary created_at updated_at',
  'ghl-webhook-contacts': 'event_id activity_type name company created_at updated_at',
  'ghl-workflow-contacts': 'event_id name created_at',
  'copper-people': 'event_id name company external_key created_at updated_at',
  'copper-leads': 'event_id company status external_key created_at updated_at',
  'copper-opportunities': 'event_id title name company status summary external_key created_at updated_at',
  'copper-companies': 'event_id name company summary external_key created_at updated_at',
  'copper-tasks': 'event_id occurred_at activity_type title summary status created_at updated_at',
  'hubspot-contacts': 'event_id company status created_at updated_at',
  'salesforce-contacts': 'event_id company created_at updated_at',
  'salesforce-leads': 'event_id company status created_at updated_at',
  'pipedrive-people': 'event_id name company created_at updated_at',
  'google-contacts': 'name company summary',
  'openphone-messages': 'event_id summary occurred_at status',
  'openphone-calls': 'event_id occurred_at status',
  'openphone-calls-and-messages': 'event_id activity_type summary occurred_at status',
  gmail: 'event_id title summary occurred_at',
  calendly: 'event_id name title starts_at ends_at created_at status',
  acuity: 'event_id title starts_at ends_at created_at updated_at status',
  'google-calendar': 'title summary starts_at ends_at',
  'google-forms': 'occurred_at',
  typeform: 'event_id occurred_at created_at status',
  jotform: 'event_id occurred_at',
};

/** Headings that 0.1.0 read as the contact's own identity although no declaration named them. */
const WHICH =
  '(?:(?:work|home|office|business|personal|private|main|other|primary|secondary|second|additional|alternate|alternative|alt|contact|customer|client|lead|mobile|cell) )*';
const REACH = new RegExp(
  `^${WHICH}(?:e ?mails?(?: address(?:es)?)?|(?:phones?|telephones?|tel|mobiles?|cell|cell ?phones?)(?: numbers?)?)(?: ?\\d+)?$`,
);
const CONTACT_ID = /^(.+) contact id$/;
const CRM_ID = /^(close|ghl|gohighlevel|copper|hubspot|salesforce|pipedrive) id$/;
const SYSTEMS_OF_010: ReadonlySet<string> = new Set([
  ...['close', 'closeio', 'close io', 'close crm'],
  ...['ghl', 'gohighlevel', 'go high level', 'highlevel', 'high level', 'leadconnector', 'lead connector'],
  ...['copper', 'prosperworks', 'hubspot', 'hub spot', 'salesforce', 'sfdc', 'sales force', 'pipedrive'],
  ...['pipe drive', 'openphone', 'open phone', 'quo', 'gmail', 'google mail', 'google', 'google contacts'],
  ...['calendly', 'acuity', 'acuity scheduling', 'google calendar', 'gcal', 'google forms', 'typeform'],
  ...['jotform', 'jot form', 'workflow'],
]);

/** Of those in copy it knew these, and read them as recipients. */
const COPIED_IN_010: readonly string[] = ['cc', 'bcc'];

/** A tab's columns as 0.1.0 told them apart. */
export interface ColumnsOf010 {
  readonly identifiers: TabPlan['identifiers'];
  /** Of senders and recipients, in this order. */
  readonly parties: readonly Column[];
  readonly fields: ReadonlyMap<FieldName, Column>;
  /** All others, by their headings in alphabetical order. */
  readonly extra: readonly Column[];
}

const known = new WeakMap<TabPlan, ColumnsOf010>();

export function columnsOf010(plan: TabPlan): ColumnsOf010 {
  const found = known.get(plan) ?? findColumns(plan);
  known.set(plan, found);
  return found;
}

function findColumns({ adapter, header, identifiers, fields, parties, sure }: TabPlan): ColumnsOf010 {
  const columns = columnsOf(header);
  const under = (headings: Headings | undefined) =>
    (headings ?? []).flatMap((heading) => columnsNamed(columns, heading).flat()).map(({ index }) => index);
  const declared = new Set(Object.values(adapter.identifiers).flatMap(under));
  const isRead = ({ index, heading }: Column) =>
    declared.has(index) ||
    (sure !== 'set by hand' && isIdentity(normalizeHeading(heading), adapter.system, adapter.recordKind));
  const had = FIELDS_OF_010.filter(
    (field) => DECLARED_IN_010[adapter.id]?.split(' ').includes(field) ?? true,
  );
  const readIdentifiers = identifiers.filter(({ column }) => isRead(column));
  const readParties = parties
    ? [
        ...parties.from,
        ...parties.to,
        ...parties.copied.filter(({ heading }) => COPIED_IN_010.includes(normalizeHeading(heading))),
      ]
    : [];
  // Of a field that may stand under several headings, the first is read; the others are no columns beside it either.
  const taken = new Set([
    ...readIdentifiers.map(({ column }) => column.index),
    ...had.flatMap((field) => under(adapter.fields[field])),
    ...Object.values(adapter.timeOfDay ?? {}).flatMap(under),
    ...readParties.map(({ index }) => index),
    ...under(adapter.parties?.direction),
  ]);
  return {
    identifiers: readIdentifiers,
    parties: readParties,
    fields: new Map(
      had.flatMap((field): [FieldName, Column][] => {
        const column = fields.get(field);
        return column ? [[field, column]] : [];
      }),
    ),
    extra: [...columns]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, same]) => same)
      .filter(({ index }) => !taken.has(index)),
  };
}

function isIdentity(name: string, system: System, recordKind: RecordKind): boolean {
  if (REACH.test(name) || SYSTEMS_OF_010.has(CONTACT_ID.exec(name)?.[1] ?? '')) return true;
  const crm = CRM_ID.exec(name)?.[1]?.replace('gohighlevel', 'ghl');
  return crm !== undefined && (crm !== system || recordKind === 'contact');
}
