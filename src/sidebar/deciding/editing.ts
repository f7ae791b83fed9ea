import type { Place } from '../../protocol/protocol.ts';
import { forgetSources, type LoadedWorkbook, rereadSetup } from '../loaded/loadedWorkbook.ts';
import { call } from '../server.ts';

let last: Place | null = null;

/**
 * Notices edits without being told of them: a row in which the person stands says something else than when the page last asked, or the
 * row that they have just left does. Then what the page kept of that kind of tab is forgotten. Larger edits, such as a
 * paste over many rows, are noticed where the person stood; for all else there is the reload button.
 */
export async function noticeEdits(loaded: LoadedWorkbook, place: Place): Promise<void> {
  const before = last;
  last = place;
  const holds = before && loaded.workbook.sheets.find(({ name }) => name === before.sheet)?.holds;
  if (!before || (holds !== 'source' && holds !== 'set-up')) return;
  const isThere = before.sheet === place.sheet && before.row === place.row;
  const now = isThere ? place.cells : ((await call('pageRows', before.sheet, before.row, 1)).rows[0] ?? []);
  if (JSON.stringify(now) === JSON.stringify(before.cells)) return;
  if (holds === 'set-up') await rereadSetup(loaded);
  else await forgetSources(loaded);
}
