import { OWN_TABS } from '../../src/core/report/ownTabs.ts';
import { freshWorkbook } from './support/busyWorkbook.ts';
import type { OpenAddon } from './support/openAddon.ts';
import { recordsOf, tablesOf, textsOf } from './support/sheets.ts';

jest.setTimeout(60_000);

/** Each row that has come to say something else, with what changed with it. */
function changed({ emulator }: OpenAddon): Map<string, string> {
  const rows = textsOf(emulator, OWN_TABS.changes);
  const from = rows.findIndex(([cell]) => cell === 'Row key');
  return new Map(
    rows
      .slice(from + 1)
      .filter(([key]) => key)
      .map(([key = '', , , because = '']) => [key, because]),
  );
}

function decide(addon: OpenAddon, tab: string, row: number, word: string): string {
  const [header = []] = textsOf(addon.emulator, tab);
  addon.emulator.user.type(tab, row, header.indexOf('Decision') + 1, word);
  return recordsOf(addon.emulator, tab)[row - 2]?.['Row key'] ?? '';
}

test('after one run there is nothing to compare; after a second each row that changed is named, with its cells and its decision', () => {
  const addon = freshWorkbook();
  const { emulator, run } = addon;
  run('runReview');
  run('showChanges');
  expect(textsOf(emulator, OWN_TABS.changes)).toEqual([]);
  const approved = decide(addon, 'Ledger', 2, 'approve');
  const [row] = recordsOf(emulator, 'Conflicts');
  const source = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(
    row?.['Source tab'] ?? '',
  );
  const at = Number(row?.['Source row']);
  const cells = source?.getRange(at, 1, 1, source.getLastColumn()).getDisplayValues()[0] ?? [];
  const email = cells.findIndex((cell) => cell.includes('@'));
  emulator.user.type(row?.['Source tab'] ?? '', at, email + 1, 'somebody@else.test');
  run('runReview');
  expect(run('showChanges')).toContain(OWN_TABS.changes);
  const rows = changed(addon);
  expect(rows.get(approved)).toBe('its decision');
  expect(rows.get(row?.['Row key'] ?? '')).toContain(`its cells in ${row?.['Source tab']}`);
  expect(rows.size).toBeLessThan(tablesOf(emulator).ledger.length + tablesOf(emulator).conflict.length);
});

test('a run that changes nothing leaves what the last one changed; a tab of people of that name is refused', () => {
  const addon = freshWorkbook();
  const { emulator, run } = addon;
  run('runReview');
  emulator.user.type('Contact Map', 2, 1, 'ANOTHER-1');
  run('runReview');
  run('showChanges');
  const before = textsOf(emulator, OWN_TABS.changes);
  expect(before.length).toBeGreaterThan(3);
  run('runReview');
  run('showChanges');
  expect(textsOf(emulator, OWN_TABS.changes)).toEqual(before);
  emulator.user.type(OWN_TABS.changes, 1, 1, 'My notes');
  expect(run('showChanges')).toContain(OWN_TABS.changes);
  expect(textsOf(emulator, OWN_TABS.changes)[0]?.[0]).toBe('My notes');
});
