import fc from 'fast-check';
import { OUTCOMES } from '../../src/core/report/outputColumns.ts';
import type { OutputTable } from '../../src/core/rerun/tableState.ts';
import { noTables, outputRowsOf, runInto, type Tables } from '../support/rerunTables.ts';
import { newOrder, reordered, smallWorkbook } from '../support/smallWorkbook.ts';

const DECISIONS = ['', 'approve', 'reject', '=HYPERLINK("x")', 'needs info'];
const PEOPLES = ['note', 'Owner', 'Seen'];

/** What people do between two runs: add columns, decide, sort. */
const edits = fc.record({
  left: fc.boolean(),
  right: fc.boolean(),
  decisions: fc.array(fc.nat(DECISIONS.length - 1), { minLength: 40, maxLength: 40 }),
  keys: newOrder,
});
type Edits = typeof edits extends fc.Arbitrary<infer E> ? E : never;

function edited(table: OutputTable, { left, right, decisions, keys }: Edits): OutputTable {
  const [header = []] = table;
  const at = header.indexOf('decision');
  const withCells = table.map((cells, row) => {
    const text = row === 0 ? undefined : (DECISIONS[decisions[row % 40] ?? 0] ?? '');
    const decided = cells.map((cell, column) =>
      text && column === at ? text : text && header[column] === 'note' ? `note ${row}` : cell,
    );
    return [
      ...(left && !header.includes('Owner') ? [row === 0 ? 'Owner' : `=B${row}`] : []),
      ...decided,
      ...(right && !header.includes('Seen') ? [row === 0 ? 'Seen' : `'seen ${row}`] : []),
    ];
  });
  return reordered(withCells, keys).map((cells) => [...cells]);
}

const edit = (tables: Tables, how: Edits): Tables => ({
  ledger: edited(tables.ledger, how),
  conflict: edited(tables.conflict, how),
  error: edited(tables.error, how),
});

/** For each row that is there, in order: its key and what people wrote beside it. */
function peoples(table: OutputTable): string[] {
  const [header = [], ...rows] = table;
  return rows.map((cells) =>
    ['row_key', ...PEOPLES].map((column) => cells[header.indexOf(column)] ?? '').join('\u0001'),
  );
}

/** For each row that is there: what stands decided, and what once did. */
function decidedIn([header = [], ...rows]: OutputTable): readonly { now: string; past: string }[] {
  const at = (cells: readonly string[], column: string) => cells[header.indexOf(column)] ?? '';
  return rows.map((cells) => ({ now: at(cells, 'decision'), past: at(cells, 'previous_decision') }));
}

const keysOf = (table: OutputTable) => peoples(table).map((line) => line.split('\u0001')[0] ?? '');

test('whatever changes between two runs, what people wrote stays beside its row', () => {
  fc.assert(
    fc.property(smallWorkbook, smallWorkbook, edits, edits, (one, other, before, after) => {
      const a = edit(runInto(noTables(), outputRowsOf(one)).tables, before);
      const b = edit(runInto(a, outputRowsOf(other)).tables, after);
      const c = runInto(b, outputRowsOf(one)).tables;
      for (const outcome of OUTCOMES) {
        expect(peoples(c[outcome]).slice(0, peoples(b[outcome]).length)).toEqual(peoples(b[outcome]));
        decidedIn(b[outcome]).forEach(({ now: was }, row) => {
          const { now, past } = decidedIn(c[outcome])[row] ?? { now: '', past: '' };
          expect(now === was || (now === '' && past.includes(was))).toBe(true);
        });
        expect(keysOf(b[outcome])).toEqual(expect.arrayContaining(keysOf(a[outcome])));
        expect(new Set(keysOf(c[outcome])).size).toBe(keysOf(c[outcome]).length);
      }
    }),
    { numRuns: 20 },
  );
});

test('a run on unchanged input changes nothing, whatever people did', () => {
  fc.assert(
    fc.property(smallWorkbook, smallWorkbook, edits, (one, other, how) => {
      const rows = outputRowsOf(other);
      const tables = runInto(edit(runInto(noTables(), outputRowsOf(one)).tables, how), rows).tables;
      const again = runInto(tables, rows);
      expect(again.tables).toEqual(tables);
      expect(again.counts).toMatchObject({ updated: 0, reopened: 0, new: 0, cleared: 0 });
    }),
    { numRuns: 20 },
  );
});

test('a row that is open in a table has the verdict of the newest run', () => {
  fc.assert(
    fc.property(smallWorkbook, smallWorkbook, edits, (one, other, how) => {
      const rows = outputRowsOf(other);
      const { tables } = runInto(edit(runInto(noTables(), outputRowsOf(one)).tables, how), rows);
      for (const outcome of OUTCOMES) {
        const [header = [], ...lines] = tables[outcome];
        const standing = lines.filter((cells) => cells[header.indexOf('state')] !== 'cleared');
        const now = rows.filter(([where]) => where === outcome).map(([, { row_key }]) => row_key);
        expect(standing.map((cells) => cells[header.indexOf('row_key')]).sort()).toEqual(now.sort());
      }
    }),
    { numRuns: 20 },
  );
});
