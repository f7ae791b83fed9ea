import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewFolder } from '../../src/cli/review/runReview.ts';
import { readTable } from '../support/reviewFixture.ts';
import { MAP } from '../support/sampleTabs.ts';
import { filesIn, folderOf, newPath } from '../support/temporary.ts';

const CHANGES = [
  'change_id,ghl_contact_id,email,close_contact_id,field,new_value,updated_at',
  'X1,G1,ann@x.test,C1,notes,Prefers mornings,2026-06-05T10:00:00Z',
  'X2,G2,bo@x.test,C2,notes,Prefers mornings,2026-05-05T10:00:00Z',
  '',
].join('\n');
const NOW = '2026-06-01T00:00:00Z';
const WEEKS_LATER = '2026-07-01T00:00:00Z';
const EVEN_LATER = '2026-08-01T00:00:00Z';
const HELD = ['X1'];

const run = (folder: string, out: string, now: string) =>
  reviewFolder({ folder, out, slice: '', region: '', now, json: false }, 'test');
const heldIn = (out: string) =>
  readTable(join(out, 'conflict-queue.csv')).flatMap(({ event_id, state }) =>
    state === 'open' ? (event_id ?? '') : [],
  );

test('a change from the future stays held for as long as the input stays what it is', async () => {
  const folder = folderOf({ 'contact-map.csv': MAP, 'changes.csv': CHANGES });
  const out = newPath();
  await run(folder, out, NOW);
  expect(heldIn(out)).toEqual(HELD);
  const files = filesIn(out);
  await run(folder, out, WEEKS_LATER);
  expect(filesIn(out)).toEqual(files);
});

test('a run that only repairs a file goes by the time of the first, and so does the one after it', async () => {
  const folder = folderOf({ 'contact-map.csv': MAP, 'changes.csv': CHANGES });
  const out = newPath();
  await run(folder, out, NOW);
  rmSync(join(out, 'conflict-queue.csv'));
  await run(folder, out, WEEKS_LATER);
  expect(heldIn(out)).toEqual(HELD);
  rmSync(join(out, 'conflict-queue.csv'));
  await run(folder, out, EVEN_LATER);
  expect(heldIn(out)).toEqual(HELD);
});

test.each([
  ['a source', 'changes.csv', CHANGES.replace('X2,', 'X3,')],
  ['the contact map', 'contact-map.csv', `${MAP}C3,G3,cy@x.test,\n`],
])('it is judged by the time of the run again when %s changes', async (_, file, text) => {
  const folder = folderOf({ 'contact-map.csv': MAP, 'changes.csv': CHANGES });
  const out = newPath();
  await run(folder, out, NOW);
  writeFileSync(join(folder, file), text);
  await run(folder, out, WEEKS_LATER);
  expect(heldIn(out)).toEqual([]);
});

test('an earlier run.json that is none is no earlier run', async () => {
  const folder = folderOf({ 'contact-map.csv': MAP, 'changes.csv': CHANGES });
  const out = newPath();
  await run(folder, out, NOW);
  for (const text of ['', '{', '[]', 'null', '{"runId":1}']) {
    writeFileSync(join(out, 'run.json'), text);
    await run(folder, out, WEEKS_LATER);
    expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).now).toBe(WEEKS_LATER);
  }
});
