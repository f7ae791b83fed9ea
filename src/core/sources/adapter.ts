import type { IdentifierKind, RecordKind, System } from '../model.ts';
import type { ValueShape } from './valueShapes.ts';

/** Single-valued fields a source can have. Match policies and the Source Tabs tab name them by these very words. */
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
  'name',
  'company',
  'external_key',
  'object_type',
  'approval',
  'correlation_id',
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

/**
 * Headings under which a column is known, whatever their case and separators. `{n}` stands for a number: `Email {n}` is
 * every `Email 2`, `Email 3`. For a field the first heading that is there is read; for an identifier all are.
 */
export type Headings = readonly string[];

/** What tells an export from every other. `Email`, `Phone` and `Name` never do. */
export interface Signature {
  /** Each must be there. */
  readonly all: Headings;
  /** Of each group, one must be there. */
  readonly anyOf?: readonly Headings[];
  /** None may be there. */
  readonly none?: Headings;
  /** At least `atLeast` headings start with this, as they are written (`Person - `). */
  readonly prefix?: { readonly text: string; readonly atLeast: number };
  /** How the values under a heading look. A column that has values, none of which look so, is another export's. */
  readonly values?: Readonly<Record<string, ValueShape>>;
  /** The headings alone do not tell: some value has to look as `values` say. */
  readonly byValues?: true;
  /** What the vendor puts below the data, alone on its row. */
  readonly footer?: ValueShape;
}

/** The two sides of a message or call. Which one is the contact is read per row; the other is ours and names nobody. */
export interface Parties {
  readonly kind: 'email' | 'phone' | 'either';
  readonly from: Headings;
  readonly to: Headings;
  /** People who are on it besides, such as those in copy: it is not with them. */
  readonly copied?: Headings;
  /** A column that says `incoming` or `outgoing`; without one, our own identifiers tell which side is ours. */
  readonly direction?: Headings;
}

/** Records that are no part of what went on between us and a contact. */
export type SetAside = 'spam-mail' | 'trash-mail' | 'draft-mail';

/** How sure we are of an export's headings: seen in a real file or a vendor's sample, in code or fixtures, or recalled. */
export type Sureness = 'verified' | 'third-party' | 'unverified';

/** One kind of export of one system, as data: the reader does the work. */
export interface SourceAdapter {
  readonly id: string;
  readonly title: string;
  readonly system: System;
  readonly recordKind: RecordKind;
  /** The system that the record would be written to; where the map has no ids of it, the first other one that it has. */
  readonly target: System;
  /** What would be written, in a person's words; `{field}` stands for a field of the record. */
  readonly action: string;
  /** Where a field says what the record is: its word, in lower case → what would be written instead of `action`. */
  readonly actionBy?: { readonly field: FieldName; readonly actions: Readonly<Record<string, string>> };
  /** Where several are given, any of them does: an export may come with few of its columns. */
  readonly recognizedBy: Signature | readonly Signature[];
  readonly identifiers: Partial<Record<IdentifierKind, Headings>>;
  readonly fields: Partial<Record<FieldName, Headings>>;
  /** Fields of a contact under headings that do not tell by themselves, by the name under which they are compared. */
  readonly contactFields?: Readonly<Record<string, Headings>>;
  /** Fields without which a row is an error, beside what the match policy asks for. */
  readonly requires?: readonly FieldName[];
  /** Further columns of the name, where it stands in parts: `name` is the first of them. */
  readonly nameParts?: Headings;
  readonly parties?: Parties;
  /** A column of labels, of which any one of these (in lower case) sets the record aside. */
  readonly setsAside?: { readonly labels: Headings; readonly as: Readonly<Record<string, SetAside>> };
  /** A time split over two columns: the date's field and the headings of its time of day (`Start Date`, `Start Time`). */
  readonly timeOfDay?: Partial<Record<TimeField, Headings>>;
  /** Times under these headings have no offset but are known to be in this zone (`createdAtPT`). */
  readonly zones?: Readonly<Record<string, string>>;
  /** Where one column tells which system a row is from: its cells, in lower case → system. */
  readonly systemBy?: { readonly field: FieldName; readonly systems: Readonly<Record<string, System>> };
  /** A form may ask the same question twice: identifiers under a repeated heading are all read, instead of none. */
  readonly questionsRepeat?: true;
  /** The rows are events about records, so that two about one record are no duplicates of each other. */
  readonly rowsAre?: 'events';
  /** A person has mapped the columns of one tab. */
  readonly isMapped?: true;
  readonly sureness: Sureness;
  /** What nobody has seen in a real file, in a sentence for the table in docs/sources.md. '' where all was seen. */
  readonly unverified: string;
}
