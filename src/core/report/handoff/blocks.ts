import type { Outcome } from '../../model.ts';
import { type ColumnName, OUTPUTS, SHEET_HEADINGS } from '../outputColumns.ts';

/*
 * The handoff is a list of blocks, made once and written three ways: Markdown (markdown.ts), rows of a sheet's tab and an HTML
 * page. Whatever text stands in a block is data: each writer sees to it that it stays text.
 */

/** A part of a line. A table and a column are called by what a reader has at hand: files and names, or tabs and headings. */
export type Piece =
  | string
  | { readonly strong: string }
  | { readonly emphasis: string }
  | { readonly code: string }
  | { readonly table: Outcome }
  | { readonly column: ColumnName }
  /** A tab, or a row of it: in a sheet it can be gone to. */
  | { readonly tab: string; readonly row?: number };
export type Line = readonly Piece[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list' | 'steps'; readonly items: readonly Line[] }
  | {
      readonly kind: 'table';
      readonly headings: readonly string[];
      readonly rows: readonly (readonly Line[])[];
    }
  /** Counts to look at: each number stands beside its bar. */
  | { readonly kind: 'bars'; readonly bars: readonly CountBar[] }
  /** Whom the identifiers of a source row name. Only a page can show it. */
  | { readonly kind: 'picture'; readonly tab: string; readonly row: number };
export type Handoff = readonly Block[];

/** `outcome` gives it its color. */
export interface CountBar {
  readonly name: string;
  readonly count: number;
  readonly outcome?: Outcome;
}

/** What a reader has at hand: the files of the results, or the tabs of a sheet. */
export type Medium = 'files' | 'sheet';

/** A heading and what stands below it. What is missing is null; where nothing is there, the heading is missing too. */
export function section(title: string, ...blocks: readonly (Block | null)[]): Handoff {
  const there = blocks.filter((block) => block !== null);
  return there.length === 0 ? [] : [heading(2, title), ...there];
}

export function heading(level: 1 | 2 | 3, ...line: Line): Block {
  return { kind: 'heading', level, line };
}

export function paragraph(...line: Line): Block {
  return { kind: 'paragraph', line };
}

export function list(items: readonly Line[]): Block | null {
  return items.length === 0 ? null : { kind: 'list', items };
}

export function steps(items: readonly Line[]): Block {
  return { kind: 'steps', items };
}

export function table(
  headings: readonly string[],
  rows: readonly (readonly (Piece | number)[])[],
): Block | null {
  if (rows.length === 0) return null;
  const cells = rows.map((row) => row.map((cell) => [typeof cell === 'number' ? String(cell) : cell]));
  return { kind: 'table', headings, rows: cells };
}

/** Pieces with commas between them. */
export function listed(pieces: readonly Piece[]): Line {
  return pieces.flatMap((piece, at) => (at === 0 ? [piece] : [', ', piece]));
}

/** A line as plain text. */
export function plainLine(line: Line, medium: Medium): string {
  return withoutBreaks(line.map((piece) => plainPiece(piece, medium)).join('')).trim();
}

export function plainPiece(piece: Piece, medium: Medium): string {
  if (typeof piece === 'string') return piece;
  if ('strong' in piece) return piece.strong;
  if ('emphasis' in piece) return piece.emphasis;
  if ('code' in piece) return piece.code;
  if ('table' in piece)
    return medium === 'files' ? `${OUTPUTS[piece.table].file}.csv` : OUTPUTS[piece.table].tab;
  if ('column' in piece) return medium === 'files' ? piece.column : SHEET_HEADINGS[piece.column];
  return piece.row === undefined ? piece.tab : `${piece.tab} row ${piece.row}`;
}

/** Text on one line, without control characters. */
export function withoutBreaks(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
