import type { Outcome, Row, Rows } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { nearHeading } from '../policy/nearHeading.ts';
import { unguardCell } from '../textGuard.ts';
import { type ColumnName, columnsOf, type OutputColumn, PEOPLES_COLUMNS } from './outputColumns.ts';

/** Each of our columns that a table has, by its 0-based index. People move columns, and add their own. */
export type ColumnPlaces = ReadonlyMap<ColumnName, number>;

/** Where a table has its header (0-based), and its columns. People put rows above. */
export interface OutputHeader {
  readonly headerIndex: number;
  readonly columns: ColumnPlaces;
}

/** How many of a table's first rows suffice to find its header. */
export const HEADER_WITHIN = 20;

/** The header of an output table: the first row that has the row key's column; null where none has. */
export function outputHeader(outcome: Outcome, table: Rows): OutputHeader | null {
  for (const [headerIndex, header] of table.slice(0, HEADER_WITHIN).entries()) {
    const columns = columnPlaces(outcome, header);
    if (columns.has('row_key')) return { headerIndex, columns };
  }
  return null;
}

/**
 * Each column of a table that a header row has. People put their name to a column that is theirs (`Decision (Kim)`, `Notes`):
 * it is still that one, where no other may be it.
 */
export function columnPlaces(outcome: Outcome, header: Row): ColumnPlaces {
  const places = new Map(placesIn(header, columnsOf(outcome)));
  const known = new Set(headingsKnown(outcome).map((heading) => heading.toLowerCase()));
  for (const column of PEOPLES_COLUMNS) {
    if (places.has(column)) continue;
    const taken = new Set(places.values());
    const [renamed, ...others] = header.flatMap((heading, index) =>
      !taken.has(index) && !known.has(heading.trim().toLowerCase()) && isRenamed(heading, column)
        ? [index]
        : [],
    );
    if (renamed !== undefined && others.length === 0) places.set(column, renamed);
  }
  return places;
}

function isRenamed(heading: string, column: ColumnName): boolean {
  const own = normalizeHeading(column);
  const words = normalizeHeading(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // A slip in a short word makes another word of it: a vote is no note.
  const isSlip = own.length >= 8 && words !== '' && nearHeading(words, [own]) !== undefined;
  return isSlip || new RegExp(`(^| )${own}s?( |$)`).test(words);
}

/**
 * Each of the columns that a header row has: by its name or its heading for people, the first where it stands twice. A
 * heading of an earlier release counts only where the column has neither: beside ours, it is a column of people's.
 */
export function placesIn<Name extends string>(
  header: Row,
  columns: readonly (Pick<OutputColumn, 'heading' | 'formerHeadings'> & { readonly name: Name })[],
): ReadonlyMap<Name, number> {
  const words = header.map((heading) => heading.trim().toLowerCase());
  const places = new Map<Name, number>();
  for (const { name, heading, formerHeadings = [] } of columns) {
    const index = firstOf([name, heading], words) ?? firstOf(formerHeadings, words);
    if (index !== undefined) places.set(name, index);
  }
  return places;
}

function firstOf(headings: readonly string[], words: readonly string[]): number | undefined {
  const known = headings.map((heading) => heading.toLowerCase());
  const index = words.findIndex((word) => known.includes(word));
  return index < 0 ? undefined : index;
}

/** Every heading by which a column of a table is known. */
export function headingsKnown(outcome: Outcome): string[] {
  return columnsOf(outcome).flatMap(({ name, heading, formerHeadings = [] }) => [
    name,
    heading,
    ...formerHeadings,
  ]);
}

/** The column at each place that is one of ours. */
export function columnsByPlace(columns: ColumnPlaces): ReadonlyMap<number, ColumnName> {
  return new Map([...columns].map(([name, index]) => [index, name]));
}

/** The cells of a row by the names of their columns, without text guards; '' where there is none. */
export function cellsByName(columns: ColumnPlaces, cells: Row): (name: ColumnName) => string {
  return (name) => unguardCell(cells[columns.get(name) ?? -1] ?? '');
}
