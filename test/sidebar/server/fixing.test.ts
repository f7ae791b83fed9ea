import { lastApplied } from '../../../src/sidebar/causes/applyFix.ts';
import { loadWorkbook } from '../../../src/sidebar/loaded/loadedWorkbook.ts';
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

const GMAIL = ['Message ID', 'Thread ID', 'Date', 'From', 'To', 'Subject'];
const TEXTS = 'id,conversationBody,direction,from,to,sentAt,createdAt,conversationId'.split(',');
const mail = (id: number, from: string, to: string) => [
  `m${id}@mail.test`,
  `t${id}`,
  `2026-05-14T10:0${id}:00Z`,
  from,
  to,
  `Brief ${id}`,
];
const text = (id: number, from: string, to: string, direction: string) => [
  `AC${id}`,
  `See you ${id}`,
  direction,
  from,
  to,
  '',
  `2026-05-14T11:0${id}:00Z`,
  `CN${id}`,
];

test.each<[string, string, readonly (readonly string[])[], string]>([
  [
    'a mailbox',
    'gmail',
    [
      GMAIL,
      mail(1, 'ann@x.test', 'us@studio.test'),
      mail(2, 'us@studio.test', 'bob@x.test'),
      mail(3, 'ann@x.test', 'us@studio.test'),
    ],
    'us@studio.test',
  ],
  [
    'a domain',
    'gmail',
    [
      GMAIL,
      mail(1, 'ann@x.test', 'kim@studio.test'),
      mail(2, 'lou@studio.test', 'bob@x.test'),
      mail(3, 'ann@x.test', 'max@studio.test'),
    ],
    '@studio.test',
  ],
  [
    'a line that the map holds',
    'texts',
    [
      TEXTS,
      text(1, '+12125550101', '+12125550109', 'incoming'),
      text(2, '+12125550109', '+12125550102', 'outgoing'),
      text(3, '+12125550101', '+12125550109', 'incoming'),
    ],
    '+12125550109',
  ],
])(
  '%s on all messages is listed as our own by one button, and the rows are free',
  async (_, name, rows, own) => {
    const addon = connectPage();
    pasteTabs(addon.emulator, [
      {
        name: 'Contact Map',
        rows: [
          ['close_contact_id', 'ghl_contact_id', 'email', 'phone'],
          ['C1', 'G1', 'ann@x.test', '+1 212 555 0101'],
          ['C2', 'G2', 'bob@x.test', '+1 212 555 0102'],
          ['C9', 'G9', '', '+1 212 555 0109'],
        ],
      },
      { name, rows },
    ]);
    await runReview(NOW, UNWATCHED);
    expect(counts(addon)).toEqual([0, 3, 0]);
    const [finding] = (await call('pageOpen')).fixable;
    expect(finding).toMatchObject({ reason: 'own-side-unlisted', tab: name });
    const [fix] = finding?.fixes ?? [];
    expect(fix?.caption).toBe(`List ${own} as our own and run again`);
    if (fix) await call('pageFix', fix);
    await runReview(NOW, UNWATCHED);
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

test('what was applied can be taken back in another page, as long as nobody has changed what it wrote', async () => {
  const addon = undecided();
  const settings = () =>
    textsOf(addon.emulator, 'Settings')
      .slice(1)
      .filter((cells) => cells.some(Boolean));
  const write = (setting: string, value: string) =>
    call('pageFix', { caption: '', tab: 'settings', rows: [{ setting, value }] });
  const offered = async () => lastApplied(await loadWorkbook(() => {}));
  await write('phone_region', 'US');
  await write('date_order', 'day-first');
  const last = await offered();
  expect(last?.fix.rows).toEqual([{ setting: 'date_order', value: 'day-first' }]);
  if (last) await call('pageTakeBack', last);
  expect(settings()).toEqual([['phone_region', 'US']]);
  const first = await offered();
  expect(first?.fix.rows).toEqual([{ setting: 'phone_region', value: 'US' }]);
  addon.emulator.globals.SpreadsheetApp.getActiveSpreadsheet()
    .getSheetByName('Settings')
    ?.getRange(2, 2)
    .setValue('GB');
  expect(await offered()).toBeNull();
  if (first) await expect(call('pageTakeBack', first)).rejects.toBeInstanceOf(ServerError);
  expect(settings()).toEqual([['phone_region', 'GB']]);
});

test('a fix of a tab that is no set-up tab is refused', async () => {
  undecided();
  await expect(call('pageFix', { caption: '', tab: 'Ledger', rows: [{ a: 'b' }] })).rejects.toBeInstanceOf(
    ServerError,
  );
});
