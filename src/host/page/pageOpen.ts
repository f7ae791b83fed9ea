import { setupTabNamed } from '../../core/read/setUp.ts';
import { outcomeOfTab } from './outputTable.ts';
import { reviewerName } from './reviewer.ts';

declare const VERSION: string;

/** The tabs that the add-on writes and that hold no records. */
const OTHER_TABS = new Set(['Handoff', 'Platform Report']);

/** What the page needs to begin: who is there, and which tabs there are. */
export function pageOpen() {
  const spreadsheet = SpreadsheetApp.getActive();
  return {
    version: VERSION,
    reviewer: reviewerName(),
    region: '',
    slice: '',
    sheets: spreadsheet.getSheets().map((sheet) => {
      const name = sheet.getName();
      const outcome = outcomeOfTab(name);
      return {
        name,
        id: sheet.getSheetId(),
        rows: sheet.getLastRow(),
        columns: sheet.getLastColumn(),
        holds: outcome
          ? 'output'
          : setupTabNamed(name)
            ? 'set-up'
            : OTHER_TABS.has(name)
              ? 'other'
              : 'source',
        outcome,
      };
    }),
  };
}
