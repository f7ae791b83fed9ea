import type { IdentifierKind, RecordKind, System } from '../model.ts';

/** Single-valued fields a source can have. Match policies name them in `requires` by these very words. */
export const FIELD_NAMES = [
  'event_id',
  'starts_at',
  'ends_at',
  'occurred_at',
  'updated_at',
  'created_at',
  'status',
  'title',
  'field',
  'new_value',
  'channel',
  'activity_type',
  'summary',
  'desired_action',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

export const TIME_FIELDS = [
  'starts_at',
  'ends_at',
  'occurred_at',
  'updated_at',
  'created_at',
] as const satisfies readonly FieldName[];
export type TimeField = (typeof TIME_FIELDS)[number];

/** Headings under which a column is known, whatever their case and separators. */
export type Headings = readonly string[];

/** One kind of export of one system, as data: the reader does the work. */
export interface SourceAdapter {
  readonly id: string;
  readonly title: string;
  readonly system: System;
  readonly recordKind: RecordKind;
  /** The system that the record would be written to. */
  readonly target: System;
  /** What would be written, in a person's words; `{field}` stands for a field of the record. */
  readonly action: string;
  /** Headings that no other export has together. */
  readonly recognizedBy: Headings;
  readonly identifiers: Partial<Record<IdentifierKind, Headings>>;
  readonly fields: Partial<Record<FieldName, Headings>>;
  /** Where one column tells which system a row is from: its cells, in lower case → system. */
  readonly systemBy?: { readonly field: FieldName; readonly systems: Readonly<Record<string, System>> };
}
