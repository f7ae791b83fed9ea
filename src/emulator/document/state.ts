import type { CellValue } from '../cells/cellValue.ts';
import type { Clock } from '../clock.ts';

/** Counted from 1, as people and Google count. */
export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface TextStyle {
  bold?: boolean;
}

/** A text with the link and the style that all of it has. */
export interface RichText {
  text: string;
  link?: string | null;
  style?: TextStyle | null;
}

export interface Validation {
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
  fontWeight: string;
  wrapStrategy: string;
}

export type AttributeName = keyof CellAttributes;

/** Arrays are indexed by column - 1 and as short as their last entry allows: nothing is stored for cells at rest. */
export interface Row {
  values: (CellValue | undefined)[];
  attributes: { [Name in AttributeName]?: (CellAttributes[Name] | undefined)[] };
  hiddenBy?: 'user' | 'filter';
  depth?: number;
}

export interface Column {
  width?: number;
  hidden?: boolean;
  /** In so many groups, one in the other. */
  depth?: number;
  /** Its group is folded. */
  collapsed?: boolean;
}

export interface ProtectionState {
  id: number;
  /** null: the whole sheet. */
  rect: Rect | null;
  description: string;
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
  hidden: boolean;
  /** A chart that was moved to a sheet of its own (SheetType.OBJECT): it has no cells. */
  isChart?: true;
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
  /** When it was made, in milliseconds. */
  at: number;
  resolved?: true;
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
  htmlFiles: Map<string, string>;
}
