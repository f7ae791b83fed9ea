import * as z from 'zod/mini';
import { type IdentifierKind, RECORD_KINDS, type RecordKind, type System, type Tab } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { FIELD_NAMES, type FieldName } from '../sources/adapter.ts';
import { identifierMeant } from '../systems/identityHeading.ts';
import { systemNamed } from '../systems/systems.ts';
import { isContactField } from './contactFields.ts';
import type { SaidDateOrder } from './dateOrderWord.ts';
import { nearHeading } from './nearHeading.ts';
import { SETTINGS, type SettingName } from './settings.ts';
import type { SetupProblem } from './setupProblem.ts';
import { type AtRow, oneOf, type SetupColumns, validateTab } from './validate.ts';

/** What a person says of one source tab. It wins over recognition. */
export interface TabMapping {
  readonly tab: string;
  /** The rows of the Source Tabs tab that speak of it. */
  readonly rows: readonly number[];
  readonly system: System;
  readonly recordKind: RecordKind | '';
  readonly region: string;
  readonly timeZone: string;
  readonly dateOrder: SaidDateOrder | '';
  readonly columns: readonly {
    readonly field: MappedField;
    readonly heading: string;
    readonly row: number;
  }[];
  /** Columns that hold a field of the contact that only this workbook has, by its normalized name. */
  readonly ownFields: readonly { readonly field: string; readonly heading: string }[];
}

const PARTY_FIELDS = ['from', 'to', 'cc', 'direction'] as const;
export const OWN_ID = 'contact_id';
export type MappedField = FieldName | IdentifierKind | typeof OWN_ID | (typeof PARTY_FIELDS)[number];

const ROW = z.object({
  tab: z.string().check(z.minLength(1, 'is blank. Write the name of the tab')),
  system: z.string(),
  record_kind: oneOf(['', ...RECORD_KINDS]),
  field: z.string(),
  heading: z.string(),
  region: z.string(),
  time_zone: z.string(),
  date_order: z.string(),
});
export const SOURCE_TABS_COLUMNS: SetupColumns<typeof ROW> = { schema: ROW, required: ['tab'] };
type MappingRow = AtRow<z.infer<typeof ROW>>;

/** The columns of the Source Tabs tab, in the order in which the mapping form writes them. */
export const MAPPING_COLUMNS = [
  'tab',
  'system',
  'record_kind',
  'field',
  'heading',
  'region',
  'time_zone',
  'date_order',
] as const satisfies readonly (keyof z.infer<typeof ROW>)[];

/** The columns in which a tab says for itself what Settings say for the workbook. */
const SETTING_OF = {
  region: 'phone_region',
  time_zone: 'time_zone',
  date_order: 'date_order',
} as const satisfies Record<string, SettingName>;

/** Reads the Source Tabs tab, by normalized tab name: a row per column that is mapped, or one that names region, zone or order. */
export function readSourceTabs(tab: Tab): {
  mappings: ReadonlyMap<string, TabMapping>;
  problems: SetupProblem[];
} {
  const { rows, problems } = validateTab(tab, SOURCE_TABS_COLUMNS);
  const byTab = new Map<string, MappingRow[]>();
  for (const row of rows) {
    const name = normalizeHeading(row.tab);
    const same = byTab.get(name);
    if (same) same.push(row);
    else byTab.set(name, [row]);
  }
  const complain = (row: number, heading: string, says: string) =>
    problems.push({ tab: tab.name, row, heading, says });
  const mappings = new Map([...byTab].map(([name, of]) => [name, mappingOf(of, complain)]));
  return { mappings, problems };
}

function mappingOf(
  rows: readonly MappingRow[],
  complain: (row: number, heading: string, says: string) => void,
): TabMapping {
  const first = rows[0];
  const columns: { field: MappedField; heading: string; row: number }[] = [];
  const ownFields: { field: string; heading: string }[] = [];
  const isOfContacts = rows.some((row) => row.record_kind === 'contact');
  const said = { system: '', record_kind: '', region: '', time_zone: '', date_order: '' };
  for (const row of rows) {
    for (const column of Object.keys(said) as (keyof typeof said)[]) {
      if (row[column] && said[column] && row[column] !== said[column])
        complain(
          row.row,
          column,
          `"${row[column]}" differs from "${said[column]}" above. One tab has one ${column}`,
        );
      said[column] ||= row[column];
    }
    for (const column of Object.keys(SETTING_OF) as (keyof typeof SETTING_OF)[]) {
      const { read, hint } = SETTINGS[SETTING_OF[column]];
      if (row[column] && read(row[column]) === undefined)
        complain(row.row, column, `"${row[column]}" is not ${hint}`);
    }
    if (Boolean(row.field) !== Boolean(row.heading))
      complain(
        row.row,
        row.field ? 'heading' : 'field',
        'is blank. A mapped column needs both its field and its heading',
      );
    const field = row.field && mappedField(row.field);
    if (row.field && !field && isOfContacts && isOwnField(row.field)) {
      if (row.heading) ownFields.push({ field: normalizeHeading(row.field), heading: row.heading });
    } else if (row.field && !field)
      complain(
        row.row,
        'field',
        `"${row.field}" is not allowed here. Write email, phone, contact_id, ghl_contact_id, from, to, direction or one of: ${FIELD_NAMES.join(', ')}`,
      );
    const other = columns.find((column) => column.field === field);
    if (field && other && field !== 'name' && (FIELD_NAMES as readonly string[]).includes(field))
      complain(
        row.row,
        'field',
        `"${row.field}" is mapped to ${other.heading} above (row ${other.row}). One column says it: delete one of the two rows`,
      );
    if (field && row.heading) columns.push({ field, heading: row.heading, row: row.row });
  }
  if (first && columns.length > 0 && !said.system)
    complain(
      first.row,
      'system',
      'is blank. Name the system the tab comes from, such as close, ghl or calendly',
    );
  if (first && columns.length > 0 && !said.record_kind)
    complain(first.row, 'record_kind', `is blank. Write one of: ${RECORD_KINDS.join(', ')}`);
  return {
    tab: first?.tab ?? '',
    rows: rows.map(({ row }) => row),
    system: systemNamed(said.system) ?? said.system.trim().toLowerCase().replace(/\s+/g, '-'),
    recordKind: said.record_kind as RecordKind | '',
    region: SETTINGS.phone_region.read(said.region) ?? '',
    timeZone: said.time_zone,
    dateOrder: SETTINGS.date_order.read(said.date_order) ?? '',
    columns,
    ownFields,
  };
}

/** Whether a word may be a field of this workbook's own. A slip of one of ours is none. */
function isOwnField(cell: string): boolean {
  const known = [...FIELD_NAMES, ...PARTY_FIELDS, 'email', 'phone', OWN_ID].map(normalizeHeading);
  return isContactField(normalizeHeading(cell)) || nearHeading(normalizeHeading(cell), known) === undefined;
}

function mappedField(cell: string): MappedField | undefined {
  const name = cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  const known: readonly string[] = [...FIELD_NAMES, ...PARTY_FIELDS, 'email', 'phone', OWN_ID];
  if (known.includes(name)) return name as MappedField;
  return identifierMeant(cell);
}
