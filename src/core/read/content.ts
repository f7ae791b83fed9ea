import { hashText } from '../normalize/hash.ts';
import { FIELD_NAMES } from '../sources/adapter.ts';
import { fieldOf, type SourceRecord } from './tabPlan.ts';

const SEPARATOR = '\u0001';

/** A hash of everything the review reads of a record: column order, extra columns, row number and tab are not in it. */
export function contentHash(record: SourceRecord): string {
  let content = '';
  for (const { kind, column } of record.plan.identifiers)
    content += kind + (record.cells[column.index] ?? '').trim() + SEPARATOR;
  for (const field of FIELD_NAMES)
    content += (record.plan.fields.has(field) ? fieldOf(record, field) : '') + SEPARATOR;
  return hashText(content);
}
