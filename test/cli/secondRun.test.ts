import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { reviewFolder } from '../../src/cli/review/runReview.ts';
import { readTable, WORKBOOKS } from '../support/reviewFixture.ts';
import { APPOINTMENTS, MAP, SAMPLE } from '../support/sampleTabs.ts';
import { smallWorkbook } from '../support/smallWorkbook.ts';
import { filesIn, folderOf, folderOfTabs, newPath } from '../support/temporary.ts';

const run = (folder: string, out: string, now = '2026-06-01T00:00:00Z') =>
  reviewFolder({ folder, out, slice: '', region: '', now, json: false }, 'test');
const LATER = '2026-07-01T00:00:00Z';
const bytesIn = (folder: string) =>
  Object.fromEntries(Object.entries(filesIn(folder)).map(([name, { bytes }]) => [name, bytes]));

async function expectUnchanged(folder: string): Promise<void> {
  const out = newPath();
  await run(folder, out);
  const files = filesIn(out);
  const { rerun } = await run(folder, out, LATER);
  expect(rerun).toMatchObject({ updated: 0, reopened: 0, new: 0, cleared: 0 });
  expect(filesIn(out)).toEqual(files);
}

describe('a second run on unchanged input writes nothing', () => {
  test('whatever the workbook', async () => {
    await fc.assert(
      fc.asyncProperty(smallWorkbook, (tabs) => expectUnchanged(folderOfTabs(tabs))),
      { numRuns: 25 },
    );
  });

  test.each<[string, () => string]>([
    ['the sample workbook', () => WORKBOOKS[0] ?? ''],
    ['a row of each outcome', () => folderOf(SAMPLE)],
    ['a contact map alone', () => folderOf({ 'contact-map.csv': MAP })],
    [
      'headings without rows',
      () => folderOf({ ...SAMPLE, 'close-appointments.csv': `${APPOINTMENTS.split('\n')[0]}\n` }),
    ],
    ['a tab that nobody recognizes', () => folderOf({ 'contact-map.csv': MAP, 'x.csv': 'a,b\n1,2\n' })],
  ])('%s', async (_, folder) => {
    await expectUnchanged(folder());
  });
});

describe('a run that was cut off is repaired by the next', () => {
  const CLEAN = { ...SAMPLE, 'close-appointments.csv': APPOINTMENTS.split('\n').slice(0, 2).join('\n') };

  test.each([
    ['sync-ledger.csv', SAMPLE],
    ['conflict-queue.csv', SAMPLE],
    ['error-log.csv', SAMPLE],
    ['handoff.md', SAMPLE],
    ['conflict-queue.csv', CLEAN],
    ['error-log.csv', CLEAN],
  ])('before it wrote %s', async (name, files) => {
    const folder = folderOf(files);
    const out = newPath();
    await run(folder, out);
    const whole = bytesIn(out);
    for (const missing of [name, 'run.json']) rmSync(join(out, missing));
    await run(folder, out);
    const repaired = bytesIn(out);
    expect(Object.keys(repaired)).toEqual(Object.keys(whole));
    expect({ ...repaired, 'run.json': '' }).toEqual({ ...whole, 'run.json': '' });
  });

  test('a results file that was deleted comes back', async () => {
    const folder = folderOf(CLEAN);
    const out = newPath();
    await run(folder, out);
    const names = Object.keys(filesIn(out));
    for (const name of names) {
      rmSync(join(out, name));
      await run(folder, out);
      expect(Object.keys(filesIn(out))).toEqual(names);
    }
  });
});

describe('a results file that another program has saved', () => {
  const NOTE = 'spoke to José, “yes”';
  const decided = (text: string) => text.replace(/,open,,,,,/, `,open,approve,Kim,2026-05-12,"${NOTE}",`);

  test.each<[string, (text: string) => string | Uint8Array]>([
    ['as it was', (text) => text],
    ['with a byte order mark', (text) => `\ufeff${text}`],
    ['with line feeds', (text) => text.replaceAll('\r\n', '\n')],
    ['without a final newline', (text) => text.trimEnd()],
    ['with cells left out at the end of rows', (text) => `${text.trimEnd()}\r\n,\r\n`],
    ['in UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['in windows-1252', (text) => windows1252(text)],
    ['with a name put to its headings', (text) => text.replace(',decision,', ',Decision (Kim),')],
  ])('%s keeps its notes, and knows its decisions', async (_, save) => {
    const out = newPath();
    await run(folderOf(SAMPLE), out);
    const path = join(out, 'conflict-queue.csv');
    writeFileSync(path, save(decided(readFileSync(path, 'utf8'))));
    const changed = { ...SAMPLE, 'close-appointments.csv': APPOINTMENTS.replace('Lunch', 'Dinner') };
    const { rerun } = await run(folderOf(changed), out);
    expect(rerun).toMatchObject({ reopened: 1, new: 0, cleared: 0 });
    const { 'Decision (Kim)': renamed, decision = renamed, ...row } = readTable(path)[0] ?? {};
    expect({ ...row, decision }).toMatchObject({ event_id: 'A2', decision: '', note: NOTE });
    expect(row.previous_decision).toMatch(/^approve by Kim on 2026-05-12/);
  });

  function windows1252(text: string): Uint8Array {
    return Buffer.from(text.replace('“', '\u0093').replace('”', '\u0094'), 'latin1');
  }
});
