import { SETUP_TABS } from '../../core/read/setup/setupTabNames.ts';
import { OUTCOMES } from '../../core/report/outputColumns.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { assertMayWrite } from '../sheet/protections.ts';
import { assertOursHandoff, makeHandoffTab } from '../workbook/handoffTab.ts';
import { makeOutputTabs, makeSetupTab } from '../workbook/makeTabs.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';

/** Makes every tab that is not there yet, and completes those that are. Safe to run as often as one likes. */
export function setUpWorkbook(): string {
  const book = openWorkbook();
  const here = book.spreadsheet.getActiveSheet();
  assertMayWrite(
    [...book.setup.values(), ...book.outputs.values()].map((tab) => ({
      ...tab,
      ranges: [tab.sheet.getRange(1, 1, tab.sheet.getMaxRows(), tab.sheet.getMaxColumns())],
    })),
  );
  for (const name of SETUP_TABS) makeSetupTab(book, name);
  makeOutputTabs(book, new Map(OUTCOMES.map((outcome) => [outcome, 0])));
  const handoff = book.own.get(OWN_TABS.handoff);
  if (handoff) assertOursHandoff(handoff);
  else makeHandoffTab(book);
  book.spreadsheet.setActiveSheet(here);
  return 'The tabs are ready.\n\n1. Paste your contact map into Contact Map.\n2. Choose Add import tab for each export, and paste it there. Pasting into other tabs lets Sheets damage phones and long ids.\n3. Choose Check tabs, then Run review.';
}
