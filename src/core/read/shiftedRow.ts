import type { IdentifierKind, Row } from '../model.ts';
import { cellText, isMissing } from '../normalize/text.ts';
import { readTimestamp } from './cells/timestamp.ts';
import type { Column } from './columns.ts';

/** The columns whose values can be told by how they look. */
interface TellingColumns {
  /** 0-based index of the last column that has a heading. */
  readonly lastColumn: number;
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly column: Column }[];
  readonly times: readonly Column[];
}

const LIKE_AN_EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const LIKE_A_TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;
const LIKE_A_PHONE = /^\+?[\d\s().-]{7,25}$/;

/**
 * The heading over a cell that cannot be what stands under it, on a row that ends early: a cell before it is missing then,
 * not the last ones, and all that follow stand in the wrong columns. '' where nothing says so.
 */
export function shiftedUnder({ lastColumn, identifiers, times }: TellingColumns, cells: Row): string {
  if (cells.length > lastColumn) return '';
  for (const { kind, column } of identifiers)
    if (isOfAnotherKind(kind, cellText(cells[column.index] ?? ''))) return column.heading;
  for (const { index, heading } of times)
    if (readTimestamp(cells[index] ?? '', { dateOrder: 'undecided', zone: '' }).state === 'invalid')
      return heading;
  return '';
}

function isOfAnotherKind(kind: IdentifierKind, text: string): boolean {
  if (isMissing(text)) return false;
  if (LIKE_A_TIME.test(text)) return true;
  if (kind === 'email') return LIKE_A_PHONE.test(text);
  return LIKE_AN_EMAIL.test(text);
}
