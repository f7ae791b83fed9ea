import type { Moment, RecordKind } from '../../model.ts';
import { cellText, isMissing } from '../../normalize/text.ts';
import type { DateOrder } from '../../read/cells/timestamp.ts';
import { fieldOf, type SourceRecord, type TabPlan, textAt, timeOf } from '../../read/sourceRecord.ts';
import { FIELD_NAMES, type FieldName, TIME_FIELDS, type TimeField } from '../../sources/adapter.ts';
import type { Match } from '../compare.ts';

const SEPARATOR = '\u0001';
const STATES_OF_RECORDS: readonly RecordKind[] = ['contact', 'opportunity'];
/** Neither ids nor names say what happened, and times are told as moments. */
const UNTOLD: readonly FieldName[] = ['event_id', 'correlation_id', 'name', ...TIME_FIELDS];
const TEXT_FIELDS: readonly FieldName[] = ['title', 'summary'];
const TOLD_FIELDS = FIELD_NAMES.filter((field) => !UNTOLD.includes(field));
/** When something happens; where a source says neither, when it was written down. */
const WHEN: readonly TimeField[] = ['starts_at', 'occurred_at'];
const WRITTEN_DOWN: readonly TimeField[] = ['created_at', 'updated_at'];
const WHEN_AT_ALL = [...WHEN, ...WRITTEN_DOWN];
const toldFieldsOf = new WeakMap<TabPlan, readonly (FieldName | null)[]>();
/** What a cell says must be the same in both passes, and the first does not know the columns' date orders yet. */
const NO_ORDERS: ReadonlyMap<number, DateOrder> = new Map();

/** A snapshot says what a record is now; everything else says that something happened. */
export function isSnapshot({ adapter, fields }: TabPlan): boolean {
  return (
    STATES_OF_RECORDS.includes(adapter.recordKind) &&
    adapter.rowsAre !== 'events' &&
    !fields.has('activity_type')
  );
}

/** Type, time and text of an event, without its ids, its contact, and when it was written down. */
export function saidOf(record: SourceRecord): string {
  const { plan, system } = record;
  const parts = [system, plan.adapter.recordKind];
  for (const field of toldFields(plan)) parts.push(field === null ? '' : fieldOf(record, field));
  if (plan.parties?.direction) parts.push(textAt(record, plan.parties.direction.index));
  const { field, moment } = whenOf(record);
  parts.push(field, momentText(record, field, moment), timeText(record, 'ends_at'));
  for (const { index, heading } of plan.told) {
    const cell = textAt(record, index);
    if (!isMissing(cell)) parts.push(heading, cell);
  }
  return parts.join(SEPARATOR);
}

/** The fields that a tab's events are told by, null for each that it lacks: events of all tabs are told in one order. */
function toldFields(plan: TabPlan): readonly (FieldName | null)[] {
  const known = toldFieldsOf.get(plan);
  if (known) return known;
  const { systemBy } = plan.adapter;
  const found = TOLD_FIELDS.filter((field) => field !== systemBy?.field).map((field) =>
    plan.fields.has(field) ? field : null,
  );
  toldFieldsOf.set(plan, found);
  return found;
}

/** Whether the event has words of its own. One word, such as *Call*, stands on many. */
export function hasWords(record: SourceRecord): boolean {
  return TEXT_FIELDS.some((field) => /\S\s+\S/.test(fieldOf(record, field)));
}

/** When the event was written down: a retry of the same event bears the same times. */
export function writtenDownText(record: SourceRecord): string {
  return WRITTEN_DOWN.map((field) => timeText(record, field)).join(SEPARATOR);
}

/** The time of the event, by the first field that has one. */
export function whenOf(record: SourceRecord): { readonly field: TimeField; readonly moment: Moment } {
  for (const field of WHEN_AT_ALL) {
    const moment = timeOf(record, field, NO_ORDERS);
    if (moment.state !== 'missing') return { field, moment };
  }
  return { field: 'occurred_at', moment: { state: 'missing' } };
}

/** Whether it is known at what hour the event was: of two in one day that differ in nothing else, both may be right. */
export function hasHour({ plan, cells }: SourceRecord, moment: Moment): boolean {
  if (moment.state === 'missing' || moment.state === 'invalid' || moment.isDay === true) return false;
  return !plan.allDay.some(({ index }) => saysAllDay(cells[index] ?? ''));
}

export function saysAllDay(cell: string): boolean {
  return /^(?:true|yes|y|1|x|all[ -]day)$/i.test(cellText(cell));
}

/** Whom the row names, in one spelling and order. Our own side of a message says nothing of that. */
export function identifiersText({ identifiers }: Match): string {
  const lines = new Set<string>();
  for (const { kind, state, canonical, extension = '', raw } of identifiers)
    if (state !== 'missing' && state !== 'own') lines.add(`${kind} ${canonical || raw.trim()} ${extension}`);
  return [...lines].sort().join(SEPARATOR);
}

function timeText(record: SourceRecord, field: TimeField): string {
  return record.plan.fields.has(field) ? momentText(record, field, timeOf(record, field, NO_ORDERS)) : '';
}

/** To the second: two spellings of one time are one. Of which day an ambiguous one is, is the same within its tab only. */
function momentText(record: SourceRecord, field: TimeField, moment: Moment): string {
  if (moment.state === 'instant') return `at ${Math.floor(moment.epochMs / 1000)}`;
  if (moment.state === 'local') return `clock ${Math.floor(moment.wallMs / 1000)}`;
  return `${record.plan.tab} ${fieldOf(record, field).toLowerCase()}`;
}
