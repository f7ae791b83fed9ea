import { choicesOfRow } from '../../src/core/report/decisionChoices.ts';
import { cellsByName, columnPlaces } from '../../src/core/report/outputHeader.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { busyWorkbook, freshWorkbook } from './support/busyWorkbook.ts';
import { textsOf } from './support/sheets.ts';

/** What the drop-down beside each row of Conflicts offers, by event, with what means anything there. */
function offered(emulator: Emulator) {
  const sheet = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Conflicts');
  const [header = [], ...rows] = textsOf(emulator, 'Conflicts');
  const columns = columnPlaces('conflict', header);
  const column = (columns.get('decision') ?? -1) + 1;
  const rules = sheet?.getRange(2, column, rows.length, 1).getDataValidations() ?? [];
  return rows.map((cells, at) => {
    const cell = cellsByName(columns, cells);
    const offers: unknown = rules[at]?.[0]?.getCriteriaValues()[0];
    return { event: cell('event_id'), offers, means: choicesOfRow('conflict', cell) };
  });
}

const differing = (emulator: Emulator) =>
  offered(emulator).filter(({ offers, means }) => JSON.stringify(offers) !== JSON.stringify(means));

test('each row of Conflicts is offered what means anything beside it, after a change too', () => {
  const { emulator, run } = freshWorkbook();
  run('runReview');
  expect(offered(emulator).length).toBeGreaterThan(3);
  expect(differing(emulator)).toEqual([]);
  const other = busyWorkbook();
  other.run('runReview');
  expect(differing(other.emulator)).toEqual([]);
  const event = offered(other.emulator).find((row) => row.event === 'held otherwise');
  expect(event?.offers).toEqual(expect.arrayContaining(['link: C4/G4', 'reject']));
  expect(event?.offers).not.toContain('approve');
});

test('a drop-down that people made of their own stays', () => {
  const { emulator, run } = freshWorkbook();
  run('runReview');
  const app = emulator.globals.SpreadsheetApp;
  const at = offered(emulator).findIndex(({ event }) => event === 'held otherwise') + 2;
  const column = (textsOf(emulator, 'Conflicts')[0] ?? []).indexOf('Decision') + 1;
  const own = app.newDataValidation().requireValueInList(['ours', 'theirs'], true).build();
  app.getActiveSpreadsheet().getSheetByName('Conflicts')?.getRange(at, column).setDataValidation(own);
  emulator.user.type('appointments', 4, 3, 'p4@x.test');
  run('runReview');
  expect(differing(emulator).map(({ offers }) => offers)).toEqual([['ours', 'theirs']]);
});

test('a run that was cut off before it offered them is repaired', () => {
  const { emulator, run } = busyWorkbook();
  const start = emulator.snapshot();
  emulator.resetCalls();
  run('runReview');
  const calls = emulator.calls.sequence.flatMap((method, at) =>
    method === 'Range.setDataValidations' ? [at + 1] : [],
  );
  expect(calls.length).toBeGreaterThan(0);
  for (const call of calls) {
    emulator.restore(start);
    emulator.failAt(call, { when: 'before', lasts: 'until-cleared' });
    try {
      run('runReview');
    } catch {
      // A killed execution says nothing to anybody.
    }
    emulator.clearFailure();
    run('runReview');
    expect(differing(emulator)).toEqual([]);
  }
});
