import type { Row } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';

/** A column of a tab: its 0-based index, and its heading as a person sees it. */
export interface Column {
  readonly index: number;
  readonly heading: string;
}

/** Every column of a header row by its normalized heading. More than one where a heading repeats. */
export function columnsByHeading(header: Row): ReadonlyMap<string, readonly Column[]> {
  const columns = new Map<string, Column[]>();
  header.forEach((heading, index) => {
    const name = normalizeHeading(heading);
    if (name === '') return;
    const column = { index, heading: heading.trim() };
    const same = columns.get(name);
    if (same) same.push(column);
    else columns.set(name, [column]);
  });
  return columns;
}

/** `A`, `Z`, `AA`: the letter over a column, from its 0-based index. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
