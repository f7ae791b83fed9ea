import * as fc from 'fast-check';
import { mergeRows } from '../../../src/workbench/folder/mergeRows.ts';

const table = (text: string) => (text === '' ? [] : text.split('/').map((row) => row.split(' ')));
const said = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(' ')).join('/');

/** Base, ours, theirs, and what comes out; where something clashes: with our word, then with theirs. */
const merges: readonly (readonly [string, string, string, string, string, string])[] = [
  ['nobody changed anything', 'h i/1 a/2 b', 'h i/1 a/2 b', 'h i/1 a/2 b', 'h i/1 a/2 b', ''],
  ['only we did', 'h i/1 a/2 b', 'h i/1 X/2 b', 'h i/1 a/2 b', 'h i/1 X/2 b', ''],
  ['only they did', 'h i/1 a/2 b', 'h i/1 a/2 b', 'h i/1 a/2 Y', 'h i/1 a/2 Y', ''],
  ['different rows', 'h i/1 a/2 b', 'h i/1 X/2 b', 'h i/1 a/2 Y', 'h i/1 X/2 Y', ''],
  ['different cells of a row', 'h i j/1 a b', 'h i j/1 X b', 'h i j/1 a Y', 'h i j/1 X Y', ''],
  ['the same to the same', 'h i/1 a', 'h i/1 X', 'h i/1 X', 'h i/1 X', ''],
  ['one cell to two', 'h i/1 a', 'h i/1 X', 'h i/1 Y', 'h i/1 X', 'h i/1 Y'],
  ['both put a row in', 'h i/1 a', 'h i/1 a/2 b', 'h i/0 z/1 a', 'h i/0 z/1 a/2 b', ''],
  ['both put the same row in', 'h i/1 a', 'h i/1 a/2 b', 'h i/1 a/2 b', 'h i/1 a/2 b', ''],
  ['they took a row out', 'h i/1 a/2 b/3 c', 'h i/1 a/2 b/3 X', 'h i/1 a/3 c', 'h i/1 a/3 X', ''],
  [
    'they took out what we changed',
    'h i/1 a/2 b/3 c',
    'h i/1 a/2 X/3 c',
    'h i/1 a/3 c',
    'h i/1 a/2 X/3 c',
    'h i/1 a/3 c',
  ],
  [
    'we took out what they changed',
    'h i/1 a/2 b/3 c',
    'h i/1 a/3 c',
    'h i/1 a/2 X/3 c',
    'h i/1 a/3 c',
    'h i/1 a/2 X/3 c',
  ],
  ['a row grows', 'h i/1 a', 'h i j/1 a x', 'h i/1 Y', 'h i j/1 Y x', ''],
];
test.each(merges)('%s', (_what, base, ours, theirs, withOurs, withTheirs) => {
  const [b, o, t] = [table(base), table(ours), table(theirs)];
  const mine = mergeRows(b, o, t, 'ours');
  expect(said(mine.rows)).toBe(withOurs);
  expect(mine.clashes.length > 0).toBe(withTheirs !== '');
  expect(said(mergeRows(b, o, t, 'theirs').rows)).toBe(withTheirs || withOurs);
});

const rows = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 2, maxLength: 2 }), {
  maxLength: 8,
});
test('where one side changed nothing, the other side is what comes out', () => {
  fc.assert(
    fc.property(rows, rows, (base, changed) => {
      expect(mergeRows(base, changed, base, 'ours')).toEqual({ rows: changed, clashes: [] });
      expect(mergeRows(base, base, changed, 'ours')).toEqual({ rows: changed, clashes: [] });
    }),
  );
});
