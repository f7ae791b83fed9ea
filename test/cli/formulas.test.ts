import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ACTIVITY_HEADINGS,
  APPOINTMENT_HEADINGS,
  CHANGE_HEADINGS,
} from '../../bench/generate/runbookHeadings.ts';
import { formatCsv, parseCsv } from '../../src/core/read/csv/csv.ts';
import { reviewFixture } from '../support/reviewFixture.ts';
import { filesIn, folderOf, newPath } from '../support/temporary.ts';

const TABLES = ['sync-ledger.csv', 'conflict-queue.csv', 'error-log.csv'];
/** What a spreadsheet evaluates at the start of a cell. */
const LIVE = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

const HEADERS: Record<string, string[]> = {
  'close-appointments': [...APPOINTMENT_HEADINGS, '=extra'],
  'ghl-contact-changes': [...CHANGE_HEADINGS, '+extra'],
  'activity-events': [...ACTIVITY_HEADINGS],
};
const USUAL: Record<string, string> = {
  close_contact_id: 'C1',
  ghl_contact_id: 'G1',
  email: 'ann@x.test',
  phone: '+15550100001',
  start_at: '2026-05-09T10:00:00Z',
  updated_at: '2026-05-01T10:00:00Z',
  occurred_at: '2026-05-01T10:00:00Z',
  field: 'notes',
  channel: 'gmail',
};

/** One row for each column, with `text` in that column and the usual in the others. Each letter of ids has a day of its own. */
function tab(name: string, text: string, eventId: 'E' | 'F' = 'E'): string[][] {
  const header = HEADERS[name] ?? [];
  return [
    header,
    ...header.map((target, at) =>
      header.map((heading, column) =>
        heading === target
          ? text
          : column === 0
            ? `${eventId}${at}`
            : (USUAL[heading] ?? 'x').replace('-09T', eventId === 'E' ? '-09T' : '-10T'),
      ),
    ),
  ];
}

function folderWith(text: string): string {
  const map = [
    ['close_contact_id', 'ghl_contact_id', 'email', 'phone', 'notes'],
    ['C1', 'G1', 'ann@x.test', '+15550100001', text],
    // Ids of their own: a cell that holds an id of the map would be that contact's.
    [`${text}2`, `${text}2`, 'bo@x.test', text, 'x'],
  ];
  const tabs = Object.keys(HEADERS).map((name) => [`${name}.csv`, formatCsv(tab(name, text))]);
  return folderOf({
    'contact-map.csv': formatCsv(map),
    ...Object.fromEntries(tabs),
    '=cmd.csv': formatCsv(tab('close-appointments', text, 'F')),
  });
}

/** The cells that a program would evaluate, whatever it takes for the delimiter. */
const liveCells = (out: string) =>
  TABLES.flatMap((name) =>
    [',', ';', '\t'].flatMap((delimiter) =>
      parseCsv(readFileSync(join(out, name), 'utf8'), { delimiter, skip: 0 }).flatMap((cells) =>
        cells.filter((cell) => LIVE.test(cell)),
      ),
    ),
  );

test.each([
  '=1+1',
  '=HYPERLINK("https://x.test","y")',
  "=cmd|'/c calc'!A1",
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  ';=1+1',
  'a;=1+1',
  'a;"=1+1"',
  'a\t@SUM(A1)',
  'a\n=1+1',
  "'=1+1",
  "''=1+1",
])('%j in any cell of the input comes out as text, and the next run changes nothing', async (text) => {
  const folder = folderWith(text);
  const out = newPath();
  const { report } = await reviewFixture(folder, {}, out);
  expect(report.counts.ledger).toBeGreaterThan(5);
  expect(liveCells(out)).toEqual([]);
  const files = filesIn(out);
  const again = await reviewFixture(folder, {}, out);
  expect(again.report.rerun).toMatchObject({ new: 0, updated: 0, reopened: 0, cleared: 0 });
  expect(filesIn(out)).toEqual(files);
});

test('what a person decided comes out as text where the review quotes it', async () => {
  const folder = folderWith('=1+1');
  const out = newPath();
  const decided = (cell: string) => (cell === 'open' ? 'open,=1+1' : cell);
  await reviewFixture(folder, {}, out);
  const tables = Object.fromEntries(
    TABLES.map((name) => [
      name,
      readFileSync(join(out, name), 'utf8').replaceAll(/,open,/g, () => `,${decided('open')}`),
    ]),
  );
  const edited = folderOf(tables);
  await reviewFixture(folderOf({ 'contact-map.csv': 'close_contact_id,email\nC7,c@x.test\n' }), {}, edited);
  expect(liveCells(edited)).toEqual([]);
  // The rows are gone: what was said of them stands in their history.
  for (const name of TABLES) expect(readFileSync(join(edited, name), 'utf8')).toContain('=1+1');
});
