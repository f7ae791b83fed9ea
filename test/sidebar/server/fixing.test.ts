import { runReview } from '../../../src/sidebar/run/runReview.ts';
import { call, ServerError } from '../../../src/sidebar/server.ts';
import { START } from '../../addon/support/openAddon.ts';
import { pasteTabs, tablesOf, textsOf } from '../../addon/support/sheets.ts';
import { connectPage, UNWATCHED } from './connectPage.ts';

const NOW = new Date(START).toISOString();
const MAP = [
  ['close_contact_id', 'ghl_contact_id', 'email', 'phone'],
  ['C1', 'G1', 'ann@x.test', '+1 212 555 0101'],
  ['C2', 'G2', 'bob@x.test', '(212) 555-0102'],
];
const CALLS = [
  'activity_id,channel,email,phone,activity_type,summary,occurred_at,desired_ghl_action'.split(','),
  ['A1', 'openphone', '', '212-555-0101', 'call', 'a', '2026-05-14T10:00:00Z', 'log call'],
  ['A2', 'openphone', '', '212-555-0102', 'call', 'b', '2026-05-14T10:00:00Z', 'log call'],
];
const APPOINTMENTS = [
  'appointment_id,close_contact_id,email,start_at,status,updated_at,title'.split(','),
  ['P1', 'C1', 'ann@x.test', '5/9/2026 10:00', 'scheduled', '2026-05-01T10:00:00Z', 'x'],
];

/** A workbook in which nobody has said anything of phones and dates. */
function undecided() {
  const addon = connectPage();
  pasteTabs(addon.emulator, [
    { name: 'Contact Map', rows: MAP },
    { name: 'activity-events', rows: CALLS },
    { name: 'close-appointments', rows: APPOINTMENTS },
  ]);
  return addon;
}

const counts = (addon: ReturnType<typeof undecided>) => {
  const { ledger, conflict, error } = tablesOf(addon.emulator);
  const open = (table: readonly (readonly string[])[]) =>
    table.slice(1).filter((cells) => !cells.includes('cleared')).length;
  return [open(ledger), open(conflict), open(error)];
};

test.each(['menu', 'page'] as const)(
  'after a run from the %s one button for all phones and one for all dates settle them, and nothing is left to settle',
  async (door) => {
    const addon = undecided();
    const review = async () => {
      if (door === 'menu') addon.run('runReview');
      else await runReview(NOW, UNWATCHED);
    };
    await review();
    expect(counts(addon)).toEqual([0, 0, 3]);
    const { fixable } = await call('pageOpen');
    expect(fixable.map(({ reason, tab }) => `${reason} ${tab}`)).toEqual([
      'phone-region-missing Contact Map',
      'date-order-undecided close-appointments',
    ]);
    expect(fixable.map(({ fixes }) => fixes.map(({ caption }) => caption))).toEqual([
      ['Read them as US'],
      ['Read them month first', 'Read them day first'],
    ]);
    for (const { fixes } of fixable) {
      const [fix] = fixes;
      if (fix) await call('pageFix', fix);
    }
    expect(textsOf(addon.emulator, 'Settings')).toEqual([
      ['setting', 'value'],
      ['phone_region', 'US'],
      ['date_order', 'month-first'],
    ]);
    await review();
    expect(counts(addon)).toEqual([3, 0, 0]);
    expect((await call('pageOpen')).fixable).toEqual([]);
  },
);

test('a fix takes the place of what the row said before, and leaves other rows and columns alone', async () => {
  const addon = undecided();
  pasteTabs(addon.emulator, [
    {
      name: 'Settings',
      rows: [
        ['mine', 'Setting', 'Value'],
        ['keep', 'time_zone', 'UTC'],
        ['why', 'Phone region', 'GB'],
      ],
    },
  ]);
  await call('pageFix', { caption: '', tab: 'settings', rows: [{ setting: 'phone_region', value: 'US' }] });
  expect(textsOf(addon.emulator, 'Settings')).toEqual([
    ['mine', 'Setting', 'Value'],
    ['keep', 'time_zone', 'UTC'],
    ['why', 'phone_region', 'US'],
  ]);
});

test('a fix of a tab that is no set-up tab is refused', async () => {
  undecided();
  await expect(call('pageFix', { caption: '', tab: 'Ledger', rows: [{ a: 'b' }] })).rejects.toBeInstanceOf(
    ServerError,
  );
});
