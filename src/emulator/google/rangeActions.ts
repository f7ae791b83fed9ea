import { ensureRow } from '../document/grid.ts';
import { mayEditRect } from '../document/protections.ts';

import { type SortKey, sortRect } from '../document/sorting.ts';
import { exception, notEmulated } from '../exception.ts';
import { activateRange } from './activation.ts';
import { cellCount, editableSheetUnder, type RangeContext, sheetUnder } from './rangeContext.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const ACTION_SIGNATURES = {
  activate: '',
  canEdit: '',
  shiftColumnGroupDepth: 'int',
  shiftRowGroupDepth: 'int',
  sort: 'any',
} satisfies Partial<Record<keyof Range, string>>;

/** A column number, a column with its direction, or a list of those; columns count from the sheet's first. */
function sortKeys(spec: unknown): SortKey[] {
  if (Array.isArray(spec)) return spec.flatMap(sortKeys);
  if (typeof spec === 'number') return [{ column: spec, ascending: true }];
  const { column, ascending = true } = (spec ?? {}) as Partial<SortKey>;
  if (typeof column !== 'number') throw notEmulated('This sort specification');
  return [{ column, ascending }];
}

const DEEPEST_GROUP = 8;

/** Groups nest eight deep (Apps Script documentation); that going below none throws is *unverified*. */
function shifted(depth: number = 0, delta: number): number {
  if (depth + delta < 0 || depth + delta > DEEPEST_GROUP)
    throw exception('The group depth is out of bounds.');
  return depth + delta;
}

export function rangeActions(on: RangeContext) {
  const { session, rect } = on;
  const { world } = session;

  return {
    activate() {
      activateRange(session, sheetUnder(on), rect);
      return on.self;
    },
    canEdit: () => mayEditRect(world.document, sheetUnder(on), rect, session.email),
    shiftColumnGroupDepth(delta) {
      const { columns } = sheetUnder(on);
      while (columns.length < rect.column - 1 + rect.columns) columns.push(undefined);
      for (let at = rect.column - 1; at < rect.column - 1 + rect.columns; at += 1)
        columns[at] = { ...columns[at], depth: shifted(columns[at]?.depth, delta) };
      return on.self;
    },
    shiftRowGroupDepth(delta) {
      for (let number = rect.row; number < rect.row + rect.rows; number += 1) {
        const row = ensureRow(sheetUnder(on), number);
        row.depth = shifted(row.depth, delta);
      }
      return on.self;
    },
    sort(spec: unknown) {
      sortRect(world.document, editableSheetUnder(on), rect, sortKeys(spec), 'leave comments');
      session.meter.formatted(cellCount(on));
      return on.self;
    },
  } satisfies Partial<Range>;
}
