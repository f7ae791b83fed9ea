import fc from 'fast-check';
import { addCsvRow, addText, canonicalBytes, noBytes } from '../../src/cli/folder/csvBytes.ts';
import type { Rows } from '../../src/core/model.ts';
import { formatCsv } from '../../src/core/read/csv/csv.ts';
import { canonicalCsv } from '../../src/core/report/canonicalCsv.ts';

const SIGNS = [
  'a',
  '~',
  '\u007f',
  ' ',
  '"',
  ',',
  ';',
  '\r',
  '\n',
  '\t',
  '\0',
  '\ufeff',
  'é',
  '→',
  '🙂',
  '\ud83d',
  "'",
  '=',
];
const cells = fc.oneof(
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 6 }).map((signs) => signs.join('')),
  // Around the length from which Node copies a cell, and beyond the room that there is at first.
  fc
    .tuple(fc.constantFrom(...SIGNS), fc.constantFrom(63, 64, 65, 70_000))
    .map(([sign, times]) => sign.repeat(times)),
);
const tables = fc.array(fc.array(cells, { maxLength: 4 }), { maxLength: 6 });

test('rows are written as the bytes of their CSV text', () => {
  fc.assert(
    fc.property(tables, cells, (rows, before) => {
      const bytes = noBytes();
      addText(bytes, before);
      for (const row of rows) addCsvRow(bytes, row);
      expect(bytes.buffer.subarray(0, bytes.length).equals(Buffer.from(before + formatCsv(rows)))).toBe(true);
    }),
    { seed: 15 },
  );
});

test('rows are hashed as the bytes of their canonical CSV, whatever the pieces in which they are read', () => {
  fc.assert(
    fc.property(tables, fc.nat(6), (rows: Rows, at) => {
      const bytes = noBytes();
      const add = canonicalBytes();
      add(bytes, rows.slice(0, at));
      add(bytes, rows.slice(at));
      expect(bytes.buffer.subarray(0, bytes.length).equals(Buffer.from(canonicalCsv(rows)))).toBe(true);
    }),
    { seed: 15 },
  );
});
