import { hashText } from '../normalize/hash.ts';
import { FIELD_NAMES } from '../sources/adapter.ts';
import { fieldOf, type SourceRecord } from './tabPlan.ts';

const SEPARATOR = '\u0001';

/** A hash of all that stands on a record's row under a heading: column order, row number and tab are not in it. */
export function contentHash(record: SourceRecord): string {
  let content = '';
  for (const { kind, column } of record.plan.identifiers)
    content += kind + (record.cells[column.index] ?? '').trim() + SEPARATOR;
  const { parties } = record.plan;
  for (const column of parties ? [...parties.from, ...parties.to, parties.direction] : [])
    if (column) content += `${column.heading}${(record.cells[column.index] ?? '').trim()}${SEPARATOR}`;
  for (const field of FIELD_NAMES)
    content += (record.plan.fields.has(field) ? fieldOf(record, field) : '') + SEPARATOR;
  for (const { index, heading } of record.plan.extra) {
    const cell = (record.cells[index] ?? '').trim();
    if (cell) content += heading + cell + SEPARATOR;
  }
  return hashText(content);
}
