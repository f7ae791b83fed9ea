import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommandLine, program } from '../support/commandLine.ts';
import { decidedFolder, INPUTS, review, type Signed, setCells } from '../support/signedFolder.ts';
import { filesIn, folderOf, newPath } from '../support/temporary.ts';

beforeAll(buildCommandLine);
jest.setTimeout(60_000);

const edit = (path: string, from: string, to: string) =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
const reviewed = (change: (folder: string) => void = () => {}): Signed => {
  const made = { folder: folderOf(INPUTS), out: newPath() };
  change(made.folder);
  review(made);
  return made;
};

/** What is said of each row that differs, as `row key: because`. */
function changed(earlier: Signed, later: Signed): string[] {
  const { status, stdout } = program('compare', earlier.out, later.out, '--json');
  expect(status).toBe(0);
  const { rows } = JSON.parse(stdout) as { rows: { rowKey: string; because: string[] }[] };
  return rows.map(({ rowKey, because }) => `${rowKey}: ${because.join('; ')}`);
}

test.each<[string, (folder: string) => void, RegExp[]]>([
  ['nothing', () => {}, []],
  [
    'a cell of an export',
    (folder) => edit(join(folder, 'ghl-contact-changes.csv'), 'Oslo', 'Bergen'),
    [/^ghl:contact-change:H2: its cells in ghl-contact-changes; evidence was/],
  ],
  [
    'a row of the map',
    (folder) => edit(join(folder, 'contact-map.csv'), 'C2,G2,bo@x.test', 'C2,G2,bob@x.test'),
    [
      /^close:appointment:A2: the rows of the contact map that it rests on; evidence was/,
      /^ghl:contact-change:H2: the rows of the contact map that it rests on; evidence was/,
    ],
  ],
  [
    'a row of the policy',
    (folder) => edit(join(folder, 'field-policy.csv'), 'city,both,ghl,,allow', 'city,both,ghl,,never'),
    [/^ghl:contact-change:H2: .*set-up tab field-policy has other cells/],
  ],
  [
    'a row of an export and one of the map, of one row: both are named',
    (folder) => {
      edit(join(folder, 'close-appointments.csv'), 'A2,C1,bo@x.test', 'A2,C2,bo@x.test');
      edit(join(folder, 'contact-map.csv'), '+15550100002', '+15550100003');
    },
    [/^close:appointment:A2: its cells in close-appointments; the rows of the contact map that it rests on/],
  ],
  [
    'another row of the export',
    (folder) => edit(join(folder, 'close-appointments.csv'), 'A2,C1,bo@x.test', 'A1,C1,bo@x.test'),
    [
      /^close:appointment:A1: the source tab close-appointments has other cells$/,
      /^close:appointment:A1~[0-9a-f]+: /,
      /^close:appointment:A1~[0-9a-f]+: /,
      /^close:appointment:A2: /,
    ],
  ],
  [
    'an export that is gone',
    (folder) => rmSync(join(folder, 'ghl-contact-changes.csv')),
    [/^ghl:contact-change:H1: .*ghl-contact-changes is gone/, /^ghl:contact-change:H2: /],
  ],
])('%s', (_, change, expected) => {
  const found = changed(reviewed(), reviewed(change));
  expect(found).toEqual(expected.map((words) => expect.stringMatching(words)));
});

test('a decision, and nothing is written', () => {
  const [earlier, later] = [reviewed(), decidedFolder()];
  setCells(later.out, 'conflict-queue.csv', () => ({ decision: '' }));
  const before = [filesIn(earlier.out), filesIn(later.out)];
  expect(changed(earlier, later)).toEqual(Array(3).fill(expect.stringMatching(/: its decision$/)));
  expect([filesIn(earlier.out), filesIn(later.out)]).toEqual(before);
});

test('a folder without a run is one clear line', () => {
  const { status, stderr } = program('compare', reviewed().out, newPath());
  expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
});
