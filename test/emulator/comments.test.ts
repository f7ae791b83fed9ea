import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';

/** Five rows with a header; the comment is on `c` in B4, beside a note. */
function workbook(): Emulator {
  const emulator = createEmulator();
  const rows = [
    ['head', 'letter'],
    ['4', 'a'],
    ['3', 'b'],
    ['2', 'c'],
    ['1', 'd'],
  ];
  emulator.user.paste('Sheet1', 1, 1, rows);
  emulator.globals.SpreadsheetApp.getActiveSheet().setFrozenRows(1);
  emulator.comments.add(0, 4, 2, 'look');
  emulator.user.note('Sheet1', 4, 2, 'note on c');
  return emulator;
}

test.each<[string, (emulator: Emulator) => unknown, [number, number] | null]>([
  ['insert a row above', ({ user }) => user.insertRow('Sheet1', 2), [5, 2]],
  ['insert a row below', ({ user }) => user.insertRow('Sheet1', 5), [4, 2]],
  ['delete a row above', ({ user }) => user.deleteRow('Sheet1', 2), [3, 2]],
  ['delete its row', ({ user }) => user.deleteRow('Sheet1', 4), null],
  ['insert a column', ({ user }) => user.insertColumn('Sheet1', 1), [4, 3]],
  ['delete a column before', ({ user }) => user.deleteColumn('Sheet1', 1), [4, 1]],
  ['delete its column', ({ user }) => user.deleteColumn('Sheet1', 2), null],
  ['move its column', ({ user }) => user.moveColumn('Sheet1', 2, 5), [4, 5]],
  ['move another column past it', ({ user }) => user.moveColumn('Sheet1', 5, 1), [4, 3]],
  ['sort by hand', ({ user }) => user.sortSheet('Sheet1', 1, true), [3, 2]],
  ['filter', ({ user }) => user.filter('Sheet1', 2, ['a']), [4, 2]],
  ['clear the cell', ({ user }) => user.clear('Sheet1', 'B4'), [4, 2]],
  ['write over it', (e) => e.globals.SpreadsheetApp.getActiveSheet().getRange('A1:B5').setValue('x'), [4, 2]],
  ['insert by script', (e) => e.globals.SpreadsheetApp.getActiveSheet().insertRowsAfter(1, 3), [7, 2]],
  ['delete by script', (e) => e.globals.SpreadsheetApp.getActiveSheet().deleteRows(4, 1), null],
])('%s: the comment is at %j', (_name, action, place) => {
  const emulator = workbook();
  action(emulator);
  const [comment] = emulator.comments.list();
  expect(comment?.anchored).toBe(place !== null);
  if (place) expect([comment?.row, comment?.column]).toEqual(place);
});

test('sorting by hand moves comments and notes', () => {
  const emulator = workbook();
  emulator.user.sortSheet('Sheet1', 1, true);
  const sheet = emulator.globals.SpreadsheetApp.getActiveSheet();
  expect(sheet.getRange('B2:B5').getValues().flat()).toEqual(['d', 'c', 'b', 'a']);
  expect(emulator.comments.list()[0]?.row).toBe(3);
  expect(sheet.getRange('B2:B5').getNotes().flat().indexOf('note on c')).toBe(1);
});

test('sorting by script leaves comments where they are', () => {
  const emulator = workbook();
  emulator.globals.SpreadsheetApp.getActiveSheet().getRange('A2:B5').sort(1);
  expect(emulator.comments.list()[0]?.row).toBe(4);
});

test('a deleted sheet unanchors its comments', () => {
  const emulator = workbook();
  emulator.user.addSheet('Other');
  emulator.user.deleteSheet('Sheet1');
  expect(emulator.comments.list().map(({ anchored }) => anchored)).toEqual([false]);
});

test('the script cannot reach comments', () => {
  const range = workbook().globals.SpreadsheetApp.getActiveSheet().getRange('B4');
  expect(() => Reflect.get(range, 'getComments')).toThrow('Range.getComments is not emulated');
});
