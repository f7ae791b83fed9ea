import type { RunReport } from '../../src/core/report/runReport.ts';
import { handoffRows } from '../../src/host/workbook/handoffRows.ts';

const REPORT = { counts: { ledger: 60, conflict: 1, error: 0, ignored: 30 } } as RunReport;
const TARGETS = new Map([
  ['calls', 7],
  ['a|b', 8],
]);

const rowsOf = (...lines: string[]) =>
  handoffRows(['# Title', ...lines].join('\n'), REPORT, TARGETS).slice(6, -2);
const textsOf = (...lines: string[]) =>
  rowsOf(...lines).map((cells) => cells.map(({ text }) => text).filter(Boolean));

test('the counts are bars: the longest for the most, a mark for one, none for none', () => {
  const [, , ...bars] = handoffRows('# Title', REPORT, TARGETS);
  const lengths = bars.slice(0, 4).map(([name, count, bar]) => [name?.text, count?.text, bar?.text.length]);
  expect(lengths).toEqual([
    ['Ledger', '60', 30],
    ['Conflicts', '1', 1],
    ['Errors', '0', 0],
    ['Ignored', '30', 15],
  ]);
});

test.each<[string, string, string[][]]>([
  ['a heading', '## What to do', [['What to do']]],
  ['marks go', '**24** rows. *Next:* `approve`', [['24 rows. Next: approve']]],
  ['marks that are data stay', 'a\\*\\*b\\_c\\|d \\# \\<x\\>', [['a**b_c|d # <x>']]],
  ['a list', '- one', [['• one']]],
  ['a table row', '| a\\|b | `code` | 3 |', [['a|b', 'code', '3']]],
  ['the line under the headings of a table', '|---|---|', []],
  [
    'a file is its tab, a column its heading',
    'in `conflict-queue.csv`: the `decision` column',
    [['in Conflicts: the column Decision']],
  ],
])('%s', (_, line, texts) => {
  expect(textsOf(line)).toEqual(texts);
});

test('a row that is named is linked to, and a tab in a table', () => {
  const linkOf = (line: string) => rowsOf(line)[0]?.[0]?.link;
  expect(linkOf('**E1** (calls row 12): Disagrees.')).toEqual({ sheetId: 7, row: 12 });
  expect(linkOf('- calls row 3: Damaged.')).toEqual({ sheetId: 7, row: 3 });
  expect(linkOf('- elsewhere row 3: Damaged.')).toBeUndefined();
  expect(linkOf('| a\\|b | 5 |')).toEqual({ sheetId: 8, row: 1 });
});
