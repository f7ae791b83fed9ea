import { isDifferenceKey } from '../../../src/core/differences/differenceKey.ts';
import { differenceFingerprint } from '../../../src/core/report/differenceRow.ts';
import { explainQueueRow, explainSourceRow } from '../../../src/sidebar/loaded/explainShown.ts';
import { call } from '../../../src/sidebar/server.ts';
import { generatedTabs } from '../../addon/support/generated.ts';
import { pasteTabs, textsOf } from '../../addon/support/sheets.ts';
import { tabsOf } from '../../support/reviewTabs.ts';
import { connectPage, loadWholeBook } from './connectPage.ts';

jest.setTimeout(30_000);

const SAMPLE = 'fixtures/workbooks/first-slice';

test.each([
  ['the sample', () => tabsOf(SAMPLE)],
  ['the Copper sample', () => tabsOf('fixtures/workbooks/copper-clean-up')],
  ['events for a target whose export is there', () => tabsOf('fixtures/cases/target-found-by-upsert')],
  ['several events of one record', () => tabsOf('fixtures/cases/copper-events-of-one-record')],
  ['1,500 generated events', () => generatedTabs({ seed: 21, contacts: 300, events: 1500 })],
] as const)('%s: every row is explained as the run has judged it', async (_, tabs) => {
  const addon = connectPage();
  pasteTabs(addon.emulator, await tabs());
  addon.run('runReview');
  const loaded = await loadWholeBook();
  expect(loaded.queue.length).toBeGreaterThan(10);
  for (const row of loaded.queue) {
    const { explanation, silence, sourceRow } = await explainQueueRow(loaded, row);
    const reasons = explanation?.verdict.findings.map(({ reason }) => reason);
    expect([row.rowKey, silence, explanation?.verdict.outcome, reasons, sourceRow]).toEqual([
      row.rowKey,
      '',
      row.outcome,
      [row.reason, ...row.otherReasons],
      row.sourceRow,
    ]);
    expect(explanation?.fingerprint).toBe(row.fingerprint);
  }
});

test('a second look at a tab asks the server for nothing', async () => {
  let calls = 0;
  const addon = connectPage(undefined, () => calls++);
  pasteTabs(addon.emulator, await tabsOf(SAMPLE));
  addon.run('runReview');
  const loaded = await loadWholeBook();
  const [first, second] = loaded.queue.filter(({ sourceTab }) => sourceTab === 'activity-events');
  if (!first || !second) throw new Error('the sample has no activities');
  await explainQueueRow(loaded, first);
  const before = calls;
  await explainQueueRow(loaded, second);
  expect(calls).toBe(before);
});

test('a row whose Event cell somebody has overwritten is explained all the same, also where its source moved', async () => {
  const { emulator, run } = connectPage();
  pasteTabs(emulator, await tabsOf(SAMPLE));
  run('runReview');
  emulator.user.type('Conflicts', 2, 1, 'rn');
  emulator.user.insertRow('activity-events', 2);
  const loaded = await loadWholeBook();
  const row = loaded.queue.find(({ eventId }) => eventId === 'rn');
  if (!row) throw new Error('the row is not in the queue');
  const { explanation, sourceRow } = await explainQueueRow(loaded, row);
  expect([explanation?.verdict.findings[0]?.reason, sourceRow]).toEqual([row.reason, row.sourceRow + 1]);
});

test('a row of a source tab finds what the run said of it', async () => {
  const addon = connectPage();
  pasteTabs(addon.emulator, await tabsOf(SAMPLE));
  addon.run('runReview');
  const loaded = await loadWholeBook();
  const cells = textsOf(addon.emulator, 'close-appointments');
  const shown = await explainSourceRow(loaded, 'close-appointments', 10, cells[9] ?? []);
  expect(shown.said?.reason).toBe('duplicate-event');
  expect(shown.explanation?.verdict.outcome).toBe('error');
  const heading = await explainSourceRow(loaded, 'close-appointments', 1, cells[0] ?? []);
  expect([heading.explanation, heading.silence !== '']).toEqual([null, true]);
});

test('a source row that has moved is found by its event; one that changed no longer has the fingerprint of the run', async () => {
  const addon = connectPage();
  pasteTabs(addon.emulator, await tabsOf(SAMPLE));
  addon.run('runReview');
  addon.emulator.user.insertRow('activity-events', 2);
  addon.emulator.user.type('activity-events', 6, 4, '+1 555 010 1104');
  const loaded = await loadWholeBook();
  const row = loaded.queue.find(({ eventId }) => eventId === 'ACT-6104');
  if (!row) throw new Error('the sample has no ACT-6104');
  const { sourceRow, explanation } = await explainQueueRow(loaded, row);
  expect([row.sourceRow, sourceRow]).toEqual([5, 6]);
  expect(explanation?.verdict.outcome).toBe('ledger');
  expect(explanation?.fingerprint).not.toBe(row.fingerprint);
});

test('going to a row selects it by its key, wherever it has been sorted to', async () => {
  const addon = connectPage();
  pasteTabs(addon.emulator, await tabsOf(SAMPLE));
  addon.run('runReview');
  const loaded = await loadWholeBook();
  const row = loaded.queue.find(({ outcome }) => outcome === 'conflict');
  if (!row) throw new Error('the sample has no conflict');
  addon.emulator.user.sortSheet('Conflicts', 1, false);
  const place = await call('pageGo', 'Conflicts', row.sheetRow, row.rowKey);
  expect(place.row).not.toBe(row.sheetRow);
  expect(place.cells).toContain(row.rowKey);
  expect(await call('pagePlace')).toEqual(place);
  await expect(call('pageGo', 'Conflicts', 2, 'no such key')).rejects.toThrow('no longer');
  await expect(call('pageGo', 'No such tab', 2, '')).rejects.toThrow('no tab');
});

test('an answer that is not what the page expects says so', async () => {
  connectPage();
  Object.assign(globalThis, {
    google: {
      script: {
        run: {
          withSuccessHandler: (handler: (result: unknown) => void) => ({
            withFailureHandler: () => ({ pageOpen: () => handler(null) }),
          }),
        },
      },
    },
  });
  await expect(call('pageOpen')).rejects.toMatchObject({ todo: expect.stringContaining('open it again') });
});

test('every field difference is explained from the rows of its sides, as the run has judged it', async () => {
  const addon = connectPage();
  addon.run('loadDriftSample');
  addon.run('runReview');
  const loaded = await loadWholeBook();
  const differences = loaded.queue.filter(({ rowKey }) => isDifferenceKey(rowKey));
  expect(differences.length).toBeGreaterThan(8);
  for (const row of differences) {
    const { difference, silence } = await explainQueueRow(loaded, row);
    const reasons = difference?.findings.map(({ reason }) => reason);
    const fingerprint = difference && differenceFingerprint(difference);
    expect([row.rowKey, silence, difference?.outcome, reasons, fingerprint]).toEqual([
      row.rowKey,
      '',
      row.outcome,
      [row.reason, ...row.otherReasons],
      row.fingerprint,
    ]);
  }
});
