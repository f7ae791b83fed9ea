import { OUTPUTS } from '../../src/core/report/outputColumns.ts';
import { busyWorkbook, freshWorkbook, peoplesCells } from './support/busyWorkbook.ts';
import { type OpenAddon, openWindow } from './support/openAddon.ts';
import { cellsWrittenBy, recordsOf, sheetId, tablesOf, textsOf } from './support/sheets.ts';

const TABS = Object.values(OUTPUTS).map(({ tab }) => tab);
const headerOf = (tab: readonly (readonly string[])[]) => tab[0] ?? [];

test('a run says what came out', () => {
  const { run } = freshWorkbook();
  const says = run('runReview');
  expect(says).toContain('Ledger: 3');
  expect(says).toContain('Conflicts: 5');
  expect(says).toContain('Errors: 1');
});

test('nothing is written where nothing has changed', () => {
  const { emulator, run } = freshWorkbook();
  run('runReview');
  const before = emulator.snapshot();
  expect(cellsWrittenBy(emulator, () => run('runReview'))).toBe(0);
  expect(emulator.snapshot().document.sheets).toEqual(before.document.sheets);
});

test('people keep what they wrote; rows are updated, reopened, cleared and added beside it', () => {
  const addon = busyWorkbook();
  const before = peoplesCells(addon);
  const rowsBefore = recordsOf(addon.emulator, 'Conflicts').map((row) => row['Row key']);
  expect(addon.run('runReview')).toContain('3 unchanged, 4 new, 1 updated, 1 reopened, 4 no longer listed');
  expect(peoplesCells(addon)).toEqual(before);
  expect(Object.keys(before)).toHaveLength(8);
  const rows = recordsOf(addon.emulator, 'Conflicts');
  expect(rows.map((row) => row['Row key']).slice(0, rowsBefore.length)).toEqual(rowsBefore);
  const reopened = rows.find(({ Event }) => Event === 'held otherwise');
  expect(reopened).toMatchObject({ State: 'reopened', Decision: '', 'Decided by': '' });
  expect(reopened?.['Previous decision']).toContain('approve by Kim');
});

test('Source leads to the row, as text and not as a formula; a cleared row leads nowhere', () => {
  const { emulator, run } = busyWorkbook();
  run('runReview');
  const sheet = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Conflicts');
  const column = headerOf(textsOf(emulator, 'Conflicts')).indexOf('Source');
  const links =
    sheet
      ?.getDataRange()
      .getRichTextValues()
      .map((cells) => cells[column]?.getLinkUrl() ?? null) ?? [];
  recordsOf(emulator, 'Conflicts').forEach((row, at) => {
    const target = `#gid=${sheetId(emulator, 'appointments')}&range=A${row['Source row']}`;
    expect(links[at + 1]).toBe(row.State === 'cleared' ? null : target);
  });
  expect(links.filter(Boolean)).toHaveLength(4);
});

test('a source tab that was imported again under its name is linked to again', () => {
  const { emulator, run } = freshWorkbook();
  run('runReview');
  const rows = textsOf(emulator, 'appointments');
  emulator.user.deleteSheet('appointments');
  emulator.user.addSheet('appointments');
  emulator.user.makePlainText('appointments', 'A1:G20');
  emulator.user.paste('appointments', 1, 1, rows);
  run('runReview');
  const sheet = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Ledger');
  expect(sheet?.getRange('B2').getRichTextValue()?.getLinkUrl()).toContain(
    `gid=${sheetId(emulator, 'appointments')}&`,
  );
});

test.each([
  { plainTextKeepsFormula: true, plainTextKeepsApostrophe: true },
  { plainTextKeepsFormula: true, plainTextKeepsApostrophe: false },
  { plainTextKeepsFormula: false, plainTextKeepsApostrophe: true },
  { plainTextKeepsFormula: false, plainTextKeepsApostrophe: false },
])('no formula comes from data, whatever a plain-text cell does: %j', (behavior) => {
  const { emulator, run } = busyWorkbook();
  Object.assign(emulator.behavior, behavior);
  run('runReview');
  expect(textsOf(emulator, 'Errors').some(([, event]) => event?.replace("'", '') === '=new and broken')).toBe(
    true,
  );
  expect(recordsOf(emulator, 'Ledger')[0]?.Evidence).toContain("title==1+1;'=2+2");
  const before = tablesOf(emulator);
  expect(cellsWrittenBy(emulator, () => run('runReview'))).toBe(0);
  expect(tablesOf(emulator)).toEqual(before);
  for (const tab of TABS) {
    const sheet = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
    expect(sheet?.getDataRange().getFormulas().flat().filter(Boolean)).toEqual([]);
  }
});

