import { OUTPUTS } from '../../src/core/report/outputColumns.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { busyWorkbook, freshWorkbook, peoplesCells } from './support/busyWorkbook.ts';
import { openAddon } from './support/openAddon.ts';
import { pasteTabs, recordsOf, tablesOf, textsOf } from './support/sheets.ts';

test('Load sample fills a new spreadsheet that can be reviewed at once', () => {
  const { emulator, run } = openAddon();
  expect(run('loadSample')).toContain('Choose Run review');
  expect(run('runReview')).toMatch(/Ledger: \d\d\n/);
  expect(tablesOf(emulator).conflict.length).toBeGreaterThan(5);
  const before = emulator.toJSON();
  expect(run('loadSample')).toContain('already holds rows');
  expect(emulator.toJSON().sheets).toEqual(before.sheets);
});

test('Load sample goes into the tabs that Set up workbook made', () => {
  const { emulator, run } = openAddon();
  run('setUpWorkbook');
  run('loadSample');
  expect(textsOf(emulator, 'Contact Map')[0]).toContain('close_contact_id');
  expect(emulator.toJSON().sheets.filter(({ name }) => /contact.map/i.test(name))).toHaveLength(1);
  expect(run('runReview')).toMatch(/Ledger: \d\d\n/);
});

test('Check tabs says what each tab is and writes nothing', () => {
  const { emulator, run } = freshWorkbook();
  pasteTabs(emulator, [
    {
      name: 'stock',
      rows: [
        ['Kitchen', 'Pans'],
        ['north', '12'],
      ],
    },
    { name: 'twice', rows: [['close_contact_id', 'x']] },
  ]);
  emulator.user.paste('Contact Map', 8, 1, [['C1', '', 'other@x.test', '']]);
  const before = emulator.toJSON();
  const says = run('checkTabs');
  expect(says).toContain('appointments: 9 rows, read as close appointment');
  expect(says).toContain('stock: NOT REVIEWED');
  expect(says).toContain('Contact Map row');
  expect(says).toContain('Nothing was written');
  expect(emulator.toJSON().sheets).toEqual(before.sheets);
});

test('Archive cleared rows asks first, then keeps every cell', () => {
  const addon = busyWorkbook();
  const { emulator, run } = addon;
  expect(run('archiveClearedRows')).toContain('There are no cleared rows');
  run('runReview');
  const cleared = Object.values(OUTPUTS).flatMap(({ tab }) =>
    recordsOf(emulator, tab).filter(({ State }) => State === 'cleared'),
  );
  const kept = Object.entries(peoplesCells(addon)).filter(([event]) => !event.match(/gone|then/));
  const before = emulator.toJSON();
  expect(run('archiveClearedRows', 'NO')).toBe('Nothing was changed.');
  expect(emulator.toJSON().sheets).toEqual(before.sheets);
  expect(run('archiveClearedRows', 'YES')).toContain(`${cleared.length} rows are in Archive`);
  expect(emulator.ui.asked.map(({ prompt }) => prompt).join()).toContain(
    'Comments and cell notes on these rows are lost',
  );
  const archive = recordsOf(emulator, 'Archive');
  expect(archive).toHaveLength(cleared.length);
  for (const [at, row] of cleared.entries()) expect(archive[at]).toMatchObject(row);
  for (const { tab } of Object.values(OUTPUTS))
    expect(recordsOf(emulator, tab).some(({ State }) => State === 'cleared')).toBe(false);
  expect(Object.entries(peoplesCells(addon))).toEqual(kept);
  expect(run('runReview')).toContain('Nothing has changed');
});

function clearedIn(emulator: Emulator): number {
  return Object.values(OUTPUTS).flatMap(({ tab }) =>
    recordsOf(emulator, tab).filter(({ State }) => State === 'cleared'),
  ).length;
}

test('an archiving that was cut off loses no row and archives none twice', () => {
  const { emulator, run } = busyWorkbook();
  run('runReview');
  const start = emulator.toJSON();
  emulator.resetCalls();
  run('archiveClearedRows', 'YES');
  const [calls, archive] = [emulator.calls.calls, textsOf(emulator, 'Archive')];
  const sorted = (rows: string[][]) => rows.map((cells) => cells.join('|')).sort();
  for (let call = 1; call <= calls; call++) {
    emulator.fromJSON(start);
    emulator.failAt(call, { when: 'after', lasts: 'until-cleared' });
    try {
      run('archiveClearedRows', 'YES');
    } catch {
      // A killed execution says nothing to anybody.
    }
    emulator.clearFailure();
    if (clearedIn(emulator) > 0) run('archiveClearedRows', 'YES');
    expect(sorted(textsOf(emulator, 'Archive'))).toEqual(sorted(archive));
  }
});

test('after a run that was cut off nothing is archived', () => {
  const { emulator, run } = busyWorkbook();
  run('runReview');
  emulator.globals.PropertiesService.getDocumentProperties().setProperty(
    'run',
    JSON.stringify({ by: 'kim', since: 'then', phase: 'writing' }),
  );
  expect(run('archiveClearedRows', 'YES')).toContain('Choose Run review first');
});

test('Phone region takes a country and nothing else', () => {
  const { emulator, run } = openAddon();
  expect(run('setPhoneRegion', { button: 'OK', text: 'gb' })).toContain('read as GB');
  expect(run('setPhoneRegion', { button: 'OK', text: 'Britain' })).toContain('"Britain" is no country');
  expect(emulator.ui.asked.map(({ prompt }) => prompt).join()).toContain('Now: GB');
  expect(run('setPhoneRegion', { button: 'OK', text: '' })).toContain('are not read');
});

test('Show reasons opens the page', () => {
  const { emulator, run } = openAddon();
  run('showReasons');
  expect(emulator.ui.sidebar?.content).toContain('Content-Security-Policy');
});

test('Verify platform finds the emulator as the emulator says it is, and names what is otherwise', () => {
  const { emulator, run } = openAddon();
  const says = run('verifyPlatform');
  const count = /(\d+) of (\d+) cells/.exec(says);
  expect(Number(count?.[1])).toBeGreaterThan(30);
  expect(count?.[1]).toBe(count?.[2]);
  expect(emulator.toJSON().sheets.map(({ name }) => name)).not.toContain('Platform scratch');
  emulator.behavior.plainTextKeepsFormula = false;
  run('verifyPlatform');
  const different = textsOf(emulator, 'Platform check').filter(([, , result]) => result === 'DIFFERENT');
  expect(different.map(([written]) => written)).toEqual(["'=1+1"]);
});
