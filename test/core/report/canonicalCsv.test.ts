import fc from 'fast-check';
import { formatCsv, parseCsv } from '../../../src/core/read/csv/csv.ts';
import { canonicalCsv, canonicalPieces } from '../../../src/core/report/canonicalCsv.ts';

test.each<[string, string[][], string]>([
  [
    'plain cells',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    'a,b\n1,2\n',
  ],
  [
    'blank cells at the end of a row',
    [
      ['a', '', ''],
      ['1', '2', ''],
    ],
    'a\n1,2\n',
  ],
  ['blank rows at the end', [['a'], ['', ''], []], 'a\n'],
  ['a blank row in the middle', [['a'], [''], ['b']], 'a\n\nb\n'],
  ['quotes, commas and line ends in cells', [['"a"', 'b,c', 'd\r\ne\rf']], '"""a""","b,c","d\ne\nf"\n'],
  ['blanks around a cell, which are of the cell', [[' a ', 'é']], ' a ,é\n'],
  ['nothing', [], ''],
])('%s', (_, rows, text) => {
  expect(canonicalCsv(rows)).toBe(text);
});

const cells = fc.constantFrom('', 'a', '"', ',', '\n', '\r\n', ' ', 'é', '=1', "'");
const tables = fc.array(fc.array(cells, { maxLength: 4 }), { maxLength: 8 });

test('a table has one spelling, whatever the pieces in which it is read', () => {
  fc.assert(
    fc.property(tables, fc.nat(8), (rows, at) => {
      const whole = canonicalCsv(rows);
      const piece = canonicalPieces();
      expect(piece(rows.slice(0, at)) + piece(rows.slice(at))).toBe(whole);
    }),
  );
});

test('a file gives the spelling of its cells, however it is quoted and ended', () => {
  const plain = fc.constantFrom('', 'a', '"', ',', ' ', 'é', '=1', "'");
  const rectangle = fc.array(fc.array(plain, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
  fc.assert(
    fc.property(rectangle, (rows) => {
      const table = [['h', 'i', 'j'], ...rows];
      expect(canonicalCsv(parseCsv(formatCsv(table), { delimiter: ',', skip: 0 }))).toBe(canonicalCsv(table));
    }),
  );
});

test('two tables that say different things have two spellings', () => {
  const trimmed = (rows: readonly (readonly string[])[]) => {
    const lines = rows.map((row) =>
      JSON.stringify(row.map((cell) => cell.replace(/\r\n?/g, '\n'))).replace(/(,?"")*\]$/, ']'),
    );
    while (lines.at(-1) === '[]') lines.pop();
    return lines.join('\n');
  };
  fc.assert(
    fc.property(tables, tables, (one, other) => {
      expect(canonicalCsv(one) === canonicalCsv(other)).toBe(trimmed(one) === trimmed(other));
    }),
    { numRuns: 500 },
  );
});
