import { OUTPUTS } from '../../src/core/report/outputColumns.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { BY_HAND } from '../../src/host/commands/platformByHand.ts';
import { TIMINGS } from '../../src/host/commands/platformTimings.ts';
import { TABLE_TAB, TRIALS } from '../../src/host/commands/platformTrials.ts';
import { busyWorkbook, freshWorkbook, peoplesCells } from './support/busyWorkbook.ts';
import { openAddon } from './support/openAddon.ts';
import { cellsWrittenBy, pasteTabs, recordsOf, tablesOf, textsOf } from './support/sheets.ts';

test.each(['loadSample', 'loadCopperSample', 'loadDriftSample'])(
  '%s fills a new spreadsheet that can be reviewed at once',
  (command) => {
    const { emulator, run } = openAddon();
    run(command);
    expect(run('runReview')).toMatch(/Ledger: \d+\n/);
    expect(tablesOf(emulator).conflict.length).toBeGreaterThan(5);
    const before = emulator.snapshot();
    run(command);
    expect(emulator.snapshot().document.sheets).toEqual(before.document.sheets);
  },
);

test('Load sample goes into the tabs that Set up workbook made', () => {
  const { emulator, run } = openAddon();
  run('setUpWorkbook');
  run('loadSample');
  expect(textsOf(emulator, 'Contact Map')[0]).toContain('close_contact_id');
  expect(emulator.snapshot().document.sheets.filter(({ name }) => /contact.map/i.test(name))).toHaveLength(1);
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
  const before = emulator.snapshot();
  const says = run('checkTabs');
  expect(says).toMatch(/appointments: 9 records.*Close appointments/);
  expect(says).toMatch(/stock: NOT REVIEWED/);
  expect(says).toMatch(/Contact Map row \d/);
  expect(emulator.snapshot().document.sheets).toEqual(before.document.sheets);
});

test('Archive cleared rows asks first, then keeps every cell', () => {
  const addon = busyWorkbook();
  const { emulator, run } = addon;
  const untouched = emulator.snapshot();
  run('archiveClearedRows');
  expect(emulator.snapshot().document.sheets).toEqual(untouched.document.sheets);
  run('runReview');
  const cleared = Object.values(OUTPUTS).flatMap(({ tab }) =>
    recordsOf(emulator, tab).filter(({ State }) => State === 'cleared'),
  );
  const kept = Object.entries(peoplesCells(addon)).filter(([event]) => !event.match(/gone|then/));
  const before = emulator.snapshot();
  run('archiveClearedRows', 'NO');
  expect(emulator.snapshot().document.sheets).toEqual(before.document.sheets);
  run('archiveClearedRows', 'YES');
  const archive = recordsOf(emulator, 'Archive');
  expect(archive).toHaveLength(cleared.length);
  for (const [at, row] of cleared.entries()) expect(archive[at]).toMatchObject(row);
  for (const { tab } of Object.values(OUTPUTS))
    expect(recordsOf(emulator, tab).some(({ State }) => State === 'cleared')).toBe(false);
  expect(Object.entries(peoplesCells(addon))).toEqual(kept);
  expect(cellsWrittenBy(emulator, () => run('runReview'))).toBe(0);
});

function clearedIn(emulator: Emulator): number {
  return Object.values(OUTPUTS).flatMap(({ tab }) =>
    recordsOf(emulator, tab).filter(({ State }) => State === 'cleared'),
  ).length;
}

