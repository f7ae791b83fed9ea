import { noSeenEvents } from '../match/events/seenEvents.ts';
import {
  exportOf,
  hasSnapshots,
  registerEntry,
  type Snapshots,
  type SnapshotTab,
  snapshotId,
} from '../match/events/snapshots.ts';
import type { SourceRecord } from '../read/sourceRecord.ts';
import type { Run } from '../run.ts';
import { type LearnedFacts, type NewerTab, type OpenedWorkbook, tabAt } from './openedWorkbook.ts';
import { type SaidInTab, snapshot, timeFrom } from './spaces/snapshots.ts';
import { joined } from './spaces/space.ts';

/** A record as one tab of its export has it, under a key that is the same in all of them. */
export interface InSnapshots {
  readonly key: string;
  readonly said: readonly [tab: number, ...said: SaidInTab];
}

/** null where there is no other tab in which the record may stand. To be asked of a run that has seen this row alone. */
export function inSnapshots(
  run: Run,
  record: SourceRecord,
  at: number,
  known: Parameters<typeof snapshot.tell>[1],
): InSnapshots | null {
  if (!hasSnapshots(run.events.snapshots, record)) return null;
  const [saying] = snapshot.tell(run, known);
  return saying
    ? { key: joined(exportOf(record.plan), snapshotId(record)), said: [at, ...saying.said] }
    : null;
}

/** In which tabs a record is newer than in which: `said` is what all tabs of its export have of it, in the order of the rows. */
export function newerTabs(
  workbook: OpenedWorkbook,
  said: readonly InSnapshots['said'][],
): readonly NewerTab[] {
  const { tabs } = snapshotsOf(workbook, [], []);
  const seen = noSeenEvents(2);
  for (const [at, content, monthFirst, dayFirst] of said) {
    const tab = tabs.get(tabAt(workbook.tabs, at).plan);
    if (tab)
      registerEntry(seen, '', {
        tab,
        content,
        monthFirst: timeFrom(monthFirst),
        dayFirst: timeFrom(dayFirst),
      });
  }
  return [...tabs.values()].flatMap(({ plan, newerThan }) =>
    [...newerThan].map((older): NewerTab => [placeOf(workbook, plan), placeOf(workbook, older.plan)]),
  );
}

/** The tabs of each export as if no row had been seen, but for what all rows have shown. */
export function snapshotsOf(
  workbook: OpenedWorkbook,
  newer: LearnedFacts['newer'],
  clocks: LearnedFacts['clocks'],
): Snapshots {
  const { snapshots } = workbook.run.events;
  const own = { exports: new Map(snapshots.exports), tabs: new Map(snapshots.tabs), seen: noSeenEvents(2) };
  for (const [name, siblings] of snapshots.exports) {
    if (siblings.length < 2) continue;
    const fresh: SnapshotTab[] = [];
    for (const tab of siblings) {
      const at = placeOf(workbook, tab.plan);
      const of = clocks.flatMap(([place, clock]) => (place === at ? [clock] : []));
      fresh.push({ ...tab, siblings: fresh, newerThan: new Set(), clocks: new Set(of) });
    }
    own.exports.set(name, fresh);
    for (const tab of fresh) own.tabs.set(tab.plan, tab);
  }
  for (const [a, b] of newer) {
    const older = own.tabs.get(tabAt(workbook.tabs, b).plan);
    if (older) own.tabs.get(tabAt(workbook.tabs, a).plan)?.newerThan.add(older);
  }
  return own;
}

function placeOf({ tabs }: OpenedWorkbook, plan: SourceRecord['plan']): number {
  return tabs.findIndex((tab) => tab.plan === plan);
}
