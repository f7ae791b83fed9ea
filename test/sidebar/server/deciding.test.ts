import type { Book } from '../../../src/sidebar/book/book.ts';
import type { QueueRow } from '../../../src/sidebar/book/queueRow.ts';
import { server } from '../../../src/sidebar/server.ts';
import { type OpenAddon, START } from '../../addon/support/openAddon.ts';
import { cellsWrittenBy, pasteTabs, recordsOf, tablesOf, textsOf } from '../../addon/support/sheets.ts';
import { tabsOf } from '../../support/reviewTabs.ts';
import { connectPage, loadWholeBook } from './connectPage.ts';

jest.setTimeout(30_000);

const SAMPLE = 'fixtures/workbooks/first-slice';
const WHEN = new Date(START).toISOString();

async function reviewed(): Promise<OpenAddon & { book: Book; row: QueueRow }> {
  const addon = connectPage();
  pasteTabs(addon.emulator, await tabsOf(SAMPLE));
  addon.run('runReview');
  const book = await loadWholeBook();
  const row = book.queue.find(({ outcome }) => outcome === 'conflict');
  if (!row) throw new Error('the sample has no conflict');
  return { ...addon, book, row };
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
  const answer = await server.decide({ ...requestFor(row), decision: 'approve', note: '=1+1' });
  expect(answer).toMatchObject({
    ok: true,
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
    [row.sheetRow, 'Decision', 'approve'],
    [row.sheetRow, 'Decided by', 'reviewer@example.test'],
    [row.sheetRow, 'Decided at', WHEN],
    [row.sheetRow, 'Note', "'=1+1"],
  ]);
});

test('it finds its row after sorting, and after rows and columns were moved', async () => {
  const { row, ...addon } = await reviewed();
  addon.emulator.user.sortSheet('Conflicts', 1, false);
  addon.emulator.user.insertColumn('Conflicts', 1);
  addon.emulator.user.insertRow('Conflicts', 2);
  expect(await server.decide({ ...requestFor(row), decision: 'reject', note: 'n' })).toMatchObject({
    ok: true,
  });
  expect(beside(addon, row.rowKey)).toEqual(['reject', 'reviewer@example.test', WHEN, 'n']);
});

test('it is refused where the row has changed meanwhile, somebody was faster, or the row was cleared or is gone', async () => {
  const { row, ...addon } = await reviewed();
  const columns = tablesOf(addon.emulator).conflict[0] ?? [];
  const column = (name: string) => columns.indexOf(name) + 1;
  const decide = (part: object = {}) =>
    server.decide({ ...requestFor(row), decision: 'approve', note: '', ...part });
  expect(await decide({ fingerprint: 'other' })).toMatchObject({ ok: false });
  expect(await decide({ rowKey: 'close:appointment:none' })).toMatchObject({ ok: false });
  addon.emulator.user.type('Conflicts', row.sheetRow, column('decision'), 'reject');
  expect(await decide()).toMatchObject({ ok: false });
  addon.emulator.user.type('Conflicts', row.sheetRow, column('state'), 'cleared');
  expect(await decide()).toMatchObject({ ok: false });
  expect(beside(addon, row.rowKey)).toEqual(['reject', '', '', '']);
});

test('undo puts the four cells back, unless somebody has changed them since', async () => {
  const { row, ...addon } = await reviewed();
  const done = await server.decide({ ...requestFor(row), decision: 'link: CLOSE-1004/GHL-7004', note: 'n' });
  if (!done.ok) throw new Error(done.says);
  const undo = () => server.restore({ ...requestFor(row), expected: done.after, cells: done.before });
  expect(beside(addon, row.rowKey)[0]).toBe('link: CLOSE-1004/GHL-7004');
  expect(await undo()).toMatchObject({ ok: true });
  expect(beside(addon, row.rowKey)).toEqual(['', '', '', '']);
  expect(await undo()).toMatchObject({ ok: false });
});

test('where Google keeps the address back, the name is asked once and kept', async () => {
  const { row, ...addon } = await reviewed();
  const other = addon.emulator.openSession({ email: '' });
  const { openWindow } = await import('../../addon/support/openAddon.ts');
  connectPage({ emulator: addon.emulator, ...openWindow(addon.emulator, other) });
  expect((await server.open()).reviewer).toBe('');
  expect(await server.decide({ ...requestFor(row), decision: 'approve', note: '' })).toMatchObject({
    ok: false,
  });
  expect(await server.setReviewer('  ')).toMatchObject({ ok: false });
  expect(await server.setReviewer(' Kim ')).toMatchObject({ ok: true });
  expect((await server.open()).reviewer).toBe('Kim');
  await server.decide({ ...requestFor(row), decision: 'approve', note: '' });
  expect(beside(addon, row.rowKey)[1]).toBe('Kim');
});

test('a row that may not be written says so in words', async () => {
  const { row, ...addon } = await reviewed();
  addon.emulator.user.protect('Conflicts', undefined, { editable: false });
  await expect(server.decide({ ...requestFor(row), decision: 'approve', note: '' })).rejects.toThrow(
    /protected/i,
  );
  expect(beside(addon, row.rowKey)).toEqual(['', '', '', '']);
});

test('a run keeps what the page has decided', async () => {
  const { row, ...addon } = await reviewed();
  await server.decide({ ...requestFor(row), decision: 'approve', note: 'mine' });
  expect(cellsWrittenBy(addon.emulator, () => addon.run('runReview'))).toBe(0);
  expect(beside(addon, row.rowKey)).toEqual(['approve', 'reviewer@example.test', WHEN, 'mine']);
});
