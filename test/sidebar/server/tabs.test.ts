import { mappingRows } from '../../../src/sidebar/loaded/mapping.ts';
import { openSource } from '../../../src/sidebar/loaded/openSource.ts';
import { call, ServerError } from '../../../src/sidebar/server.ts';
import { pasteTabs, textsOf } from '../../addon/support/sheets.ts';
import { tabsOf } from '../../support/reviewTabs.ts';
import { connectPage, loadWholeBook } from './connectPage.ts';

jest.setTimeout(30_000);

const SAMPLE = 'fixtures/workbooks/first-slice';
const ROWS = [
  ['id', 'phone', 'when', 'code', 'text'],
  ['007', '+1 (415) 555-0123', '5/9/2026', '1234567890123456789', '=1+1'],
  ['1E5', '+14155550123', 'TRUE', '50%', "'quoted"],
];

/** Imports rows as the page does, in pages of so many. */
async function importRows(
  tab: string,
  rows: readonly (readonly string[])[],
  replace = false,
  perPage = 1,
): Promise<void> {
  const begun = await call('pageImportBegin', tab, rows.length, rows[0]?.length ?? 0, replace);
  for (let first = 0; first < rows.length; first += perPage)
    await call('pageImportRows', begun.token, first + 1, rows.slice(first, first + perPage));
  expect(await call('pageImportFinish', begun.token, tab)).toMatchObject({ rows: rows.length });
}

test('an imported file is what it was: no number, date or formula comes of a cell', async () => {
  const { emulator } = connectPage();
  await importRows('new-export', ROWS);
  const sheet = emulator.globals.SpreadsheetApp.getActive().getSheetByName('new-export');
  const expected = ROWS.map((cells) => cells.map((cell) => (cell.startsWith('=') ? `'${cell}` : cell)));
  expect(sheet?.getDataRange().getValues()).toEqual(expected);
  expect(sheet?.getDataRange().getFormulas().flat().filter(Boolean)).toEqual([]);
});

test('a tab that holds something is only replaced when the reviewer has said so, in its place', async () => {
  const { emulator } = connectPage();
  await importRows('x', [['old', 'old']]);
  await importRows('y', [['other']]);
  const names = () => emulator.snapshot().document.sheets.map(({ name }) => name);
  const before = names();
  await expect(call('pageImportBegin', 'x', 1, 1, false)).rejects.toMatchObject({ code: 'exists' });
  expect(textsOf(emulator, 'x')).toEqual([['old', 'old']]);
  await importRows('x', [['new']], true);
  expect(textsOf(emulator, 'x')).toEqual([['new']]);
  expect(names()).toEqual(before);
});

test('an import that fails, at whatever call, leaves the tab that was there, and the next one is whole', async () => {
  const { emulator } = connectPage();
  await importRows('x', [['old'], ['rows']]);
  const start = emulator.snapshot();
  emulator.resetCalls();
  await importRows('x', [['new'], ['file']], true);
  const { calls } = emulator.calls;
  let failed = 0;
  for (let call = 1; call <= calls; call++) {
    emulator.restore(start);
    emulator.failAt(call, { when: 'after', lasts: 'until-cleared' });
    await importRows('x', [['new'], ['file']], true).catch(() => failed++);
    emulator.clearFailure();
    const kept = emulator
      .snapshot()
      .document.sheets.filter(({ name }) => /^x(?: \(being replaced\))?$/.test(name));
    const held = kept.map(({ name }) => textsOf(emulator, name).flat().join(' '));
    expect(held.some((text) => text === 'old rows' || text === 'new file')).toBe(true);
    await importRows('x', [['new'], ['file']], true);
    expect(textsOf(emulator, 'x')).toEqual([['new'], ['file']]);
    expect(emulator.snapshot().document.sheets).toHaveLength(start.document.sheets.length);
  }
  expect(failed).toBeGreaterThan(calls / 2);
});

test('of two imports at one time the later goes on, and the earlier is told', async () => {
  const { emulator } = connectPage();
  const first = await call('pageImportBegin', 'x', 1, 1, false);
  await importRows('y', [['mine']]);
  await expect(call('pageImportRows', first.token, 1, [['late']])).rejects.toBeInstanceOf(ServerError);
  await expect(call('pageImportFinish', first.token, 'x')).rejects.toBeInstanceOf(ServerError);
  expect(textsOf(emulator, 'y')).toEqual([['mine']]);
});

