import type { Outcome } from '../../src/core/model.ts';
import { COLUMNS, PEOPLES_COLUMNS, SHEET_HEADINGS } from '../../src/core/report/outputColumns.ts';
import type { OutputRow } from '../../src/core/report/outputRow.ts';
import { unmergeable } from '../../src/core/rerun/tableState.ts';
import { cellOf, noTables, type Placed, runInto, type Tables, written } from '../support/rerunTables.ts';

const row = (row_key: string, cells: Partial<OutputRow> = {}): OutputRow => ({
  row_key,
  fingerprint: `print of ${row_key}`,
  state: 'open',
  event_id: row_key,
  reason_code: 'contact-not-mapped',
  evidence: 'email=a@x.test -> not in the map',
  previous_decision: '',
  ...cells,
});
const conflicts = (...rows: OutputRow[]): Placed => rows.map((cells) => ['conflict', cells]);
const changed = (key: string) => row(key, { fingerprint: 'another', evidence: 'email=b@x.test -> C1/G1' });
const APPROVED = { decision: 'approve', decided_by: 'Kim', decided_at: '2026-05-12', note: 'called her' };

const keysOf = ({ conflict: [header = [], ...rows] }: Tables) =>
  rows.map((cells) => cells[header.indexOf('row_key')] ?? '');
const inConflicts = ({ conflict }: Tables, key: string, column: string) => cellOf(conflict, key, column);
const stateOf = (tables: Tables, key: string) => inConflicts(tables, key, 'state');
const historyOf = (tables: Tables, key: string) => inConflicts(tables, key, 'previous_decision') ?? '';
const decisionOf = (tables: Tables, key: string) =>
  PEOPLES_COLUMNS.map((column) => inConflicts(tables, key, column));
const decide = (tables: Tables, key: string, cells: object = APPROVED): Tables => ({
  ...tables,
  conflict: written(tables.conflict, key, cells),
});
const first = runInto(noTables(), conflicts(row('A'), row('B'), row('C'))).tables;

describe('a run on unchanged input', () => {
  const decided = decide(first, 'B');
  const again = runInto(decided, conflicts(row('A'), row('B'), row('C')));

  test('leaves every cell of every table', () => {
    expect(again.tables).toEqual(decided);
  });

  test('keeps all and does nothing else', () => {
    expect(again.counts).toEqual({ kept: 3, updated: 0, reopened: 0, new: 0, cleared: 0 });
  });

  test('where an event id looks like the key of another row', () => {
    const rows = conflicts(row('A'), row('A#2'), row('A#2'), row('A#2#'));
    const { tables } = runInto(noTables(), rows);
    expect(keysOf(tables)).toEqual(['A', 'A#2', 'A#2#', 'A#2##']);
    expect(runInto(tables, rows)).toEqual({
      tables,
      counts: { kept: 4, updated: 0, reopened: 0, new: 0, cleared: 0 },
    });
  });

  test('whatever the order in which the rows come', () => {
    expect(runInto(decided, conflicts(row('C'), row('A'), row('B'))).tables).toEqual(decided);
  });
});

