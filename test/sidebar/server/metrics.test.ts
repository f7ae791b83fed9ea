import type { Outcome } from '../../../src/core/model.ts';
import { readOnInLog } from '../../../src/sidebar/loaded/decisionLog.ts';
import { metricsIn } from '../../../src/sidebar/loaded/metrics.ts';
import type { QueueRow } from '../../../src/sidebar/loaded/queueRow.ts';
import { reviewInPage } from '../../../src/sidebar/run/reviewInPage.ts';
import { call } from '../../../src/sidebar/server.ts';
import { openAddon, START } from '../../addon/support/openAddon.ts';
import { pasteTabs } from '../../addon/support/sheets.ts';
import { tabsOf } from '../../support/reviewTabs.ts';
import { connectPage, loadWholeBook, UNWATCHED } from './connectPage.ts';

const SECOND_REVIEW = {
  name: 'Settings',
  rows: [
    ['setting', 'value'],
    ['second_review', '100%'],
  ],
};

let now = START;

/** A minute later. */
async function decide(
  { outcome, rowKey, fingerprint, sheetRow, decided: expected }: QueueRow,
  decision: string,
) {
  now += 60_000;
  await call('pageDecide', {
    ...{ outcome, rowKey, fingerprint, row: sheetRow, expected },
    ...{ decision, note: '' },
  });
}

async function metricsInPage(hidden: (row: QueueRow) => boolean = () => false) {
  const loaded = await loadWholeBook();
  await readOnInLog(loaded);
  return metricsIn(loaded, hidden);
}

test('the page says of the deciding what a run says, from the rows and the log that it holds', async () => {
  now = START;
  const { emulator, run } = connectPage(openAddon(() => now));
  pasteTabs(emulator, [...(await tabsOf('fixtures/workbooks/first-slice')), SECOND_REVIEW]);
  run('runReview');
  expect(await metricsInPage()).toMatchObject({ decided: 0, agreement: null, overruled: [] });

  await call('pageSetReviewer', 'Kim');
  const loaded = await loadWholeBook();
  expect(metricsIn(loaded, () => false)).toBeNull();
  await readOnInLog(loaded);
  const of = (outcome: Outcome) => loaded.queue.filter((row) => row.outcome === outcome);
  const [first, second] = of('conflict');
  const [safe] = of('ledger');
  if (!first || !second || !safe) throw new Error('the sample has too few rows');
  await decide(first, 'reject');
  await decide(second, 'reject');
  await decide(safe, 'reject');
  await readOnInLog(loaded);
  await call('pageSetReviewer', 'Lee');
  const { outcome, rowKey, fingerprint } = first;
  await call('pageAnswerSecond', { outcome, rowKey, fingerprint, decision: 'reject', note: '' });
  await readOnInLog(loaded);
  expect(loaded.log?.entries.map(({ by }) => by)).toEqual(['Kim', 'Kim', 'Kim', 'Lee']);

  const page = await metricsInPage();
  expect(page).toEqual((await reviewInPage(new Date(now).toISOString(), UNWATCHED)).report.proof.metrics);
  expect(page).toMatchObject({
    decided: 3,
    active: { decisions: 1, minutes: 1 },
    agreement: { rows: 1, agreed: 1 },
    overruled: [{ reason: safe.reason, decided: 1, overruled: 1 }],
  });
  // Whoever is yet to answer is not told what the first person said.
  expect((await metricsInPage((row) => row.rowKey === safe.rowKey))?.overruled).toEqual([]);

  now += 60_000;
  emulator.user.type('contact-map', 60, 1, 'C-new');
  run('runReview');
  const after = await metricsInPage();
  expect(after).toMatchObject({ decided: 3, carriedOver: 3 });
  expect(after).toEqual((await reviewInPage(new Date(now).toISOString(), UNWATCHED)).report.proof.metrics);
});
