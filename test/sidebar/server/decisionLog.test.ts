import { createHash } from 'node:crypto';
import { readLog } from '../../../src/core/proof/decisionLog.ts';
import { replacedIn, replay } from '../../../src/core/proof/standing.ts';
import { LOG_TAB } from '../../../src/core/report/outputColumns.ts';
import type { QueueRow } from '../../../src/sidebar/loaded/queueRow.ts';
import { runReview } from '../../../src/sidebar/run/runReview.ts';
import { call } from '../../../src/sidebar/server.ts';
import type { OpenAddon } from '../../addon/support/openAddon.ts';
import { cellsWrittenBy, pasteTabs, recordsOf, textsOf } from '../../addon/support/sheets.ts';
import { tabsOf } from '../../support/reviewTabs.ts';
import { connectPage, loadWholeBook, UNWATCHED } from './connectPage.ts';

jest.setTimeout(120_000);

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const logOf = ({ emulator }: OpenAddon) =>
  readLog(
    textsOf(emulator, LOG_TAB).map(([cell = '']) => cell),
    sha256,
  );
const linesOf = (addon: OpenAddon) =>
  logOf(addon).lines.map(({ from, to, by, through }) => [from, to, by, through.replace(/ at run-.*/, '')]);

async function reviewed() {
  const addon = connectPage();
  pasteTabs(addon.emulator, await tabsOf('fixtures/workbooks/first-slice'));
  addon.run('runReview');
  await call('pageSetReviewer', WHO);
  const loaded = await loadWholeBook();
  const row = loaded.queue.find(({ outcome }) => outcome === 'conflict');
  if (!row) throw new Error('the sample has no conflict');
  return { addon, row };
}

function requestFor({ outcome, rowKey, fingerprint, sheetRow, decided }: QueueRow) {
  return { outcome, rowKey, fingerprint, row: sheetRow, expected: decided };
}

const cellsOf = ({ emulator }: OpenAddon, rowKey: string) =>
  recordsOf(emulator, 'Conflicts').find((cells) => cells['Row key'] === rowKey);
const WHO = 'Kim';

test('a decision in the sidebar, its undo and a cell that somebody types into are lines; replaying them gives the table', async () => {
  const { addon, row } = await reviewed();
  const { before, after } = await call('pageDecide', {
    ...requestFor(row),
    decision: 'later',
    note: 'yes',
  });
  await call('pageRestore', { ...requestFor(row), expected: after, cells: before });
  await call('pageDecide', { ...requestFor(row), decision: 'reject', note: '' });
  const header = textsOf(addon.emulator, 'Conflicts')[0] ?? [];
  const type = (heading: string, text: string) =>
    addon.emulator.user.type('Conflicts', row.sheetRow, header.indexOf(heading) + 1, text);
  type('Decision', 'needs info');
  type('Decided by', 'Lee');
  addon.run('runReview');
  expect(linesOf(addon)).toEqual([
    ['', 'later', WHO, 'sidebar'],
    ['later', '', '', 'undo'],
    ['', 'reject', WHO, 'sidebar'],
    ['reject', 'needs info', 'Lee', 'seen'],
  ]);
  expect(logOf(addon).problems).toEqual([]);
  const cells = cellsOf(addon, row.rowKey);
  expect(replay(logOf(addon).lines).get(`conflict ${row.rowKey}`)?.last.to).toBe(cells?.Decision);
  expect(cells?.['Previous decision']).toMatch(/^reject by Kim on .*; decided again$/);
  expect(cellsWrittenBy(addon.emulator, () => addon.run('runReview'))).toBe(0);
  expect((await call('pageHistory', 'conflict', row.rowKey)).map(({ to }) => to)).toEqual([
    'needs info',
    'reject',
    '',
    'later',
  ]);
});

