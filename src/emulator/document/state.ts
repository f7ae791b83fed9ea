import type { Clock } from '../clock.ts';

/** A blank cell holds `''`. */
export type CellValue = string | number | boolean | Date;

/** Counted from 1, as people and Google count. */
export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface TextStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  foregroundColor?: string;
  fontFamily?: string;
  fontSize?: number;
}

/** Offsets as in `String.slice`; a later run wins over an earlier one. */
export interface TextRun {
  start: number;
  end: number;
  link?: string | null;
  style?: TextStyle | null;
}

export interface RichText {
  text: string;
  runs: readonly TextRun[];
}

export interface Validation {
  criteria: 'VALUE_IN_LIST' | 'CHECKBOX';
  values: readonly string[];
  showDropdown: boolean;
  allowInvalid: boolean;
  helpText: string | null;
}

/** What a cell may have besides its value. */
export interface CellAttributes {
  formula: string;
  numberFormat: string;
  note: string;
  validation: Validation;
  richText: RichText;
  background: string;
  fontColor: string;
  fontWeight: string;
  fontStyle: string;
  fontLine: string;
  fontFamily: string;
  fontSize: number;
  horizontalAlignment: string;
  verticalAlignment: string;
  wrapStrategy: string;
}

export type AttributeName = keyof CellAttributes;

/** Arrays are indexed by column - 1 and as short as their last entry allows: nothing is stored for cells at rest. */
export interface Row {
  values: (CellValue | undefined)[];
  attributes: { [Name in AttributeName]?: (CellAttributes[Name] | undefined)[] };
  hiddenBy?: 'user' | 'filter';
}

export interface Column {
  width?: number;
  hidden?: boolean;
}

export interface ProtectionState {
  id: number;
  /** null: the whole sheet. */
  rect: Rect | null;
  unprotected: Rect[];
  description: string;
  warningOnly: boolean;
  editors: string[];
}

export interface FilterState {
  rect: Rect;
  /** Column → the displayed values that stay visible. */
  kept: Map<number, ReadonlySet<string>>;
}

export interface ConditionalStyle {
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
}

export interface ConditionalRule {
  rects: readonly Rect[];
  criteria: string;
  values: readonly string[];
  style: ConditionalStyle;
}

/** A Table (Insert, Tables). Its typed columns, by number, are more than looks: scripts may not format them. */
export interface TableState {
  rect: Rect;
  typed: number[];
}

export interface SheetState {
  id: number;
  name: string;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  /** A chart that was moved to a sheet of its own (SheetType.OBJECT): it has no cells. */
  isChart?: true;
  tabColor: string | null;
  /** Indexed by row - 1. */
  rows: (Row | undefined)[];
  /** Indexed by column - 1. */
  columns: (Column | undefined)[];
  protections: ProtectionState[];
  filter: FilterState | null;
  tables: TableState[];
  conditionalRules: readonly ConditionalRule[];
}

export interface Comment {
  id: number;
  sheetId: number;
  row: number;
  column: number;
  text: string;
  author: string;
  /** False once its cell was deleted; row and column are then where it last was. */
  anchored: boolean;
}

export interface DocumentState {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  owner: string;
  sheets: SheetState[];
  comments: Comment[];
  nextId: number;
}

/** Which session holds a lock; the object is the session's identity. */
export type LockHolders = Map<string, object>;

/** Everything that several sessions on one document share. */
export interface World {
  document: DocumentState;
  clock: Clock;
  locks: LockHolders;
  /** Store name (`document`, `script`, `user:<email>`) → its properties. */
  properties: Map<string, Map<string, string>>;
  caches: Map<string, Map<string, { value: string; expires: number }>>;
  htmlFiles: Map<string, string>;
  uuids: number;
}
