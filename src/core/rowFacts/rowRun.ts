import { noSides } from '../differences/sides.ts';
import { noComparedRows } from '../match/comparedRows.ts';
import { noDuplicates } from '../match/events/duplicates.ts';
import { noEventTies } from '../match/events/eventTies.ts';
import { noSeenEvents } from '../match/events/seenEvents.ts';
import type { Contact } from '../model.ts';
import type { Run } from '../run.ts';
import type { Holder } from '../writes/changeOrder.ts';
import { noChanges } from '../writes/changeOrder.ts';
import { noTargets } from '../writes/targets.ts';
import type { PartOfMap } from './contactFacts.ts';
import { snapshotsOf } from './newerTabs.ts';
import type { LearnedFacts, OpenedWorkbook } from './openedWorkbook.ts';
import type { Known } from './spaces/space.ts';

const SOMEBODY: Omit<Contact, 'key'> = { rows: [], isUsable: true, contradictory: false };

/**
 * A run that knows of the map no more than one row needs, and no other row. `learned` is what all
 * rows have shown.
 */
export function rowRun(
  workbook: OpenedWorkbook,
  { index, contactOf, noOf }: PartOfMap,
  learned: LearnedFacts,
  recordAt: (row: number) => Holder | undefined = () => undefined,
): { readonly run: Run; readonly known: Known } {
  const { run, tabs, judgedAt } = workbook;
  const { exports, newer, clocks } = learned;
  const others = new Map<number, Contact>();
  const somebody = (no: number) => {
    const other = others.get(no) ?? { ...SOMEBODY, key: `contact ${no}` };
    others.set(no, other);
    return other;
  };
  const { systems, disagreeing } = noTargets();
  for (const { system, ...flags } of exports) {
    const there = systems.get(system) ?? {
      byId: new Map(),
      holders: new Map(),
      under: new Map(),
      hasUnreadIds: false,
      hasDamagedIds: false,
    };
    there.hasUnreadIds ||= flags.hasUnreadIds;
    there.hasDamagedIds ||= flags.hasDamagedIds;
    systems.set(system, there);
  }
  return {
    run: {
      ...run,
      index,
      events: {
        ...run.events,
        seen: noSeenEvents(),
        replays: new Map(),
        snapshots: snapshotsOf(workbook, newer, clocks),
      },
      ties: { ...noEventTies(), places: { tabs: tabs.map(({ plan }) => plan.tab) } },
      changeOrder: noChanges(),
      duplicates: noDuplicates(),
      claims: new Map(),
      people: new Map(),
      optedOutPeople: new Map(),
      sides: { ...noSides(), tabs: run.sides.tabs },
      changedFields: new Map(),
      targets: { systems, disagreeing },
      comparedRows: noComparedRows(),
      clock: { judgedAt },
    },
    known: {
      contactOf: (no) => contactOf(no) ?? somebody(no),
      noOf: (contact) => noOf(contact),
      tabs,
      placeOf: (plan) => tabs.findIndex((tab) => tab.plan === plan),
      recordAt,
      judgedAt,
    },
  };
}
