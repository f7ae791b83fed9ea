import type { RecordKind, Row, System } from '../model.ts';
import { cellText, isMissing } from '../normalize/text.ts';
import { type NameHeading, nameHeading } from '../systems/nameHeading.ts';
import type { Column } from './columns.ts';

/** The columns that together hold one name, in the order in which it is said. One column, or its parts. */
export interface NameColumns {
  readonly columns: readonly Column[];
  /** The heading says who, and not that it is a name: only what looks like a name is one. */
  readonly byValues: boolean;
}

const ORDER: readonly NameHeading['part'][] = ['full', 'first', 'middle', 'last'];
/** In an export of these `Name` alone is what the record is called. */
const HAS_A_NAME_OF_ITS_OWN: ReadonlySet<RecordKind> = new Set(['opportunity']);

/** Which of these columns hold a name of the contact: whole ones each by itself, and parts that stand side by side together. */
export function nameColumns(
  columns: readonly Column[],
  { system, recordKind }: { readonly system: System | null; readonly recordKind: RecordKind },
): readonly NameColumns[] {
  const names: NameColumns[] = [];
  const parts: { part: NameHeading['part']; column: Column }[][] = [];
  for (const column of columns) {
    const read = nameHeading(column.heading, system);
    if (!read || (HAS_A_NAME_OF_ITS_OWN.has(recordKind) && !read.saysContact)) continue;
    const { part, byValues } = read;
    if (part === 'full') names.push({ columns: [column], byValues });
    else {
      const open = parts.find((group) => group.every((other) => other.part !== part));
      if (open) open.push({ part, column });
      else parts.push([{ part, column }]);
    }
  }
  for (const group of parts)
    names.push({
      columns: group
        .sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part))
        .map(({ column }) => column),
      byValues: false,
    });
  return names;
}

/** What the cells of one name say together; '' where they are blank. */
export function nameAt(cells: Row, { columns }: NameColumns): string {
  const [only, second] = columns;
  if (only && !second) return cells[only.index] ?? '';
  return columns
    .map(({ index }) => cellText(cells[index] ?? ''))
    .filter((text) => !isMissing(text))
    .join(' ');
}
