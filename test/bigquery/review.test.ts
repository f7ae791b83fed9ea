import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  tableThere as at,
  differences,
  differentFiles,
  preparedFor,
  resultsHere,
  resultsThere,
  reviewedThere,
  runReview,
  tablesIn,
  tablesThere,
  VERSION,
} from '../../bench/bigquery/sides.ts';
import { assertParses, type StandIn } from '../../bench/bigquery/standIn.ts';
import { writeResultsOfBigQuery } from '../../src/cli/bigquery/resultsCommand.ts';
import { sha256 } from '../../src/cli/folder/sha256.ts';
import { makePlan } from '../../src/cli/proof/planCommand.ts';
import { signOff } from '../../src/cli/proof/signCommand.ts';
import { verifySignOff } from '../../src/cli/proof/verifyCommand.ts';
import { SetupMistake } from '../../src/cli/usage.ts';
import { type LogLine, readLog } from '../../src/core/proof/decisionLog.ts';
import { formatCsv, parseCsv } from '../../src/core/read/csv/csv.ts';
import { OUTCOMES } from '../../src/core/report/outputColumns.ts';
import { unguardCell } from '../../src/core/textGuard.ts';
import { buildCommandLine } from '../support/commandLine.ts';
import { CASES, expectedOf, WORKBOOKS } from '../support/reviewFixture.ts';
import { INPUTS, MAP, setCells } from '../support/signedFolder.ts';
import { folderOf } from '../support/temporary.ts';

/** What only the rows of all tabs show of the set-up. */
const FINDINGS_OF_ROWS = [
  'own-side-unlisted',
  'phone-region-missing',
  'date-order-undecided',
  'tab-without-rows',
  'mapped-tab-missing',
];
const firstWith = (finding: string) =>
  CASES.filter((folder) => expectedOf(folder).setup?.some((one) => one.startsWith(finding))).slice(0, 1);
/** All of them take minutes: `npm run bench:bigquery -- cases` compares every one. */
const SOME = [
  ...CASES.filter((_, at) => at % 50 === 0),
  ...FINDINGS_OF_ROWS.flatMap(firstWith),
  'fixtures/cases/our-mailbox-is-not-listed',
];

const DECIDED = { decision: 'approve', decided_by: 'Kim', decided_at: '2026-06-01' };
/** C1 stands twice in it, which is a finding. */
const MAP_THAT_REPEATS = `${MAP}C1,G3,eve@x.test,,lead\n`;
const HOUR_LATER = '2026-06-01T01:00:00Z';
const APPOINTMENTS = INPUTS['close-appointments.csv'] ?? '';
const CHANGES = `${INPUTS['ghl-contact-changes.csv']}H3,G1,ann@x.test,city,Rome,2026-05-04T10:00:00Z\n`;
const FIRST = { ...INPUTS, 'ghl-contact-changes.csv': CHANGES };
/** A1's id stands on a second row; A2 is safe now; H1 gives another value; H2 is gone; H3 is as it was. */
const SECOND = {
  ...INPUTS,
  'close-appointments.csv': `${APPOINTMENTS.replace('A2,C1', 'A2,C2')}A1,C2,bo@x.test,2026-05-19T10:00:00Z,scheduled,2026-05-01T10:00:00Z,Tea\n`,
  'ghl-contact-changes.csv': CHANGES.replace('customer', 'active').replace(/H2.*\n/, ''),
};

beforeAll(buildCommandLine);

test.each([...WORKBOOKS, ...SOME])(
  '%s: rows, findings, counts and proposals of the command line',
  async (folder) => {
    const { options = {} } = expectedOf(folder);
    const out = await preparedFor(folder, options);
    const { tables, there } = await reviewedThere(out);
    const here = await resultsHere(folder, options);
    expect(await differences(tables, tablesIn(here))).toEqual([]);
    expect(await differentFiles(await resultsThere(there, out), here)).toEqual([]);
  },
);

test('every script is SQL of BigQuery, by two parsers', async () => {
  const out = await preparedFor('fixtures/workbooks/first-slice', {});
  for (const name of ['review.sql', 'export.sql', 'sheets.sql', 'verify.sql'])
    await assertParses(readFileSync(join(out, name), 'utf8'));
});

test('views and checks are of the same SQL', async () => {
  const out = await preparedFor('fixtures/workbooks/first-slice', {});
  const { there, tables } = await reviewedThere(out);
  await there.run(readFileSync(join(out, 'sheets.sql'), 'utf8'));
  const [counted] = await there.run(`SELECT SUM(row_count) AS total FROM ${at('sheet_ledger_counts')}`);
  expect(Number(counted?.total)).toBe((await all(tables('ledger'))).length);
  const checks = await there.run(readFileSync(join(out, 'verify.sql'), 'utf8'));
  expect(checks.length).toBeGreaterThan(4);
  expect(checks.filter(({ came_out }) => came_out !== 'as expected')).toEqual([]);
});