test.each([
  ['', 1],
  ['Ledger', 1],
  ['Handoff', 1],
  ['x', 11_000_000],
])('a tab named "%s" of %i rows is refused', async (name, rows) => {
  connectPage();
  await expect(call('pageImportBegin', name, rows, 1, true)).rejects.toBeInstanceOf(ServerError);
});

test('a long file makes the grid grow', async () => {
  const { emulator } = connectPage();
  const line = Array.from({ length: 30 }, (_, at) => `c${at}`);
  await importRows(
    'long',
    Array.from({ length: 2500 }, () => line),
    false,
    2500,
  );
  expect(textsOf(emulator, 'long')).toHaveLength(2500);
});

test('a tab that was not recognized is, once the form has said what it is; saying it again replaces what was said', async () => {
  const { emulator } = connectPage();
  pasteTabs(emulator, [
    ...(await tabsOf(SAMPLE)),
    {
      name: 'clinic',
      rows: [
        ['Ref', 'Patient mail', 'When'],
        ['B-1', 'amara.okafor@northwind-dental.test', '2026-05-12T10:00:00-04:00'],
      ],
    },
    {
      name: 'Source Tabs',
      rows: [
        ['tab', 'system', 'record_kind', 'field', 'heading', 'region', 'time_zone', 'mine'],
        ['other', '', '', '', '', 'GB', '', 'keep'],
      ],
    },
  ]);
  expect(await openSource(await loadWholeBook(), 'clinic')).toBeNull();
  const say = (fields: readonly string[]) =>
    call(
      'pageMapTab',
      'clinic',
      mappingRows({
        tab: 'clinic',
        system: 'calendly',
        recordKind: 'appointment',
        region: '',
        timeZone: '',
        dateOrder: 'month-first',
        headings: ['Ref', 'Patient mail', 'When'],
        fields,
      }),
    );
  expect(await say(['event_id', 'email', 'title'])).toMatchObject({ rows: 3 });
  expect(await say(['event_id', 'email', 'starts_at'])).toMatchObject({ rows: 3 });
  const rows = textsOf(emulator, 'Source Tabs');
  expect(rows.map((cells) => [cells[0], cells[3], cells[7], cells[8]])).toEqual([
    ['tab', 'field', 'mine', 'date_order'],
    ['other', '', 'keep', ''],
    ['clinic', 'event_id', '', 'month-first'],
    ['clinic', 'email', '', ''],
    ['clinic', 'starts_at', '', ''],
  ]);
  const source = await openSource(await loadWholeBook(), 'clinic');
  expect([...(source?.open.plan.fields.keys() ?? [])]).toEqual(['event_id', 'starts_at']);
});

test.each(['source-tabs', 'SOURCE TABS'])(
  'the form writes into the set-up tab, also where it is named %s',
  async (name) => {
    const { emulator } = connectPage();
    pasteTabs(emulator, [
      ...(await tabsOf(SAMPLE)),
      { name, rows: [['tab', 'system', 'record_kind', 'field', 'heading', 'region', 'time_zone']] },
    ]);
    const mapping = {
      tab: 'clinic',
      system: 'calendly',
      recordKind: 'appointment',
      region: '',
      timeZone: '',
      dateOrder: '',
    } as const;
    await call('pageMapTab', 'clinic', mappingRows({ ...mapping, headings: ['Mail'], fields: ['email'] }));
    expect(textsOf(emulator, name)).toHaveLength(2);
    expect((await loadWholeBook()).run).not.toBeNull();
  },
);

test('an output tab is found whatever its case', async () => {
  const addon = connectPage();
  pasteTabs(addon.emulator, await tabsOf(SAMPLE));
  addon.run('runReview');
  addon.emulator.globals.SpreadsheetApp.getActive().getSheetByName('Conflicts')?.setName(' conflicts');
  const { queue } = await loadWholeBook();
  expect(queue.filter(({ outcome }) => outcome === 'conflict').length).toBeGreaterThan(5);
});
