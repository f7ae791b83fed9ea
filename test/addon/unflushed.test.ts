import { call } from '../../src/sidebar/server.ts';
import { connectPage, loadWholeBook } from '../sidebar/server/connectPage.ts';
import { busyWorkbook } from './support/busyWorkbook.ts';
import { openAddon, openWindow } from './support/openAddon.ts';
import { recordsOf, tablesOf, textsOf } from './support/sheets.ts';

/** Where a format holds only after flush, as one live report has it, nothing that is written is altered. */

test('a first and a later run write the same', () => {
  const [plain, late] = [busyWorkbook(), busyWorkbook()];
  late.emulator.behavior.formatHoldsAtOnce = false;
  for (const { run } of [plain, late]) run('runReview');
  expect(tablesOf(late.emulator)).toEqual(tablesOf(plain.emulator));
});

test('the sample, the archive, settings and decisions are what was written', async () => {
  const addon = openAddon();
  addon.emulator.behavior.formatHoldsAtOnce = false;
  addon.run('loadSample');
  addon.run('setPhoneRegion', { button: 'OK', text: 'US' });
  expect(addon.run('runReview')).not.toMatch(/did not keep/);
  expect(textsOf(addon.emulator, 'Contact Map').join()).toMatch(/\+1/);
  connectPage(addon);
  await call('pageSetReviewer', 'Kim');
  const book = await loadWholeBook();
  const row = book.queue.find(({ outcome }) => outcome === 'conflict');
  if (!row) throw new Error('the sample has no conflict');
  const { outcome, rowKey, fingerprint, sheetRow, decided } = row;
  const request = { outcome, rowKey, fingerprint, row: sheetRow, expected: decided };
  await call('pageDecide', { ...request, decision: 'later', note: '007' });
  const written = recordsOf(addon.emulator, 'Conflicts').find((cells) => cells['Row key'] === rowKey);
  expect([written?.Decision, written?.['Decided by'], written?.Note]).toEqual(['later', 'Kim', '007']);
  expect(written?.['Decided at']).toMatch(/^2026-06-01T/);
});

test('an import is what is in the file', async () => {
  const addon = connectPage();
  addon.emulator.behavior.formatHoldsAtOnce = false;
  const { token } = await call('pageImportBegin', 'texts', 2, 2, false);
  const rows = [
    ['phone', 'when'],
    ['0044 7700', '08/07/2026'],
  ];
  expect(await call('pageImportRows', token, 1, rows)).toEqual({ rows: 2, altered: 0 });
  await call('pageImportFinish', token, 'texts');
  expect(recordsOf(addon.emulator, 'texts')).toEqual([{ phone: '0044 7700', when: '08/07/2026' }]);
});

test('what comes back altered all the same is named', () => {
  const { emulator, run } = openAddon();
  run('loadSample');
  // What no flush helps: the format never reaches the sheet.
  emulator.behavior.formatHoldsAtOnce = false;
  const SpreadsheetApp = new Proxy(emulator.globals.SpreadsheetApp, {
    get: (target, key) => (key === 'flush' ? () => {} : Reflect.get(target, key)),
  });
  const session = Object.create(emulator, { globals: { value: { ...emulator.globals, SpreadsheetApp } } });
  expect(openWindow(emulator, session).run('runReview')).toMatch(
    /did not keep these cells as they were written: .*[A-Z]+\d+/,
  );
});
