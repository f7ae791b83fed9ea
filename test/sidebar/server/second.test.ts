import { sha256Of } from '../../../src/core/normalize/sha256.ts';
import { readLog } from '../../../src/core/proof/decisionLog.ts';
import { parseCsv } from '../../../src/core/read/csv/csv.ts';
import { tabNameOf } from '../../../src/core/read/setup/setupTabNames.ts';
import { disagreements } from '../../../src/sidebar/loaded/filter.ts';
import { call } from '../../../src/sidebar/server.ts';
import { pasteTabs, recordsOf, textsOf } from '../../addon/support/sheets.ts';
import { INPUTS } from '../../support/signedFolder.ts';
import { connectPage, loadWholeBook } from './connectPage.ts';

/** A workbook whose conflicts two people decide. Kim has rejected the one that there is. */
async function rejectedByKim() {
  const addon = connectPage();
  const inputs = { ...INPUTS, 'settings.csv': 'setting,value\nsecond_review,100%\n' };
  pasteTabs(
    addon.emulator,
    Object.entries(inputs).map(([file, text]) => ({
      name: tabNameOf(file.replace('.csv', '')),
      rows: parseCsv(text, { delimiter: ',', skip: 0 }),
    })),
  );
  addon.run('runReview');
  await call('pageSetReviewer', 'Kim');
  const row = (await loadWholeBook()).queue.find(({ outcome }) => outcome === 'conflict');
  if (!row) throw new Error('there is no conflict');
  const { outcome, rowKey, fingerprint, sheetRow, decided: expected } = row;
  await call('pageDecide', {
    outcome,
    rowKey,
    fingerprint,
    row: sheetRow,
    expected,
    decision: 'reject',
    note: '',
  });
  const answer = (decision: string) =>
    call('pageAnswerSecond', { outcome, rowKey, fingerprint, decision, note: 'hm' });
  return { addon, outcome, rowKey, answer };
}

test('a second person answers without being shown the first answer: a line of the log, and no cell', async () => {
  const { addon, outcome, rowKey, answer } = await rejectedByKim();
  expect(await call('pageSecond')).toEqual([]);
  await expect(answer('reject')).rejects.toThrow(/second answer of yours/);
  await call('pageSetReviewer', 'Lee');
  expect(await call('pageSecond')).toEqual([{ outcome, rowKey }]);
  await answer('reject');
  expect(await call('pageSecond')).toEqual([]);
  const { lines, problems } = readLog(
    textsOf(addon.emulator, 'Decision log').map(([line = '']) => line),
    sha256Of,
  );
  expect([problems, lines.map(({ to, by, through }) => [to, by, through])]).toEqual([
    [],
    [
      ['reject', 'Kim', 'sidebar'],
      ['reject', 'Lee', 'second'],
    ],
  ]);
  const [cells] = recordsOf(addon.emulator, 'Conflicts');
  expect([cells?.Decision, cells?.['Decided by'], cells?.Note]).toEqual(['reject', 'Kim', '']);
});

test('where the two disagree, the row comes back as a queue of its own', async () => {
  const { addon, rowKey, answer } = await rejectedByKim();
  await call('pageSetReviewer', 'Lee');
  await answer('link: C1');
  expect(disagreements((await loadWholeBook()).queue)).toEqual([]);
  addon.run('runReview');
  const apart = disagreements((await loadWholeBook()).queue);
  expect(apart.map((row) => [row.rowKey, row.decided.decision, row.state])).toEqual([
    [rowKey, '', 'reopened'],
  ]);
});
