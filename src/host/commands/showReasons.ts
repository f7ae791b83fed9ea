/** Opens the page that explains rows. The page itself asks for what it shows. */
export function showReasons(): string {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('CRM Sync Review');
  SpreadsheetApp.getUi().showSidebar(page);
  return '';
}
