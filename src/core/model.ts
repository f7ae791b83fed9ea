/**
 * The nouns of the review. Words are those of record linkage; every row number is the 1-based number that a person
 * sees at the left of the sheet.
 */

/** A tab (or CSV file) as it was read: every cell as text, rows possibly of different lengths. */
export interface Tab {
  readonly name: string;
  readonly rows: Rows;
  /** Only a tab of a spreadsheet has any. */
  readonly coerced?: Coerced;
}
/** The columns (0-based) in which Sheets has made numbers, dates or booleans of what was pasted, with how many and the first. */
export type Coerced = ReadonlyMap<number, { readonly cells: number; readonly firstRow: number }>;
export type Row = readonly string[];
export type Rows = readonly Row[];

/** A source system, in lower case: `close`, `ghl`, `copper`, `gmail`, `openphone`, … */
export type System = string;

export const RECORD_KINDS = [
  'appointment',
  'contact-change',
  'activity',
  'contact',
  'opportunity',
  'form-submission',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What can name a contact: an e-mail, a phone, or the contact's id in one system. */
export type IdentifierKind = 'email' | 'phone' | ContactIdKind;
export type ContactIdKind = `${System}_contact_id`;

/**
 * What a cell that should hold an identifier turned out to hold. Only `usable` names a contact; `missing` is neither
 * agreement nor disagreement; `redacted` is there but says nothing, however often the same mark repeats; `dummy` is what
 * people type where they have none, and hides nothing; `undecided` stands on one side of a message of which nobody can
 * tell whether it is ours.
 */
export type IdentifierState =
  | 'usable'
  | 'missing'
  | 'malformed'
  | 'redacted'
  | 'damaged'
  | 'automated'
  | 'dummy'
  | 'own'
  | 'shared'
  | 'undecided';

/** One cell read as an identifier. `canonical` is '' unless the value could be read; `note` is for people. */
export interface Reading {
  readonly state: IdentifierState;
  readonly canonical: string;
  readonly note: string;
  /** Of a phone that has one. Two different extensions of one number are two phones. */
  readonly extension?: string;
  readonly incomplete?: Incomplete;
}

/** A phone that names nobody because a part of it is not written. `digits` are those that it has, without zeros before. */
export interface Incomplete {
  readonly lacks: 'country code' | 'area code';
  readonly digits: string;
}

/** A reading on a record, with where it stands. */
export interface Identifier extends Reading {
  readonly kind: IdentifierKind;
  readonly heading: string;
  readonly column: number;
  readonly raw: string;
  /**
   * Of a message or call: somebody whom it was with (there may be several), somebody else who is on it, or our own side
   * where nothing but the direction says that it is ours.
   */
  readonly party?: 'counterpart' | 'in-copy' | 'our-side';
}

/** One row of the contact map, as read. */
export interface MapRow {
  readonly row: number;
  /** false for a row that names nobody: what stands on it is still not another contact's. */
  readonly isUsable: boolean;
  readonly identifiers: readonly Identifier[];
  /** What the row calls the contact, as it is written. */
  readonly names: readonly string[];
  /** Extra columns of the map, normalized heading → cells: what the CRMs hold today, as far as the map says. */
  readonly held: ReadonlyMap<string, readonly string[]>;
  /** `<system>_updated_at` and its like, as they were; a system may have several. */
  readonly updatedAt: readonly { readonly system: System; readonly cell: string }[];
  /** `source_of_truth` columns and their like that say something. */
  readonly truths: readonly SourceOfTruth[];
  /** What columns that nobody reads hold: it is no more this contact's than another's. */
  readonly unread: readonly Identifier[];
  /** What the row says against itself (`status=deleted`); null for a row that says nothing of the kind. */
  readonly refusal: Refusal | null;
}

/** A cell of a map's row that says that the row is not to be used. */
export interface Refusal {
  /** The cell, for people. */
  readonly says: string;
  /** It says no more than that another row is the contact's. */
  readonly isRepeat: boolean;
}

/** Which system the map says is right about a contact. `of` is the field or kind that it says it of; '' is all of the contact. */
export interface SourceOfTruth {
  readonly of: string;
  readonly heading: string;
  readonly cell: string;
  /** `review` where a person decides; null for a word that names no system. */
  readonly system: System | 'review' | null;
}

/** One contact of the map: usually one row; several where rows repeat an id and only complement each other. */
export interface Contact {
  /** The ids the map has, in the map's column order: `CLOSE-101/GHL-501`. */
  readonly key: string;
  readonly rows: readonly MapRow[];
  /** false for a row of the map that names nobody: nothing may be written to it, nor what it holds to another. */
  readonly isUsable: boolean;
  /** The contact's own rows say different things: nothing may be written to it before a person mends the map. */
  readonly contradictory: boolean;
}

export type Outcome = 'ledger' | 'conflict' | 'error';

/**
/**
 * One readable moment, or why there is none. `local` has no offset that is known: `wallMs` is what it would be in UTC, `zone`
 * the letters of a zone that names no single moment (`CST`), or ''; or the clock of its zone, put forward or back for
 * daylight saving, skips or repeats it. `isDay`: only the day was written.
 */
export type Moment =
  | { readonly state: 'instant'; readonly epochMs: number; readonly isDay?: boolean }
  | {
      readonly state: 'local';
      readonly wallMs: number;
      readonly zone: string;
      readonly clock?: 'skips' | 'repeats';
      readonly isDay?: boolean;
    }
  | { readonly state: 'ambiguous'; readonly isDay?: boolean }
  | { readonly state: 'missing' }
  | { readonly state: 'invalid' };