const decide = (there: StandIn, table: 'ledger' | 'conflicts', set = DECIDED) =>
  there.run(
    `UPDATE ${at(table)} SET decision = '${set.decision}', decided_by = '${set.decided_by}', decided_at = '${set.decided_at}' WHERE TRUE`,
  );

async function all(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const line of lines) found.push(line);
  return found.sort();
}

const rowsThere = async (there: StandIn) => Promise.all(OUTCOMES.map((one) => all(tablesThere(there)(one))));

const jsonIn = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

async function logOf(there: StandIn) {
  const lines = await there.run(`SELECT line, log_text FROM ${at('decisions')}`);
  const texts = [...lines]
    .sort((a, b) => Number(a.line) - Number(b.line))
    .map(({ log_text }) => String(log_text));
  return readLog(texts, sha256);
}

const logIn = (folder: string) =>
  readLog(readFileSync(join(folder, 'decisions.jsonl'), 'utf8').split('\n'), sha256);

const saidIn = (lines: readonly LogLine[]) =>
  lines.map(({ table, rowKey, from, to, by, through }) => [table, rowKey, from, to, by, through].join(' | '));

async function signedIn(folder: string) {
  await makePlan([folder, '--now', HOUR_LATER], VERSION);
  await signOff([folder, '--as', 'Kim', '--statement', 'These are right', '--now', HOUR_LATER], VERSION);
  return { plan: jsonIn(folder, 'plan.json'), signed: jsonIn(folder, 'signoff.json') };
}

test('what is decided in the tables is planned and signed with the hashes of the command line', async () => {
  const folder = folderOf(INPUTS);
  const out = await preparedFor(folder, {});
  const { there } = await reviewedThere(out);
  await decide(there, 'ledger');
  const here = await resultsHere(folder, {});
  setCells(here, 'sync-ledger.csv', () => DECIDED);
  const results = await resultsThere(there, out);
  const [a, b] = [await signedIn(results), await signedIn(here)];
  expect(a.plan.operations.length).toBeGreaterThan(1);
  expect(a).toEqual(b);
  await verifySignOff([results, folder]);
  expect(process.exitCode ?? 0).toBe(0);
});

test('a later run keeps, reopens, clears and adds as the command line does, and logs the same', async () => {
  const [first, second] = [folderOf(FIRST), folderOf(SECOND)];
  const { there } = await reviewedThere(await preparedFor(first, {}));
  const here = await resultsHere(first, {});
  await decide(there, 'ledger');
  await decide(there, 'conflicts', { ...DECIDED, decision: 'reject' });
  setCells(here, 'sync-ledger.csv', () => DECIDED);
  setCells(here, 'conflict-queue.csv', () => ({ ...DECIDED, decision: 'reject' }));
  const out = await preparedFor(second, {});
  await runReview(there, out);
  await resultsHere(second, {}, here);
  expect(await differences(tablesThere(there), tablesIn(here))).toEqual([]);
  const { rerun } = jsonIn(here, 'run.json');
  expect(rerun).toEqual({ kept: 1, updated: 0, reopened: 1, new: 3, cleared: 3 });
  const results = await resultsThere(there, out);
  expect(jsonIn(results, 'run.json').rerun).toEqual(rerun);
  const [log, hereLog] = [await logOf(there), logIn(here)];
  expect(log.problems).toEqual([]);
  expect(saidIn(log.lines).sort()).toEqual(saidIn(hereLog.lines).sort());
  await runReview(there, out);
  expect((await logOf(there)).lines).toEqual(log.lines);
  const differ = await differentFiles(await resultsThere(there, out), results);
  expect(differ.filter((one) => !one.includes('run.json'))).toEqual([]);
});

test('what is decided in a folder of results is in the tables after the next run, and logged', async () => {
  const folder = folderOf(INPUTS);
  const out = await preparedFor(folder, {});
  const { there } = await reviewedThere(out);
  const results = await resultsThere(there, out);
  setCells(results, 'sync-ledger.csv', (_, row) => (row === 0 ? { ...DECIDED, note: '=1+1' } : null));
  await runReview(there, await preparedFor(folder, {}, results));
  const rows = await there.run(`SELECT decision, decided_by, note FROM ${at('ledger')} WHERE decision != ''`);
  expect(rows).toEqual([{ decision: 'approve', decided_by: 'Kim', note: '=1+1' }]);
  const { lines, problems } = await logOf(there);
  expect([lines.map(({ to, by }) => [to, by]), problems]).toEqual([[['approve', 'Kim']], []]);
  await decide(there, 'ledger', { ...DECIDED, decision: 'reject' });
  await expect(runReview(there, await preparedFor(folder, {}, results))).rejects.toThrow('decided otherwise');
  await expect(runReview(there, await preparedFor(folderOf(SECOND), {}, results))).rejects.toThrow(
    'decided otherwise',
  );
});

