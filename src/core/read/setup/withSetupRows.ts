import type { Rows } from '../../model.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import { unguardCell } from '../../textGuard.ts';

/** Cells of one row of a set-up tab by their headings. The first says what the row is about. */
export type SetupRow = Readonly<Record<string, string>>;

/** A set-up tab with rows written into it, and what stood there: null where a row was added. */
export interface SetupWritten {
  readonly rows: string[][];
  readonly headerIndex: number;
  readonly before: readonly (SetupRow | null)[];
}

/**
 * Writes rows into a set-up tab. Each takes the place of the row that begins alike, else it comes below the last; cells under
 * other headings stay. `isNew`: all of them come below, for what names nobody yet (a row of the contact map).
 */
export function withSetupRows(there: Rows, rows: readonly SetupRow[], isNew = false): SetupWritten {
  const headerIndex = Math.max(
    0,
    there.findIndex((cells) => cells.some((cell) => cell.trim() !== '')),
  );
  const header = [...(there[headerIndex] ?? [])];
  const lines = there.slice(headerIndex + 1).map((cells) => [...cells]);
  const before = rows.map((row) => {
    const found = isNew ? undefined : lineAbout(lines, header, row);
    const line = found ?? [];
    if (!found) lines.splice(afterLast(lines), 0, line);
    const was = Object.fromEntries(
      Object.keys(row).map((heading) => [heading, line[placeOf(header, heading)] ?? '']),
    );
    for (const [heading, cell] of Object.entries(row)) line[placeOf(header, heading)] = cell;
    return found ? was : null;
  });
  return {
    rows: [...there.slice(0, headerIndex).map((cells) => [...cells]), header, ...lines].map((cells) =>
      Array.from({ length: Math.max(header.length, cells.length) }, (_, at) => cells[at] ?? ''),
    ),
    headerIndex,
    before,
  };
}

/** The same undone: `null` takes an added row away. null where somebody has changed one of the rows since. */
export function withoutSetupRows(
  there: Rows,
  rows: readonly SetupRow[],
  before: readonly (SetupRow | null)[],
): Pick<SetupWritten, 'rows' | 'headerIndex'> | null {
  const headerIndex = there.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const header = [...(there[headerIndex] ?? [])];
  const lines = there.map((cells) => [...cells]);
  for (const [at, row] of rows.entries()) {
    const says = (cells: readonly string[]) =>
      Object.entries(row).every(
        ([heading, cell]) => unguardCell(cells[placeOf(header, heading)] ?? '') === unguardCell(cell),
      );
    const line = lines
      .slice(headerIndex + 1)
      .reverse()
      .find(says);
    if (!line) return null;
    const was = before[at];
    if (was) for (const [heading, cell] of Object.entries(was)) line[placeOf(header, heading)] = cell;
    else line.fill('');
  }
  return { rows: lines, headerIndex };
}

function lineAbout(lines: readonly string[][], header: string[], row: SetupRow): string[] | undefined {
  const [subject = ''] = Object.keys(row);
  const says = normalizeHeading(row[subject] ?? '');
  return lines.find((cells) => normalizeHeading(cells[placeOf(header, subject)] ?? '') === says);
}

/** Where a heading stands; one that is not there comes at the right end. */
function placeOf(header: string[], heading: string): number {
  const at = header.findIndex((cell) => normalizeHeading(cell) === normalizeHeading(heading));
  return at < 0 ? header.push(heading) - 1 : at;
}

/** Below the last row that says anything. */
function afterLast(lines: readonly (readonly string[])[]): number {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.every((cell) => cell === '')) end--;
  return end;
}
