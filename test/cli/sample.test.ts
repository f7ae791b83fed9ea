import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../../src/core/read/csv/csv.ts';
import { buildCommandLine, program } from '../support/commandLine.ts';
import { decidedFolder, review, type Signed, setCells } from '../support/signedFolder.ts';
import { filesIn } from '../support/temporary.ts';

beforeAll(buildCommandLine);
jest.setTimeout(60_000);

const sample = (out: string, ...more: string[]) =>
  program('sample', out, '--now', '2026-06-02T00:00:00Z', ...more);
const answer = (out: string, said: string, first = said) =>
  setCells(out, 'sample.csv', (_, at) => ({ answer: at === 0 ? first : said, answered_by: 'Lee' }));
const decisions = (out: string) => {
  const [header = [], ...rows] = parseCsv(readFileSync(join(out, 'sync-ledger.csv'), 'utf8'), {
    delimiter: ',',
    skip: 0,
  });
  return rows.map((cells) => cells[header.indexOf('decision')]);
};
const log = (out: string) =>
  readFileSync(join(out, 'decisions.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
/** A folder in which nobody has decided a row of the Ledger. */
function undecidedFolder(): Signed {
  const made = decidedFolder();
  setCells(made.out, 'sync-ledger.csv', () => ({ decision: '', decided_by: '', decided_at: '' }));
  review(made);
  return made;
}

test('from a draw to an approved Ledger: each step tells the next, and the log has it', () => {
  const { folder, out } = undecidedFolder();
  expect(sample(out).status).toBe(0);
  expect(sample(out, '--approve-rest', '--as', 'Kim')).toMatchObject({ status: 2, stdout: '' });
  answer(out, 'right');
  expect(sample(out).stdout).toContain('all are right');
  const before = filesIn(out);
  expect(sample(out).status).toBe(0);
  expect(filesIn(out)).toEqual(before);
  expect(sample(out, '--approve-rest', '--as', 'Kim').status).toBe(0);
  expect(decisions(out)).toEqual(['approve', 'approve', 'approve']);
  const lines = log(out).filter(({ through }) => through.startsWith('sample'));
  expect(lines.map(({ to, by }) => [to, by])).toEqual([
    ['passed', ''],
    ['approve', 'Kim'],
    ['approve', 'Kim'],
    ['approve', 'Kim'],
  ]);
  const lineCount = log(out).length;
  review({ folder, out });
  expect(log(out)).toHaveLength(lineCount);
  expect(program('plan', out).stdout).toMatch(/3 rows/);
});

test('while somebody has changed the log, no sample approves anything', () => {
  const { out } = undecidedFolder();
  sample(out);
  answer(out, 'right');
  const path = join(out, 'decisions.jsonl');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"by":"Kim"', '"by":"Ann"'));
  const before = filesIn(out);
  const { status, stderr } = sample(out, '--approve-rest', '--as', 'Kim');
  expect([status, stderr]).toEqual([2, expect.stringMatching(/decision log: line 1 was changed/)]);
  expect(filesIn(out)).toEqual(before);
});

test('a wrong row is in no plan, its kind is decided row by row, and the next draw is of the others', () => {
  const { out } = undecidedFolder();
  sample(out);
  answer(out, 'right', 'wrong');
  expect(sample(out).stdout).toMatch(/failed/);
  expect(sample(out, '--approve-rest', '--as', 'Kim').status).toBe(2);
  setCells(out, 'sync-ledger.csv', () => ({ decision: 'approve', decided_by: 'Kim' }));
  program('plan', out);
  const plan = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'));
  expect([plan.operations.length, plan.leftOut.map(({ why }: { why: string }) => why)]).toEqual([
    2,
    [expect.stringContaining('answered wrong')],
  ]);
  expect(sample(out).stdout).toMatch(/are in sample\.csv/);
  expect(Object.keys(filesIn(out)).filter((name) => /^sample-\w+\.csv$/.test(name))).toHaveLength(1);
});

test('a sample of a Ledger that has changed since is said to be, is kept, and is drawn anew', () => {
  const { folder, out } = undecidedFolder();
  sample(out);
  answer(out, 'right');
  rmSync(join(folder, 'ghl-contact-changes.csv'));
  review({ folder, out });
  expect(sample(out, '--approve-rest', '--as', 'Kim').stderr).toMatch(/another Ledger/);
  expect(sample(out).stdout).toMatch(/The Ledger has changed/);
  expect(Object.keys(filesIn(out)).filter((name) => /^sample-\w+\.csv$/.test(name))).toHaveLength(1);
});

test.each([
  [['--approve-rest'], /--as is missing/],
  [['--approve-rest', '--as', ' '], /--as is missing/],
])('%j is one clear line', (args, says) => {
  const { out } = undecidedFolder();
  const { status, stderr } = sample(out, ...args);
  expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
  expect(stderr).toMatch(says);
});
