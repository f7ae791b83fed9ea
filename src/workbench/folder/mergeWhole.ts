import type { Rows } from '../tables/rows.ts';
import type { Merged, Preferred } from './mergeRows.ts';

const LONGEST = 200;

/** Of what is one whole, like a signature, either side's is taken as it is: a mixture would be nobody's. */
export function mergeWhole(base: Rows, ours: Rows, theirs: Rows, preferred: Preferred): Merged {
  const [was, our, their] = [base, ours, theirs].map((rows) => JSON.stringify(rows));
  if (our === their || their === was) return { rows: ours, clashes: [] };
  if (our === was) return { rows: theirs, clashes: [] };
  const start = (rows: Rows) => (rows[0]?.[0] ?? '').slice(0, LONGEST);
  return {
    rows: preferred === 'ours' ? ours : theirs,
    clashes: [{ row: 1, column: null, ours: start(ours), theirs: start(theirs) }],
  };
}