test('a text that became a formula all the same is emptied and named', () => {
  const { emulator } = busyWorkbook();
  Object.assign(emulator.behavior, { plainTextKeepsFormula: false, plainTextKeepsApostrophe: false });
  const { SpreadsheetApp } = emulator.globals;
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheetByName('Errors');
  // What no setting of the emulator does: a cell that turns into a formula between the write and the reading back.
  const flush = SpreadsheetApp.flush;
  const globals = {
    ...emulator.globals,
    SpreadsheetApp: new Proxy(SpreadsheetApp, {
      get: (target, key) =>
        key === 'flush'
          ? () => {
              const row = textsOf(emulator, 'Errors').findIndex(([, id]) => id?.includes('new and broken'));
              if (row > 0)
                sheet
                  ?.getRange(row + 1, 2)
                  .setNumberFormat('General')
                  .setValue('=1+1');
              flush();
            }
          : Reflect.get(target, key),
    }),
  };
  const window = openWindow(emulator, { ...emulator, globals } as never);
  const says = window.run('runReview');
  expect(says).toMatch(/Errors B\d+/);
  expect(sheet?.getDataRange().getFormulas().flat().filter(Boolean)).toEqual([]);
});

test('a second run says who is running and since when', () => {
  const { emulator, run } = freshWorkbook();
  const other = emulator.openSession({ email: 'kim@example.test' });
  other.globals.LockService.getDocumentLock().tryLock(0);
  const window = openWindow(emulator, other);
  other.failAt(1000);
  emulator.globals.PropertiesService.getDocumentProperties().setProperty(
    'run',
    JSON.stringify({ by: 'kim@example.test', since: '2026-06-01T09:00:00Z', phase: 'reading' }),
  );
  const before = emulator.snapshot();
  expect(run('runReview')).toMatch(/kim@example\.test.*2026-06-01T09:00:00Z/);
  expect(emulator.snapshot().document.sheets).toEqual(before.document.sheets);
  other.clearFailure();
  expect(window.run('runReview')).toContain('Ledger: 3');
  expect(cellsWrittenBy(emulator, () => run('runReview'))).toBe(0);
});

test('a protected range is named before anything is written', () => {
  const { emulator, run } = busyWorkbook();
  emulator.user.protect('Conflicts', 'A2:D3', { editable: false });
  const before = emulator.snapshot();
  const says = run('runReview');
  expect(says).toContain('Conflicts: A2:D3');
  expect(emulator.snapshot().document.sheets).toEqual(before.document.sheets);
  emulator.user.unprotect('Conflicts');
  emulator.user.protect('Errors', undefined, { editable: false });
  expect(run('runReview')).toContain('Errors: the whole tab');
  emulator.user.unprotect('Errors');
  emulator.user.protect('Ledger', 'P2:P3', { editable: true });
  expect(run('runReview')).toContain('4 new');
});

test('protecting columns of people alone holds nothing back', () => {
  const { emulator, run } = freshWorkbook();
  run('runReview');
  const column = headerOf(textsOf(emulator, 'Ledger')).indexOf('Decision');
  const letter = String.fromCharCode(65 + column);
  emulator.user.protect('Ledger', `${letter}1:${letter}100`, { editable: false });
  emulator.user.type('appointments', 3, 3, 'p1@x.test');
  expect(run('runReview')).toContain('1 new');
});

/** Runs the review, and lets a person do something after it has read and before it writes. */
function runWhile({ emulator }: OpenAddon, act: () => void): string {
  const { SpreadsheetApp } = emulator.globals;
  let isDone = false;
  const globals = {
    ...emulator.globals,
    SpreadsheetApp: new Proxy(SpreadsheetApp, {
      get: (target, key) =>
        key === 'flush'
          ? () => {
              if (!isDone) act();
              isDone = true;
              target.flush();
            }
          : Reflect.get(target, key),
    }),
  };
  return openWindow(emulator, { ...emulator, globals } as never).run('runReview');
}

