import type { Coerced, Row } from '../../model.ts';
import { isCoerced } from '../coercedCells.ts';
import type { MapColumns } from './mapColumns.ts';

const MOST_SHARED = 1000;

/** Reads what the map's other columns hold on a row, by their normalized headings. */
export function heldReader(
  columns: MapColumns['held'],
  coerced: Coerced,
): (cells: Row) => ReadonlyMap<string, readonly string[]> {
  // Of a stage or a status few words stand on all rows: one list for each.
  const shared = new Map<string, readonly string[]>();
  const listOf = (value: string): readonly string[] => {
    const known = shared.get(value);
    if (known) return known;
    const list = [value];
    if (shared.size < MOST_SHARED) shared.set(value, list);
    return list;
  };
  return (cells) => {
    const held = new Map<string, readonly string[]>();
    for (const { name, columns: same } of columns) {
      const values = same
        .filter(({ index }) => !isCoerced(coerced, index, cells[index] ?? ''))
        .map(({ index }) => (cells[index] ?? '').trim());
      const [first] = values;
      if (first !== undefined) held.set(name, values.length === 1 ? listOf(first) : values);
    }
    return held;
  };
}
