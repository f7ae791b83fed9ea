import type { Block } from '../../../src/core/report/handoff/blocks.ts';
import { HANDOFF_WIDTH, handoffRows } from '../../../src/core/report/handoff/handoffRows.ts';

const TARGETS = new Map([
  ['calls', 7],
  ['a|b', 8],
]);

const rowsOf = (...blocks: Block[]) => handoffRows(blocks, TARGETS).slice(0, -2);
const textsOf = (...blocks: Block[]) =>
  rowsOf(...blocks).map((cells) => cells.map(({ text }) => text).filter(Boolean));

test('the counts are bars: the longest for the most, a mark for one, none for none', () => {
  const bars = rowsOf({
    kind: 'bars',
    bars: [
      { name: 'Ledger', count: 60 },
      { name: 'Conflicts', count: 1 },
      { name: 'Errors', count: 0 },
      { name: 'Ignored', count: 30 },
    ],
  });
  expect(bars.map(([name, count, bar]) => [name?.text, count?.text, bar?.text.length])).toEqual([
    ['Ledger', '60', 30],
    ['Conflicts', '1', 1],
    ['Errors', '0', 0],
    ['Ignored', '30', 15],
  ]);
});

test.each<[string, Block, string[][]]>([
  ['a heading', { kind: 'heading', level: 2, line: ['What to do'] }, [['What to do']]],
  [
    'marked words are words',
    {
      kind: 'paragraph',
      line: [{ strong: '24' }, ' rows. ', { emphasis: 'Next:' }, ' ', { code: 'approve' }],
    },
    [['24 rows. Next: approve']],
  ],
  ['marks that are data stay', { kind: 'paragraph', line: ['# a**b_c|d <x>'] }, [['# a**b_c|d <x>']]],
  ['a list', { kind: 'list', items: [['one'], ['two']] }, [['• one'], ['• two']]],
  ['steps', { kind: 'steps', items: [['one'], ['two']] }, [['1. one'], ['2. two']]],
  [
    'a table',
    { kind: 'table', headings: ['Tab', 'Rows'], rows: [[[{ tab: 'a|b' }], ['3']]] },
    [
      ['Tab', 'Rows'],
      ['a|b', '3'],
    ],
  ],
  [
    'a file is its tab, a column its heading',
    { kind: 'paragraph', line: ['in ', { table: 'conflict' }, ': ', { column: 'decided_by' }] },
    [['in Conflicts: Decided by']],
  ],
])('%s', (_, block, texts) => {
  expect(textsOf(block)).toEqual(texts);
});

test('a row that is named is linked to, and a tab', () => {
  const linkOf = (block: Block) => rowsOf(block).at(-1)?.[0]?.link;
  expect(
    linkOf({ kind: 'paragraph', line: [{ strong: 'E1' }, ' (', { tab: 'calls', row: 12 }, ')'] }),
  ).toEqual({ sheetId: 7, row: 12 });
  expect(linkOf({ kind: 'list', items: [[{ tab: 'calls', row: 3 }, ': Damaged.']] })).toEqual({
    sheetId: 7,
    row: 3,
  });
  expect(linkOf({ kind: 'list', items: [[{ tab: 'elsewhere', row: 3 }]] })).toBeUndefined();
  expect(linkOf({ kind: 'paragraph', line: ['calls row 12'] })).toBeUndefined();
  expect(linkOf({ kind: 'table', headings: ['Tab'], rows: [[[{ tab: 'a|b' }]]] })).toEqual({
    sheetId: 8,
    row: 1,
  });
});

test('a blank row stands between blocks, and every row has the width of the tab', () => {
  const rows = handoffRows(
    [
      { kind: 'heading', level: 1, line: ['A'] },
      { kind: 'picture', tab: 'calls', row: 2 },
      { kind: 'paragraph', line: ['b'] },
    ],
    TARGETS,
  );
  expect(rows.map(([first]) => first?.text).slice(0, 4)).toEqual(['A', '', 'b', '']);
  expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([HANDOFF_WIDTH]));
});