describe('what people did to a table', () => {
  test('a decision and a note stay, and so does a formula in them', () => {
    const note = '=HYPERLINK("https://x.test","see")';
    const { tables } = runInto(decide(first, 'B', { ...APPROVED, note }), conflicts(row('B')));
    expect(inConflicts(tables, 'B', 'decision')).toBe('approve');
    expect(inConflicts(tables, 'B', 'note')).toBe(note);
  });

  test.each([
    ['left of ours', (cells: string[], cell: string) => [cell, ...cells]],
    ['between ours', (cells: string[], cell: string) => [...cells.slice(0, 5), cell, ...cells.slice(5)]],
    ['right of ours', (cells: string[], cell: string) => [...cells, cell]],
  ])('a column %s stays, with its formulas', (_, add) => {
    const theirs = ['Owner', '=A1', "'=A2", 'Kim'];
    const conflict = first.conflict.map((cells, at) => add(cells, theirs[at] ?? ''));
    const { tables } = runInto({ ...first, conflict }, conflicts(changed('A'), row('B'), row('D')));
    expect(['A', 'B', 'C', 'D'].map((key) => inConflicts(tables, key, 'Owner'))).toEqual([
      ...theirs.slice(1),
      '',
    ]);
    expect(inConflicts(tables, 'A', 'evidence')).toBe(changed('A').evidence);
    expect(inConflicts(tables, 'D', 'event_id')).toBe('D');
  });

  test('the order of the rows stays, and new rows go below the last', () => {
    const [header = [], a = [], b = [], c = []] = first.conflict;
    const sorted = { ...first, conflict: [header, c, a, b] };
    const { tables } = runInto(sorted, conflicts(row('D'), changed('A'), row('B'), row('C'), row('E')));
    expect(keysOf(tables)).toEqual(['C', 'A', 'B', 'D', 'E']);
  });

  test('rows that people added stay where they are', () => {
    const [header = [], a = [], b = [], c = []] = first.conflict;
    const theirs = ['ask Kim about these', ...header.slice(1).map(() => '')];
    const { tables, counts } = runInto(
      { ...first, conflict: [header, a, theirs, b, c] },
      conflicts(row('A')),
    );
    expect(tables.conflict[2]).toEqual(theirs);
    expect(counts.cleared).toBe(2);
  });

  test('a title above the header stays', () => {
    const conflict = [['Our queue'], ...first.conflict];
    const { tables, counts } = runInto({ ...first, conflict }, conflicts(row('A'), row('B'), row('C')));
    expect([tables.conflict, counts.kept]).toEqual([conflict, 3]);
  });

  test.each(['a copy of a row', 'a row whose key was taken away'])(
    '%s is cleared: it would stand open for ever',
    (what) => {
      const [header = [], a = [], b = [], c = []] = decide(first, 'A').conflict;
      const key = header.indexOf('row_key');
      const stray = what === 'a copy of a row' ? a : a.map((cell, at) => (at === key ? '' : cell));
      const again = conflicts(row('A'), row('B'), row('C'));
      const { tables } = runInto({ ...first, conflict: [header, a, b, c, [...stray]] }, again);
      expect(tables.conflict[1]).toEqual(a);
      expect(tables.conflict[4]?.[header.indexOf('state')]).toBe('cleared');
      expect(tables.conflict[4]?.[header.indexOf('decision')]).toBe('');
      expect(runInto(tables, again).tables).toEqual(tables);
    },
  );

  test('what is left of a row that was cut off before its key is cleared too, with its decision', () => {
    const [header = [], a = [], b = [], c = []] = decide(first, 'C').conflict;
    const cut = c.slice(0, header.indexOf('note'));
    const again = conflicts(row('A'), row('B'), row('C'));
    const { tables, counts } = runInto({ ...first, conflict: [header, a, b, [...cut]] }, again);
    const at = (name: string) => tables.conflict[3]?.[header.indexOf(name)];
    expect([at('state'), at('decision'), counts.cleared, counts.new]).toEqual(['cleared', '', 1, 1]);
    expect(at('previous_decision')).toMatch(/^approve/);
  });

  test("a row of people's own below ours stays as it is", () => {
    const [header = [], ...rows] = first.conflict;
    const own = header.map((name) => (name === 'note' ? 'ask Bo about these' : ''));
    const { tables } = runInto({ ...first, conflict: [header, ...rows, own] }, conflicts(changed('A')));
    expect(tables.conflict[rows.length + 1]).toEqual(own);
  });

  test('the headings that a sheet shows are ours too', () => {
    const [, ...rows] = first.conflict;
    const conflict = [COLUMNS.conflict.map((column) => SHEET_HEADINGS[column]), ...rows];
    expect(runInto({ ...first, conflict }, conflicts(row('A'), row('B'), row('C'))).tables.conflict).toEqual(
      conflict,
    );
  });

  test('a column of ours that was deleted comes back at the right', () => {
    const at = COLUMNS.conflict.indexOf('evidence');
    const conflict = first.conflict.map((cells) => cells.filter((_, index) => index !== at));
    const { tables } = runInto({ ...first, conflict }, conflicts(row('A'), row('B'), row('C')));
    expect(tables.conflict[0]?.at(-1)).toBe('evidence');
    expect(inConflicts(tables, 'B', 'evidence')).toBe(row('B').evidence);
  });
});

