import type { Tab } from '../../../src/core/model.ts';
import { OWN_TABS } from '../../../src/core/report/ownTabs.ts';
import { rerunLine } from '../../../src/core/report/rerunLine.ts';
import { SetupStops, Stopped } from '../../../src/sidebar/run/reviewInPage.ts';
import { runReview, StoppedHalfway } from '../../../src/sidebar/run/runReview.ts';
import { call } from '../../../src/sidebar/server.ts';
import { generatedTabs } from '../../addon/support/generated.ts';
import { type OpenAddon, openAddon, START } from '../../addon/support/openAddon.ts';
import { pasteTabs, tablesOf, textsOf } from '../../addon/support/sheets.ts';
import { tabsOf } from '../../support/reviewTabs.ts';
import { connectPage, UNWATCHED } from './connectPage.ts';

const NOW = new Date(START).toISOString();
const FIRST = 'fixtures/workbooks/first-slice';

jest.setTimeout(60_000);

/** Two workbooks alike: one for the menu, one for the page. */
function twice(tabs: readonly Tab[], into: 'text' | 'automatic' = 'text'): [OpenAddon, OpenAddon] {
  const both: [OpenAddon, OpenAddon] = [openAddon(), openAddon()];
  for (const { emulator } of both) pasteTabs(emulator, tabs, into);
  return both;
}

function expectAlike(menu: OpenAddon, page: OpenAddon): void {
  expect(tablesOf(page.emulator)).toEqual(tablesOf(menu.emulator));
  expect(textsOf(page.emulator, 'Handoff')).toEqual(textsOf(menu.emulator, 'Handoff'));
  expect(marksOf(page)).toEqual(marksOf(menu));
  expect(page.emulator.snapshot().properties).toEqual(menu.emulator.snapshot().properties);
}

