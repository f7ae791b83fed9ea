import type { IdentifierKind, RecordKind, System } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { FIELD_NAMES, type SourceAdapter } from '../sources/adapter.ts';
import { systemTitle } from '../systems/systems.ts';
import { type MappedField, OWN_ID, type TabMapping } from './sourceTabs.ts';

const ACTIONS: Readonly<Record<RecordKind, string>> = {
  appointment: 'write appointment',
  'contact-change': 'update {field}',
  activity: 'log {activity_type}',
  contact: 'link contact',
  opportunity: 'update opportunity {title}',
  'form-submission': 'log form submission',
};

const RECORDS: Readonly<Record<RecordKind, string>> = {
  appointment: 'appointments',
  'contact-change': 'contact changes',
  activity: 'activities',
  contact: 'contacts',
  opportunity: 'opportunities',
  'form-submission': 'form submissions',
};

/** The export that a person's mapping describes, or null where it maps no column. */
export function mappedAdapter({
  tab,
  system,
  recordKind,
  columns,
  ownFields,
}: TabMapping): SourceAdapter | null {
  if (columns.length === 0 || recordKind === '') return null;
  const of = (field: MappedField) =>
    columns.filter((column) => column.field === field).map(({ heading }) => heading);
  const fields = Object.fromEntries(
    FIELD_NAMES.filter((field) => of(field).length > 0).map((field) => [field, of(field).slice(0, 1)]),
  );
  const kinds = columns.flatMap(({ field }) => identifierKind(field, system) ?? []);
  const identifiers = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      columns.filter(({ field }) => identifierKind(field, system) === kind).map(({ heading }) => heading),
    ]),
  );
  const from = of('from');
  return {
    id: `mapped-${normalizeHeading(tab).replace(/ /g, '-')}`,
    title: mappedTitle(system, recordKind),
    system,
    recordKind,
    target: system === 'ghl' ? 'close' : 'ghl',
    action: ACTIONS[recordKind],
    recognizedBy: { all: [...columns, ...ownFields].map(({ heading }) => heading) },
    contactFields: Object.fromEntries(ownFields.map(({ field, heading }) => [field, [heading]])),
    identifiers,
    fields,
    nameParts: of('name').slice(1),
    ...(from.length > 0
      ? {
          parties: {
            kind: 'either',
            from,
            to: of('to'),
            copied: of('cc'),
            ...(of('direction').length > 0 ? { direction: of('direction') } : {}),
          },
        }
      : {}),
    isMapped: true,
    sureness: 'verified',
    unverified: '',
  };
}

/** `Close appointments`; of a system without a name `Appointments`. */
function mappedTitle(system: System, recordKind: RecordKind): string {
  const what = RECORDS[recordKind];
  return system === 'other' ? `${what[0]?.toUpperCase()}${what.slice(1)}` : `${systemTitle(system)} ${what}`;
}

function identifierKind(field: MappedField, system: System): IdentifierKind | undefined {
  if (field === OWN_ID) return `${system}_contact_id`;
  return field === 'email' || field === 'phone' || field.endsWith('_contact_id')
    ? (field as IdentifierKind)
    : undefined;
}
