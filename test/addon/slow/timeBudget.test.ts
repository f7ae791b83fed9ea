import { generatedTabs } from '../support/generated.ts';
import { openAddon } from '../support/openAddon.ts';
import { pasteTabs, tablesOf, textsOf } from '../support/sheets.ts';

jest.setTimeout(300_000);

const TABS = generatedTabs({ seed: 6, contacts: 200, events: 1200 });

test('a run past its time stops between rows, says how many are left, and running again finishes', () => {
  const undisturbed = openAddon();
  pasteTabs(undisturbed.emulator, TABS);
  undisturbed.run('runReview');
  const tables = tablesOf(undisturbed.emulator);

  const { emulator, run } = openAddon();
  pasteTabs(emulator, TABS);
  emulator.costs.perCellRead = 30;
  emulator.costs.perCellWritten = 0.3;
  const left: number[] = [];
  let says = run('runReview');
  while (says.startsWith('Not finished') && left.length < 20) {
    left.push(Number(/(\d+) rows are left/.exec(says)?.[1]));
    expect(textsOf(emulator, 'Handoff')[0]?.[0]).toBe(
      `INCOMPLETE: ${left[left.length - 1]} rows are left. Choose Run review, or Resume in the sidebar, to go on where this run stopped.`,
    );
    for (const rows of Object.values(tablesOf(emulator)))
      expect(rows.every((cells) => cells.every((_, at) => at > 1 || cells[at] !== undefined))).toBe(true);
    says = run('runReview');
  }
  expect(left.length).toBeGreaterThan(2);
  expect(left).toEqual([...left].sort((a, b) => b - a));
  expect(says).toContain('Ledger: ');
  expect(tablesOf(emulator)).toEqual(tables);
  expect(textsOf(emulator, 'Handoff')[0]?.[0]).toMatch(/^Complete/);
  emulator.costs.perCellRead = 0;
  expect(run('runReview')).toContain('Nothing has changed');
});

test('rows that are there and all change are written in as many runs as it takes', () => {
  const { emulator, run } = openAddon();
  pasteTabs(emulator, TABS);
  run('runReview');
  const [header = [], ...rows] = textsOf(emulator, 'Ledger');
  const decision = header.indexOf('Decision') + 1;
  emulator.user.paste(
    'Ledger',
    2,
    decision,
    rows.map(() => ['approve']),
  );
  const map = textsOf(emulator, 'contact-map');
  const emails = (map[0] ?? []).indexOf('email');
  emulator.user.paste(
    'contact-map',
    1,
    1,
    map.map((cells, at) => cells.map((cell, column) => (at > 0 && column === emails ? '' : cell))),
  );

  const undisturbed = openAddon();
  undisturbed.emulator.restore(emulator.snapshot());
  undisturbed.run('runReview');

  emulator.costs.perCellRead = 30;
  let runs = 1;
  while (run('runReview').startsWith('Not finished') && runs < 30) runs++;
  expect(runs).toBeGreaterThan(2);
  const tables = tablesOf(emulator);
  expect(tables).toEqual(tablesOf(undisturbed.emulator));
  const state = (tables.ledger[0] ?? []).indexOf('state');
  expect(new Set(tables.ledger.map((cells) => cells[state]))).toContain('cleared');
});
