import { isSnapshot } from '../match/events/eventText.ts';
import type { Row } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { cellText } from '../normalize/text.ts';
import { isComputed } from '../policy/computedColumns.ts';
import { canonicalField, isContactField } from '../policy/contactFields.ts';
import type { TabPlan } from '../read/sourceRecord.ts';
import type { FieldName } from '../sources/adapter.ts';

/** A column of an export of contacts that is compared with what other systems hold. */
export interface ComparedColumn {
  /** The name by which the field is compared. */
  readonly field: string;
  readonly heading: string;
  /** 0-based; several where the value stands in parts (first and last name). */
  readonly indexes: readonly number[];
}

/** Fields that a declaration names and that are the contact's own. */
const DECLARED: readonly FieldName[] = ['name', 'company', 'status', 'title'];
const PARTS_OF_NAME = ['first name', 'last name'];

/**
 * Which columns of a tab are fields of a contact: those that the declaration or the mapping names, those that every export
 * may have, and those that the field policy names. `notCompared` are the rest, but for what the system computes.
 */
export function comparedColumns(
  plan: TabPlan,
  isWanted: (field: string) => boolean,
  isInPolicy: (field: string) => boolean,
): { readonly columns: readonly ComparedColumn[]; readonly notCompared: readonly string[] } {
  const columns = new Map<string, ComparedColumn>();
  const notCompared: string[] = [];
  if (!comparesFields(plan)) return { columns: [], notCompared };
  const add = (field: string, heading: string, index: number) => {
    if (isWanted(field) && !columns.has(field)) columns.set(field, { field, heading, indexes: [index] });
  };
  for (const name of DECLARED) {
    const column = plan.fields.get(name);
    if (column) add(fieldUnder(column.heading, name), column.heading, column.index);
  }
  for (const { field, column } of plan.contactFields)
    add(canonicalField(field), column.heading, column.index);
  const mapped = new Set(plan.contactFields.map(({ column }) => column.index));
  for (const { heading, index } of plan.extra) {
    if (mapped.has(index)) continue;
    const name = normalizeHeading(heading);
    const field = canonicalField(name);
    if (isContactField(name) || isInPolicy(field)) add(field, heading, index);
    else if (!isComputed(heading)) notCompared.push(heading);
  }
  const parts = PARTS_OF_NAME.flatMap((part) => columns.get(part) ?? []);
  if (!columns.has('name') && parts.length === PARTS_OF_NAME.length && isWanted('name'))
    columns.set('name', {
      field: 'name',
      heading: parts.map(({ heading }) => heading).join(' '),
      indexes: parts.flatMap(({ indexes }) => indexes),
    });
  return { columns: [...columns.values()], notCompared };
}

/** A heading that tells says more than the declaration: `Lifecycle Stage` may stand for a status. */
function fieldUnder(heading: string, declared: FieldName): string {
  const name = normalizeHeading(heading);
  return isContactField(name) ? canonicalField(name) : declared;
}

/** Whether the tab is an export of contacts: it says what a system holds. */
export function comparesFields(plan: TabPlan): boolean {
  return plan.adapter.recordKind === 'contact' && isSnapshot(plan);
}

export function valueAt({ indexes }: ComparedColumn, cells: Row): string {
  return indexes
    .map((index) => cellText(cells[index] ?? ''))
    .join(' ')
    .trim();
}
