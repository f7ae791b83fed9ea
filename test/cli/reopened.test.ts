import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCsv, parseCsv } from '../../src/core/read/csv/csv.ts';
import { readTable, reviewFixture } from '../support/reviewFixture.ts';
import { newPath } from '../support/temporary.ts';

const COMMA = { delimiter: ',', skip: 0 };

/** Reviews a folder, approves what is in the Ledger, changes a cell of the export, and reviews again: the Ledger then. */
async function ledgerAfter(folder: string, heading: string, value: string) {
  const [input, out] = [newPath('in'), newPath()];
  cpSync(folder, input, { recursive: true });
  await reviewFixture(input, {}, out);
  edit(join(out, 'sync-ledger.csv'), 'decision', 'approve');
  edit(join(input, 'export-1.csv'), heading, value);
  await reviewFixture(input, {}, out);
  return readTable(join(out, 'sync-ledger.csv'));
}

/** Writes one value into every row of a column, which is added where it is not there. */
function edit(path: string, heading: string, value: string): void {
  const [header = [], ...rows] = parseCsv(readFileSync(path, 'utf8'), COMMA);
  const at = header.includes(heading) ? header.indexOf(heading) : header.length;
  const put = (cells: readonly string[], cell: string) => Object.assign([...cells], { [at]: cell });
  writeFileSync(path, formatCsv([put(header, heading), ...rows.map((cells) => put(cells, value))]));
}

test.each([
  ['source-ghl-contacts', 'First Name', 'Zoe'],
  ['source-ghl-contacts', 'Favorite color', 'green'],
  ['source-close-appointments', 'location', 'Room 2'],
  ['source-ghl-contacts', 'Last Name', 'Zimmer'],
  ['source-close-appointments', 'Lead Score', '90'],
])('%s: an approval does not stand for another %s', async (folder, heading, value) => {
  const rows = await ledgerAfter(`fixtures/cases/${folder}`, heading, value);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ state = '' }) => ['reopened', 'cleared'].includes(state))).toBe(true);
  expect(rows.filter(({ decision }) => decision !== '')).toEqual([]);
});

test.each([
  ['source-ghl-contacts', 'Last Activity', '2026-06-01'],
  ['source-ghl-contacts', 'Exported at', '2026-06-01'],
  ['source-gmail', 'Labels', 'archive'],
  ['source-ghl-contact-changes', 'Seen by', 'Kim'],
])('%s: an approval stands whatever %s says', async (folder, heading, value) => {
  const rows = await ledgerAfter(`fixtures/cases/${folder}`, heading, value);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ state, decision }) => state === 'open' && decision === 'approve')).toBe(true);
});
