import type { Verdict } from '../classify/classify.ts';
import { candidatesOf } from '../match/candidates.ts';
import type { RecordKind } from '../model.ts';
import { hashText } from '../normalize/hash.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { columnsOf010, FIELDS_OF_010 } from '../read/columnsOf010.ts';
import { fieldOf, type SourceRecord, timeOf } from '../read/sourceRecord.ts';
import { TIME_FIELDS, type TimeField } from '../sources/adapter.ts';
import { actionOf010 as actionOf } from './actionText.ts';

/* The fingerprint of 0.1.0, as it was: see FORMULAS in fingerprint.ts. */

const SEPARATOR = '\u0001';
const NOT_WRITTEN: readonly string[] = ['event_id', 'updated_at', 'created_at', 'channel'];
const WRITTEN = FIELDS_OF_010.filter((field) => !NOT_WRITTEN.includes(field));
const WRITES_WHOLE_RECORD: readonly RecordKind[] = [
  'contact',
  'appointment',
  'opportunity',
  'form-submission',
];
const STATE_OF_THE_EXPORT = /\b(?:updated|modified|synced|exported|last|views|score|age)\b/;

export function fingerprint1(verdict: Verdict): string {
  const { record, match, outcome, findings, dateOrders } = verdict;
  const { fields, extra } = columnsOf010(record.plan);
  const parts: string[] = [outcome];
  for (const { reason } of findings) parts.push(reason);
  parts.push(...identifierLines(verdict));
  parts.push(match.contact?.key ?? '', candidates(verdict), record.plan.target, actionOf(record));
  for (const field of WRITTEN)
    if (fields.has(field)) parts.push(`${field} ${writtenValue(record, field, dateOrders)}`);
  if (WRITES_WHOLE_RECORD.includes(record.plan.adapter.recordKind))
    for (const { index, heading } of extra)
      if (!STATE_OF_THE_EXPORT.test(normalizeHeading(heading)))
        parts.push(heading, (record.cells[index] ?? '').trim());
  return hashText(parts.join(SEPARATOR));
}

/** The columns that 0.1.0 read identifiers from. */
function wasRead({ plan }: SourceRecord, column: number): boolean {
  const { identifiers, parties } = columnsOf010(plan);
  return (
    identifiers.some((identifier) => identifier.column.index === column) ||
    parties.some(({ index }) => index === column)
  );
}

function identifierLines({ record, match }: Verdict): readonly string[] {
  const lines = new Set<string>();
  for (const { kind, state, canonical, raw, column } of match.identifiers)
    if (state !== 'missing' && wasRead(record, column))
      lines.add(`${kind} ${state} ${canonical || raw.trim()}`);
  return [...lines].sort();
}

function candidates({ record, match }: Verdict): string {
  const comparisons = match.comparisons.filter(({ identifier }) => wasRead(record, identifier.column));
  return candidatesOf({ ...match, comparisons });
}

function writtenValue(
  record: SourceRecord,
  field: (typeof WRITTEN)[number],
  dateOrders: Verdict['dateOrders'],
): string {
  if (!(TIME_FIELDS as readonly string[]).includes(field)) return fieldOf(record, field);
  const moment = timeOf(record, field as TimeField, dateOrders);
  return moment.state === 'instant' ? String(moment.epochMs) : fieldOf(record, field);
}
