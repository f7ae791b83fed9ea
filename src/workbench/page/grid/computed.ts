import { letters } from '../a1.ts';
import { confirmHere } from '../question.ts';
import type { Store } from '../store.ts';
import type { Grid } from './grid.ts';
import type { Range } from './range.ts';

/** What a column that every run fills is called; null for one that is a person's. */
export function computedName({ cache }: Grid, { sheet }: Store, column: number): string | null {
  if (!sheet.computed.includes(column)) return null;
  return cache.row(sheet.frozenRows || 1)?.get(column)?.text || letters(column);
}

/** Asks first where a run would write over what is about to be written. */
export async function isMeant(
  grid: Grid,
  store: Store,
  { column, columns }: Pick<Range, 'column' | 'columns'>,
): Promise<boolean> {
  const names = Array.from({ length: columns }, (_, at) => computedName(grid, store, column + at)).filter(
    (name) => name !== null,
  );
  if (names.length === 0) return true;
  const text = `Every run fills ${names.join(', ')}, and writes over what you put there. Decisions and notes have columns of their own.`;
  return confirmHere('The review fills this column', text, 'Change it anyway');
}
