import type { Rows } from '../model.ts';
import { unguardCell } from '../textGuard.ts';
import { HEADER_WITHIN, placesIn } from './outputHeader.ts';

interface NamedColumn {
  readonly name: string;
  readonly heading: string;
}

/**
 * The rows of a table that people fill in, each by the names of its columns; [] where no row has the headings that are needed.
 * A row without the first of these is none.
 */
export function namedRows<Name extends string>(
  table: Rows,
  columns: readonly (NamedColumn & { readonly name: Name })[],
  needed: readonly [Name, ...Name[]],
): Record<Name, string>[] {
  for (const [headerIndex, header] of table.slice(0, HEADER_WITHIN).entries()) {
    const places = placesIn(header, columns);
    if (!needed.every((name) => places.has(name))) continue;
    return table.slice(headerIndex + 1).flatMap((cells) => {
      const row = Object.fromEntries(
        columns.map(({ name }) => [name, unguardCell(cells[places.get(name) ?? -1] ?? '').trim()]),
      ) as Record<Name, string>;
      return row[needed[0]] === '' ? [] : [row];
    });
  }
  return [];
}
