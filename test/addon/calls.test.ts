import type { Tab } from '../../src/core/model.ts';
import { generatedTabs } from './support/generated.ts';
import { type OpenAddon, openAddon } from './support/openAddon.ts';
import { pasteTabs } from './support/sheets.ts';

jest.setTimeout(120_000);

/** What a first run, one over unchanged tabs, and one after a change cost. */
function callsFor(events: number) {
  const addon = openAddon();
  pasteTabs(addon.emulator, generatedTabs({ seed: 3, contacts: 300, events }).map(showingAnError));
  const first = callsOf(addon);
  const unchanged = callsOf(addon);
  addon.emulator.user.type('activity-events', 3, 3, 'somebody@new.test');
  return { first, unchanged, changed: callsOf(addon) };
}

/** A tab that shows an error is also asked for its formulas: one call for the tab, however many errors there are. */
function showingAnError({ name, rows: [header = [], ...rows] }: Tab): Tab {
  return { name, rows: [[...header, 'score'], ...rows.map((cells) => [...cells, '#ERROR!'])] };
}

function callsOf({ emulator, run }: OpenAddon): Record<string, number> {
  emulator.resetCalls();
  run('runReview');
  return Object.fromEntries(
    Object.entries(emulator.calls.byMethod).map(([method, { calls }]) => [method, calls]),
  );
}

test('a run costs the same calls for 100 rows and for 4,000', () => {
  const [few, many] = [callsFor(100), callsFor(4000)];
  expect(few.first['Range.getFormulas']).toBeGreaterThan(0);
  // A new tab has a thousand rows, which nobody needs to ask; beyond that its grid grows, and whole rows are no longer written with blank cells.
  const methods = new Set([...Object.keys(few.first), ...Object.keys(many.first)]);
  const more = [...methods].filter((method) => (many.first[method] ?? 0) > (few.first[method] ?? 0));
  expect(more.sort()).toEqual([
    'Range.setValues',
    'Sheet.getMaxRows',
    'Sheet.getRange',
    'Sheet.insertRowsAfter',
    'SpreadsheetApp.flush',
  ]);
  for (const method of more)
    expect((many.first[method] ?? 0) - (few.first[method] ?? 0)).toBeLessThanOrEqual(12);
  expect(many.unchanged).toEqual(few.unchanged);
});

test('no cell is read or written one by one', () => {
  const { first, changed } = callsFor(400);
  for (const calls of [first, changed]) {
    const total = Object.values(calls).reduce((sum, count) => sum + count, 0);
    expect(total).toBeLessThan(160);
    expect(calls['Range.getValue'] ?? 0).toBe(0);
    expect(calls['Range.setValue'] ?? 0).toBeLessThan(4);
  }
});

test('every tab is read once', () => {
  const addon = openAddon();
  const tabs = generatedTabs({ seed: 3, contacts: 200, events: 200 });
  pasteTabs(addon.emulator, tabs);
  addon.run('runReview');
  const calls = callsOf(addon);
  // The three tables, the handoff, and the empty tab that every new spreadsheet has.
  expect(calls['Sheet.getSheetValues']).toBe(tabs.length + 5);
  // That of the empty tab throws, and it is asked whether it is empty.
  expect(calls['Sheet.getLastRow']).toBe(1);
  expect(calls['Range.getValues']).toBeUndefined();
  expect(calls['Range.getDisplayValues']).toBeUndefined();
});
