import { candidatesOf } from '../match/candidates.ts';
import type { Verdict } from '../match/classify.ts';
import type { Match } from '../match/compare.ts';
import type { Moment } from '../model.ts';
import { hashText } from '../normalize/hash.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import type { Column } from '../read/columns.ts';
import { fieldOf, type SourceRecord, type TabPlan, textAt, timeOf } from '../read/sourceRecord.ts';
import { type FieldName, TIME_FIELDS, type TimeField } from '../sources/adapter.ts';
import type { JudgedWrite } from '../writes/write.ts';
import { actionOf } from './actionText.ts';
import { WRITTEN } from './writtenFields.ts';

interface Written {
  readonly fields: readonly FieldName[];
  readonly columns: readonly { readonly name: string; readonly column: Column }[];
}
const written = new WeakMap<TabPlan, Written>();

/**
 * Whom the row is about by which identifiers, what would be written to whom, over what, and why it stands where it stands.
 * What people call the contact is not in it, nor what a system computes, nor a blank cell: a column that an export has come
 * to have changes nothing before something stands in it.
 */
export function fingerprint2({
  record,
  match,
  outcome,
  findings,
  existingId,
  writes,
  dateOrders,
}: Verdict): string {
  const { plan } = record;
  const { fields, columns } = writtenOf(plan);
  const cellOf = ({ index }: Column) => textAt(record, index);
  const said = (name: string, value: string) => (value === '' ? [] : [name, value]);
  return hashText(
    JSON.stringify([
      outcome,
      findings.map(({ reason }) => reason),
      identifierLines(match),
      match.contact?.key ?? '',
      candidatesOf(match),
      existingId,
      plan.target,
      actionOf(record),
      writes.flatMap(overWhat),
      plan.parties?.direction ? cellOf(plan.parties.direction).toLowerCase() : '',
      fields.flatMap((field) => said(field, writtenValue(record, field, dateOrders))),
      columns.flatMap(({ name, column }) => said(name, cellOf(column))),
    ]),
  );
}

/** The fields and columns of a tab that a sync would write. */
function writtenOf(plan: TabPlan): Written {
  const known = written.get(plan);
  if (known) return known;
  const found = {
    fields: WRITTEN.filter((field) => plan.fields.has(field)),
    columns: plan.written.map((column) => ({ name: normalizeHeading(column.heading), column })),
  };
  written.set(plan, found);
  return found;
}

/** What a write would take the place of. What it writes is said by the cells below, and times by their moments. */
function overWhat({ field, target, before, operation, rule }: JudgedWrite): readonly (string | null)[] {
  return operation === 'append' ? [] : [field, target, before, operation, rule];
}

/** The phone's extension is a part of who is meant. */
function identifierLines({ identifiers }: Match): readonly string[] {
  const lines = new Set<string>();
  for (const { kind, state, canonical, extension = '', raw } of identifiers)
    if (state !== 'missing') lines.add(`${kind} ${state} ${canonical || raw.trim()} ${extension}`);
  return lines.size > 1 ? [...lines].sort() : [...lines];
}

function writtenValue(record: SourceRecord, field: FieldName, dateOrders: Verdict['dateOrders']): string {
  return (TIME_FIELDS as readonly FieldName[]).includes(field)
    ? momentText(timeOf(record, field as TimeField, dateOrders), fieldOf(record, field))
    : fieldOf(record, field);
}

/** A time is what it was read as, however it is written: another order of day and month makes it another day. */
function momentText(moment: Moment, cell: string): string {
  if (moment.state === 'instant') return String(moment.epochMs);
  if (moment.state === 'local') return `local ${moment.wallMs} ${moment.zone}`;
  return moment.state === 'missing' ? '' : `${moment.state} ${cell}`;
}
