import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommandLine, review } from '../support/commandLine.ts';
import { MAP, SAMPLE } from '../support/sampleTabs.ts';
import { beside, filesIn, folderOf, newPath } from '../support/temporary.ts';

const RESULTS = [
  'conflict-queue.csv',
  'error-log.csv',
  'handoff.md',
  'proposals.jsonl',
  'row-hashes.jsonl',
  'run.json',
  'sync-ledger.csv',
];
const runOf = (out: string) => JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));

beforeAll(buildCommandLine);

test.each<[string, Record<string, string>, string[]]>([
  ['no options', SAMPLE, []],
  ['a region in small letters', SAMPLE, ['--region', 'gb']],
  ['a day for the time', SAMPLE, ['--now', '2026-05-09']],
  ['a time with an offset', SAMPLE, ['--now', '2026-05-09T10:00:00-04:00']],
  ['a contact map alone', { 'contact-map.csv': MAP }, []],
  ['a contact map by its name in a sheet', { 'Contact Map.csv': MAP }, []],
  ['an ending in capitals', { 'contact-map.CSV': MAP }, []],
  ['a source without a byte', { ...SAMPLE, 'activity-events.csv': '' }, []],
  ['a source of headings', { ...SAMPLE, 'x.csv': SAMPLE['close-appointments.csv'].split('\n')[0] ?? '' }, []],
  ['files that are no CSV', { ...SAMPLE, 'notes.txt': 'hello', 'data.xlsx': 'PK' }, []],
])('%s will do', (_, files, args) => {
  const out = newPath();
  const { status, stderr, stdout } = review(folderOf(files), '--out', out, ...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(out);
  expect(Object.keys(filesIn(out))).toEqual(RESULTS);
  expect(beside(out)).toEqual(['out']);
});

test('an output folder below folders that are not there yet is made', () => {
  const out = join(newPath('a'), 'b', 'c');
  expect(review(folderOf(SAMPLE), '--out', out).status).toBe(0);
  expect(Object.keys(filesIn(out))).toEqual(RESULTS);
});

test('a tab that nobody recognizes is named on stdout and in run.json, with its rows', () => {
  const out = newPath();
  const { status, stdout } = review(
    folderOf({ ...SAMPLE, 'shoes.csv': 'size,color\n42,red\n43,blue\n' }),
    '--out',
    out,
  );
  expect(status).toBe(0);
  expect(stdout).toContain('shoes');
  const { unrecognized, inputs, setup } = runOf(out);
  expect(unrecognized).toEqual([expect.objectContaining({ tab: 'shoes' })]);
  expect(inputs.map(({ tab }: { tab: string }) => tab)).toEqual(['close-appointments']);
  expect(setup).toContainEqual(expect.objectContaining({ reason: 'tab-not-recognized', tab: 'shoes' }));
});

test('--json prints run.json', () => {
  const out = newPath();
  const { stdout, stderr } = review(folderOf(SAMPLE), '--out', out, '--json');
  expect([JSON.parse(stdout), stderr]).toEqual([runOf(out), '']);
});

test('--now is the time of the run, and nothing else depends on it', () => {
  const folder = folderOf(SAMPLE);
  const [a, b] = ['2026-05-09T10:00:00Z', '2031-01-01T00:00:00Z'].map((now) => {
    const out = newPath();
    review(folder, '--out', out, '--now', now);
    return { out, now };
  });
  expect(runOf(a?.out ?? '')).toEqual({ ...runOf(b?.out ?? ''), now: a?.now });
});

test('an output folder that is the input folder works, twice', () => {
  const folder = folderOf(SAMPLE);
  const first = review(folder, '--out', folder);
  const files = filesIn(folder);
  const second = review(folder, '--out', folder);
  expect([first.status, second.status]).toEqual([0, 0]);
  expect(runOf(folder).inputs.map(({ tab }: { tab: string }) => tab)).toEqual(['close-appointments']);
  expect(filesIn(folder)).toEqual(files);
});

test.each<[string, BufferEncoding]>([
  ['a large file', 'utf8'],
  ['one in UTF-16', 'utf16le'],
])('%s is recognized by the footer below its data', (_, encoding) => {
  const row = 'Ann,Ames,Acme,ann@x.test,+1 555 010 1101\r\n';
  const text = `First Name,Last Name,Account Name,Email,Phone\r\n${row.repeat(8000)}\r\n"Grand Totals (8000 records)",,,,\r\n"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.",,,,\r\n`;
  const out = newPath();
  const folder = folderOf({ 'contact-map.csv': MAP });
  writeFileSync(join(folder, 'sheet1.csv'), `${encoding === 'utf8' ? '' : '\ufeff'}${text}`, encoding);
  expect(review(folder, '--out', out).status).toBe(0);
  expect(runOf(out).inputs).toEqual([
    expect.objectContaining({ tab: 'sheet1', system: 'salesforce', rows: 8003 }),
  ]);
});
