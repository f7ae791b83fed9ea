import fc from 'fast-check';
import { parseCsv } from '../../src/core/read/csv/csv.ts';
import { guardCell, guardOnce, isLiveInside, unguardCell } from '../../src/core/textGuard.ts';

/** What a spreadsheet evaluates at the start of a cell. */
const LIVE = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const text = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '＝', ';', '\t', '\0', "'", '"', 'a', '1', ' ', '\r', '\n', ','),
  maxLength: 14,
});

test.each([
  ['=1+1', "'=1+1"],
  ["'=1+1", "''=1+1"],
  [';=1+1', ";'=1+1"],
  ['\t=1+1', "'\t'=1+1"],
  ['\0=1+1', "\0'=1+1"],
  ['a;=cmd|x', "a;'=cmd|x"],
  ["a;'=cmd|x", "a;''=cmd|x"],
  ['a;"=cmd|x"', 'a;"\'=cmd|x"'],
  ['a\n@SUM(A1)', "a\n'@SUM(A1)"],
  ['a;=1;+2', "a;'=1;'+2"],
  ['a; b=c', 'a; b=c'],
  ['a; =c', 'a; =c'],
  ['ann@x.test;bo@x.test', 'ann@x.test;bo@x.test'],
  ["it's; fine", "it's; fine"],
  ["'tis", "'tis"],
])('%j is written as %j', (was, guarded) => {
  expect(guardCell(was)).toBe(guarded);
});

test.each([',', ';', '\t'])(
  'no cell that is written is evaluated by a program that parts cells by %j',
  (delimiter) => {
    // What it leaves out at the start of a cell; of quotes, where they stood within one of ours.
    const leftOut = delimiter === ',' ? /^[\0\t\r\n]+/ : /^["\0\t\r\n]+/;
    fc.assert(
      fc.property(text, text, (one, two) => {
        const line = [one, two].map((cell) => `"${guardCell(cell).replaceAll('"', '""')}"`).join(',');
        const cells = parseCsv(`x,${line}`, { delimiter, skip: 0 }).flat();
        expect(cells.filter((cell) => LIVE.test(cell.replace(leftOut, '')))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  },
);

test('what was guarded is read back as it was, and nothing is live inside it', () => {
  fc.assert(
    fc.property(text, (was) => {
      const guarded = guardCell(was);
      expect([unguardCell(guarded), isLiveInside(guarded)]).toEqual([was, false]);
    }),
    { numRuns: 5000 },
  );
});

test('two texts are never written alike, and what is guarded once stays so', () => {
  fc.assert(
    fc.property(text, text, (one, two) => {
      expect(guardCell(one) === guardCell(two)).toBe(one === two);
      expect(guardOnce(guardOnce(one))).toBe(guardOnce(one));
    }),
    { numRuns: 5000 },
  );
});