/** But for the times of the runs, of which the page's is its own. */
function marksOf({ emulator }: OpenAddon): string[][] {
  const cells = textsOf(emulator, OWN_TABS.marks);
  expect(cells.length).toBeGreaterThan(1);
  return cells.map((row) => row.map((cell) => cell.replace(/"now":"[^"]*"/g, '')));
}

test.each([
  ['the sample', () => tabsOf(FIRST), 'text'],
  ['a workbook pasted into automatic cells', () => tabsOf('fixtures/workbooks/agency'), 'automatic'],
  ['2,000 generated events', () => generatedTabs({ seed: 9, contacts: 500, events: 2000 }), 'text'],
] as const)('%s: a run from the page leaves what Run review leaves, cell by cell', async (_, tabs, into) => {
  const [menu, page] = twice(await tabs(), into);
  menu.run('runReview');
  connectPage(page);
  await runReview(NOW, UNWATCHED);
  expect(tablesOf(page.emulator).conflict.length).toBeGreaterThan(3);
  expectAlike(menu, page);
});

test('a second run after decisions, sorting, a new column and changed sources', async () => {
  const [menu, page] = twice(await tabsOf(FIRST));
  for (const addon of [menu, page]) {
    addon.run('runReview');
    const { user } = addon.emulator;
    const decision = (tablesOf(addon.emulator).conflict[0] ?? []).indexOf('decision') + 1;
    user.type('Conflicts', 3, decision, 'approve');
    user.type('Conflicts', 4, decision, 'reject');
    user.type('Conflicts', 4, decision + 3, 'not ours');
    user.insertColumn('Conflicts', 2);
    user.type('Conflicts', 1, 2, 'Mine');
    user.type('Conflicts', 5, 2, 'call her');
    user.sortSheet('Conflicts', 1, false);
    user.type('activity-events', 5, 4, '+1 555 010 1104');
    user.type('activity-events', 7, 3, 'esther.lowell@lowell-home.test');
    user.deleteRow('close-appointments', 5);
  }
  menu.run('runReview');
  connectPage(page);
  const says = await runReview(NOW, UNWATCHED);
  expect(says).toMatch(/[1-9]\d* (?:reopened|no longer listed)/);
  const { rerun } = await call('pageOpen');
  expect(rerun && says.includes(rerunLine(rerun))).toBe(true);
  expectAlike(menu, page);
});

test('a run on unchanged input writes nothing, whichever of the two ran before', async () => {
  const page = connectPage();
  pasteTabs(page.emulator, await tabsOf(FIRST));
  page.run('runReview');
  const before = JSON.stringify(page.emulator.snapshot());
  await runReview(NOW, UNWATCHED);
  expect(JSON.stringify(page.emulator.snapshot())).toBe(before);
});

test.each([1, 2, 3, 5])(
  'a run whose call %i of the writing fails is repaired by the page and by the menu',
  async (nth) => {
    const tabs = generatedTabs({ seed: 11, contacts: 200, events: 1200 });
    const [menu, page] = twice(tabs);
    menu.run('runReview');
    const [menuAgain, other] = twice(tabs);
    menuAgain.run('runReview');
    for (const [addon, repair] of [
      [page, () => runReview(NOW, UNWATCHED)],
      [other, async () => other.run('runReview')],
    ] as const) {
      let writes = 0;
      connectPage(addon, (name) => {
        if (/^pageRun(?:Begin|Write|Finish)$/.test(name) && ++writes === nth)
          throw new Error('Service failed');
      });
      await expect(runReview(NOW, UNWATCHED)).rejects.toThrow('Service failed');
      if (nth > 1) expect(textsOf(addon.emulator, 'Handoff')[0]?.[0]).toContain('INCOMPLETE');
      connectPage(addon);
      await repair();
      expect(tablesOf(addon.emulator)).toEqual(tablesOf(menu.emulator));
      expect(textsOf(addon.emulator, 'Handoff')[0]?.[0]).toContain('Complete');
    }
  },
);

test('a run that is stopped while it reads writes nothing; while it writes, it says what is left and can be resumed', async () => {
  const tabs = generatedTabs({ seed: 12, contacts: 200, events: 1200 });
  const [menu, page] = twice(tabs);
  menu.run('runReview');
  connectPage(page);
  const before = JSON.stringify(page.emulator.snapshot());
  await expect(runReview(NOW, { progress: () => {}, isStopped: () => true })).rejects.toThrow(Stopped);
  expect(JSON.stringify(page.emulator.snapshot())).toBe(before);
  let isWriting = false;
  const progress = (done: number, _: number, what: string) => {
    isWriting = what === 'Writing' && done > 0;
  };
  await expect(runReview(NOW, { progress, isStopped: () => isWriting })).rejects.toThrow(StoppedHalfway);
  expect(textsOf(page.emulator, 'Handoff')[0]?.[0]).toMatch(/INCOMPLETE: \d+ rows are left/);
  await runReview(NOW, UNWATCHED);
  expect(tablesOf(page.emulator)).toEqual(tablesOf(menu.emulator));
});

test('rows that somebody sorts while the run writes are not written over: the run says so and can be repeated', async () => {
  const page = openAddon();
  pasteTabs(page.emulator, await tabsOf(FIRST));
  page.run('runReview');
  page.emulator.user.type('contact-map', 2, 3, 'someone.else@northwind-dental.test');
  const columns = tablesOf(page.emulator).conflict[0] ?? [];
  connectPage(page, (name) => {
    if (name === 'pageRunWrite') page.emulator.user.sortSheet('Ledger', 1, false);
  });
  await expect(runReview(NOW, UNWATCHED)).rejects.toThrow('Somebody sorted');
  connectPage(page);
  await runReview(NOW, UNWATCHED);
  for (const table of Object.values(tablesOf(page.emulator))) {
    const key = table[0]?.indexOf('row_key') ?? -1;
    const keys = table.slice(1).map((cells) => cells[key]);
    expect(new Set(keys).size).toBe(keys.length);
  }
  expect(columns).toContain('row_key');
});

test('new rows are not written beside what somebody types below the table while the run writes', async () => {
  const page = openAddon();
  pasteTabs(page.emulator, await tabsOf(FIRST));
  page.run('runReview');
  const ledger = () => textsOf(page.emulator, 'Ledger');
  const [below, beside] = [ledger().length + 1, (ledger()[0]?.length ?? 0) + 1];
  const events = textsOf(page.emulator, 'activity-events');
  const [, , mail = []] = events;
  page.emulator.user.paste('activity-events', events.length + 1, 1, [
    ['ACT-6999', ...mail.slice(1, 5), 'Called later', '2026-05-13T11:40:00-04:00', ...mail.slice(7)],
  ]);
  connectPage(page, (name) => {
    if (name === 'pageRunWrite') page.emulator.user.type('Ledger', below, beside, 'ask Kim');
  });
  await expect(runReview(NOW, UNWATCHED)).rejects.toThrow('Somebody sorted');
  connectPage(page);
  await runReview(NOW, UNWATCHED);
  expect(ledger()[below - 1]?.filter(Boolean)).toEqual(['ask Kim']);
  expect(ledger()[below]?.[0]).toBe('ACT-6999');
});

test('a run that another one has overtaken stops writing', async () => {
  const page = openAddon();
  pasteTabs(page.emulator, await tabsOf(FIRST));
  let isFirst = true;
  connectPage(page, (name) => {
    if (name !== 'pageRunWrite' || !isFirst) return;
    isFirst = false;
    page.run('runReview');
  });
  await expect(runReview(NOW, UNWATCHED)).rejects.toThrow('Another review has begun');
  expect(textsOf(page.emulator, 'Handoff')[0]?.[0]).toContain('Complete');
});

test('without a contact map nothing is written and what to do is said', async () => {
  const page = connectPage();
  pasteTabs(
    page.emulator,
    (await tabsOf(FIRST)).filter(({ name }) => name !== 'contact-map'),
  );
  const before = JSON.stringify(page.emulator.snapshot());
  await expect(runReview(NOW, UNWATCHED)).rejects.toThrow(SetupStops);
  expect(JSON.stringify(page.emulator.snapshot())).toBe(before);
});