test('an archiving that was cut off loses no row and archives none twice', () => {
  const { emulator, run } = busyWorkbook();
  run('runReview');
  const start = emulator.snapshot();
  emulator.resetCalls();
  run('archiveClearedRows', 'YES');
  const [calls, archive] = [emulator.calls.calls, textsOf(emulator, 'Archive')];
  const sorted = (rows: string[][]) => rows.map((cells) => cells.join('|')).sort();
  for (let call = 1; call <= calls; call++) {
    emulator.restore(start);
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
  const before = emulator.snapshot();
  expect(clearedIn(emulator)).toBeGreaterThan(0);
  run('archiveClearedRows', 'YES');
  expect(emulator.snapshot().document.sheets).toEqual(before.document.sheets);
});

test('Phone region takes a country and nothing else', () => {
  const { emulator, run } = openAddon();
  const set = (text: string) => {
    run('setPhoneRegion', { button: 'OK', text });
    return textsOf(emulator, 'Settings').slice(1);
  };
  expect(set('gb')).toEqual([['phone_region', 'GB']]);
  expect(set('Britain')).toEqual([['phone_region', 'GB']]);
  expect(set('us')).toEqual([['phone_region', 'US']]);
  expect(set('')).toEqual([['phone_region', '']]);
});

test.each(['runReview', 'setPhoneRegion', 'checkTabs', 'pageOpen'])(
  'the phone region of 0.1.0 goes into Settings with %s, once, and what somebody has written there stays',
  (name) => {
    for (const [own, expected] of [
      ['', 'GB'],
      ['US', 'US'],
    ] as const) {
      const { emulator, run } = openAddon();
      pasteTabs(emulator, [
        {
          name: 'Contact Map',
          rows: [
            ['close_contact_id', 'email'],
            ['C1', 'a@x.test'],
          ],
        },
        ...(own === ''
          ? []
          : [
              {
                name: 'Settings',
                rows: [
                  ['setting', 'value'],
                  ['Phone region', own],
                ],
              },
            ]),
      ]);
      const properties = emulator.globals.PropertiesService.getDocumentProperties();
      properties.setProperty('region', 'GB');
      run(name, ...(name === 'setPhoneRegion' ? [{ button: 'CANCEL' as const, text: '' }] : []));
      expect(textsOf(emulator, 'Settings').at(-1)?.[1]).toBe(expected);
      expect(properties.getProperty('region')).toBeNull();
    }
  },
);

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
  const trials = /(\d+) of (\d+) trials/.exec(says);
  expect([trials?.[1], Number(trials?.[2])]).toEqual([trials?.[2], TRIALS.length + TIMINGS.length]);
  const report = textsOf(emulator, 'Platform check').map(([asks]) => asks);
  for (const asks of BY_HAND) expect(report).toContain(asks);
  expect(emulator.snapshot().document.sheets.map(({ name }) => name)).not.toContain('Platform scratch');
  emulator.behavior.plainTextKeepsFormula = false;
  run('verifyPlatform');
  const different = textsOf(emulator, 'Platform check').filter(([, , result]) => result === 'DIFFERENT');
  expect(different.map(([written]) => written)).toEqual(["'=1+1"]);
});

test('Verify platform tries typed columns where somebody has made a Table for it', () => {
  const { emulator, run } = openAddon();
  const seen = () =>
    textsOf(emulator, 'Platform check').find(([asks]) => asks?.startsWith('formats in a typed'));
  run('verifyPlatform');
  expect(seen()?.[4]).toMatch(/^not tried/);
  emulator.user.addSheet(TABLE_TAB);
  emulator.user.paste(TABLE_TAB, 1, 1, [['When'], ['5/9/2026']]);
  emulator.user.makeTable(TABLE_TAB, 'A1:A2', [1]);
  run('verifyPlatform');
  expect(seen()?.[2]).toBe('same');
});

test('Take as last agreed writes what both exports hold alike, and the next run has the same differences', () => {
  const { emulator, run } = openAddon();
  run('loadDriftSample');
  run('runReview');
  const before = tablesOf(emulator);
  const agreed = () => textsOf(emulator, 'Last Agreed').filter((cells) => cells.some(Boolean));
  const [header = [], first = []] = agreed();
  expect(run('takeAsLastAgreed')).toMatch(/of 12 contacts/);
  const [newHeader = [], newFirst = []] = agreed();
  const at = (heading: string) => [first[header.indexOf(heading)], newFirst[newHeader.indexOf(heading)]];
  // Its stage differs now, and keeps what it was last agreed on; its source was never there before.
  expect(at('lifecycle_stage')).toEqual(['lead', 'lead']);
  expect(newFirst[newHeader.indexOf('source')]).toBe('Web form');
  run('runReview');
  const keys = (tables: typeof before) => Object.values(tables).map((rows) => rows.length);
  expect(keys(tablesOf(emulator))).toEqual(keys(before));
});
