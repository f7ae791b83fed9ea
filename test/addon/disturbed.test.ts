import { busyWorkbook, freshWorkbook } from './support/busyWorkbook.ts';
import { cellsWrittenBy, recordsOf, tablesOf, textsOf } from './support/sheets.ts';

/*
 * What people do to a workbook that no run expects. The tabs that they call as ours are called are theirs.
 */

const statusOf = (emulator: Parameters<typeof textsOf>[0]) => textsOf(emulator, 'Handoff')[0]?.[0] ?? '';

test.each(['Handoff', 'Archive'])("a person's own tab named %s is left as it is", (tab) => {
  const { emulator, run } = busyWorkbook();
  run('runReview');
  if (tab === 'Handoff') emulator.user.deleteSheet(tab);
  emulator.user.addSheet(tab);
  emulator.user.paste(tab, 1, 1, [['Call Kim'], ['then Bo']]);
  const before = emulator.snapshot();
  const says = tab === 'Handoff' ? run('runReview') : run('archiveClearedRows', 'YES');
  expect(says).toContain(tab);
  expect(textsOf(emulator, tab)).toEqual([['Call Kim'], ['then Bo']]);
  expect(emulator.snapshot().document.sheets).toEqual(before.document.sheets);
});

test('what is written below the handoff stays, also where the handoff grows and shrinks', () => {
  const { emulator, run } = freshWorkbook();
  run('runReview');
  const notes = [['Kim: look at C1'], ['Bo: done']];
  emulator.user.paste('Handoff', textsOf(emulator, 'Handoff').length + 2, 1, notes);
  const below = () =>
    textsOf(emulator, 'Handoff')
      .slice(-2)
      .map(([cell]) => [cell]);
  const lengths = new Set([textsOf(emulator, 'Handoff').length]);
  for (const rows of [[['stock'], ['a']], [['stock'], ['b']], [['']]]) {
    if (lengths.size === 1) emulator.user.addSheet('stock');
    emulator.user.clear('stock', 'A1:A9');
    emulator.user.paste('stock', 1, 1, rows);
    run('runReview');
    lengths.add(textsOf(emulator, 'Handoff').length);
    expect(below()).toEqual(notes);
    expect(statusOf(emulator)).toMatch(/^Complete/);
  }
  expect(lengths.size).toBeGreaterThan(1);
});

test('a handoff that was deleted comes back although nothing else has changed', () => {
  const { emulator, run } = freshWorkbook();
  run('runReview');
  emulator.user.deleteSheet('Handoff');
  run('runReview');
  expect(statusOf(emulator)).toMatch(/^Complete/);
  expect(cellsWrittenBy(emulator, () => run('runReview'))).toBe(0);
});

test.each(['A5:D8', 'A1'])(
  'a protected range %s of the handoff is named before anything is written',
  (range) => {
    const { emulator, run } = busyWorkbook();
    emulator.user.protect('Handoff', range, { editable: false });
    const before = emulator.snapshot();
    expect(run('runReview')).toContain(`Handoff: ${range}`);
    expect(emulator.snapshot().document.sheets).toEqual(before.document.sheets);
  },
);

test('a protected header is named where a deleted column must come back', () => {
  const { emulator, run } = busyWorkbook();
  const header = textsOf(emulator, 'Conflicts')[0] ?? [];
  emulator.user.deleteColumn('Conflicts', header.indexOf('Evidence') + 1);
  emulator.user.protect('Conflicts', 'A1:Z1', { editable: false });
  const before = emulator.snapshot();
  expect(run('runReview')).toContain('Conflicts: A1:Z1');
  expect(emulator.snapshot().document.sheets).toEqual(before.document.sheets);
});

