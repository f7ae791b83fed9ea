import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewFolder } from '../../src/cli/review/runReview.ts';
import { NOW, readTable, reviewFixture } from '../support/reviewFixture.ts';
import { newPath } from '../support/temporary.ts';

test('--write-last-agreed writes what both exports hold alike, and keeps the base of what differs', async () => {
  const folder = newPath('in');
  const out = newPath();
  cpSync('fixtures/workbooks/drift', folder, { recursive: true });
  const path = join(folder, 'last-agreed.csv');
  const before = readFileSync(path, 'utf8');
  const args = { folder, out, slice: '', region: '', now: NOW, json: false };
  const first = await reviewFolder(args, 'test');
  expect(readFileSync(path, 'utf8')).toBe(before);
  await reviewFolder({ ...args, writeLastAgreed: true }, 'test');
  const rows = readTable(path);
  // Amara's stage differs now; Diego's, whom nobody had in the file, is alike on both sides, and his city is not.
  expect(rows[0]).toMatchObject({ lifecycle_stage: 'lead', source: 'Web form' });
  expect(rows[3]).toMatchObject({ lifecycle_stage: 'lead', city: '?' });
  const second = await reviewFixture(folder);
  expect(second.report.differences).toEqual(first.differences);
});