test.each(['findings', 'ledger', 'verdicts', 'decisions'])(
  'an export without its file of %s is refused',
  async (table) => {
    const out = await preparedFor(folderOf({ ...FIRST, 'contact-map.csv': MAP_THAT_REPEATS }), {});
    const { there } = await reviewedThere(out);
    await decide(there, 'ledger');
    await runReview(there, out);
    await resultsThere(there, out);
    rmSync(join(out, 'tables', `${table}-000000000000.ndjson`));
    const made = writeResultsOfBigQuery([out, join(out, 'tables'), '--out', folderOf({})]);
    await expect(made).rejects.toThrow(SetupMistake);
  },
);

test('an event id that looks like the row key of another row has a key of its own, at each run', async () => {
  const again = APPOINTMENTS.split('\n')[1] ?? '';
  const alike = ['A1,', 'A1#2,', 'A1#2,', 'A1#2#,', 'A1##,'].map((id) => again.replace('A1,', id));
  const folder = folderOf({
    ...INPUTS,
    'close-appointments.csv': `${APPOINTMENTS}${alike.reverse().join('\n')}\n`,
  });
  const out = await preparedFor(folder, {});
  const { tables, there } = await reviewedThere(out);
  const here = await resultsHere(folder, {});
  expect(await differences(tables, tablesIn(here))).toEqual([]);
  expect(await differentFiles(await resultsThere(there, out), here)).toEqual([]);
  await runReview(there, out);
  expect(await differences(tablesThere(there), tablesIn(here))).toEqual([]);
  there.close();
});

test('a copy of a row in a table is refused by name, and nothing is written', async () => {
  const { there } = await reviewedThere(await preparedFor(folderOf(INPUTS), {}));
  await there.run(`INSERT INTO ${at('ledger')} SELECT * FROM ${at('ledger')}`);
  const before = await rowsThere(there);
  await expect(runReview(there, await preparedFor(folderOf(INPUTS), {}))).rejects.toThrow('copies');
  expect(await rowsThere(there)).toEqual(before);
  expect(await there.run(`SELECT * FROM ${at('runs')}`)).toHaveLength(1);
});

test('more decisions than one call of a function takes are logged in one chain', async () => {
  const DECIDED_ROWS = 5_100;
  const folder = folderOf(INPUTS);
  const { there } = await reviewedThere(await preparedFor(folder, {}));
  const here = await resultsHere(folder, {});
  const path = join(here, 'sync-ledger.csv');
  const [header = [], first = []] = parseCsv(readFileSync(path, 'utf8'), { delimiter: ',', skip: 0 });
  const set = new Map(Object.entries(DECIDED));
  const numbers = Array.from({ length: DECIDED_ROWS }, (_, number) => number);
  const rows = numbers.map((number) =>
    header.map((name, of) =>
      name === 'row_key' ? `close:appointment:X${number}` : (set.get(name) ?? first[of] ?? ''),
    ),
  );
  appendFileSync(path, formatCsv(rows));
  const lines = rows.map((cells) =>
    JSON.stringify(Object.fromEntries(header.map((name, of) => [name, unguardCell(cells[of] ?? '')]))),
  );
  const copied = folderOf({ 'copied.ndjson': lines.join('\n') });
  const columns = header.map((name) => `${name} STRING`).join(', ');
  await there.run(
    `CREATE OR REPLACE EXTERNAL TABLE ${at('copied')} (${columns})\nOPTIONS (format = 'NEWLINE_DELIMITED_JSON', uris = ['gs://my-bucket/copied.ndjson']);\n\nINSERT INTO ${at('ledger')} (${header.join(', ')}) SELECT ${header.join(', ')} FROM ${at('copied')};\n`,
    copied,
  );
  await runReview(there, await preparedFor(folder, {}));
  await resultsHere(folder, {}, here);
  expect(await differences(tablesThere(there), tablesIn(here))).toEqual([]);
  const [log, hereLog] = [await logOf(there), logIn(here)];
  expect(log.problems).toEqual([]);
  // Each is seen, and its row is gone.
  expect(log.lines).toHaveLength(2 * DECIDED_ROWS);
  expect(saidIn(log.lines).sort()).toEqual(saidIn(hereLog.lines).sort());
  expect(there.calls.chain_entries?.count).toBe(2);
  there.close();
});