test('a Decision column that was deleted comes back with its drop-down', () => {
  const { emulator, run } = freshWorkbook();
  run('runReview');
  const header = textsOf(emulator, 'Conflicts')[0] ?? [];
  emulator.user.deleteColumn('Conflicts', header.indexOf('Decision') + 1);
  run('runReview');
  const sheet = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Conflicts');
  const column = (textsOf(emulator, 'Conflicts')[0] ?? []).indexOf('Decision') + 1;
  expect(sheet?.getRange(2, column).getDataValidation()?.getCriteriaValues()[0]).toContain('reject');
});

test('a chart on a sheet of its own is no tab to review', () => {
  const { emulator, run } = freshWorkbook();
  emulator.user.addChartSheet('Chart1');
  run('runReview');
  expect(statusOf(emulator)).toMatch(/^Complete/);
  expect(tablesOf(emulator).ledger.length).toBeGreaterThan(1);
});

test.each(['Ledger', 'handoff', 'Review journal'])('no import tab is called %s', (name) => {
  const { emulator, run } = freshWorkbook();
  const before = emulator.snapshot();
  run('addImportTab', { button: 'OK', text: name });
  expect(emulator.snapshot().document.sheets).toEqual(before.document.sheets);
});

test('an import tab whose making was cut off is completed', () => {
  const { emulator, run } = freshWorkbook();
  emulator.user.addSheet('calls');
  run('addImportTab', { button: 'OK', text: 'calls' });
  emulator.user.paste('calls', 1, 1, [['007']]);
  expect(textsOf(emulator, 'calls')).toEqual([['007']]);
});

test('the sample is completed where its loading was cut off', () => {
  const { emulator, run } = freshWorkbook();
  const start = emulator.snapshot();
  for (const { name } of start.document.sheets.slice(1)) emulator.user.deleteSheet(name);
  const empty = emulator.snapshot();
  emulator.resetCalls();
  run('loadSample');
  const sample = () => emulator.snapshot().document.sheets.map(({ name }) => [name, textsOf(emulator, name)]);
  const [calls, whole] = [emulator.calls.calls, sample()];
  for (let call = 5; call < calls; call += 7) {
    emulator.restore(empty);
    emulator.failAt(call, { when: 'after', lasts: 'until-cleared' });
    try {
      run('loadSample');
    } catch {
      // A killed execution says nothing to anybody.
    }
    emulator.clearFailure();
    run('loadSample');
    expect(sample()).toEqual(whole);
  }
});

test('a run that was cut off is repaired although the sources were put back meanwhile', () => {
  const { emulator, run } = freshWorkbook();
  run('runReview');
  emulator.user.type(
    'Conflicts',
    2,
    (textsOf(emulator, 'Conflicts')[0] ?? []).indexOf('Decision') + 1,
    'approve',
  );
  const before = tablesOf(emulator);
  const sources = textsOf(emulator, 'appointments');
  const start = emulator.snapshot();
  const change = () =>
    emulator.user.paste('appointments', 2, 2, [
      ['C6', 'p6@x.test'],
      ['C5', 'p5@x.test'],
    ]);
  change();
  emulator.resetCalls();
  run('runReview');
  const { calls } = emulator.calls;
  for (let call = 40; call < calls; call++) {
    emulator.restore(start);
    change();
    emulator.failAt(call, { when: 'after', lasts: 'until-cleared' });
    try {
      run('runReview');
    } catch {
      // A killed execution says nothing to anybody.
    }
    emulator.clearFailure();
    emulator.user.paste('appointments', 1, 1, sources);
    run('runReview');
    run('runReview');
    expect(statusOf(emulator)).toMatch(/^Complete/);
    const now = tablesOf(emulator);
    expect(now.conflict.map(([event]) => event)).toEqual(
      expect.arrayContaining(before.conflict.map(([event]) => event)),
    );
  }
});

test('a run that could not begin does not look as if somebody were running it', () => {
  const { emulator, run } = freshWorkbook();
  emulator.user.deleteSheet('Contact Map');
  run('runReview');
  expect(emulator.globals.PropertiesService.getDocumentProperties().getProperty('run')).toBeNull();
  expect(recordsOf(emulator, 'Ledger')).toEqual([]);
});
