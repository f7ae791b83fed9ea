import { sha256Of } from '../../../src/core/normalize/sha256.ts';
import { readLog } from '../../../src/core/proof/decisionLog.ts';
import { samplesIn } from '../../../src/core/proof/sample/sampleLog.ts';
import { call } from '../../../src/sidebar/server.ts';
import { generatedTabs } from '../../addon/support/generated.ts';
import type { OpenAddon } from '../../addon/support/openAddon.ts';
import { pasteTabs, recordsOf, textsOf } from '../../addon/support/sheets.ts';
import { connectPage } from './connectPage.ts';

jest.setTimeout(120_000);

let addon: OpenAddon;
let start: ReturnType<OpenAddon['emulator']['snapshot']>;
beforeAll(async () => {
  addon = connectPage();
  pasteTabs(addon.emulator, generatedTabs({ seed: 4, contacts: 200, events: 500 }));
  addon.run('runReview');
  await call('pageSetReviewer', 'Kim');
  start = addon.emulator.snapshot();
});
beforeEach(() => {
  addon.emulator.restore(start);
  connectPage(addon);
});

const sampleRows = () => recordsOf(addon.emulator, 'Sample');
const logOf = () =>
  readLog(
    textsOf(addon.emulator, 'Decision log').map(([line = '']) => line),
    sha256Of,
  );
const answer = (said: (at: number) => string) => {
  const column = (textsOf(addon.emulator, 'Sample')[0] ?? []).indexOf('Answer') + 1;
  addon.emulator.user.paste(
    'Sample',
    2,
    column,
    sampleRows().map((_, at) => [said(at)]),
  );
};
const undecided = () =>
  recordsOf(addon.emulator, 'Ledger').filter(
    (row) => row['Would change'] && !row.Decision && row.State !== 'cleared',
  ).length;

test('a sample is drawn once for a Ledger, with drop-downs, and answered in its cells', () => {
  expect(addon.run('drawSample')).toMatch(/^\d+ of \d+ rows that write something are on the tab Sample/);
  const drawn = sampleRows();
  expect(drawn.length).toBeGreaterThan(10);
  const sheet = addon.emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sample');
  const column = (textsOf(addon.emulator, 'Sample')[0] ?? []).indexOf('Answer') + 1;
  expect(sheet?.getRange(2, column).getDataValidation()?.getCriteriaValues()[0]).toEqual([
    'right',
    'wrong',
    'cannot tell',
  ]);
  addon.run('drawSample');
  expect(sampleRows()).toEqual(drawn);
});

test('a sample whose tab was made anew from its cells has its drop-downs again', () => {
  addon.run('drawSample');
  const cells = textsOf(addon.emulator, 'Sample');
  const spreadsheet = addon.emulator.globals.SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName('Sample');
  if (sheet) spreadsheet.deleteSheet(sheet);
  pasteTabs(addon.emulator, [{ name: 'Sample', rows: cells }]);
  const column = (cells[0] ?? []).indexOf('Answer') + 1;
  const offered = () =>
    spreadsheet.getSheetByName('Sample')?.getRange(2, column).getDataValidation()?.getCriteriaValues()[0];
  expect(offered()).toBeUndefined();
  addon.run('drawSample');
  expect(offered()).toEqual(['right', 'wrong', 'cannot tell']);
  expect(textsOf(addon.emulator, 'Sample')).toEqual(cells);
});

test('where every row is right, the rest is approved together after asking, and logged as such', () => {
  addon.run('drawSample');
  answer(() => 'right');
  expect(addon.run('drawSample', 'NO')).toBe('Nothing was approved.');
  const rest = undecided();
  expect(rest).toBeGreaterThan(20);
  addon.run('drawSample', 'YES');
  expect(undecided()).toBe(0);
  const { lines, problems } = logOf();
  expect(problems).toEqual([]);
  expect(samplesIn(lines)).toMatchObject([{ state: 'passed', wrong: 0 }]);
  const approved = lines.filter(({ through }) => through.startsWith('sample-'));
  expect([approved.length, new Set(approved.map(({ by, to }) => `${to} ${by}`))]).toEqual([
    rest,
    new Set(['approve Kim']),
  ]);
  addon.run('runReview');
  expect(logOf().lines).toHaveLength(lines.length);
});

test('one wrong row fails it: nothing is approved together', () => {
  addon.run('drawSample');
  answer((at) => (at === 0 ? 'wrong' : 'right'));
  const rest = undecided();
  addon.run('drawSample');
  expect([undecided(), samplesIn(logOf().lines).map(({ state }) => state)]).toEqual([rest, ['failed']]);
});

test('a sample answered on a Ledger that has changed since is drawn again, with the answers of the rows that are the same', () => {
  addon.run('drawSample');
  answer(() => 'right');
  const before = sampleRows().length;
  const gone = sampleRows()[0]?.Event;
  const ledger = recordsOf(addon.emulator, 'Ledger');
  const source = ledger.find(({ Event }) => Event === gone);
  addon.emulator.user.deleteRow(source?.['Source tab'] ?? '', Number(source?.['Source row']));
  addon.run('runReview');
  addon.run('drawSample');
  const after = sampleRows();
  expect(after.map(({ Event }) => Event)).not.toContain(gone);
  expect(after.filter(({ Answer }) => Answer === 'right').length).toBeGreaterThan(10);
  expect(textsOf(addon.emulator, 'Review samples before')).toHaveLength(before);
});

test("a person's own tab of that name is left as it is, and reviewed as an export", async () => {
  addon.emulator.user.addSheet('Sample');
  addon.emulator.user.paste('Sample', 1, 1, [
    ['Event', 'whatever'],
    ['1', '2'],
  ]);
  expect(addon.run('drawSample')).toContain('Sample');
  expect(textsOf(addon.emulator, 'Sample')).toEqual([
    ['Event', 'whatever'],
    ['1', '2'],
  ]);
  expect((await call('pageOpen')).sheets.find(({ name }) => name === 'Sample')?.holds).toBe('source');
});
