import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { discard, putInPlace, stage, write } from '../../src/cli/folder/outputFolder.ts';
import { hashResults } from '../../src/cli/folder/results.ts';
import { reviewFolder } from '../../src/cli/review/runReview.ts';
import { SetupMistake } from '../../src/cli/usage.ts';
import { APPOINTMENTS, SAMPLE } from '../support/sampleTabs.ts';
import { filesIn, folderOf, newPath } from '../support/temporary.ts';

const QUEUE = 'conflict-queue.csv';
const run = (folder: string, out: string) =>
  reviewFolder({ folder, out, slice: '', region: '', now: '2026-06-01T00:00:00Z', json: false }, 'test');

test.each<[string, (path: string) => void]>([
  [
    'a decision',
    (path) => writeFileSync(path, readFileSync(path, 'utf8').replace(',open,,', ',open,approve,')),
  ],
  ['a row', (path) => appendFileSync(path, 'something\r\n')],
])(
  '%s that somebody writes into a result while a run computes stays, and nothing is written',
  async (_, type) => {
    const [folder, out] = [folderOf(SAMPLE), newPath()];
    await run(folder, out);
    const rows = Array.from({ length: 20_000 }, (_, at) => `B${at},C1,ann@x.test,2026-05-09T10:00:00Z,Lunch`);
    writeFileSync(join(folder, 'close-appointments.csv'), `${APPOINTMENTS.trimEnd()}\n${rows.join('\n')}\n`);
    const running = run(folder, out);
    while (!readdirSync(out).some((name) => name.startsWith('.unfinished-')))
      await new Promise((done) => setImmediate(done));
    type(join(out, QUEUE));
    const theirs = filesIn(out);
    await expect(running).rejects.toThrow(
      new RegExp(`${QUEUE} was changed by somebody else.*run the review again`),
    );
    const after = filesIn(out);
    expect(Object.keys(after)).toEqual(Object.keys(theirs).filter((name) => !name.startsWith('.')));
    for (const [name, { bytes }] of Object.entries(after)) expect(bytes).toBe(theirs[name]?.bytes);
  },
);

test('an export that somebody replaces while a run computes: nothing is written, for its rows were surveyed as they were', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `B${at},C1,ann@x.test,2026-05-09T10:00:00Z,Lunch`);
  const last = (email: string) =>
    `${APPOINTMENTS.split('\n')[0]}\nZ1,,${email},2026-05-08T10:00:00Z,scheduled,2026-05-01T10:00:00Z,Tea\n`;
  const folder = folderOf({
    ...SAMPLE,
    'close-appointments.csv': `${APPOINTMENTS.trimEnd()}\n${rows.join('\n')}\n`,
    'z-appointments.csv': last('ann@x.test'),
  });
  const out = newPath();
  const running = run(folder, out);
  const isJudging = () =>
    existsSync(out) &&
    readdirSync(out).some(
      (name) => name.startsWith('.unfinished-') && readdirSync(join(out, name)).length > 0,
    );
  while (!isJudging()) await new Promise((done) => setImmediate(done));
  writeFileSync(join(folder, 'z-appointments.csv'), last('bo@x.test'));
  await expect(running).rejects.toThrow(/z-appointments\.csv.*run the review again/);
  expect(readdirSync(out)).toEqual([]);
});

describe('putting files in place', () => {
  const staged = async (out: string) => {
    const before = await hashResults(out);
    const staging = await stage(out);
    write(staging, QUEUE, 'ours');
    write(staging, 'run.json', '{}');
    return { before, staging };
  };

  test.each<[string, (out: string) => void]>([
    ['came', (out) => writeFileSync(join(out, 'handoff.md'), 'theirs')],
    ['went', (out) => writeFileSync(join(out, QUEUE), '')],
    ['was changed', (out) => writeFileSync(join(out, QUEUE), 'older, with a decision')],
    ['became a folder', (out) => mkdirSync(join(out, 'error-log.csv'))],
  ])('a result that %s meanwhile stops it', async (_, change) => {
    const out = folderOf({ [QUEUE]: 'older', 'run.json': '{"old":1}' });
    const { before, staging } = await staged(out);
    change(out);
    const theirs = filesIn(out);
    await expect(putInPlace(staging, 'run.json', before)).rejects.toThrow(SetupMistake);
    await discard(staging);
    expect(filesIn(out)).toEqual(theirs);
  });

  test('what was only touched is no change', async () => {
    const out = folderOf({ [QUEUE]: 'older' });
    const { before, staging } = await staged(out);
    writeFileSync(join(out, QUEUE), 'older');
    await putInPlace(staging, 'run.json', before);
    await discard(staging);
    expect([readFileSync(join(out, QUEUE), 'utf8'), existsSync(join(out, 'run.json'))]).toEqual([
      'ours',
      true,
    ]);
  });
});
