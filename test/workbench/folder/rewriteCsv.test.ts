import * as fc from 'fast-check';
import { decodeText } from '../../../src/core/read/csv/fileStart.ts';
import { csvTextOf, recordPlaces, rowsOf } from '../../../src/workbench/folder/csvText.ts';
import { bytesBetween, encodeText } from '../../../src/workbench/folder/encodeText.ts';
import { rewriteCsv } from '../../../src/workbench/folder/rewriteCsv.ts';
import { trimmedRows } from '../../../src/workbench/tables/rows.ts';

/** Files as people and programs write them: delimiters, quotes, line ends, marks and encodings of all kinds. */
const file = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
    encoding: fc.constantFrom(
      'utf-8' as const,
      'utf-16le' as const,
      'utf-16be' as const,
      'windows-1252' as const,
    ),
    hasMark: fc.boolean(),
    endsLine: fc.boolean(),
    values: fc.array(
      fc.array(fc.constantFrom('a', 'Ann Lee', 'zoë', '', '007', 'x "y" z', 'two\nlines', ' blank '), {
        minLength: 3,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 6 },
    ),
    quoted: fc.infiniteStream(fc.boolean()),
  })
  .map(({ delimiter, lineEnd, encoding, hasMark, endsLine, values, quoted }) => {
    const cell = (text: string) => {
      const { value } = quoted.next();
      return value || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    const head = ['email', 'phone', 'first_name'].join(delimiter);
    const lines = [head, ...values.map((cells) => cells.map(cell).join(delimiter))];
    const mark = hasMark && encoding !== 'windows-1252' ? '\ufeff' : '';
    // An é tells that a file is no UTF-8.
    const telling = encoding === 'windows-1252' ? `é${lines[0]}` : (lines[0] ?? '');
    const text = `${mark}${[telling, ...lines.slice(1)].join(lineEnd)}${endsLine ? lineEnd : ''}`;
    return encodeText(text, encoding) ?? new Uint8Array();
  });

const readOf = (bytes: Uint8Array) => trimmedRows(rowsOf(csvTextOf(bytes)));

test('one cell edited: every byte outside of it is as it was, and the file says what the table says', () => {
  fc.assert(
    fc.property(
      file,
      fc.nat(),
      fc.nat(2),
      fc.constantFrom('new', 'a,b;c\td|e', 'say "no"', 'naïve', ''),
      (bytes, pick, column, text) => {
        const csv = csvTextOf(bytes);
        const before = trimmedRows(rowsOf(csv));
        const row = 1 + (pick % Math.max(1, before.length - 1));
        fc.pre(before[row] !== undefined && (before[row]?.[column] ?? '') !== text);
        const now = before.map((cells, at) =>
          at === row ? [0, 1, 2].map((place) => (place === column ? text : (cells[place] ?? ''))) : cells,
        );
        const { bytes: after } = rewriteCsv(csv, before, now);
        const [start, end] = recordPlaces(csv)[row]?.cells[column] ?? [0, 0];
        const [head, tail] = [bytesBetween(csv, 0, start), bytesBetween(csv, end, csv.text.length)];
        expect(Buffer.compare(after.subarray(0, head.length), head)).toBe(0);
        expect(Buffer.compare(after.subarray(after.length - tail.length), tail)).toBe(0);
        expect(decodeText(after).encoding).toBe(csv.encoding);
        expect(readOf(after)).toEqual(trimmedRows(now));
      },
    ),
    { numRuns: 1000 },
  );
});

test('rows moved, taken out, put in: the file says what the table says, and rows that were there keep their bytes', () => {
  fc.assert(
    fc.property(file, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (bytes, chance) => {
      const csv = csvTextOf(bytes);
      const before = trimmedRows(rowsOf(csv));
      const draw = () => chance.next().value as number;
      const [head = [], ...rest] = before;
      const kept = rest.filter(() => draw() < 0.8).map((cells) => ({ cells, at: draw() }));
      const moved = kept.sort((a, b) => a.at - b.at).map(({ cells }) => cells);
      const now = trimmedRows([head, ...moved, ...(draw() < 0.5 ? [['put', 'in', 'here']] : [])]);
      const { bytes: after } = rewriteCsv(csv, before, now);
      expect(readOf(after)).toEqual(now);
      const lines = (of: Uint8Array) => recordPlaces(csvTextOf(of)).map(({ cells }) => textOf(of, cells));
      const there = new Set(lines(bytes));
      expect(lines(after).filter((line) => !line.includes('put') && !there.has(line))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

function textOf(bytes: Uint8Array, cells: readonly (readonly [number, number])[]): string {
  return decodeText(bytes).text.slice(cells[0]?.[0], cells[cells.length - 1]?.[1]);
}

const told: readonly (readonly [string, string, (rows: string[][]) => void, string])[] = [
  ['nothing', 'a;b\n1;2\n', () => {}, 'a;b\n1;2\n'],
  ['a cell beyond the last column', 'a,b\n1,2\n3\n', (rows) => rows[2]?.push('', 'x'), 'a,b\n1,2\n3,,x\n'],
  [
    'a row below a file that ends without a line end',
    'a,b\n1,2',
    (rows) => rows.push(['3', '4']),
    'a,b\n1,2\n3,4',
  ],
  [
    'a row in a file that quotes all',
    '"a","b"\r\n"1","2"\r\n',
    (rows) => rows.push(['3']),
    '"a","b"\r\n"1","2"\r\n"3",""\r\n',
  ],
  [
    'the line that names the delimiter',
    'sep=;\r\na;b\r\n1;2\r\n',
    (rows) => rows[1]?.splice(0, 1, '9'),
    'sep=;\r\na;b\r\n9;2\r\n',
  ],
  ['a row above blank lines', 'a,b\n1,2\n\n\n', (rows) => rows.push(['3', '4']), 'a,b\n1,2\n3,4\n\n\n'],
];
test.each(told)('%s', (_what, text, change, expected) => {
  const csv = csvTextOf(Buffer.from(text));
  const before = trimmedRows(rowsOf(csv));
  const now = before.map((cells) => [...cells]);
  change(now);
  expect(Buffer.from(rewriteCsv(csv, before, now).bytes).toString()).toBe(expected);
});

test('a letter that the encoding lacks makes the file UTF-8, and says so', () => {
  const csv = csvTextOf(Uint8Array.from([...Buffer.from('n'), 0xe9, ...Buffer.from('e,b\n1,2\n')]));
  const { bytes, isRecoded } = rewriteCsv(csv, rowsOf(csv), [
    ['née', 'b'],
    ['Łukasz', '2'],
  ]);
  expect([isRecoded, decodeText(bytes)]).toEqual([
    true,
    { encoding: 'utf-8', text: '\ufeffnée,b\nŁukasz,2\n' },
  ]);
});
