import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDecisionLog } from '../../src/cli/folder/decisionFile.ts';
import { reviewFolder } from '../../src/cli/review/runReview.ts';
import { replay } from '../../src/core/proof/standing.ts';
import { formatCsv, parseCsv } from '../../src/core/read/csv/csv.ts';
import { readTable } from '../support/reviewFixture.ts';
import { APPOINTMENTS, SAMPLE } from '../support/sampleTabs.ts';
import { filesIn, folderOf, newPath } from '../support/temporary.ts';

const run = (folder: string, out: string, now = '2026-06-01T00:00:00Z') =>
  reviewFolder({ folder, out, slice: '', region: '', now, json: false }, 'test');
const CHANGED = { ...SAMPLE, 'close-appointments.csv': APPOINTMENTS.replace('Lunch', 'Dinner') };

/** Writes cells into the row of Conflicts that bears the event. */
function decide(out: string, cells: Readonly<Record<string, string>>): void {
  const path = join(out, 'conflict-queue.csv');
  const [header = [], ...rows] = parseCsv(readFileSync(path, 'utf8'), { delimiter: ',', skip: 0 });
  const decided = rows.map((row) =>
    row[0] === 'A2' ? row.map((cell, at) => cells[header[at] ?? ''] ?? cell) : row,
  );
  writeFileSync(path, formatCsv([header, ...decided]));
}

const conflict = (out: string) =>
  readTable(join(out, 'conflict-queue.csv')).find(({ event_id }) => event_id === 'A2') ?? {};
const linesOf = async (out: string) =>
  (await readDecisionLog(out)).lines.map(({ from, to, by, through }) => [
    from,
    to,
    by,
    through.replace(/ at run-.*/, ''),
  ]);

test('what is typed between runs is seen, once, and replaying the log gives what the table says', async () => {
  const [folder, out] = [folderOf(SAMPLE), newPath()];
  await run(folder, out);
  expect(existsSync(join(out, 'decisions.jsonl'))).toBe(false);
  decide(out, { decision: 'reject', decided_by: 'Kim', decided_at: '2026-05-12', note: 'called' });
  await run(folder, out);
  const files = filesIn(out);
  await run(folder, out);
  expect(filesIn(out)).toEqual(files);
  decide(out, { decision: 'approve', decided_by: 'Lee' });
  await run(folder, out);
  expect(await linesOf(out)).toEqual([
    ['', 'reject', 'Kim', 'seen'],
    ['reject', 'approve', 'Lee', 'seen'],
  ]);
  const { lines, problems } = await readDecisionLog(out);
  expect(problems).toEqual([]);
  const { row_key, decision, previous_decision } = conflict(out);
  expect(replay(lines).get(`conflict ${row_key}`)?.last.to).toBe(decision);
  expect(previous_decision).toMatch(/^reject by Kim on 2026-05-12; decided again$/);
});

test('a decision that is typed and reopened by one run has both lines', async () => {
  const out = newPath();
  await run(folderOf(SAMPLE), out);
  decide(out, { decision: 'approve', decided_by: 'Kim' });
  await run(folderOf(CHANGED), out);
  expect(await linesOf(out)).toEqual([
    ['', 'approve', 'Kim', 'seen'],
    ['approve', '', '', 'reopened'],
  ]);
  const rest = Object.fromEntries(
    Object.entries(SAMPLE).filter(([name]) => name !== 'close-appointments.csv'),
  );
  decide(out, { decision: 'reject', decided_by: 'Lee' });
  await run(folderOf(rest), out);
  expect((await linesOf(out)).slice(2)).toEqual([
    ['', 'reject', 'Lee', 'seen'],
    ['reject', '', '', 'cleared'],
  ]);
});

test('a decision that somebody took away by hand is a line', async () => {
  const [folder, out] = [folderOf(SAMPLE), newPath()];
  await run(folder, out);
  decide(out, { decision: 'approve', decided_by: 'Kim' });
  await run(folder, out);
  decide(out, { decision: '', decided_by: '' });
  await run(folder, out);
  expect((await linesOf(out)).at(-1)).toEqual(['approve', '', '', 'emptied by hand, seen']);
});

test('a log that somebody edited stays as it is, and the finding names the line', async () => {
  const [folder, out] = [folderOf(SAMPLE), newPath()];
  await run(folder, out);
  for (const decision of ['approve', 'reject', 'needs info']) {
    decide(out, { decision, decided_by: 'Kim' });
    await run(folder, out);
  }
  const path = join(out, 'decisions.jsonl');
  const edited = readFileSync(path, 'utf8').replace('"to":"reject"', '"to":"approve"');
  writeFileSync(path, edited);
  decide(out, { decision: 'approve' });
  const { setup } = await run(folder, out);
  expect(setup.filter(({ reason }) => reason === 'decision-log-changed')).toMatchObject([{ row: 2 }]);
  expect(readFileSync(path, 'utf8').startsWith(edited)).toBe(true);
});