test('what somebody typed is a line too where another person decides over it before a run has seen it', async () => {
  const { addon, row } = await reviewed();
  const header = textsOf(addon.emulator, 'Conflicts')[0] ?? [];
  const type = (heading: string, text: string) =>
    addon.emulator.user.type('Conflicts', row.sheetRow, header.indexOf(heading) + 1, text);
  type('Decision', 'needs info');
  type('Decided by', 'Lee');
  const expected = { decision: 'needs info', decided_by: 'Lee', decided_at: '', note: '' };
  await call('pageDecide', { ...requestFor(row), expected, decision: 'reject', note: '' });
  const lines = [
    ['', 'needs info', 'Lee', 'found in the cell'],
    ['needs info', 'reject', WHO, 'sidebar'],
  ];
  expect(linesOf(addon)).toEqual(lines);
  const place = { table: row.outcome, rowKey: row.rowKey };
  const before = replacedIn(logOf(addon).lines, place, { to: 'reject', by: WHO });
  expect(before.map(({ to, by }) => [to, by])).toEqual([['needs info', 'Lee']]);
  addon.run('runReview');
  expect(linesOf(addon)).toEqual(lines);
  expect(cellsOf(addon, row.rowKey)?.['Previous decision']).toMatch(/^needs info by Lee; decided again$/);
});

test('the log is a hidden tab that no review reads as a source', async () => {
  const { addon, row } = await reviewed();
  await call('pageDecide', { ...requestFor(row), decision: 'later', note: '' });
  const sheet = addon.emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(LOG_TAB);
  expect(sheet?.isSheetHidden()).toBe(true);
  expect((await call('pageOpen')).sheets.map(({ name }) => name)).not.toContain(LOG_TAB);
});

test('what the page sees it logs as the menu does', async () => {
  const { addon, row } = await reviewed();
  const header = textsOf(addon.emulator, 'Conflicts')[0] ?? [];
  addon.emulator.user.type('Conflicts', row.sheetRow, header.indexOf('Decision') + 1, 'later');
  await runReview('2026-06-01T00:00:00Z', UNWATCHED);
  expect(linesOf(addon)).toEqual([['', 'later', '', 'seen']]);
});

test('whichever call fails while somebody decides, no line is torn or lost, and the next run makes log and table one', async () => {
  const { addon, row } = await reviewed();
  const { emulator } = addon;
  await call('pageDecide', { ...requestFor(row), decision: 'later', note: '' });
  const shown = (await loadWholeBook()).queue.find(({ rowKey }) => rowKey === row.rowKey) ?? row;
  const start = emulator.snapshot();
  emulator.resetCalls();
  await call('pageDecide', { ...requestFor(shown), decision: 'reject', note: 'no' });
  const { calls } = emulator.calls;
  expect(calls).toBeGreaterThan(10);
  const wrong: string[] = [];
  for (const when of ['before', 'after'] as const)
    for (let at = 1; at <= calls; at++) {
      emulator.restore(start);
      emulator.resetCalls();
      emulator.failAt(at, { when });
      await call('pageDecide', { ...requestFor(shown), decision: 'reject', note: 'no' }).catch(() => {});
      emulator.clearFailure();
      addon.run('runReview');
      const { lines, problems } = logOf(addon);
      const last = replay(lines).get(`conflict ${row.rowKey}`)?.last;
      const cells = cellsOf(addon, row.rowKey);
      const what = `call ${at} fails ${when}`;
      if (problems.length > 0 || lines[0]?.to !== 'later') wrong.push(`${what}: the log is broken`);
      if ((last?.to ?? '') !== cells?.Decision) wrong.push(`${what}: ${last?.to} is not ${cells?.Decision}`);
    }
  expect(wrong).toEqual([]);
});

test('a tab of that name with something else on it is not written over', async () => {
  const { addon, row } = await reviewed();
  addon.emulator.user.addSheet(LOG_TAB);
  addon.emulator.user.type(LOG_TAB, 1, 1, 'my own log');
  await expect(call('pageDecide', { ...requestFor(row), decision: 'later', note: '' })).rejects.toThrow(
    LOG_TAB,
  );
  expect(textsOf(addon.emulator, LOG_TAB)).toEqual([['my own log']]);
  expect(cellsOf(addon, row.rowKey)?.Decision).toBe('');
});
