import { arrangedCsv, OUTPUT_TABS } from '../../src/workbench/tables/outputTabs.ts';

const CONFLICTS = OUTPUT_TABS.find(({ outcome }) => outcome === 'conflict') ?? OUTPUT_TABS[0];

/** Text of the tab → the file's lines. */
const CASES: Readonly<Record<string, readonly [readonly (readonly string[])[], readonly string[]]>> = {
  'headings become names, in the order in which people put them': [
    [
      ['Row key', 'mine', 'Decision'],
      ['k1', 'x', 'approve'],
    ],
    ['row_key,mine,decision', 'k1,x,approve'],
  ],
  'rows above the header stay': [
    [
      ['Our queue', ''],
      ['Decision', 'Row key'],
      ['reject', 'k1'],
    ],
    ['Our queue,', 'decision,row_key', 'reject,k1'],
  ],
  'a tab whose row key column was deleted loses nothing': [
    [['Decision'], ['reject']],
    ['Decision', 'reject'],
  ],
  'blank columns at the right are left out': [
    [
      ['Row key', '', ''],
      ['k1', '', ''],
    ],
    ['row_key', 'k1'],
  ],
  'what would be evaluated is guarded once': [
    [
      ['Row key', 'Note'],
      ['k1', '=1+1'],
      ['k2', "'=1+1"],
    ],
    ['row_key,note', "k1,'=1+1", "k2,'=1+1"],
  ],
};

test.each(Object.entries(CASES))('%s', (_, [texts, lines]) => {
  if (!CONFLICTS) throw new Error('no output tabs');
  expect(arrangedCsv(CONFLICTS, texts).trimEnd().split(/\r?\n/)).toEqual(lines);
});
