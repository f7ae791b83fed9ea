import { operationsOn } from '../../../src/workbench/sheets/operations.ts';
import { openWorkbook } from '../../../src/workbench/sheets/workbook.ts';

/** A workbook with six rows, and what Ann's and Bo's windows can do to it. */
function opened() {
  const workbook = openWorkbook({ code: '', pages: {} }, {}, () => ({ button: 'OK', text: '' }));
  const does = operationsOn(workbook);
  const { emulator } = workbook;
  const sheetId = does.state('ann').active.sheetId;
  emulator.user.paste(
    'Sheet1',
    1,
    1,
    ['c', 'a', 'f', 'b', 'e', 'd'].map((letter) => [letter]),
  );
  const letterIn = (row: number) =>
    emulator.view('Sheet1', row, row)[0]?.cells.find(({ column }) => column === 1)?.display ?? '';
  return {
    does,
    sheetId,
    type: (window: string, row: number, text: string, column = 1) =>
      does.write(window, { sheetId, row, column }, [[text]]),
    column: () => [1, 2, 3, 4, 5, 6].map(letterIn),
    /** The letters beside which comments stand, null for one that lost its cell. */
    commented: () => emulator.comments.list().map(({ row, anchored }) => (anchored ? letterIn(row) : null)),
    comment: (window: string, row: number) => does.comment(window, { sheetId, row, column: 1 }, 'Why?'),
  };
}

test('each window takes back and does again its own', () => {
  const { does, type, column } = opened();
  type('ann', 1, 'by Ann');
  type('bo', 2, 'by Bo');
  expect(does.undo('ann').said).toContain('A1');
  expect(column().slice(0, 2)).toEqual(['c', 'by Bo']);
  expect(does.undo('ann').said).toMatch(/nothing/);
  expect(does.undo('bo').said).toContain('A2');
  does.redo('ann');
  does.redo('bo');
  expect(column().slice(0, 2)).toEqual(['by Ann', 'by Bo']);
});

test('nothing is put back over what another window has written, undone or moved since', () => {
  const { does, sheetId, type, column } = opened();
  type('ann', 1, 'by Ann');
  type('bo', 1, 'by Bo', 2);
  does.undo('ann');
  expect(column()[0]).toBe('by Ann');
  does.undo('bo');
  type('ann', 3, 'again Ann');
  does.undo('ann');
  type('bo', 3, 'again Bo');
  does.redo('ann');
  expect(column()[2]).toBe('again Bo');
  type('ann', 4, 'Ann once more');
  does.insertRows('bo', sheetId, 1, 1);
  does.undo('ann');
  expect(column()[4]).toBe('Ann once more');
});

test.each([
  ['a row is deleted', (here: ReturnType<typeof opened>) => here.does.deleteRows('ann', here.sheetId, 2, 2)],
  ['rows are inserted', (here: ReturnType<typeof opened>) => here.does.insertRows('ann', here.sheetId, 2, 2)],
  ['the rows are sorted', (here: ReturnType<typeof opened>) => here.does.sort('ann', here.sheetId, 1, true)],
])(
  'a comment that is made after %s stays beside its row when that is taken back, and done again',
  (_, act) => {
    const here = opened();
    act(here);
    const row = here.column().indexOf('b') + 1;
    here.comment('ann', row);
    here.comment('bo', here.column().indexOf('c') + 1);
    const were = here.column();
    for (const turn of ['undo', 'redo'] as const) {
      here.does[turn]('ann');
      expect(here.commented()).toEqual(['b', 'c']);
    }
    expect(here.column()).toEqual(were);
  },
);

test('a comment on a row that an undo takes away loses its cell', () => {
  const here = opened();
  here.does.insertRows('ann', here.sheetId, 2, 1);
  here.comment('ann', 2);
  here.does.undo('ann');
  expect(here.commented()).toEqual([null]);
});
