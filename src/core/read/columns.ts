import type { Row } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';

/** A column of a tab: its 0-based index, and its heading as a person sees it. */
export interface Column {
  readonly index: number;
  readonly heading: string;
  /** The column of the time of day, where a date and its time stand apart. */
  readonly timeOfDay?: number;
  /** The zone of this column's times, where the heading implies one. */
  readonly zone?: string;
}

/** The columns of a header row by normalized heading. More than one where a heading repeats. */
export type HeaderColumns = ReadonlyMap<string, readonly Column[]>;

/** A declared heading as it is looked up: one name, or what stands before and behind the number of a numbered one. */
type DeclaredName = string | { readonly before: string; readonly after: string };
const declaredNames = new Map<string, DeclaredName>();

/** Copper's custom columns (`State cf_123456`) repeat standard headings: the standard column is the one that is meant. */
const CUSTOM = /\bcf_\d{5,7}\b/;

export function columnsOf(header: Row): HeaderColumns {
  const columns = new Map<string, Column[]>();
  header.forEach((heading, index) => {
    const name = normalizeHeading(heading);
    if (name === '') return;
    const same = columns.get(name);
    if (same) same.push({ index, heading: heading.trim() });
    else columns.set(name, [{ index, heading: heading.trim() }]);
  });
  for (const [name, same] of columns) {
    const standard = same.filter(({ heading }) => !CUSTOM.test(heading));
    if (standard.length > 0) columns.set(name, standard);
  }
  return columns;
}

/** The columns that a declared heading means, a list per heading: `{n}` stands for a number, so it may mean several. */
export function columnsNamed(columns: HeaderColumns, heading: string): readonly (readonly Column[])[] {
  const declared = declaredName(heading);
  if (typeof declared === 'string') {
    const same = columns.get(declared);
    return same ? [same] : NONE;
  }
  return [...columns]
    .filter(([name]) => isNumbered(name, declared.before, declared.after))
    .map(([, same]) => same);
}
const NONE: readonly (readonly Column[])[] = [];

/** Declared headings are few and asked for at every row that could be a header. */
function declaredName(heading: string): DeclaredName {
  const known = declaredNames.get(heading);
  if (known !== undefined) return known;
  const [before = '', after] = normalizeHeading(heading.replace('{n}', '\u0000')).split('\u0000');
  const name = after === undefined ? before : { before, after };
  declaredNames.set(heading, name);
  return name;
}

function isNumbered(name: string, before: string, after: string): boolean {
  if (!name.startsWith(before) || !name.endsWith(after)) return false;
  return /^\d{1,2}$/.test(name.slice(before.length, name.length - after.length));
}

/** `A`, `Z`, `AA`: the letter over a column, from its 0-based index. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
