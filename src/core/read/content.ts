import type { Row } from '../model.ts';
import { hashText } from '../normalize/hash.ts';
import { columnsOf010, FIELDS_OF_010 } from './columnsOf010.ts';
import { fieldOf, type SourceRecord } from './sourceRecord.ts';

const SEPARATOR = '\u0001';

/**
 * All that stands on a record's row under a heading: column order, row number and tab are not in it. Row keys are made of
 * it, so it must stay as it was in the first release: columns that are read only since then count as columns beside.
 */
export function contentOf(record: SourceRecord): string {
  const { cells, plan } = record;
  const { identifiers, parties, fields, extra } = columnsOf010(plan);
  const parts: string[] = [];
  for (const { kind, column } of identifiers) {
    const cell = trimmed(cells, column.index);
    parts.push(kind, kind === 'email' ? cell.toLowerCase() : cell);
  }
  for (const column of [...parties, plan.parties?.direction])
    if (column) parts.push(column.heading, trimmed(cells, column.index));
  for (const field of FIELDS_OF_010) parts.push(fields.has(field) ? fieldOf(record, field) : '');
  for (const { index, heading } of extra) {
    const cell = trimmed(cells, index);
    if (cell) parts.push(heading, cell);
  }
  return parts.join(SEPARATOR);
}

export function contentHash(record: SourceRecord): string {
  return hashText(contentOf(record));
}

function trimmed(cells: Row, index: number): string {
  return (cells[index] ?? '').trim();
}
