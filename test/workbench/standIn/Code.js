// biome-ignore-all lint/correctness/noUnusedVariables: menus and the page call them by their names
// A small add-on that asks, fails and takes its time whenever it is told to: what the workbench must be able to bear.

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Stand-in')
    .addItem('Run review', 'runReview')
    .addItem('Show reasons', 'showReasons')
    .addItem('Ask me', 'askMe')
    .addItem('Fail', 'failNow')
    .addItem('Take three seconds', 'takeThreeSeconds')
    .addToUi();
}

function runReview() {
  const document = SpreadsheetApp.getActiveSpreadsheet();
  const conflicts = document.getSheetByName('Conflicts') || document.insertSheet('Conflicts');
  const target = document.getSheets()[0];
  const link = `#gid=${target.getSheetId()}&range=A3`;
  conflicts.getRange('A1:E200').setNumberFormat('@');
  conflicts
    .getRange('A1:E1')
    .setValues([['Event', 'Issue', 'Decision', 'Note', 'Row key']])
    .setFontWeight('bold');
  conflicts.getRange('A1').setNotes([['The event of the export']]);
  conflicts.getRange('A2:B3').setValues([
    ['APT-1', 'Somebody must decide'],
    ['APT-2', 'Somebody must decide'],
  ]);
  conflicts
    .getRange('A2')
    .setRichTextValue(SpreadsheetApp.newRichTextValue().setText('APT-1').setLinkUrl(link).build());
  conflicts
    .getRange('C2:C3')
    .setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(['approve', 'reject'], true).build(),
    );
  conflicts.setFrozenRows(1);
  const ui = SpreadsheetApp.getUi();
  ui.alert('Review done', '2 conflicts', ui.ButtonSet.OK);
}

function showReasons() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Stand-in'));
}

function askMe() {
  const ui = SpreadsheetApp.getUi();
  const sure = ui.alert('Sure?', 'Shall it be done?', ui.ButtonSet.YES_NO);
  const name = ui.prompt('Name', 'Who are you?', ui.ButtonSet.OK_CANCEL);
  SpreadsheetApp.getActiveSpreadsheet()
    .getRange('Conflicts!E3')
    .setValue(`${sure} ${name.getResponseText()}`);
}

function failNow() {
  throw new Error('It went wrong');
}

function takeThreeSeconds() {
  const end = Date.now() + 3000;
  while (Date.now() < end);
  SpreadsheetApp.getActiveSpreadsheet().getRange('Conflicts!B2').setValue('Done after three seconds');
}

function whereAmI() {
  const cell = SpreadsheetApp.getCurrentCell();
  return `${cell.getSheet().getName()} ${cell.getA1Notation()}`;
}

function goToB3() {
  SpreadsheetApp.getActiveSpreadsheet().getRange('Conflicts!B3').activate();
}

function aDate() {
  return { at: new Date() };
}
