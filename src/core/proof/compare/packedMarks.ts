import { packed, unpacked } from './packed.ts';
import type { RowMark, RunMarks } from './runMarks.ts';

const FORMAT = 1;

/** The marks of a run as cells of a hidden tab. What rows say in full stays in their tables. */
export function packedMarks({ rows, ...run }: RunMarks): string[] {
  const tabs = [...new Set([...rows.values()].map(({ sourceTab }) => sourceTab))];
  const placeOfTab = new Map(tabs.map((tab, at) => [tab, at]));
  function* parts() {
    for (const { rowKey, table, reason, fingerprint, decision, sourceTab, cells, map } of rows.values())
      yield [rowKey, table, reason, fingerprint, decision, placeOfTab.get(sourceTab), cells, map];
  }
  return packed({ formatVersion: FORMAT, ...run, tabs }, parts());
}

/** null where the cells hold no marks, or those of another version of the program. */
export function marksIn(cells: readonly string[]): RunMarks | null {
  const found = unpacked(cells);
  if (found?.head.formatVersion !== FORMAT) return null;
  const { tabs, formatVersion, ...run } = found.head as unknown as Omit<RunMarks, 'rows'> & {
    readonly tabs: readonly string[];
    readonly formatVersion: number;
  };
  const rows = new Map<string, RowMark>();
  for (const part of found.rows as readonly MarkCells[]) {
    const [rowKey, table, reason, fingerprint, decision, tab, cells, map] = part;
    rows.set(rowKey, {
      rowKey,
      table,
      reason,
      fingerprint,
      decision,
      sourceTab: tabs[tab] ?? '',
      cells,
      map,
    });
  }
  return { ...run, rows };
}

type MarkCells = readonly [string, RowMark['table'], string, string, string, number, string, string];