describe('other evidence', () => {
  const decided = decide(first, 'B');
  const reopened = runInto(decided, conflicts(row('A'), changed('B'), row('C')));

  test('reopens a row that was decided', () => {
    expect(stateOf(reopened.tables, 'B')).toBe('reopened');
    expect(reopened.counts).toMatchObject({ kept: 2, reopened: 1, updated: 0 });
  });

  test('in its place, with its note and without its decision', () => {
    expect(keysOf(reopened.tables)).toEqual(['A', 'B', 'C']);
    expect(decisionOf(reopened.tables, 'B')).toEqual(['', '', '', APPROVED.note]);
  });

  test('and says what was decided, by whom, when, and what has changed', () => {
    const history = historyOf(reopened.tables, 'B');
    for (const part of [...Object.values(APPROVED), row('B').evidence, changed('B').evidence])
      expect(history).toContain(part);
  });

  test('updates a row that nobody has decided', () => {
    const { tables, counts } = runInto(first, conflicts(row('A'), changed('B'), row('C')));
    expect([stateOf(tables, 'B'), historyOf(tables, 'B'), counts.updated]).toEqual(['open', '', 1]);
    expect(inConflicts(tables, 'B', 'evidence')).toBe(changed('B').evidence);
    expect(keysOf(tables)).toEqual(['A', 'B', 'C']);
  });

  test('a reopened row stays reopened while nobody decides', () => {
    const { tables, counts } = runInto(reopened.tables, conflicts(row('A'), changed('B'), row('C')));
    expect([tables, counts.kept]).toEqual([reopened.tables, 3]);
  });

  test.each([
    { decision: 'reject', decided_by: 'Kim', decided_at: '2026-05-20' },
    { decision: 'approve', decided_by: 'Lee', decided_at: '2026-05-20' },
    { decision: 'approve', decided_by: 'Kim', decided_at: '2026-05-20' },
    { decision: 'approve' },
  ])('decided anew as %j it is open at the next run', (cells) => {
    const { tables } = runInto(
      decide(reopened.tables, 'B', cells),
      conflicts(row('A'), changed('B'), row('C')),
    );
    expect(stateOf(tables, 'B')).toBe('open');
    expect(inConflicts(tables, 'B', 'decision')).toBe(cells.decision);
    expect(historyOf(tables, 'B')).toBe(historyOf(reopened.tables, 'B'));
  });

  test('changed again while nobody decides, it is still reopened', () => {
    const third = row('B', { fingerprint: 'third' });
    const { tables, counts } = runInto(reopened.tables, conflicts(row('A'), third, row('C')));
    expect([stateOf(tables, 'B'), counts.reopened, counts.updated]).toEqual(['reopened', 0, 1]);
  });

  test('of an earlier release, which left the decision on it, it gives it up', () => {
    const old = row('B', { fingerprint: '0011' });
    const there = written(runInto(noTables(), conflicts(old)).tables.conflict, 'B', {
      ...APPROVED,
      state: 'reopened',
      previous_decision: 'approve by Kim on 2026-05-12 ("called her"); evidence was [x], is [y]',
    });
    const { tables } = runInto({ ...noTables(), conflict: there }, conflicts(old));
    expect([stateOf(tables, 'B'), ...decisionOf(tables, 'B')]).toEqual([
      'reopened',
      '',
      '',
      '',
      'called her',
    ]);
  });

  test('reopened twice, it holds both histories', () => {
    const anew = decide(reopened.tables, 'B', { decision: 'reject', decided_by: 'Lee' });
    const { tables } = runInto(
      anew,
      conflicts(row('B', { fingerprint: 'third', reason_code: 'no-identity' })),
    );
    expect(stateOf(tables, 'B')).toBe('reopened');
    for (const part of ['approve', 'reject', 'Kim', 'Lee', 'no-identity'])
      expect(historyOf(tables, 'B')).toContain(part);
  });
});

