import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildCommandLine, programAlone, review } from '../support/commandLine.ts';
import { MAP, SAMPLE } from '../support/sampleTabs.ts';
import { beside, folderOf, newPath } from '../support/temporary.ts';
import { runWorkbench, STAND_IN } from '../workbench/support/workbench.ts';

beforeAll(buildCommandLine);

/** What is no file and may be named as one, by how it is made. */
const ODD: readonly (readonly [string, (path: string) => unknown, RegExp])[] = [
  ['a pipe', (path) => execFileSync('mkfifo', [path]), /is a pipe, not a file/],
  ['a device', (path) => symlinkSync('/dev/zero', path), /is a device, not a file/],
  [
    'a link to nowhere',
    (path) => symlinkSync('/nowhere/at/all', path),
    /is a link to a file that is not there/,
  ],
  ['a link to itself', (path) => symlinkSync(path, path), /is a link to a file that is not there/],
  ['a folder', (path) => mkdirSync(path), /is a folder, not a file/],
];

const oneLine = (says: RegExp) => expect.stringMatching(new RegExp(`^[^\\n]*${says.source}[^\\n]*\\n$`));

describe.each(ODD)('%s', (_, make, says) => {
  test('in the input folder is refused by the command line', () => {
    const [folder, out] = [folderOf(SAMPLE), newPath()];
    make(join(folder, 'leads.csv'));
    const { status, stdout, stderr } = review(folder, '--out', out);
    expect([status, stdout, stderr]).toEqual([2, '', oneLine(says)]);
    expect(beside(out)).toEqual([]);
  });

  test('and by the workbench', () => {
    const folder = folderOf(SAMPLE);
    make(join(folder, 'leads.csv'));
    const { status, stdout, stderr } = runWorkbench(folder, '--addon', STAND_IN, '--no-serve');
    expect([status, stdout, stderr]).toEqual([2, '', oneLine(says)]);
  });

  test.each(['sync-ledger.csv', 'handoff.md', 'run.json'])('in the place of %s is refused', (name) => {
    const [folder, out] = [folderOf(SAMPLE), folderOf({})];
    make(join(out, name));
    const { status, stderr } = review(folder, '--out', out);
    expect([status, stderr]).toEqual([2, oneLine(says)]);
    expect(readdirSync(out)).toEqual([name]);
  });

  test('in the place of a result is refused by the workbench that would save it', () => {
    const folder = folderOf(SAMPLE);
    make(join(folder, 'conflict-queue.csv'));
    const { status, stderr } = runWorkbench(folder, '--addon', STAND_IN, '--save', '--no-serve');
    expect([status, stderr]).toEqual([2, oneLine(says)]);
  });

  test('of another name is nobody’s business', () => {
    const folder = folderOf(SAMPLE);
    make(join(folder, 'leads.txt'));
    expect(review(folder, '--out', newPath()).status).toBe(0);
  });
});

test('a socket is refused', async () => {
  const folder = folderOf(SAMPLE);
  const server = createServer();
  await new Promise<void>((done) => server.listen(join(folder, 'leads.csv'), done));
  const { status, stderr } = review(folder, '--out', newPath());
  server.close();
  expect([status, stderr]).toEqual([2, oneLine(/is a socket, not a file/)]);
});

test('a link to a file is read as the file', () => {
  const folder = folderOf(SAMPLE);
  const elsewhere = folderOf({ 'map.csv': MAP });
  rmSync(join(folder, 'contact-map.csv'));
  symlinkSync(join(elsewhere, 'map.csv'), join(folder, 'contact-map.csv'));
  expect(review(folder, '--out', newPath()).status).toBe(0);
});

test('two contact maps are refused by the workbench as by the command line', () => {
  const folder = folderOf({ ...SAMPLE, 'Contact Map.csv': MAP });
  const says = /two files for contact-map: Contact Map\.csv and contact-map\.csv\. Keep one/;
  expect(review(folder, '--out', newPath()).stderr).toMatch(says);
  const { status, stderr } = runWorkbench(folder, '--addon', STAND_IN, '--no-serve');
  expect([status, stderr]).toEqual([2, oneLine(says)]);
});

test('a results file with a broken row is refused by the workbench as by the command line', () => {
  const folder = folderOf(SAMPLE);
  review(folder, '--out', folder);
  const path = join(folder, 'conflict-queue.csv');
  writeFileSync(path, readFileSync(path, 'utf8').replace(',open,', ',open,"approve'));
  const says = /row 2 \(A2\): a quote opens/;
  expect(review(folder, '--out', folder).stderr).toMatch(says);
  const { status, stderr } = runWorkbench(folder, '--addon', STAND_IN, '--save', '--no-serve');
  expect([status, stderr]).toEqual([2, oneLine(says)]);
});

test('what killed runs have left is taken away, and nothing else is', () => {
  const [folder, out] = [folderOf(SAMPLE), newPath()];
  mkdirSync(out);
  const left = ['.unfinished-abcdef', '.unfinished-999999999-abcdef'];
  const kept = [`.unfinished-${process.pid}-abcdef`, '.unfinished-letters'];
  for (const name of [...left, ...kept]) mkdirSync(join(out, name));
  writeFileSync(join(out, left[0] ?? '', 'was-run.json'), '{}');
  writeFileSync(join(out, left[1] ?? '', 'sync-ledger.csv'), 'event_id');
  writeFileSync(join(out, '.unfinished-letters', 'to-ann.txt'), 'Dear Ann');
  writeFileSync(join(out, '.unfinished-note'), 'mine');
  expect(programAlone('review', folder, '--out', out).status).toBe(0);
  expect(
    readdirSync(out)
      .filter((name) => name.startsWith('.unfinished'))
      .sort(),
  ).toEqual([...kept, '.unfinished-note'].sort());
});
