import { createEmulator } from '../../src/emulator/emulator.ts';
import { call } from './call.ts';
import { cellValue, formulaOf } from './cell.ts';

const open = () => {
  const emulator = createEmulator();
  const app = emulator.globals.SpreadsheetApp;
  return { emulator, app, sheet: app.getActiveSheet() };
};

test('a rich text keeps its text as it is, with its links', () => {
  const { app, sheet } = open();
  const cell = sheet.getRange('A1');
  cell.setRichTextValue(app.newRichTextValue().setText('=1+1').setLinkUrl('#gid=0&range=A2').build());
  expect([cellValue(cell), formulaOf(cell)]).toEqual(['=1+1', '']);
  expect(cell.getRichTextValue()?.getLinkUrl()).toBe('#gid=0&range=A2');
  cell.setValue('plain');
  expect(cell.getRichTextValue()?.getLinkUrl()).toBeNull();
});

test('a style is that of the whole text, and a new text has neither style nor link', () => {
  const { emulator, app, sheet } = open();
  const bold = app.newTextStyle().setBold(true).build();
  const builder = app.newRichTextValue().setText('see row 5').setTextStyle(bold).setLinkUrl('#x');
  sheet.getRange('A1').setRichTextValue(builder.build());
  const held = () => emulator.view('Sheet1', 1, 1)[0]?.cells[0]?.attributes?.richText;
  expect(held()).toEqual({ text: 'see row 5', style: { bold: true }, link: '#x' });
  sheet.getRange('A1').setRichTextValue(builder.setText('see').build());
  expect(held()).toBeUndefined();
  expect(() => call(builder, 'setLinkUrl', 0, 2, '#x')).toThrow("don't match the method signature");
});

test('a number has no rich text', () => {
  const cell = open().sheet.getRange('A1').setValue(5);
  expect(cell.getRichTextValue()).toBeNull();
});
