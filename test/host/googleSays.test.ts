import { GOOGLE_SAYS, googleRefusal } from '../../src/googleSays.ts';

const SAID: readonly (readonly [string, (typeof GOOGLE_SAYS)[number]['id'] | undefined])[] = [
  ['This operation is not allowed on cells in typed columns.', 'typed-columns'],
  ['PERMISSION_DENIED', 'other-account'],
  ['ScriptError: PERMISSION_DENIED', 'other-account'],
  ['Authorization is required to perform that action.', 'consent'],
  [
    'Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly',
    'consent',
  ],
  ['You do not have permission to call Ui.showSidebar', 'consent'],
  [
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    'protected',
  ],
  ['You do not have permission to access the requested document.', 'no-edit-right'],
  [
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    'spreadsheet-full',
  ],
  ['Your input contains more than the maximum of 50000 characters in a single cell.', 'cell-too-long'],
  ['Sheet 1234 not found', 'tab-gone'],
  ['The coordinates of the target range are outside the dimensions of the sheet.', 'rows-gone'],
  ['Those rows are out of bounds.', 'rows-gone'],
  ['Service invoked too many times for one day: properties.', 'daily-quota'],
  ['There are too many scripts running simultaneously for this Google user account.', 'too-many-at-once'],
  [
    'Service invoked too many times in a short time: spreadsheets. Try Utilities.sleep(1000) between calls.',
    'rate-limit',
  ],
  ['Exceeded maximum execution time', 'execution-time'],
  ['No HTML file named Sidebar was found.', 'page-missing'],
  ['Script function not found: pagePlace', 'script-changed'],
  ['NetworkError: Connection failure due to HTTP 0', 'connection'],
  ['Service Spreadsheets failed while accessing document with id 1aB.', 'service-down'],
  ['Service Spreadsheets timed out while accessing document with id 1aB.', 'service-down'],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", 'service-down'],
  ['Something that nobody has met yet', undefined],
];

test.each(SAID)('Google says %j: %s', (message, id) => {
  expect(googleRefusal(message)?.id).toBe(id);
  expect(googleRefusal(`Exception: ${message}`)?.id).toBe(id);
});

test('every refusal has a sentence of its own, and an example here', () => {
  expect(new Set(GOOGLE_SAYS.map(({ means }) => means)).size).toBe(GOOGLE_SAYS.length);
  const met = new Set(SAID.map(([, id]) => id));
  expect(GOOGLE_SAYS.filter(({ id }) => !met.has(id))).toEqual([]);
});

test('waiting is advised only where it helps', () => {
  expect(GOOGLE_SAYS.filter(({ todo }) => /\bwait\b/i.test(todo)).map(({ id }) => id)).toEqual([
    'too-many-at-once',
    'rate-limit',
    'service-down',
  ]);
});
