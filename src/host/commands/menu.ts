const TITLE = 'CRM Sync Review';

/**
 * Builds the menu. Runs before anybody has authorized anything (AuthMode NONE), so it touches no other service. A menu
 * names functions by text: a test holds the names to what the script has.
 */
export function buildMenu(): void {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu(TITLE)
    .addItem('Set up workbook', 'setUpWorkbook')
    .addItem('Add import tab', 'addImportTab')
    .addItem('Check tabs', 'checkTabs')
    .addItem('Run review', 'runReview')
    .addItem('Show reasons', 'showReasons')
    .addSeparator()
    .addItem('Archive cleared rows', 'archiveClearedRows')
    .addItem('Phone region', 'setPhoneRegion')
    .addItem('Load sample', 'loadSample')
    .addSubMenu(ui.createMenu('For developers').addItem('Verify platform', 'verifyPlatform'))
    .addToUi();
}
