import type { ContactIdKind } from '../model.ts';
import { fieldClassOf } from '../policy/fieldClass.ts';
import type { FieldClass } from '../policy/fieldPolicy.ts';
import type { MapColumns } from '../read/map/mapColumns.ts';
import type { SetupTabName } from '../read/setup/setupTabNames.ts';
import type { ReasonCode } from '../reasons.ts';
import { systemTitle } from '../systems/systems.ts';
import type { CauseAbout } from './causeKinds.ts';
import type { Told } from './causes.ts';

/** What one person does once about a cause: one row of a set-up tab, of which the page writes what is known. */
export interface CauseFix {
  /** On the button. */
  readonly caption: string;
  readonly tab: SetupTabName;
  /** The row by its headings, as far as it is known. */
  readonly row: Readonly<Record<string, string>>;
  /** What only the person knows: without all of these nothing is written. */
  readonly asks: readonly {
    readonly heading: string;
    readonly label: string;
    readonly options: readonly string[];
  }[];
}

/** What a fix is made of, beside the cause itself. */
export interface FixFacts {
  readonly mapColumns: Pick<MapColumns, 'ids' | 'identifiers'>;
  /** Systems under review: one of them wins. */
  readonly systems: readonly string[];
  /** The country that the other phones suggest, and own addresses that the last run found; '' and none where there is nothing. */
  readonly region: string;
  readonly own: readonly string[];
}

/** Reasons of a field that one row of the field policy may settle. */
const SETTLED_BY_POLICY: ReadonlySet<ReasonCode> = new Set([
  'sides-differ',
  'changed-on-both-sides',
  'field-needs-review',
  'field-not-in-policy',
]);

/** Whom a contact is, and what they consented to, no row of a policy lets through for all. */
const NEVER_BY_POLICY: ReadonlySet<FieldClass> = new Set(['consent', 'identity']);

type Fixes = (about: CauseAbout | null, facts: FixFacts, reason: ReasonCode) => readonly CauseFix[];

/** The fixes of each kind of cause that has one. Others are decided row by row, or mended at the source. */
const FIXES: Partial<Record<Told['name'], Fixes>> = {
  'country-missing': (_, { region }) => [
    {
      caption: 'Set the phone region',
      tab: 'settings',
      row: { setting: 'phone_region', value: region },
      asks: [{ heading: 'value', label: 'Country of these phones, as two letters (US, GB)', options: [] }],
    },
  ],
  'date-order': () => [
    {
      caption: 'Set the date order',
      tab: 'settings',
      row: { setting: 'date_order', value: '' },
      asks: [{ heading: 'value', label: 'What 5/9/2026 means', options: ['month-first', 'day-first'] }],
    },
  ],
  'own-side': (_, { own }) => [
    {
      caption: 'List as our own',
      tab: 'own-identifiers',
      row: { identifier: own[0] ?? '', why: 'our own' },
      asks: [{ heading: 'identifier', label: 'Your own mailbox or line on these messages', options: [] }],
    },
  ],
  'not-in-the-map': (about, { mapColumns }) => (about ? mapRow(about, mapColumns) : []),
  'shared-by-contacts': shared,
  'of-several-people': shared,
  field: policyRow,
  difference: policyRow,
};

/** What would settle the cause, each as a row of one tab; none where no one row would. */
export function fixesOf({ name, about, reason }: Told, facts: FixFacts): readonly CauseFix[] {
  return FIXES[name]?.(about, facts, reason) ?? [];
}

function shared(about: CauseAbout | null): readonly CauseFix[] {
  if (!about || about.kind.endsWith('_contact_id')) return [];
  return [
    {
      caption: `List ${about.value} as shared`,
      tab: 'shared-identifiers',
      row: { identifier: about.value, why: 'shared by several people' },
      asks: [],
    },
  ];
}

/** The map's row of somebody new: what the events say of them stands there, and who they are in the systems a person has to know. */
function mapRow(
  { kind, value }: CauseAbout,
  { ids, identifiers }: FixFacts['mapColumns'],
): readonly CauseFix[] {
  const own = [...ids, ...identifiers].find((column) => column.kind === kind);
  if (!own) return [];
  const asked = ids.filter((id) => id.kind !== kind);
  return [
    {
      caption: 'Add to the map',
      tab: 'contact-map',
      row: { [own.column.heading]: value },
      asks: asked.map(({ kind: of, column }) => ({
        heading: column.heading,
        label: `The contact's id in ${systemTitle(systemOf(of))}`,
        options: [],
      })),
    },
  ];
}

function systemOf(kind: ContactIdKind): string {
  return kind.slice(0, -'_contact_id'.length);
}

function policyRow(about: CauseAbout | null, { systems }: FixFacts, reason: ReasonCode): readonly CauseFix[] {
  if (!about || !SETTLED_BY_POLICY.has(reason) || NEVER_BY_POLICY.has(fieldClassOf(about.value))) return [];
  return [
    {
      caption: 'Say who wins',
      tab: 'field-policy',
      row: { field_name: about.value.replaceAll(' ', '_'), direction: 'both', protection: 'allow' },
      asks: [
        {
          heading: 'winning_system',
          label: `Whose ${about.value} stands`,
          options: systems,
        },
      ],
    },
  ];
}
