import type { Row, Rows } from '../../core/model.ts';
import { guardOnce, unguardCell } from '../../core/textGuard.ts';

/** A row with the tab it came from and the header it stood under. */
export interface ArchivedRow {
  readonly tab: string;
  readonly header: Row;
  readonly cells: Row;
}

/** The first heading of the archive. */
export const ARCHIVE_START = 'Tab';
const SEPARATOR = '\u0001';

/**
 * The archive with these rows below, each cell under its heading; headings that the archive lacks are added at the right.
 * A row that is there already, cell by cell, was copied by a run that was cut off before it could delete it.
 */
export function archived(archive: Rows, rows: readonly ArchivedRow[]): { header: Row; added: Rows } {
  const header = [...(archive[0] ?? [ARCHIVE_START])];
  for (const heading of rows.flatMap((row) => row.header))
    if (heading.trim() !== '' && !header.includes(heading)) header.push(heading);
  const known = new Set(archive.slice(1).map((cells) => contentOf(cells, header.length)));
  const laidOut = rows.map(({ tab, header: own, cells }) =>
    header.map((heading, at) => (at === 0 ? tab : guardOnce(cells[own.indexOf(heading)] ?? ''))),
  );
  return { header, added: laidOut.filter((cells) => !known.has(contentOf(cells, header.length))) };
}

function contentOf(cells: Row, width: number): string {
  return Array.from({ length: width }, (_, at) => unguardCell(cells[at] ?? '')).join(SEPARATOR);
}
