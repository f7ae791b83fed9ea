import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  tableThere as at,
  differences,
  preparedFor,
  reviewedHere,
  reviewedThere,
} from '../../bench/bigquery/sides.ts';
import { assertParses } from '../../bench/bigquery/standIn.ts';
import { buildCommandLine } from '../support/commandLine.ts';
import { CASES, expectedOf, WORKBOOKS } from '../support/reviewFixture.ts';

/** All of them take minutes: `npm run bench:bigquery -- cases` compares every one. */
const SOME = CASES.filter((_, at) => at % 24 === 0);

beforeAll(buildCommandLine);

test.each([...WORKBOOKS, ...SOME])('%s: row for row as the command line says', async (folder) => {
  const { options = {} } = expectedOf(folder);
  const { tables } = await reviewedThere(await preparedFor(folder, options));
  expect(differences(tables, await reviewedHere(folder, options))).toEqual([]);
});

test.each(['review.sql', 'export.sql', 'sheets.sql', 'verify.sql'])(
  '%s is SQL of BigQuery, by two parsers',
  async (name) => {
    const out = await preparedFor('fixtures/workbooks/first-slice', {});
    await assertParses(readFileSync(join(out, name), 'utf8'));
  },
);

test('views and checks are of the same SQL', async () => {
  const out = await preparedFor('fixtures/workbooks/first-slice', {});
  const { there, tables } = await reviewedThere(out);
  await there.run(readFileSync(join(out, 'sheets.sql'), 'utf8'));
  const [counted] = await there.run(`SELECT SUM(row_count) AS total FROM ${at('sheet_ledger_counts')}`);
  expect(Number(counted?.total)).toBe(tables.ledger.length);
  const checks = await there.run(readFileSync(join(out, 'verify.sql'), 'utf8'));
  expect(checks.length).toBeGreaterThan(4);
  expect(checks.filter(({ came_out }) => came_out !== 'as expected')).toEqual([]);
});
