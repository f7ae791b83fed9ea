import { columnsOf, OUTCOMES, OUTPUTS } from '../../src/core/report/outputColumns.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { freshWorkbook } from './support/busyWorkbook.ts';
import { textsOf } from './support/sheets.ts';

/** What somebody sees who has no add-on: may comment, or view. */

/** A screen of 1280 pixels less the numbers of the rows and the bar at the right. */
const IN_SIGHT = 1220;
const READ_BY_EVERYBODY = ['issue', 'contact_key', 'contact_name', 'writes', 'state', 'decision', 'note'];

const sheetNamed = ({ globals }: Emulator, tab: string) => {
  const sheet = globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  if (!sheet) throw new Error(`there is no ${tab}`);
  return sheet;
};

const { emulator, run } = freshWorkbook();
run('runReview');

test.each(OUTCOMES)('what a colleague reads of %s is in sight without scrolling', (outcome) => {
  const sheet = sheetNamed(emulator, OUTPUTS[outcome].tab);
  const columns = columnsOf(outcome);
  const last = Math.max(
    ...columns.flatMap(({ name }, at) => (READ_BY_EVERYBODY.includes(name) ? [at + 1] : [])),
  );
  const widths = Array.from({ length: last }, (_, at) => sheet.getColumnWidth(at + 1));
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(IN_SIGHT);
  expect(sheet.getFrozenRows()).toBe(1);
});

test.each(OUTCOMES)(
  'every heading of %s has a note, cells are clipped, technical columns are folded',
  (outcome) => {
    const { tab } = OUTPUTS[outcome];
    const [header = []] = textsOf(emulator, tab);
    const notes = sheetNamed(emulator, tab).getRange(1, 1, 1, header.length).getNotes()[0];
    expect(notes?.filter(Boolean)).toHaveLength(header.length);
    const state = emulator.snapshot().document.sheets.find(({ name }) => name === tab);
    const folded = columnsOf(outcome).flatMap(({ name }, at) =>
      state?.columns[at]?.collapsed ? [name] : [],
    );
    expect(folded).toEqual(
      columnsOf(outcome).flatMap(({ name, isTechnical }) => (isTechnical ? [name] : [])),
    );
    expect(folded).toContain('row_key');
    const [, row] = emulator.view(tab, 1, 2);
    expect(new Set(row?.cells.map(({ attributes }) => attributes?.wrapStrategy))).toEqual(new Set(['CLIP']));
  },
);

test('rows are tinted by what became of them, and an open one is white', () => {
  const [row] = emulator.view('Conflicts', 2, 2);
  const colorOf = () => emulator.view('Conflicts', 2, 2)[0]?.cells[0]?.conditional?.background;
  const [header = []] = textsOf(emulator, 'Conflicts');
  const column = (heading: string) => header.indexOf(heading) + 1;
  expect([row?.row, colorOf()]).toEqual([2, undefined]);
  const colors = [];
  for (const [heading, says] of [
    ['Decision', 'approve'],
    ['Decision', 'needs info'],
    ['State', 'reopened'],
    ['State', 'cleared'],
  ] as const) {
    emulator.user.type('Conflicts', 2, column(heading), says);
    colors.push(colorOf());
  }
  expect(new Set(colors).size).toBe(4);
  expect(colors).not.toContain(undefined);
  emulator.user.moveColumn('Conflicts', column('State'), 1);
  expect(colorOf()).toBe(colors[3]);
});

test("the colors that 0.1.0 gave to State make way for those of rows, and people's own stay", () => {
  const other = freshWorkbook();
  other.run('runReview');
  const sheet = sheetNamed(other.emulator, 'Conflicts');
  const { SpreadsheetApp } = other.emulator.globals;
  const tints = sheet.getConditionalFormatRules();
  const [former, own] = ['reopened', 'call them'].map((text) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(text)
      .setBackground('#ff00ff')
      .setRanges([sheet.getRange('A2:A')])
      .build(),
  );
  sheet.setConditionalFormatRules([former, own].flatMap((rule) => rule ?? []));
  other.run('setUpWorkbook');
  const conditions = sheet
    .getConditionalFormatRules()
    .map((rule) => rule.getBooleanCondition()?.getCriteriaValues()[0]);
  expect(conditions).toHaveLength(tints.length + 1);
  expect(conditions).not.toContain('reopened');
  expect(conditions.at(-1)).toBe('call them');
});

test('the decision has a drop-down down to the last row', () => {
  const sheet = sheetNamed(emulator, 'Ledger');
  const [header = []] = textsOf(emulator, 'Ledger');
  const at = header.indexOf('Decision') + 1;
  expect(sheet.getRange(sheet.getMaxRows(), at).getDataValidation()?.getCriteriaValues()[0]).toContain(
    'approve',
  );
});

test('a filter that somebody has set stays as it is', () => {
  const other = freshWorkbook();
  other.run('runReview');
  other.emulator.user.filter('Conflicts', 1, ['stays held']);
  const filterOf = () =>
    other.emulator.snapshot().document.sheets.find(({ name }) => name === 'Conflicts')?.filter;
  const before = filterOf();
  other.emulator.user.type('appointments', 3, 3, 'p3@x.test');
  other.run('runReview');
  expect(filterOf()).toEqual(before);
});

test('rows that are cleared are grouped, and let out when they are back; none is folded or hidden', () => {
  const other = freshWorkbook();
  other.run('runReview');
  const gone = textsOf(other.emulator, 'Ledger').findIndex(([event]) => event === 'safe, then gone') + 1;
  const source = textsOf(other.emulator, 'appointments');
  const at = source.findIndex(([event]) => event === 'safe, then gone') + 1;
  const depthOf = (row: number) => sheetNamed(other.emulator, 'Ledger').getRowGroupDepth(row);
  other.emulator.user.clear('appointments', `A${at}:G${at}`);
  other.run('runReview');
  expect([depthOf(gone), depthOf(gone - 1)]).toEqual([1, 0]);
  expect(textsOf(other.emulator, 'Ledger')[gone - 1]).toContain('cleared');
  other.emulator.user.paste('appointments', at, 1, [source[at - 1] ?? []]);
  other.run('runReview');
  expect(depthOf(gone)).toBe(0);
});
