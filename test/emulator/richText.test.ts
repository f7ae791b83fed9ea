import { createEmulator } from '../../src/emulator/emulator.ts';

const open = () => {
  const emulator = createEmulator();
  const app = emulator.globals.SpreadsheetApp;
  return { emulator, app, sheet: app.getActiveSheet() };
};

test('a rich text keeps its text as it is, with its links', () => {
  const { app, sheet } = open();
  const cell = sheet.getRange('A1');
  cell.setRichTextValue(app.newRichTextValue().setText('=1+1').setLinkUrl('#gid=0&range=A2').build());
  expect([cell.getValue(), cell.getFormula()]).toEqual(['=1+1', '']);
  expect(cell.getRichTextValue()?.getLinkUrl()).toBe('#gid=0&range=A2');
  cell.setValue('plain');
  expect(cell.getRichTextValue()?.getLinkUrl()).toBeNull();
});

test('a link or style on part of a text divides it into runs', () => {
  const { app } = open();
  const bold = app.newTextStyle().setBold(true).build();
  const text = app
    .newRichTextValue()
    .setText('see row 5')
    .setLinkUrl(4, 9, '#x')
    .setTextStyle(0, 3, bold)
    .build();
  expect(text.getLinkUrl()).toBeNull();
  expect(text.getRuns().map((run) => [run.getText(), run.getLinkUrl(), run.getTextStyle().isBold()])).toEqual(
    [
      ['see', null, true],
      [' ', null, null],
      ['row 5', '#x', null],
    ],
  );
  expect(() => app.newRichTextValue().setText('x').setLinkUrl(0, 2, '#')).toThrow('Invalid argument');
});

test('a number has no rich text', () => {
  const cell = open().sheet.getRange('A1').setValue(5);
  expect(cell.getRichTextValue()).toBeNull();
});
