import { a1Of } from '../../emulator/document/a1.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import { alignRows } from '../tables/alignRows.ts';
import { type Rows, trimmedRows } from '../tables/rows.ts';
import { tabTexts } from './importTab.ts';

/**
 * Makes a tab say these rows with as little as that takes: rows that stay keep their comments and their looks, and only
 * cells that differ are written, as plain text.
 */
export function setRows(emulator: Emulator, name: string, rows: Rows): void {
  const { user } = emulator;
  const before = trimmedRows(tabTexts(emulator, name));
  const origins = alignRows(before, rows);
  const stays = new Set(origins.filter((origin) => origin >= 0));
  if (stays.size === 0) {
    if (before.length > 0) user.clear(name, `1:${before.length}`);
  } else for (let at = before.length - 1; at >= 0; at -= 1) if (!stays.has(at)) user.deleteRow(name, at + 1);
  const lastThatStays = origins.reduce((last, origin, at) => (origin >= 0 ? at : last), -1);
  for (const [at, origin] of origins.entries())
    if (origin < 0 && at < lastThatStays) user.insertRow(name, at + 1);
  for (const [at, cells] of rows.entries()) {
    const was = before[origins[at] ?? -1] ?? [];
    for (let column = 1; column <= Math.max(cells.length, was.length); column += 1) {
      const text = cells[column - 1] ?? '';
      if (text === (was[column - 1] ?? '')) continue;
      user.paste(name, at + 1, column, [['']]);
      user.makePlainText(name, a1Of({ row: at + 1, column, rows: 1, columns: 1 }));
      user.paste(name, at + 1, column, [[text]]);
    }
  }
}
