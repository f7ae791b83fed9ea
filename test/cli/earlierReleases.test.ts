import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUTS } from '../../src/core/report/outputColumns.ts';
import { readTable, reviewFixture } from '../support/reviewFixture.ts';
import { filesIn, newPath } from '../support/temporary.ts';

/*
 * What 0.1.0 wrote, with decisions of Kim's in most rows: people's folders hold such tables. Other releases may judge some
 * of the rows otherwise, and then say so; where a verdict is what it was, the decision stands.
 */

const RELEASE = 'fixtures/outputs-of-0.1.0';
const OPTIONS: Readonly<Record<string, { region?: string }>> = { agency: { region: 'US' } };
const FILES = Object.values(OUTPUTS).map(({ file }) => `${file}.csv`);
type Row = Readonly<Record<string, string>>;
/** What a decision rested on, as far as a table shows it. */
const MEANING = ['reason_code', 'other_reasons', 'contact_key', 'candidates', 'action', 'target'];
const meaning = (row: Row | undefined) => row && MEANING.map((column) => row[column] ?? '');
const decision = (row: Row | undefined) =>
  row &&
  ['state', 'decision', 'decided_by', 'decided_at', 'note', 'previous_decision'].map((cell) => row[cell]);

/** The folder of a workbook and its results, each a copy. */
function copyOf(workbook: string): { folder: string; out: string } {
  const folder = newPath('in');
  cpSync(join(RELEASE, workbook), folder, { recursive: true });
  return { folder, out: join(folder, 'results') };
}

const rowsOf = (out: string, file: string) =>
  new Map(readTable(join(out, file)).map((row) => [row.row_key, row]));

describe.each(readdirSync(RELEASE))('%s, as 0.1.0 left it', (workbook) => {
  const { folder, out } = copyOf(workbook);
  const before = FILES.map((file) => [file, rowsOf(out, file)] as const);
  beforeAll(() => reviewFixture(folder, OPTIONS[workbook], out));

  test('a row that means what it meant keeps its decision', () => {
    let kept = 0;
    for (const [file, rows] of before) {
      const now = rowsOf(out, file);
      for (const [key, row] of rows) {
        if (JSON.stringify(meaning(now.get(key))) !== JSON.stringify(meaning(row))) continue;
        if (now.get(key)?.state === 'cleared') continue;
        expect([key, decision(now.get(key))]).toEqual([key, decision(row)]);
        kept++;
      }
    }
    expect(kept).toBeGreaterThan(10);
  });

  test('any other row that was decided says so', () => {
    for (const [file, rows] of before) {
      const now = rowsOf(out, file);
      for (const [key, row] of rows) {
        const { state, previous_decision = '' } = now.get(key) ?? {};
        if (state === 'reopened')
          expect(previous_decision).toMatch(/^\w[\w ]* by Kim .*; reviewed by 0\.1\.0/);
        else if (state !== 'cleared') expect([key, decision(now.get(key))]).toEqual([key, decision(row)]);
      }
    }
  });

  test('every open row has a fingerprint of this release', () => {
    const open = FILES.flatMap((file) => [...rowsOf(out, file).values()]).filter(
      ({ state }) => state !== 'cleared',
    );
    expect(open.filter(({ fingerprint }) => !/^2:[0-9a-f]{16}$/.test(fingerprint ?? ''))).toEqual([]);
  });

  test('another run writes nothing', async () => {
    const files = filesIn(out);
    await reviewFixture(folder, OPTIONS[workbook], out);
    expect(filesIn(out)).toEqual(files);
  });
});

test('another write reopens what 0.1.0 decided, and only updates what nobody has decided', async () => {
  const { folder, out } = copyOf('other-columns');
  const was = rowsOf(out, 'sync-ledger.csv');
  const source = join(folder, 'close-appointments.csv');
  writeFileSync(
    source,
    readFileSync(source, 'utf8').replaceAll('visit', 'talk').replace(',,Cid,', ',Talk,Cid,'),
  );
  await reviewFixture(folder, {}, out);
  const now = rowsOf(out, 'sync-ledger.csv');
  const appointments = [...was].filter(([, { source_tab }]) => source_tab === 'close-appointments');
  const states = appointments.map(([key, row]) => [row.decision !== '', now.get(key)?.state]);
  expect(states).toEqual(
    expect.arrayContaining([
      [true, 'reopened'],
      [false, 'open'],
    ]),
  );
});
