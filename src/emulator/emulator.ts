import { type Behavior, defaultBehavior } from './behavior.ts';
import { type Clock, createClock } from './clock.ts';
import { type Comments, createComments } from './document/comments.ts';
import { revisionOf } from './document/revisions.ts';
import { addSheet, sheetNamed } from './document/sheets.ts';
import type { World } from './document/state.ts';
import { exception, notEmulated } from './exception.ts';
import type { Costs } from './meter.ts';
import { type EmulatorSession, openSession, type SessionOptions } from './openSession.ts';
import { type PageCallTimes, pageCallClock } from './pageCalls.ts';
import { restoreSnapshot, type Snapshot, takeSnapshot } from './snapshot.ts';
import { outOfSight, type RowView, viewRows } from './view.ts';

/** A document with its first session. */
export interface Emulator extends EmulatorSession {
  readonly behavior: Behavior;
  readonly clock: Clock;
  readonly costs: Costs;
  readonly comments: Comments;
  /** How long the next call of a page takes: whoever carries its answer waits so long. The script itself is synchronous. */
  nextPageCallTakes(): number;
  /** A second user, or the same one in a second window: document, locks and properties are shared. */
  openSession(options?: SessionOptions): EmulatorSession;
  /** Makes an HTML file that `createHtmlOutputFromFile` finds. */
  addHtmlFile(name: string, content: string): void;
  /** Part of a sheet as a grid would draw it, with the conditional colors as computed. */
  view(sheet: string, firstRow: number, lastRow: number): RowView[];
  /** What of a sheet is hidden or filtered. */
  outOfSight(sheet: string): ReturnType<typeof outOfSight>;
  /** Every sheet by its name, with a number that grows whenever its cells may have changed. */
  revisions(): ReadonlyMap<string, number>;
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
}

export interface EmulatorOptions {
  now?: () => number;
  /** Of the first session. Not the owner's, whom no protection keeps out. */
  email?: string;
  /** `en_US` or `en_GB`: whether the month or the day comes first. */
  locale?: string;
  timeZone?: string;
  /** How long a call of a page is to take; not at all where it is left out. */
  pageCalls?: PageCallTimes | undefined;
}

function createWorld({
  now = Date.now,
  locale = 'en_US',
  timeZone = 'America/New_York',
}: EmulatorOptions): World {
  if (locale !== 'en_US' && locale !== 'en_GB') throw notEmulated(`The locale ${locale}`);
  const document = {
    id: 'emulated-spreadsheet',
    name: 'Untitled spreadsheet',
    locale,
    timeZone,
    owner: 'owner@example.test',
    sheets: [],
    comments: [],
    nextId: 1001,
  };
  addSheet(document, 'Sheet1', 0);
  return {
    document,
    clock: createClock(now),
    locks: new Map(),
    properties: new Map(),
    htmlFiles: new Map(),
  };
}

/** An empty spreadsheet with one tab, `Sheet1`, and one user on it. */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const world = createWorld(options);
  const behavior = defaultBehavior();
  const costs: Costs = { perCall: 0, perCellRead: 0, perCellWritten: 0 };
  const first = openSession(world, behavior, costs, options);

  return Object.defineProperties(
    first,
    Object.getOwnPropertyDescriptors({
      behavior,
      clock: world.clock,
      costs,
      comments: createComments(
        () => world.document,
        first.email,
        () => world.clock.now(),
      ),
      nextPageCallTakes: pageCallClock(options.pageCalls),
      openSession: (other: SessionOptions = {}) => openSession(world, behavior, costs, other),
      addHtmlFile: (name: string, content: string) => void world.htmlFiles.set(name, content),
      view(name: string, firstRow: number, lastRow: number) {
        const sheet = sheetNamed(world.document, name);
        if (sheet === undefined) throw exception(`Sheet ${name} not found`);
        return viewRows(world.document, sheet, firstRow, lastRow);
      },
      outOfSight(name: string) {
        const sheet = sheetNamed(world.document, name);
        if (sheet === undefined) throw exception(`Sheet ${name} not found`);
        return outOfSight(sheet);
      },
      revisions: () => new Map(world.document.sheets.map((sheet) => [sheet.name, revisionOf(sheet)])),
      snapshot: () => takeSnapshot(world),
      restore: (snapshot: Snapshot) => restoreSnapshot(world, snapshot),
    }),
  ) as Emulator;
}
