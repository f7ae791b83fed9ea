import fc from 'fast-check';
import { guardCell, unguardCell } from '../../../src/core/report/cell.ts';

/** What a program that takes any of these for a delimiter would evaluate at the start of a cell. */
const LIVE = /(?:^|[;\t\0])[\r\n]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const WORTH_TRYING = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '＝', ';', '\t', '\0', "'", 'a', '1', ' ', '\n', ','),
  maxLength: 12,
});

test.each([
  ['=1+1', "'=1+1"],
  [';=1+1', "';'=1+1"],
  ['\t=1+1', "'\t'=1+1"],
  ['\0=1+1', "'\0'=1+1"],
  ['a;=cmd|x', "a;'=cmd|x"],
  ['a; b=c', 'a; b=c'],
  ['ann@x.test;bo@x.test', 'ann@x.test;bo@x.test'],
  ['; and', '; and'],
])('%j is written as %j', (text, guarded) => {
  expect(guardCell(text)).toBe(guarded);
});

test('nothing that is written is evaluated, whatever is taken for a delimiter', () => {
  fc.assert(
    fc.property(WORTH_TRYING, (text) => {
      expect(guardCell(text)).not.toMatch(LIVE);
    }),
    { numRuns: 5000, seed: 7 },
  );
});

test('what was guarded is read back as it was', () => {
  fc.assert(
    fc.property(WORTH_TRYING, (text) => {
      // A text that begins like a guarded one has always been read as one.
      fc.pre(unguardCell(text) === text || !text.startsWith("'"));
      expect(unguardCell(guardCell(text))).toBe(text);
    }),
    { numRuns: 5000, seed: 8 },
  );
});
