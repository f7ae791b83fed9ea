import { CHANGE_HEADINGS } from '../../bench/generate/runbookHeadings.ts';
import { runReview } from '../../src/sidebar/run/runReview.ts';
import { connectPage, UNWATCHED } from '../sidebar/server/connectPage.ts';
import { openAddon, START } from './support/openAddon.ts';
import { pasteTabs, recordsOf } from './support/sheets.ts';

const DAY = 86_400_000;
const TABS = [
  {
    name: 'Contact Map',
    rows: [
      ['close_contact_id', 'ghl_contact_id', 'email'],
      ['C1', 'G1', 'ann@x.test'],
    ],
  },
  {
    name: 'changes',
    rows: [
      CHANGE_HEADINGS,
      ['X1', 'G1', 'ann@x.test', 'C1', 'notes', 'Prefers mornings', '2026-06-05T10:00:00Z'],
    ],
  },
];

function workbook() {
  const clock = { now: START };
  const addon = openAddon(() => clock.now);
  pasteTabs(addon.emulator, TABS);
  const openRows = () => recordsOf(addon.emulator, 'Conflicts').filter(({ State }) => State === 'open');
  return { addon, clock, openRows };
}

test('a change from the future stays held until a tab changes, whatever the day of the run', () => {
  const { addon, clock, openRows } = workbook();
  addon.run('runReview');
  expect(openRows()).toHaveLength(1);
  const { sheets } = addon.emulator.snapshot().document;
  clock.now += 30 * DAY;
  addon.run('runReview');
  expect(addon.emulator.snapshot().document.sheets).toEqual(sheets);
  addon.emulator.user.type('Contact Map', 2, 3, 'ann@y.test');
  addon.emulator.user.type('changes', 2, 3, 'ann@y.test');
  addon.run('runReview');
  expect(openRows()).toEqual([]);
});

test('the page goes by the run of the menu, and the menu by that of the page', async () => {
  const { addon, clock, openRows } = workbook();
  addon.run('runReview');
  connectPage(addon);
  for (const run of [
    () => runReview(new Date(clock.now).toISOString(), UNWATCHED),
    () => addon.run('runReview'),
  ]) {
    clock.now += 30 * DAY;
    await run();
    expect(openRows()).toHaveLength(1);
  }
  addon.emulator.user.type('changes', 2, 6, 'Prefers evenings');
  await runReview(new Date(clock.now).toISOString(), UNWATCHED);
  expect(openRows()).toEqual([]);
});
