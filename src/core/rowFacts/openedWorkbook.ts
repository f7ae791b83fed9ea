import type { Rows, Tab } from '../model.ts';
import type { DateOrder } from '../read/cells/timestamp.ts';
import type { ContactMap } from '../read/map/contactMap.ts';
import { readSetUp, type SetUpOptions } from '../read/setup/readSetUp.ts';
import type { SetupTabName } from '../read/setup/setupTabNames.ts';
import { beginReview, type OpenTab, openTab, type Run } from '../run.ts';
import type { MapFacts } from './contactFacts.ts';
import { takenAsOurs } from './learnedOwn.ts';

/** What all rows of a workbook share before any is read: set-up tabs without the map, and the heads of the tabs that are recognized. */
export interface WorkbookFacts {
  readonly setup: readonly (readonly [SetupTabName, Tab])[];
  readonly options: SetUpOptions;
  readonly map: MapFacts;
  /** `learnedOwn` is a mailbox that nobody has listed and that all rows of the tab show to be ours; ''. */
  readonly tabs: readonly { readonly name: string; readonly head: Rows; readonly learnedOwn: string }[];
  /** Tabs that nobody can review. */
  readonly unrecognized: readonly { readonly tab: string }[];
  /** The time against which times are judged, in milliseconds; null where it is not known. */
  readonly judgedAt: number | null;
}

/** What only all rows together tell of a workbook, and is small. Places of tabs are those in `WorkbookFacts`. */
export interface LearnedFacts {
  /** By tab: the first row that is another header. */
  readonly otherHeaders: readonly { readonly tab: number; readonly row: number }[];
  /** By tab and column: an order that some row's date shows. A column may have both. */
  readonly dateOrders: readonly {
    readonly tab: number;
    readonly column: number;
    readonly order: DateOrder;
  }[];
  /** The systems whose own contacts are here, and whether an id of theirs cannot be read, or was damaged. */
  readonly exports: readonly ExportFacts[];
  /** Of an export that was made several times: in which of two tabs some record is newer. */
  readonly newer: readonly NewerTab[];
  /** Whether the times of such a tab have offsets. */
  readonly clocks: readonly TabClock[];
}

export type NewerTab = readonly [newer: number, older: number];
export type TabClock = readonly [tab: number, clock: 'instant' | 'local'];

export interface ExportFacts {
  readonly system: string;
  readonly hasUnreadIds: boolean;
  readonly hasDamagedIds: boolean;
}

export const NOTHING_LEARNED: LearnedFacts = {
  otherHeaders: [],
  dateOrders: [],
  exports: [],
  newer: [],
  clocks: [],
};

/** A workbook that is ready for any of its rows. Its run knows no contact and no row. */
export interface OpenedWorkbook {
  readonly run: Run;
  readonly map: MapFacts;
  readonly tabs: readonly OpenTab[];
  readonly unrecognized: WorkbookFacts['unrecognized'];
  readonly judgedAt: number | null;
}

export function openWorkbook({
  setup,
  options,
  map,
  tabs,
  unrecognized,
  judgedAt,
}: WorkbookFacts): OpenedWorkbook {
  const { setUp, problems } = readSetUp(new Map(setup), options, [], {
    map: withoutRows(map),
    hasMap: map.hasMap,
  });
  if (!setUp) throw new Error(`the set-up has problems: ${JSON.stringify(problems)}`);
  const run = beginReview(setUp);
  return {
    run,
    map,
    unrecognized,
    judgedAt,
    tabs: tabs.map(({ name, head, learnedOwn }) => {
      const { open } = openTab(name, head, run);
      if (!open) throw new Error(`${name} is not recognized`);
      return learnedOwn === '' ? open : takenAsOurs(open, learnedOwn);
    }),
  };
}

/** Takes what all rows have shown. */
export function learn({ tabs }: OpenedWorkbook, { otherHeaders, dateOrders }: LearnedFacts): void {
  for (const tab of tabs) {
    tab.otherHeader.row = Number.POSITIVE_INFINITY;
    tab.dateOrders.clear();
  }
  for (const { tab, row } of otherHeaders) tabAt(tabs, tab).otherHeader.row = row;
  for (const { tab, column, order } of dateOrders) {
    const orders = tabAt(tabs, tab).dateOrders;
    const known = orders.get(column);
    orders.set(column, known === undefined || known === order ? order : 'mixed');
  }
}

export function tabAt(tabs: readonly OpenTab[], at: number): OpenTab {
  const tab = tabs[at];
  if (!tab) throw new Error(`there is no tab ${at}`);
  return tab;
}

function withoutRows({ tab, idKinds, doubtfulKinds }: MapFacts): ContactMap {
  return { tab, rows: [], idKinds, doubtfulKinds: new Set(doubtfulKinds), findings: [] };
}
