import { entriesOf, see } from '../../match/events/seenEvents.ts';
import { keysInExport, type Snapshots } from '../../match/events/snapshots.ts';
import type { TabPlan } from '../../read/sourceRecord.ts';
import type { Asked, Space } from './space.ts';

/** A record's contents, and when it changed last with the month first and with the day first: null where it does not say. */
export type SaidInTab = readonly [content: number, monthFirst: number | null, dayFirst: number | null];

/** How a record stands in one tab of an export of which there are several. */
export const snapshot: Space<SaidInTab> = {
  *tell({ events }) {
    for (const { id, content, notes } of entriesOf(events.snapshots.seen))
      yield {
        key: String(id),
        is: String(content),
        said: [content, plainTime(notes[0]), plainTime(notes[1])],
      };
  },
  load({ events }, { key, rows, said }) {
    const { seen } = events.snapshots;
    for (const [content, ...times] of said) see(seen, Number(key), content, times.map(timeFrom));
    const [first] = said;
    if (first && said.length === 1 && rows > 1) see(seen, Number(key), first[0]);
  },
};

/** How the record stands in every tab of its export; nothing where there is one. */
export function inExport(snapshots: Snapshots, plan: TabPlan, id: string): readonly Asked[] {
  return id === '' ? [] : keysInExport(snapshots, plan, id).map((key) => ['snapshot', String(key)]);
}

/** No number of JSON is none. */
function plainTime(time: number | undefined): number | null {
  return time === undefined || Number.isNaN(time) ? null : time;
}

export function timeFrom(time: number | null): number {
  return time ?? Number.NaN;
}
