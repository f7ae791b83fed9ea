import { isDifferenceKey } from '../../core/differences/differenceKey.ts';
import { countRecords } from '../../core/read/records.ts';
import { counted } from '../words.ts';
import type { LoadedWorkbook } from './loadedWorkbook.ts';

/**
 * `14 records`: what of a recognized tab is judged; headings, totals and blank rows are none. As the last run counted them, else
 * by the rows that are at hand, and `about` where they are not all.
 */
export function recordsOn({ queue, pending, opened, sources }: LoadedWorkbook, name: string): string {
  const open = opened.get(name);
  const tab = sources.get(name);
  const judged = queue.filter(
    ({ sourceTab, state, rowKey }) => sourceTab === name && state !== 'cleared' && !isDifferenceKey(rowKey),
  ).length;
  if (judged > 0 && pending.size === 0) return counted(judged, 'record');
  if (!open || !tab) return counted(0, 'record');
  let missing = 0;
  let records = 0;
  for (let index = 0; index < tab.count; index++) {
    const cells = tab.rows[index];
    if (!cells) missing++;
    else records += countRecords(open.plan, [cells], index);
  }
  return `${missing > 0 ? 'about ' : ''}${counted(records + missing, 'record')}`;
}