describe('a verdict that moved to another table', () => {
  const decided = decide(first, 'B');
  const toLedger: Placed = [
    ['ledger', row('B', { reason_code: 'identifiers-agree' })],
    ...conflicts(row('A'), row('C')),
  ];
  const moved = runInto(decided, toLedger);

  test('is cleared where it was, with where it went and what was decided', () => {
    expect(stateOf(moved.tables, 'B')).toBe('cleared');
    for (const part of ['Ledger', 'identifiers-agree', 'approve by Kim'])
      expect(historyOf(moved.tables, 'B')).toContain(part);
    expect(decisionOf(moved.tables, 'B')).toEqual(['', '', '', APPROVED.note]);
    expect(keysOf(moved.tables)).toEqual(['A', 'B', 'C']);
    expect(moved.counts).toMatchObject({ kept: 2, cleared: 1, new: 1 });
  });

  test('is open where it went, and knows what was decided', () => {
    const { ledger } = moved.tables;
    expect([cellOf(ledger, 'B', 'state'), cellOf(ledger, 'B', 'decision')]).toEqual(['open', '']);
    for (const part of ['approve', 'Kim', 'Conflicts'])
      expect(cellOf(ledger, 'B', 'previous_decision')).toContain(part);
  });

  test('changes nothing at the run after', () => {
    const again = runInto(moved.tables, toLedger);
    expect(again.tables).toEqual(moved.tables);
    expect(again.counts).toMatchObject({ kept: 3, updated: 0, new: 0, cleared: 0 });
  });

  test('and back: the first row is reopened, the second is cleared', () => {
    const { tables, counts } = runInto(moved.tables, conflicts(row('A'), row('B'), row('C')));
    expect([stateOf(tables, 'B'), cellOf(tables.ledger, 'B', 'state')]).toEqual(['reopened', 'cleared']);
    expect(counts).toMatchObject({ kept: 2, reopened: 1, cleared: 1, new: 0 });
  });

  test('there, back, decided anew and there again: the row there knows the newest decision', () => {
    const back = runInto(moved.tables, conflicts(row('A'), row('B'), row('C'))).tables;
    const anew = decide(back, 'B', {
      decision: 'reject',
      decided_by: 'Lee',
      decided_at: '2026-06-01',
      note: '',
    });
    const { tables } = runInto(anew, toLedger);
    expect(cellOf(tables.ledger, 'B', 'state')).toBe('open');
    expect(cellOf(tables.ledger, 'B', 'previous_decision')).toContain('reject by Lee');
  });
});

describe('a record that is gone', () => {
  const decided = decide(first, 'B');
  const gone = runInto(decided, conflicts(row('A')));

  test('is cleared and not deleted', () => {
    expect(['A', 'B', 'C'].map((key) => stateOf(gone.tables, key))).toEqual(['open', 'cleared', 'cleared']);
    expect([gone.counts.cleared, keysOf(gone.tables)]).toEqual([2, ['A', 'B', 'C']]);
  });

  test('a decision that is typed on it goes into its history', () => {
    const typed = decide(gone.tables, 'C', { decision: 'reject', decided_by: 'Lee' });
    const { tables, counts } = runInto(typed, conflicts(row('A')));
    expect([...decisionOf(tables, 'C'), counts.cleared]).toEqual(['', '', '', '', 0]);
    expect(historyOf(tables, 'C')).toContain('reject by Lee');
    expect(runInto(tables, conflicts(row('A'))).tables).toEqual(tables);
  });

  test('is cleared once', () => {
    const again = runInto(gone.tables, conflicts(row('A')));
    expect([again.tables, again.counts.cleared]).toEqual([gone.tables, 0]);
  });

  test('and comes back: reopened if it was decided, else open', () => {
    const { tables, counts } = runInto(gone.tables, conflicts(row('A'), row('B'), row('C')));
    expect(['B', 'C'].map((key) => stateOf(tables, key))).toEqual(['reopened', 'open']);
    expect(counts).toMatchObject({ kept: 1, reopened: 1, updated: 1, new: 0 });
    expect(keysOf(tables)).toEqual(['A', 'B', 'C']);
  });
});

test.each(['=1+1', '+1', '-1', '@a', '\tx', "'", 'a,"b"\nc'])(
  'a row whose key and cells begin like a formula is the same row again: %j',
  (text) => {
    const strange = conflicts(row(text, { event_id: text, evidence: text }));
    const once = runInto(noTables(), strange);
    const twice = runInto(once.tables, strange);
    expect(twice.counts).toMatchObject({ kept: 1, new: 0, cleared: 0 });
    expect(twice.tables).toEqual(once.tables);
  },
);

test.each<[string, string[][], readonly Outcome[]]>([
  ['no rows', [], []],
  ['our header', [['row_key']], []],
  ["a sheet's header", [['Event', 'Row key']], []],
  [
    'a header without a row key',
    [
      ['event_id', 'decision'],
      ['A', 'approve'],
    ],
    ['conflict'],
  ],
])('a table with %s can be merged, or not', (_, conflict, outcomes) => {
  expect(unmergeable({ ledger: [], conflict, error: [] })).toEqual(outcomes);
});
