import { compareRuns } from '../../../src/core/proof/compare/compareRuns.ts';
import { marksIn, packedMarks } from '../../../src/core/proof/compare/packedMarks.ts';
import { changesIn, keptAfter } from '../../../src/core/proof/compare/runChanges.ts';
import type { RowMark, RunMarks } from '../../../src/core/proof/compare/runMarks.ts';

const row = (change: Partial<RowMark> = {}): RowMark => ({
  rowKey: 'close:appointment:A1',
  table: 'ledger',
  reason: 'identifiers-agree',
  fingerprint: '2:00',
  decision: '',
  sourceTab: 'close-appointments',
  cells: 'c1',
  map: 'm1',
  ...change,
});
const run = (rows: readonly RowMark[], change: Partial<RunMarks> = {}): RunMarks => ({
  runId: 'run-1',
  version: '1.0.0',
  now: '2026-06-01T00:00:00Z',
  inputs: [
    { tab: 'close-appointments', kind: 'source', sha256: 's1' },
    { tab: 'contact-map', kind: 'contact map', sha256: 'p1' },
    { tab: 'field-policy', kind: 'set-up', sha256: 'p1' },
  ],
  rows: new Map(rows.map((one) => [one.rowKey, one])),
  ...change,
});
const withOther = (...tabs: string[]) => ({
  inputs: run([]).inputs.map((input) => (tabs.includes(input.tab) ? { ...input, sha256: 'x' } : input)),
});
const held = { table: 'conflict', reason: 'sides-differ', fingerprint: '2:01' } as const;

test.each<[string, Partial<RowMark>, Partial<RunMarks>, string[] | null]>([
  ['nothing', {}, {}, null],
  ['cells that change no verdict', { cells: 'c2' }, withOther('close-appointments'), null],
  [
    'its cells',
    { ...held, cells: 'c2' },
    withOther('close-appointments'),
    ['its cells in close-appointments'],
  ],
  [
    'its rows of the map: the tab need not be named too',
    { ...held, map: 'm2' },
    withOther('contact-map'),
    ['the rows of the contact map that it rests on'],
  ],
  [
    'other rows of the map',
    held,
    withOther('contact-map'),
    ['the contact map tab contact-map has other cells'],
  ],
  ['the policy', held, withOther('field-policy'), ['the set-up tab field-policy has other cells']],
  ['the program', held, { version: '1.1.0' }, ['the program: 1.0.0, then 1.1.0']],
  ['a decision', { decision: 'approve' }, withOther('field-policy'), ['its decision']],
  [
    'other rows of its own tab',
    held,
    withOther('close-appointments'),
    ['other rows of the workbook: of close-appointments'],
  ],
  [
    'all at once',
    { ...held, cells: 'c2', map: 'm2', decision: 'approve' },
    { ...withOther('close-appointments', 'contact-map', 'field-policy'), version: '1.1.0' },
    [
      'its cells in close-appointments',
      'the rows of the contact map that it rests on',
      'its decision',
      'the program: 1.0.0, then 1.1.0',
      'the set-up tab field-policy has other cells',
    ],
  ],
])('what changed with a row: %s', (_, change, ofRun, because) => {
  const { rows, same } = compareRuns(run([row()]), run([row(change)], ofRun));
  expect(rows.map((one) => one.because)).toEqual(because ? [because] : []);
  expect(same).toBe(because ? 0 : 1);
});

test('of a run that kept no hashes the tab is named', () => {
  const { rows } = compareRuns(
    run([row({ cells: '', map: '' })]),
    run([row({ ...held, cells: '', map: '' })], withOther('close-appointments')),
  );
  expect(rows[0]?.because).toEqual(['the source tab close-appointments has other cells']);
});

test('marks are read back as they were packed, however many cells they take', () => {
  const rows = Array.from({ length: 3000 }, (_, at) => row({ rowKey: `close:appointment:${at}="` }));
  const marks = run(rows);
  const cells = packedMarks(marks);
  expect(cells.length).toBeGreaterThan(4);
  expect(cells.every((cell) => cell.length < 50_000)).toBe(true);
  expect(marksIn(cells)).toEqual(marks);
});

test.each([
  ['nothing', []],
  ['no JSON', ['hello']],
  ['a newer version', [JSON.stringify({ formatVersion: 2 })]],
  ['what somebody has cut', packedMarks(run([row()])).map((cell) => cell.slice(1))],
])('%s is no earlier run', (_, cells) => {
  expect(marksIn(cells)).toBeNull();
  expect(keptAfter({ marks: cells, changes: [] }, packedMarks(run([row()]))).changes).toEqual([]);
});

test('a run that comes out the same leaves what was said of the last change', () => {
  const [one, two] = [packedMarks(run([row()])), packedMarks(run([row(held)], { runId: 'run-2' }))];
  const first = keptAfter({ marks: [], changes: [] }, one);
  const second = keptAfter(first, two);
  expect(changesIn(first.changes)).toBeNull();
  expect(changesIn(second.changes)?.rows.map(({ rowKey }) => rowKey)).toEqual(['close:appointment:A1']);
  expect(keptAfter(second, two)).toEqual(second);
});
