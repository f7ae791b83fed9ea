import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../../src/workbench/folder/readFolder.ts';
import { buildCommandLine, program } from '../support/commandLine.ts';
import { INPUTS, setCells } from '../support/signedFolder.ts';
import { folderOf } from '../support/temporary.ts';

beforeAll(buildCommandLine);
jest.setTimeout(60_000);

const NOW = ['--now', '2026-06-01T00:00:00Z'];
const DECIDED = { decided_by: 'Kim', decided_at: '2026-06-01' };

/** Each command in the order of the work, with what a person has done before it. */
const COMMANDS: readonly { name: string; before?: (out: string) => void; args?: readonly string[] }[] = [
  {
    name: 'plan',
    before(out) {
      setCells(out, 'sync-ledger.csv', () => ({ decision: 'approve', ...DECIDED }));
      setCells(out, 'conflict-queue.csv', () => ({ decision: 'reject', ...DECIDED }));
    },
  },
  { name: 'second', args: ['--as', 'Lee'] },
  { name: 'sample' },
  { name: 'sign', args: ['--as', 'Kim', '--statement', 'Right.'] },
  { name: 'verify' },
  {
    // Another Ledger, and so another sample: the answers of the first one are kept beside it.
    name: 'sample',
    before(out) {
      setCells(out, 'sample.csv', () => ({ answer: 'right', answered_by: 'Kim' }));
      appendFileSync(
        join(out, 'ghl-contact-changes.csv'),
        'H3,G1,ann@x.test,city,Bergen,2026-05-03T10:00:00Z\n',
      );
      reviewed(out);
    },
  },
];

/** Every tab that the review of a folder has read. */
function reviewed(folder: string): string[] {
  const { stdout, stderr, status } = program('review', folder, '--out', folder, ...NOW, '--json');
  if (status !== 0) throw new Error(stderr);
  const { inputs, setupTabs, unrecognized } = JSON.parse(stdout);
  return [...inputs, ...setupTabs, ...unrecognized].map(({ tab }: { tab: string }) => `${tab}.csv`).sort();
}

test('no file that a command writes into the folder of the exports is read as an export', async () => {
  const settings = 'setting,value\nsecond_review,100%\n';
  const reserved = {
    'truth.csv': 'event_id,contact\n',
    'Comments.csv': 'row_key,comment\n',
    'archive.csv': 'Tab,row_key\n',
  };
  const folder = folderOf({ ...INPUTS, 'settings.csv': settings, ...reserved });
  const own = [...Object.keys(INPUTS), 'settings.csv'].sort();
  const found = [{ after: 'review', tabs: reviewed(folder) }];
  for (const { name, before, args = [] } of COMMANDS) {
    before?.(folder);
    const { stderr } = program(name, folder, ...args);
    expect([name, stderr]).toEqual([name, '']);
    found.push({ after: name, tabs: reviewed(folder) });
  }
  expect(found).toEqual(found.map(({ after }) => ({ after, tabs: own })));
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining([
      'sample.csv',
      expect.stringMatching(/^sample-\w{12}\.csv$/),
      'second-review.csv',
      'signed',
    ]),
  );
  const { inputs } = await readFolder(folder);
  expect(inputs.map(({ file }) => file).sort()).toEqual(own);
});
