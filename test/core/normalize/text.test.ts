import {
  cellText,
  isMissing,
  isRedacted,
  isScientific,
  isSheetError,
} from '../../../src/core/normalize/text.ts';

const verdict = (text: string) =>
  isMissing(text)
    ? 'missing'
    : isRedacted(text)
      ? 'redacted'
      : isSheetError(text)
        ? 'sheet error'
        : isScientific(text)
          ? 'scientific'
          : 'text';

test.each([
  ['', 'missing'],
  ['null', 'missing'],
  ['NULL', 'missing'],
  ['N/A', 'missing'],
  ['na', 'missing'],
  ['NaN', 'missing'],
  ['none', 'missing'],
  ['nil', 'missing'],
  ['-', 'missing'],
  ['--', 'missing'],
  ['—', 'missing'],
  ['Unknown', 'missing'],
  ['missing', 'missing'],
  ['(Blank)', 'missing'],
  ['undefined', 'missing'],
  ['Not provided', 'missing'],
  ['TBD', 'missing'],
  ['noname', 'missing'],
  ['nullable', 'text'],
  ['Nancy', 'text'],
  ['nonesuch', 'text'],
  ['no', 'text'],
  ['0', 'text'],
  ['false', 'text'],
  ['unknown caller', 'text'],
  ['***', 'redacted'],
  ['j***@x.test', 'redacted'],
  ['Redacted', 'redacted'],
  ['[REDACTED]', 'redacted'],
  ['(removed)', 'redacted'],
  ['xxxxx', 'redacted'],
  ['xxxx@x.test', 'redacted'],
  ['+1******1234', 'redacted'],
  ['█████', 'redacted'],
  ['redacted by the client, see notes', 'text'],
  ['xx', 'text'],
  ['5 * 3', 'text'],
  ['#ERROR!', 'sheet error'],
  ['#name?', 'sheet error'],
  ['#REF!', 'sheet error'],
  ['#VALUE!', 'sheet error'],
  ['#N/A', 'sheet error'],
  ['#DIV/0!', 'sheet error'],
  ['#NUM!', 'sheet error'],
  ['#1', 'text'],
  ['#ERROR! twice', 'text'],
  ['1.41556E+10', 'scientific'],
  ['1,41556e10', 'scientific'],
  ['-4E+11', 'scientific'],
  ['14.5E+10', 'text'],
  ['1.5', 'text'],
  ['E10', 'text'],
])('%j is %s', (cell, what) => {
  expect(verdict(cell)).toBe(what);
});

test.each([
  ['  Ann ', 'Ann'],
  ["'+1 555", '+1 555'],
  ["'=1+1", '=1+1'],
  ["'-", '-'],
  ["'@ann", '@ann'],
  ["'007", '007'],
  ["'tis", "'tis"],
  ["'", "'"],
  ["' =1", "' =1"],
  ['\u00a0Ann\u00a0', 'Ann'],
  ['\u202a+1 555\u202c', '+1 555'],
  ["\u200e'+1 555", '+1 555'],
  ['\ufeff Ann\u00ad-Lee\u200b ', 'Ann-Lee'],
  ['\u2066Ann\u2069 \u200d', 'Ann'],
  ['Zo\u00eb \u0645\u0631\u064a\u0645', 'Zo\u00eb \u0645\u0631\u064a\u0645'],
])('the text of the cell %j is %j', (cell, text) => {
  expect(cellText(cell)).toBe(text);
});
