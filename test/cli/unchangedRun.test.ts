import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewFolder } from '../../src/cli/review/runReview.ts';
import { reportIfUnchanged } from '../../src/cli/review/unchangedRun.ts';
import { readTable, WORKBOOKS } from '../support/reviewFixture.ts';
import { SAMPLE } from '../support/sampleTabs.ts';
import { filesIn, folderOf, newPath } from '../support/temporary.ts';

const LATER = '2026-07-01T00:00:00Z';
const argsFor = (folder: string, out: string, now = '2026-06-01T00:00:00Z') => ({
  ...{ folder, out, slice: '', region: '', now, json: false },
});
const run = (folder: string, out: string, now?: string) => reviewFolder(argsFor(folder, out, now), 'test');
const again = (folder: string, out: string) => reportIfUnchanged(argsFor(folder, out, LATER), 'test');

test.each(WORKBOOKS)('%s: what is said without reading a row is what a second run says', async (folder) => {
  const out = newPath();
  await run(folder, out);
  const files = filesIn(out);
  const said = await again(folder, out);
  expect(said).toEqual(await run(folder, out, LATER));
  expect(filesIn(out)).toEqual(files);
});

describe('rows are read again where anything has changed', () => {
  let folder = '';
  let out = '';
  beforeEach(async () => {
    folder = folderOf(SAMPLE);
    out = newPath();
    await run(folder, out);
  });

  test.each<[string, () => void]>([
    ['a line end in an input', () => appendFileSync(join(folder, 'close-appointments.csv'), '\n')],
    ['a new input', () => writeFileSync(join(folder, 'notes.csv'), 'a,b\n')],
    ['a result', () => appendFileSync(join(out, 'sync-ledger.csv'), '\r\n')],
    ['the decision log', () => writeFileSync(join(out, 'decisions.jsonl'), '{}\n')],
    ['a plan', () => writeFileSync(join(out, 'plan.json'), '{}')],
  ])('%s', async (_, change) => {
    expect(await again(folder, out)).not.toBeNull();
    change();
    expect(await again(folder, out)).toBeNull();
  });

  test('an option, or the program', async () => {
    const args = argsFor(folder, out);
    expect(await reportIfUnchanged({ ...args, region: 'US' }, 'test')).toBeNull();
    expect(await reportIfUnchanged({ ...args, slice: 'first' }, 'test')).toBeNull();
    expect(await reportIfUnchanged({ ...args, writeLastAgreed: true }, 'test')).toBeNull();
    expect(await reportIfUnchanged(args, 'another')).toBeNull();
  });

  test('after a run that found a decision, until one has come out as the one before', async () => {
    const path = join(out, 'conflict-queue.csv');
    const decided = readTable(path).map((row) => Object.values({ ...row, decision: 'approve' }));
    const quoted = (cells: readonly string[]) =>
      cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join();
    const [header = ''] = readFileSync(path, 'utf8').split('\r\n');
    writeFileSync(path, `${[header, ...decided.map(quoted)].join('\r\n')}\r\n`);
    const found: boolean[] = [];
    for (let times = 0; times < 4; times++) {
      found.push((await again(folder, out)) !== null);
      await run(folder, out, LATER);
    }
    expect(found[0]).toBe(false);
    expect(found[1]).toBe(false);
    expect(found.at(-1)).toBe(true);
    expect(await again(folder, out)).toEqual(await run(folder, out, LATER));
  });
});
