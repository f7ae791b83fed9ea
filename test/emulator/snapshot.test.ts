import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { cellValue, formulaOf } from './cell.ts';

function filled(): Emulator {
  const emulator = createEmulator({ now: () => 0 });
  const { SpreadsheetApp, PropertiesService } = emulator.globals;
  const sheet = SpreadsheetApp.getActiveSheet();
  emulator.user.paste('Sheet1', 1, 1, [
    ['State', 'Date', 'Sum'],
    ['new', '5/9/2026', '=1+1'],
    ['kept', '', '50%'],
  ]);
  sheet
    .getRange('A1')
    .setNotes([['the heading']])
    .setFontWeight('bold');
  sheet
    .getRange('A3')
    .setRichTextValue(SpreadsheetApp.newRichTextValue().setText('kept').setLinkUrl('#gid=0').build());
  sheet
    .getRange('D2')
    .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['yes']).build());
  const rule = SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A2:C9')]);
  sheet.setConditionalFormatRules([rule.whenFormulaSatisfied('=$A2="new"').setBackground('#00ff00').build()]);
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(2, 250);
  emulator.user.protect('Sheet1', 'A1:C1', { editable: true, description: 'head' });
  emulator.user.hideRow('Sheet1', 9);
  emulator.user.filter('Sheet1', 1, ['new']);
  emulator.comments.add(0, 2, 1, 'why?');
  emulator.user.addSheet('Empty');
  PropertiesService.getDocumentProperties().setProperty('run', '7');
  return emulator;
}

test('a cell is shown with its value, display, formula, note, format, validation, link and colors', () => {
  const [head, second, third] = filled().view('Sheet1', 1, 3);
  expect(head?.cells[0]).toEqual({
    column: 1,
    value: 'State',
    display: 'State',
    attributes: { note: 'the heading', fontWeight: 'bold' },
  });
  expect(second?.cells).toEqual([
    { column: 1, value: 'new', display: 'new', conditional: { background: '#00ff00' } },
    {
      column: 2,
      value: { date: '2026-05-09T04:00:00.000Z' },
      display: '5/9/2026',
      attributes: { numberFormat: 'M/d/yyyy' },
      conditional: { background: '#00ff00' },
    },
    {
      column: 3,
      value: 2,
      display: '2',
      attributes: { formula: '=1+1' },
      conditional: { background: '#00ff00' },
    },
    {
      column: 4,
      value: '',
      display: '',
      attributes: { validation: expect.objectContaining({ values: ['yes'] }) },
    },
  ]);
  expect(third?.hiddenBy).toBe('filter');
  expect(third?.cells[0]?.attributes?.richText?.link).toBe('#gid=0');
});

test('a workbook that is put back is the same workbook, in another session too', () => {
  const snapshot = filled().snapshot();
  const again = createEmulator({ now: () => 0 });
  again.restore(snapshot);
  expect(again.snapshot()).toEqual(snapshot);
  const sheet = again.globals.SpreadsheetApp.getActiveSheet();
  expect(cellValue(sheet.getRange('B2'))).toEqual(new Date('2026-05-09T04:00:00Z'));
  expect(formulaOf(sheet.getRange('C2'))).toBe('=1+1');
  expect(sheet.getRange('A3').getRichTextValue()?.getLinkUrl()).toBe('#gid=0');
  expect(again.view('Sheet1', 3, 9).map(({ row, hiddenBy }) => [row, hiddenBy])).toEqual([
    [3, 'filter'],
    [9, 'user'],
  ]);
  expect(again.comments.list(0)).toEqual([expect.objectContaining({ row: 2, column: 1, anchored: true })]);
  expect(again.globals.PropertiesService.getDocumentProperties().getProperty('run')).toBe('7');
});

/** Whatever a snapshot would share with the workbook by mistake. */
const CHANGES: Readonly<Record<string, (emulator: Emulator) => unknown>> = {
  'a value': ({ user }) => user.type('Sheet1', 2, 1, 'changed'),
  'a format': ({ user }) => user.makePlainText('Sheet1', 'A1:C3'),
  'a note': ({ globals }) =>
    globals.SpreadsheetApp.getActiveSheet()
      .getRange('A1')
      .setNotes([['other']]),
  'a width': ({ user }) => user.setColumnWidth('Sheet1', 2, 50),
  'a row more': ({ user }) => user.insertRow('Sheet1', 1),
  'a column that moves': ({ user }) => user.moveColumn('Sheet1', 2, 1),
  'a filter that goes': ({ user }) => user.removeFilter('Sheet1'),
  'a row that is hidden': ({ user }) => user.hideRow('Sheet1', 2),
  'a comment': ({ comments }) => comments.add(0, 3, 1, 'and this?'),
  'a tab that goes': ({ user }) => user.deleteSheet('Empty'),
  'a property': ({ globals }) => globals.PropertiesService.getDocumentProperties().setProperty('run', '8'),
};

test.each(Object.entries(CHANGES))('a snapshot does not change with %s', (_, change) => {
  const emulator = filled();
  const snapshot = emulator.snapshot();
  const again = createEmulator({ now: () => 0 });
  again.restore(snapshot);
  change(emulator);
  expect(emulator.snapshot()).not.toEqual(again.snapshot());
  expect(again.snapshot()).toEqual(snapshot);
  change(again);
  again.restore(snapshot);
  expect(again.snapshot()).toEqual(snapshot);
});

test('a view shows the rows that were asked for', () => {
  expect(
    filled()
      .view('Sheet1', 2, 3)
      .map(({ row }) => row),
  ).toEqual([2, 3]);
});
