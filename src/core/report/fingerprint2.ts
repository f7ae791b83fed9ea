import type { Verdict } from '../classify/classify.ts';
import { candidatesOf } from '../match/candidates.ts';
import type { Match } from '../match/compare.ts';
import type { Moment } from '../model.ts';
import { hashText } from '../normalize/hash.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { fieldOf, type SourceRecord, type TabPlan, textAt, timeOf } from '../read/sourceRecord.ts';
import { type FieldName, TIME_FIELDS, type TimeField } from '../sources/adapter.ts';
import type { JudgedWrite } from '../writes/write.ts';
import { actionOf } from './actionText.ts';
import { WRITTEN } from './writtenFields.ts';

/** What of a tab's rows a sync would write. */
interface Written {
  readonly fields: readonly { readonly field: FieldName; readonly time: TimeField | null }[];
  readonly columns: readonly { readonly name: string; readonly index: number }[];
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
  const direction = plan.parties?.direction;
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
      overWhat(writes),
      direction ? textAt(record, direction.index).toLowerCase() : '',
      ...said(record, dateOrders),
    ]),
  );
}

/** The fields and columns that a sync would write, with what they say. */
function said(record: SourceRecord, dateOrders: Verdict['dateOrders']): string[][] {
  const { fields, columns } = writtenOf(record.plan);
  const ofFields: string[] = [];
  for (const { field, time } of fields) {
    const text = fieldOf(record, field);
    const value = time === null ? text : momentText(timeOf(record, time, dateOrders), text);
    if (value !== '') ofFields.push(field, value);
  }
  const ofColumns: string[] = [];
  for (const { name, index } of columns) {
    const value = textAt(record, index);
    if (value !== '') ofColumns.push(name, value);
  }
  return [ofFields, ofColumns];
}

function writtenOf(plan: TabPlan): Written {
  const known = written.get(plan);
  if (known) return known;
  const found = {
    fields: WRITTEN.filter((field) => plan.fields.has(field)).map((field) => ({
      field,
      time: TIME_FIELDS.find((time) => time === field) ?? null,
    })),
    columns: plan.written.map(({ heading, index }) => ({ name: normalizeHeading(heading), index })),
  };
  written.set(plan, found);
  return found;
}

/** What a write would take the place of. What it writes is said by the cells below, and times by their moments. */
function overWhat(writes: readonly JudgedWrite[]) {
  const over: (string | null)[] = [];
  for (const { field, target, before, operation, rule } of writes)
    if (operation !== 'append') over.push(field, target, before, operation, rule);
  return over;
}

/** The phone's extension is a part of who is meant. */
function identifierLines({ identifiers }: Match): string[] {
  const lines: string[] = [];
  for (const { kind, state, canonical, extension = '', raw } of identifiers) {
    if (state === 'missing') continue;
    const line = `${kind} ${state} ${canonical || raw.trim()} ${extension}`;
    if (!lines.includes(line)) lines.push(line);
  }
  return isInOrder(lines) ? lines : lines.sort();
}

/** As those of nearly every row are. */
function isInOrder(lines: readonly string[]): boolean {
  for (let at = 1; at < lines.length; at++) if ((lines[at - 1] ?? '') > (lines[at] ?? '')) return false;
  return true;
}

/** A time is what it was read as, however it is written: another order of day and month makes it another day. */
function momentText(moment: Moment, cell: string): string {
  if (moment.state === 'instant') return String(moment.epochMs);
  if (moment.state === 'local') return `local ${moment.wallMs} ${moment.zone}`;
  return moment.state === 'missing' ? '' : `${moment.state} ${cell}`;
}
