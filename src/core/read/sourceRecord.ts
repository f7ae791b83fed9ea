import type { Coerced, Identifier, IdentifierKind, Moment, Row, System } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { cellText, isMissing } from '../normalize/text.ts';
import type { SaidDateOrder } from '../policy/dateOrderWord.ts';
import {
  type FieldName,
  type SetAside,
  type SourceAdapter,
  TIME_FIELDS,
  type TimeField,
} from '../sources/adapter.ts';
import { looksLike } from '../systems/identityValues.ts';
import { type DateOrder, readTimestamp } from './cells/timestamp.ts';
import type { Column } from './columns.ts';
import { identifiersAt } from './identifierCell.ts';
import { knownIdentifiers } from './knownCells.ts';
import type { NameColumns } from './nameColumns.ts';
import { type PartyColumns, partiesOf } from './parties.ts';
import type { RecognitionSureness } from './recognize.ts';
import type { TellingColumns } from './tellingColumns.ts';

const NO_MOMENT: Moment = { state: 'missing' };

/** A column from which identifiers are read. */
export interface IdentifierColumn {
  readonly kind: IdentifierKind;
  readonly column: Column;
  /** The heading alone does not tell: only a cell that looks like such an identifier is one. */
  readonly byValues?: boolean;
}

/** How one source tab is read: which export it is, and which column holds what. */
export interface TabPlan extends TellingColumns {
  readonly tab: string;
  readonly adapter: SourceAdapter;
  /** The system that its records would be written to. */
  readonly target: System;
  readonly sure: RecognitionSureness;
  /** What the recognition rests on, for people. */
  readonly evidence: string;
  /** 0-based. */
  readonly headerIndex: number;
  readonly header: Row;
  /** 0-based index of the last column that has a heading: a value beyond it stands under nothing. */
  readonly lastColumn: number;
  readonly identifiers: readonly IdentifierColumn[];
  readonly fields: ReadonlyMap<FieldName, Column>;
  /** 0-based indexes of the columns that hold times, declared or not. */
  readonly timeColumns: readonly number[];
  readonly parties: PartyColumns | null;
  /** By which labels a record is set aside; null where the tab has no such column. */
  readonly setsAside: {
    readonly columns: readonly Column[];
    readonly as: ReadonlyMap<string, SetAside>;
  } | null;
  /** Columns that a person or the declaration says are fields of the contact, beside those that every export may have. */
  readonly contactFields: readonly { readonly field: string; readonly column: Column }[];
  /** Names of the contact: they never name it, but may say that it is another. */
  readonly names: readonly NameColumns[];
  /** Columns that the review only quotes as evidence. */
  readonly extra: readonly Column[];
  /** Those of them that a sync would write too. */
  readonly written: readonly Column[];
  /** Those of them in which a yes means that the contact is not to be reached. */
  readonly optOut: readonly Column[];
  /** Columns in which some word may say so (`Status`, `Email Subscription`). */
  readonly mayOptOut: readonly Column[];
  /** The tab's name says so of everybody on it. */
  readonly isOfOptOuts: boolean;
  /** The zone of times without an offset; '' when nobody has said. */
  readonly zone: string;
  /** How somebody has said that dates are written, of this tab or of the workbook; null where nobody has. */
  readonly saidOrder: { readonly order: SaidDateOrder; readonly isOfTab: boolean } | null;
  readonly coerced: Coerced;
  /** The delimiter of rows that were pasted whole into column A; '' for a tab with columns of its own. */
  readonly packed: string;
}

/** One row of a source tab that is an event. Fields are read from the cells when they are asked for. */
export interface SourceRecord {
  readonly plan: TabPlan;
  readonly row: number;
  readonly cells: Row;
  readonly system: System;
  /** What its cells say, by column, as far as anybody has asked: most are asked for a dozen times. */
  readonly texts: (string | undefined)[];
  readonly moments: (ReadMoment | undefined)[];
}

interface ReadMoment {
  readonly dateOrder: DateOrder;
  readonly moment: Moment;
}

export function readRecord(plan: TabPlan, cells: Row, row: number): SourceRecord {
  return { plan, row, cells, system: systemOf(plan, cells), texts: [], moments: [] };
}

/** The cell without white space and text guard; '' where the row has none. */
export function textAt({ cells, texts }: SourceRecord, index: number): string {
  const known = texts[index];
  if (known !== undefined) return known;
  const text = cellText(cells[index] ?? '');
  texts[index] = text;
  return text;
}

/** Every column from which an identifier is read, those of the two sides of a message among them. */
export function identifierColumns({ identifiers, parties }: TabPlan): TabPlan['identifiers'] {
  if (!parties) return identifiers;
  const { from, to, copied } = parties;
  // Of e-mails Sheets makes no numbers.
  const kind = parties.kind === 'either' ? 'phone' : parties.kind;
  return [...identifiers, ...[...from, ...to, ...copied].map((column) => ({ kind, column }))];
}

/** The record's identifiers, in the order in which its source declares them. */
export function identifiersOf({ plan, cells }: SourceRecord, read: ReadIdentifier): readonly Identifier[] {
  const identifiers: Identifier[] = [];
  // What Sheets has coerced is learned as the tab is read: until then a cell may be read otherwise.
  const isCertain = plan.coerced.size === 0;
  const readCell = isCertain ? knownIdentifiers : identifiersAt;
  for (const { kind, column, byValues } of plan.identifiers) {
    const cell = cells[column.index] ?? '';
    if (byValues && !looksLike(kind, cell)) continue;
    for (const identifier of readCell(cell, kind, column, read)) identifiers.push(identifier);
  }
  return plan.parties ? [...identifiers, ...partiesOf(cells, plan.parties, read)] : identifiers;
}

/** The cell of a field without white space and text guard; '' where the tab has no such column or it is a placeholder. */
export function fieldOf(record: SourceRecord, field: FieldName): string {
  const column = record.plan.fields.get(field);
  if (!column) return '';
  const text =
    column.timeOfDay === undefined ? textAt(record, column.index) : cellText(rawField(record.cells, column));
  return isMissing(text) ? '' : text;
}

/** The moment in a time field, read in the column's date order and the column's or the tab's zone. */
export function timeOf(
  record: SourceRecord,
  field: TimeField,
  dateOrders: ReadonlyMap<number, DateOrder>,
): Moment {
  const column = record.plan.fields.get(field);
  if (!column) return NO_MOMENT;
  const dateOrder = dateOrders.get(column.index) ?? 'undecided';
  const place = TIME_FIELDS.indexOf(field);
  const known = record.moments[place];
  if (known?.dateOrder === dateOrder) return known.moment;
  const moment = readTimestamp(rawField(record.cells, column), {
    dateOrder,
    zone: column.zone ?? record.plan.zone,
  });
  record.moments[place] = { dateOrder, moment };
  return moment;
}

function rawField(cells: Row, { index, timeOfDay }: Column): string {
  const cell = cells[index] ?? '';
  return timeOfDay === undefined ? cell : `${cell} ${cells[timeOfDay] ?? ''}`.trim();
}

function systemOf({ adapter, fields }: TabPlan, cells: Row): System {
  if (!adapter.systemBy) return adapter.system;
  const word = cellText(cells[fields.get(adapter.systemBy.field)?.index ?? -1] ?? '').toLowerCase();
  const { systems } = adapter.systemBy;
  return (Object.hasOwn(systems, word) && systems[word]) || word || 'unknown';
}