test('rows that a person sorts while the run computes are not written beside the wrong events', () => {
  const addon = busyWorkbook();
  const { emulator, run } = addon;
  const before = tablesOf(emulator);
  expect(runWhile(addon, () => emulator.user.sortSheet('Conflicts', 2, true))).toContain('Conflicts');
  const [header = [], ...rows] = before.conflict;
  const sorted = [header, ...rows.sort((a, b) => ((a[1] ?? '') < (b[1] ?? '') ? -1 : 1))];
  expect(tablesOf(emulator).conflict).toEqual(sorted);
  expect(textsOf(emulator, 'Handoff')[0]?.[0]).toMatch(/^INCOMPLETE/);
  run('runReview');
  expect(textsOf(emulator, 'Handoff')[0]?.[0]).toMatch(/^Complete/);
});

test('a decision that is typed while the run computes does not stand for evidence that it never saw', () => {
  const addon = freshWorkbook();
  const { emulator, run } = addon;
  run('runReview');
  const [header = [], ...rows] = textsOf(emulator, 'Ledger');
  const row = rows.findIndex(([event]) => event === 'stays safe') + 2;
  emulator.user.paste('appointments', 2, 2, [['C6', 'p6@x.test']]);
  runWhile(addon, () => emulator.user.type('Ledger', row, header.indexOf('Decision') + 1, 'approve'));
  run('runReview');
  const decided = recordsOf(emulator, 'Ledger').find(({ Event }) => Event === 'stays safe');
  expect(decided).toMatchObject({ Contact: 'C6/G6', State: 'reopened', Decision: '' });
  expect(decided?.['Previous decision']).toContain('approve');
});

test('a column that a person moves while the run computes keeps its cells', () => {
  const addon = busyWorkbook();
  const { emulator, run } = addon;
  const note = headerOf(textsOf(emulator, 'Conflicts')).indexOf('Note') + 1;
  const before = peoplesCells(addon);
  runWhile(addon, () => emulator.user.moveColumn('Conflicts', note, 3));
  expect(peoplesCells(addon)).toEqual(before);
  run('runReview');
  expect(peoplesCells(addon)).toEqual(before);
});

test('without a contact map nothing is reviewed, and the tab that is missing is named', () => {
  const { emulator, run } = freshWorkbook();
  emulator.user.deleteSheet('Contact Map');
  expect(run('runReview')).toContain('Contact Map');
  expect(tablesOf(emulator).ledger).toEqual([[]]);
});

test('an error in a set-up tab names tab and cell, selects the cell and says what is allowed', () => {
  const { emulator, run } = freshWorkbook();
  run('setUpWorkbook');
  emulator.user.paste('Field Policy', 2, 1, [
    ['owner', 'both', '', '', 'never'],
    ['phone', 'both', '', '', 'sometimes'],
  ]);
  const says = run('runReview');
  expect(says).toMatch(/Field Policy E3.*sometimes.*never, ask, fill-if-empty, allow/);
  const cell = emulator.globals.SpreadsheetApp.getCurrentCell();
  expect([cell?.getSheet().getName(), cell?.getA1Notation()]).toEqual(['Field Policy', 'E3']);
  expect(tablesOf(emulator).ledger).toHaveLength(1);
});

test('an output tab that lost its row keys is not guessed at', () => {
  const { emulator, run } = freshWorkbook();
  run('runReview');
  const column = headerOf(textsOf(emulator, 'Ledger')).indexOf('Row key') + 1;
  emulator.user.deleteColumn('Ledger', column);
  const before = emulator.snapshot();
  expect(run('runReview')).toMatch(/Ledger.*Row key/);
  expect(emulator.snapshot().document.sheets).toEqual(before.document.sheets);
});

test('a column that somebody deleted comes back at the right, filled', () => {
  const { emulator, run } = freshWorkbook();
  run('runReview');
  const before = recordsOf(emulator, 'Ledger');
  emulator.user.deleteColumn('Ledger', headerOf(textsOf(emulator, 'Ledger')).indexOf('Evidence') + 1);
  run('runReview');
  expect(recordsOf(emulator, 'Ledger')).toEqual(before);
  expect([...headerOf(textsOf(emulator, 'Ledger'))].pop()).toBe('Evidence');
});

test('filtered and hidden rows are brought up to date like all others', () => {
  const shown = busyWorkbook();
  shown.run('runReview');
  const hidden = busyWorkbook();
  hidden.emulator.user.filter('Conflicts', 1, ['nothing']);
  hidden.emulator.user.hideRow('Ledger', 2);
  hidden.run('runReview');
  expect(tablesOf(hidden.emulator)).toEqual(tablesOf(shown.emulator));
});
