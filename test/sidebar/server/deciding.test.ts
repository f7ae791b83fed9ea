import type { LoadedWorkbook } from '../../../src/sidebar/loaded/loadedWorkbook.ts';
import type { QueueRow } from '../../../src/sidebar/loaded/queueRow.ts';
import { call, ServerError } from '../../../src/sidebar/server.ts';
import { type OpenAddon, START } from '../../addon/support/openAddon.ts';
import { cellsWrittenBy, pasteTabs, recordsOf, tablesOf, textsOf } from '../../addon/support/sheets.ts';
import { tabsOf } from '../../support/reviewTabs.ts';
import { connectPage, loadWholeBook } from './connectPage.ts';

jest.setTimeout(30_000);

const SAMPLE = 'fixtures/workbooks/first-slice';
const WHEN = new Date(START).toISOString();

async function reviewed(): Promise<OpenAddon & { loaded: LoadedWorkbook; row: QueueRow }> {
  const addon = connectPage();
  await call('pageSetReviewer', 'Kim');
  pasteTabs(addon.emulator, await tabsOf(SAMPLE));
  addon.run('runReview');
  const loaded = await loadWholeBook();
  const row = loaded.queue.find(({ outcome }) => outcome === 'conflict');
  if (!row) throw new Error('the sample has no conflict');
  return { ...addon, loaded, row };
}

function requestFor(row: QueueRow) {
  const { outcome, rowKey, fingerprint, sheetRow } = row;
  return { outcome, rowKey, fingerprint, row: sheetRow, expected: row.decided };
}

const beside = ({ emulator }: OpenAddon, rowKey: string) => {
  const found = recordsOf(emulator, 'Conflicts').find((cells) => cells['Row key'] === rowKey);
  return ['Decision', 'Decided by', 'Decided at', 'Note'].map((heading) => found?.[heading]);
};

test('a decision is written beside its row with who and when, and nothing else is', async () => {
  const { row, ...addon } = await reviewed();
  const before = textsOf(addon.emulator, 'Conflicts');
  const answer = await call('pageDecide', { ...requestFor(row), decision: 'later', note: '=1+1' });
  expect(answer).toMatchObject({
    row: row.sheetRow,
    before: { decision: '', decided_by: '', decided_at: '', note: '' },
  });
  const after = textsOf(addon.emulator, 'Conflicts');
  const changed = after.flatMap((cells, at) =>
    cells.flatMap((cell, column) =>
      cell === before[at]?.[column] ? [] : [[at + 1, after[0]?.[column], cell]],
    ),
  );
  expect(changed).toEqual([
    [row.sheetRow, 'Decision', 'later'],
    [row.sheetRow, 'Decided by', 'Kim'],
    [row.sheetRow, 'Decided at', WHEN],
    [row.sheetRow, 'Note', "'=1+1"],
  ]);
});

test('it finds its row after sorting, and after rows and columns were moved', async () => {
  const { row, ...addon } = await reviewed();
  addon.emulator.user.sortSheet('Conflicts', 1, false);
  addon.emulator.user.insertColumn('Conflicts', 1);
  addon.emulator.user.insertRow('Conflicts', 2);
  await call('pageDecide', { ...requestFor(row), decision: 'reject', note: 'n' });
  expect(beside(addon, row.rowKey)).toEqual(['reject', 'Kim', WHEN, 'n']);
});

test('it is refused where the row has changed meanwhile, somebody was faster, or the row was cleared or is gone', async () => {
  const { row, ...addon } = await reviewed();
  const columns = tablesOf(addon.emulator).conflict[0] ?? [];
  const column = (name: string) => columns.indexOf(name) + 1;
  const decide = (part: object = {}) =>
    call('pageDecide', { ...requestFor(row), decision: 'later', note: '', ...part });
  await expect(decide({ fingerprint: 'other' })).rejects.toBeInstanceOf(ServerError);
  await expect(decide({ rowKey: 'close:appointment:none' })).rejects.toBeInstanceOf(ServerError);
  addon.emulator.user.type('Conflicts', row.sheetRow, column('decision'), 'reject');
  await expect(decide()).rejects.toBeInstanceOf(ServerError);
  addon.emulator.user.type('Conflicts', row.sheetRow, column('state'), 'cleared');
  await expect(decide()).rejects.toBeInstanceOf(ServerError);
  expect(beside(addon, row.rowKey)).toEqual(['reject', '', '', '']);
});

test('undo puts the four cells back, unless somebody has changed them since', async () => {
  const { row, ...addon } = await reviewed();
  const done = await call('pageDecide', {
    ...requestFor(row),
    decision: 'link: CLOSE-1004/GHL-7004',
    note: 'n',
  });
  const undo = () => call('pageRestore', { ...requestFor(row), expected: done.after, cells: done.before });
  expect(beside(addon, row.rowKey)[0]).toBe('link: CLOSE-1004/GHL-7004');
  await undo();
  expect(beside(addon, row.rowKey)).toEqual(['', '', '', '']);
  await expect(undo()).rejects.toBeInstanceOf(ServerError);
});

test('each person is asked for their name once, and it is kept for them', async () => {
  const { row, ...addon } = await reviewed();
  const other = addon.emulator.openSession({ email: 'theo@example.test' });
  const { openWindow } = await import('../../addon/support/openAddon.ts');
  connectPage({ emulator: addon.emulator, ...openWindow(addon.emulator, other) });
  expect((await call('pageOpen')).reviewer).toBe('');
  await expect(
    call('pageDecide', { ...requestFor(row), decision: 'later', note: '' }),
  ).rejects.toBeInstanceOf(ServerError);
  await expect(call('pageSetReviewer', '  ')).rejects.toBeInstanceOf(ServerError);
  await call('pageSetReviewer', ' Theo ');
  expect((await call('pageOpen')).reviewer).toBe('Theo');
  await call('pageDecide', { ...requestFor(row), decision: 'later', note: '' });
  expect(beside(addon, row.rowKey)[1]).toBe('Theo');
});

test('a row that may not be written says so in words', async () => {
  const { row, ...addon } = await reviewed();
  addon.emulator.user.protect('Conflicts', undefined, { editable: false });
  await expect(call('pageDecide', { ...requestFor(row), decision: 'later', note: '' })).rejects.toThrow(
    /protected/i,
  );
  expect(beside(addon, row.rowKey)).toEqual(['', '', '', '']);
});

test('a run keeps what the page has decided', async () => {
  const { row, ...addon } = await reviewed();
  await call('pageDecide', { ...requestFor(row), decision: 'later', note: 'mine' });
  const before = tablesOf(addon.emulator);
  // The handoff counts what is decided; the tables stay as they are, and after that all of it does.
  addon.run('runReview');
  expect(tablesOf(addon.emulator)).toEqual(before);
  expect(beside(addon, row.rowKey)).toEqual(['later', 'Kim', WHEN, 'mine']);
  expect(cellsWrittenBy(addon.emulator, () => addon.run('runReview'))).toBe(0);
});

test('what means nothing beside a row is not written there, and what stood there before may come back', async () => {
  const { row, ...addon } = await reviewed();
  await expect(call('pageDecide', { ...requestFor(row), decision: 'approve', note: '' })).rejects.toThrow(
    'not offered',
  );
  const { before, after } = await call('pageDecide', { ...requestFor(row), decision: 'reject', note: '' });
  await call('pageRestore', {
    ...requestFor(row),
    expected: after,
    cells: { ...before, decision: 'approve' },
  });
  expect(beside(addon, row.rowKey)[0]).toBe('approve');
});
