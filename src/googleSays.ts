/*
 * What Google's services say when they refuse, and what it means for whoever reads it. The script looks here for what it
 * caught, the page for what reached it instead of an answer.
 */

export interface GoogleRefusal {
  readonly id: string;
  /** Google's words. */
  readonly says: RegExp;
  readonly means: string;
  /** What to do. That waiting helps is said only where it does. */
  readonly todo: string;
}

/** Read from the top; the first that fits is told. The words are Google's documentation's or reported ones. */
export const GOOGLE_SAYS = [
  {
    id: 'typed-columns',
    says: /typed columns/i,
    means: 'The tab holds a Table with typed columns, and Google lets no script format these.',
    todo: 'Turn the Table back into a range: the arrow beside its name, Revert to unformatted data. Then try again.',
  },
  {
    id: 'other-account',
    says: /PERMISSION_DENIED/,
    means:
      'Google ran the script as another Google account of this browser than the one that has the spreadsheet open.',
    todo: 'Open the spreadsheet in a browser profile, or a private window, with one account only.',
  },
  {
    id: 'consent',
    says: /authorization is required|(?:specified )?permissions are not sufficient|not have permission to call/i,
    means: 'A permission that the script needs was not given.',
    todo: 'Choose any command of the menu CRM Sync Review, allow both permissions, and choose the command again.',
  },
  {
    id: 'protected',
    says: /protected/i,
    means: 'A part of the tab is protected, and you may not edit it.',
    todo: 'Ask whoever protected it to let you edit it (Data, Protect sheets and ranges), then try again.',
  },
  {
    id: 'no-edit-right',
    says: /(?:not|don't) have permission|access denied|need edit access/i,
    means: 'You may not edit this spreadsheet.',
    todo: 'Ask its owner for the right to edit it, then reload it.',
  },
  {
    id: 'spreadsheet-full',
    says: /number of cells in the workbook above|10,?000,?000 cells/i,
    means: 'The spreadsheet is full: Google allows ten million cells in one.',
    todo: 'Delete tabs and blank rows or columns that nobody needs, or start with a new spreadsheet, then try again.',
  },
  {
    id: 'cell-too-long',
    says: /maximum of 50,?000 characters/i,
    means: 'A cell holds more than the 50,000 characters that Google allows.',
    todo: 'Shorten the longest cell of the export, then try again.',
  },
  {
    id: 'tab-gone',
    says: /sheet .*(?:not found|does not exist|deleted)|(?:not find|no longer) .*sheet/i,
    means: 'A tab was deleted or renamed while the work went on.',
    todo: 'Bring it back with Undo or from the version history, or go without it, then try again.',
  },
  {
    id: 'rows-gone',
    says: /outside the dimensions|out of bounds|coordinates of the (?:target )?range/i,
    means: 'Rows or columns were deleted while the work went on.',
    todo: 'Try again.',
  },
  {
    id: 'daily-quota',
    says: /for one day|daily/i,
    means: 'Google allows this account no more work by scripts today.',
    todo: 'Go on tomorrow, or use the command line, which has no such limit.',
  },
  {
    id: 'too-many-at-once',
    says: /simultaneous/i,
    means: 'Too many scripts of this account are running at once: Google allows thirty.',
    todo: 'Close other spreadsheets in which a sidebar is open, wait a minute, then try again.',
  },
  {
    id: 'rate-limit',
    says: /too many times|rate limit/i,
    means: 'Google allows no more requests for the moment.',
    todo: 'Wait a minute, then try again.',
  },
  {
    id: 'execution-time',
    says: /maximum execution time/i,
    means: 'Google ended the work after the six minutes that it allows at a time.',
    todo: 'Run the review in the sidebar, view Run: it goes on for as long as it takes.',
  },
  {
    id: 'page-missing',
    says: /HtmlService|No HTML file named/i,
    means: 'The script lacks the page of the sidebar.',
    todo: 'Add the HTML file Sidebar to the script, as the page that installs the add-on says.',
  },
  {
    id: 'script-changed',
    says: /script function not found|has no page\w+/i,
    means: 'The script was updated or taken away while this page was open.',
    todo: 'Reload the spreadsheet and open the sidebar again.',
  },
  {
    id: 'connection',
    says: /NetworkError|connection|HTTP 0/i,
    means: 'The connection to Google was lost.',
    todo: 'When it is back, try again.',
  },
  {
    id: 'service-down',
    says: /\bService (?:Spreadsheets|error|unavailable|.*timed out)|server error|internal error|try again later|timed out|empty response/i,
    means: 'Google Sheets did not answer properly.',
    todo: 'Wait a minute, then try again. www.google.com/appsstatus says whether the service is down.',
  },
] as const satisfies readonly GoogleRefusal[];

/** The refusal behind a message of Google's; undefined for words that nobody has met yet. */
export function googleRefusal(message: string): GoogleRefusal | undefined {
  return GOOGLE_SAYS.find(({ says }) => says.test(message));
}
