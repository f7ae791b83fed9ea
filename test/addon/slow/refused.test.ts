import { OUTPUTS } from '../../../src/core/report/outputColumns.ts';
import type { Emulator } from '../../../src/emulator/emulator.ts';
import { busyWorkbook, freshWorkbook, peoplesCells } from '../support/busyWorkbook.ts';
import { type OpenAddon, openWindow } from '../support/openAddon.ts';
import { tablesOf, textsOf } from '../support/sheets.ts';

/** What Google refuses in the middle of things: a run ends in words, nothing is lost, and one more run repairs. */

const TABS = Object.values(OUTPUTS).map(({ tab }) => tab as string);

test('a Table with typed columns is named before anything is written', () => {
  const addon = busyWorkbook();
  const { emulator, run } = addon;
  emulator.user.makeTable('Conflicts', 'A1:H200', [1, 2, 3, 4, 5, 6, 7, 8]);
  const before = emulator.snapshot();
  const says = run('runReview');
  expect(says).toMatch(/^Nothing was written. Conflicts:.*Table/);
  expect(says).toMatch(/Revert to unformatted data/);
  expect(emulator.snapshot()).toMatchObject({ document: { sheets: before.document.sheets } });
  emulator.user.revertTables('Conflicts');
  run('runReview');
  expect(textsOf(emulator, 'Handoff')[0]?.[0]).toMatch(/^Complete/);
});

/** Runs the review in a window in which something happens at the n-th time that the script hands over what it has written. */
function runWhile({ emulator }: OpenAddon, time: number, happens: (emulator: Emulator) => void): string {
  let flushes = 0;
  const SpreadsheetApp = new Proxy(emulator.globals.SpreadsheetApp, {
    get: (target, key) =>
      key === 'flush'
        ? () => {
            target.flush();
            flushes += 1;
            if (flushes === time) happens(emulator);
          }
        : Reflect.get(target, key),
  });
  const session = Object.create(emulator, { globals: { value: { ...emulator.globals, SpreadsheetApp } } });
  return openWindow(emulator, session).run('runReview');
}

const TIMES = [1, 2, 3, 4, 5, 6, 7];

function rename({ globals }: Emulator, from: string, to: string): void {
  globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(from)?.setName(to);
}

function hasTab({ user }: Emulator, tab: string): boolean {
  try {
    user.select(tab, 'A1');
    return true;
  } catch {
    return false;
  }
}

describe.each([
  [
    'output tabs become Tables',
    (emulator: Emulator) => {
      for (const tab of TABS.filter((name) => hasTab(emulator, name)))
        emulator.user.makeTable(tab, 'A1:Z900', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
    },
  ],
  [
    'somebody deletes Conflicts',
    (emulator: Emulator) => {
      if (hasTab(emulator, 'Conflicts')) emulator.user.deleteSheet('Conflicts');
    },
  ],
  [
    'somebody renames the source tab',
    (emulator: Emulator) => {
      rename(emulator, 'appointments', 'appointments (away)');
    },
  ],
])('while %s', (what, happens) => {
  test.each(TIMES)('at moment %i of a first run', (time) => {
    const undisturbed = freshWorkbook();
    undisturbed.run('runReview');
    const addon = freshWorkbook();
    const { emulator, run } = addon;
    runWhile(addon, time, happens);
    for (const tab of TABS.filter((name) => hasTab(emulator, name))) emulator.user.revertTables(tab);
    if (hasTab(emulator, 'appointments (away)')) rename(emulator, 'appointments (away)', 'appointments');
    run('runReview');
    expect([what, textsOf(emulator, 'Handoff')[0]?.[0]]).toEqual([what, expect.stringMatching(/^Complete/)]);
    expect(tablesOf(emulator)).toEqual(tablesOf(undisturbed.emulator));
  });
});

test.each(TIMES)('decisions stay where output tabs become Tables at moment %i of a later run', (time) => {
  const addon = busyWorkbook();
  const { emulator, run } = addon;
  const people = peoplesCells(addon);
  const undisturbed = busyWorkbook();
  undisturbed.run('runReview');
  runWhile(addon, time, () => {
    for (const tab of TABS) emulator.user.makeTable(tab, 'A1:Z900', [1, 2, 3, 4, 5, 6, 7, 8]);
  });
  for (const tab of TABS) emulator.user.revertTables(tab);
  run('runReview');
  expect(tablesOf(emulator)).toEqual(tablesOf(undisturbed.emulator));
  expect(Object.keys(peoplesCells(addon)).sort()).toEqual(Object.keys(peoplesCells(undisturbed)).sort());
  expect(Object.keys(people).length).toBeGreaterThan(3);
});
