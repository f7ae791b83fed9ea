import {
  closeSync,
  cpSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { SAMPLE } from '../support/sampleTabs.ts';
import { filesIn, folderOf, newPath } from '../support/temporary.ts';
import { visit } from './support/visit.ts';
import { runWorkbench, STAND_IN, startWorkbench } from './support/workbench.ts';

const stand = ['--addon', STAND_IN] as const;

test('--no-serve does the main job, prints what came out and ends', () => {
  const { status, stdout } = runWorkbench(...stand, '--no-serve');
  expect(status).toBe(0);
  expect(stdout).toMatch(/Review done\n2 conflicts\n/);
});

test('serving, it prints the address with its token, and on 127.0.0.1 only', async () => {
  const { address, stop } = await startWorkbench(...stand);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{20,}$/);
  await stop();
});

/** A sparse file: its size costs no disk. */
function sizedFile(folder: string, name: string, bytes: number): void {
  const file = openSync(join(folder, name), 'w');
  ftruncateSync(file, bytes);
  closeSync(file);
}

describe('what cannot be opened is said in one line, with what to do, and nothing is written', () => {
  const EXCEL = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]);
  const cases: readonly (readonly [string, () => readonly string[], RegExp])[] = [
    ['a bundle that was not built', () => ['--addon', newPath()], /not built.*npm run build/],
    ['a folder that is not there', () => [newPath()], /no folder.*Name the folder/],
    ['a file instead of a folder', () => [join(folderOf(SAMPLE), 'contact-map.csv')], /is a file/],
    ['a folder without CSV files', () => [folderOf({ 'a.txt': 'a' })], /no CSV file.*Put/],
    ['two folders', () => [folderOf(SAMPLE), folderOf(SAMPLE)], /one folder too many/],
    ['the sample and a folder', () => ['--sample', folderOf(SAMPLE)], /--sample.*one of the two/],
    ['a port that is none', () => ['--port', '99999'], /no port/],
    ['an option that is none', () => ['--sve'], /--sve.*Usage/],
    ['--save on the sample', () => ['--save'], /folder of your own/],
    [
      'an Excel workbook by the name of CSV',
      () => [folderOf({ ...SAMPLE, 'a.csv': EXCEL })],
      /a\.csv.*Excel.*export/,
    ],
    [
      'a file of 100 MB',
      () => {
        const folder = folderOf(SAMPLE);
        sizedFile(folder, 'huge.csv', 100 * 1024 * 1024);
        return [folder];
      },
      /huge\.csv has 100 MB.*npm run review/,
    ],
  ];
  test.each(cases)('%s', (_what, args, says) => {
    const { status, stdout, stderr } = runWorkbench('--no-serve', ...stand, ...args());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a port in use', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as AddressInfo;
    const { status, stderr } = runWorkbench(...stand, '--port', String(port));
    taken.close();
    expect([status, stderr.trim()]).toEqual([
      2,
      expect.stringMatching(/port \d+ is in use.*Leave --port out/),
    ]);
  });
});

describe('--save', () => {
  const OUTPUT = 'conflict-queue.csv';

  test('writes the output tabs, nothing else, and leaves nothing aside', () => {
    const folder = folderOf(SAMPLE);
    const before = filesIn(folder);
    expect(runWorkbench(folder, ...stand, '--save', '--no-serve').status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(before), OUTPUT].sort());
    expect(filesIn(folder)).toEqual(expect.objectContaining(before));
    expect(readFileSync(join(folder, OUTPUT), 'utf8')).toMatch(
      /^event_id,issue,decision,note,row_key\r\nAPT-1,/,
    );
  });

  test('without it, the folder is only read', () => {
    const folder = folderOf(SAMPLE);
    const before = filesIn(folder);
    expect(runWorkbench(folder, ...stand, '--no-serve').status).toBe(0);
    expect(filesIn(folder)).toEqual(before);
  });

  test('decisions of an earlier run are there again', () => {
    const folder = folderOf({
      ...SAMPLE,
      [OUTPUT]:
        'event_id,issue,decision,note,row_key,mine\r\nAPT-1,x,reject,"no, ""never""",k1,my own column\r\n',
    });
    expect(runWorkbench(folder, ...stand, '--save', '--no-serve').status).toBe(0);
    expect(readFileSync(join(folder, OUTPUT), 'utf8')).toMatch(
      /,reject,"no, ""never""",k1,my own column\r\n/,
    );
  });

  test('a folder that is open in one workbench is not opened for saving in a second', async () => {
    const folder = folderOf(SAMPLE);
    const { address, stop } = await startWorkbench(folder, ...stand, '--save');
    const { status, stderr } = runWorkbench(folder, ...stand, '--save', '--no-serve');
    expect([status, stderr.includes(new URL(address).origin)]).toEqual([2, true]);
    await stop();
    expect(runWorkbench(folder, ...stand, '--save', '--no-serve').status).toBe(0);
  });

  test('a file that is dropped is in the folder as it was', async () => {
    const folder = folderOf(SAMPLE);
    const { stop, address } = await startWorkbench(folder, ...stand, '--save');
    const here = await visit(address);
    await here.page
      .locator('#choose-files')
      .setInputFiles(join(folderOf({ 'leads.csv': 'Id;Who\n"1";x' }), 'leads.csv'));
    await here.page.getByRole('grid', { name: 'Cells of leads' }).waitFor();
    await stop();
    expect(readFileSync(join(folder, 'leads.csv'), 'utf8')).toBe('Id;Who\n"1";x');
  });

  test('the lock names the address without its token, and is for its owner alone', async () => {
    const folder = folderOf(SAMPLE);
    const { address, stop } = await startWorkbench(folder, ...stand, '--save');
    const path = join(folder, '.crm-sync-review-open.json');
    const lock = readFileSync(path, 'utf8');
    expect(JSON.parse(lock).address).toBe(new URL(address).origin);
    expect(lock).not.toContain(new URL(address).hash.slice(1));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await stop();
  });

  test('a lock that a crash left is taken over', () => {
    const folder = folderOf(SAMPLE);
    writeFileSync(join(folder, '.crm-sync-review-open.json'), '{"pid":999999999,"address":""}');
    expect(runWorkbench(folder, ...stand, '--save', '--no-serve').status).toBe(0);
  });
});

test('a built add-on without the menu item says so', () => {
  const folder = newPath();
  mkdirSync(folder);
  cpSync(STAND_IN, folder, { recursive: true });
  writeFileSync(join(folder, 'Code.js'), 'function onOpen() {}');
  const { status, stderr } = runWorkbench('--addon', folder, '--no-serve');
  expect([status, stderr]).toEqual([2, expect.stringMatching(/no menu item "Run review".*npm run build/)]);
});
