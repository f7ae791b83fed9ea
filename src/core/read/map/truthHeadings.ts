import type { Row, SourceOfTruth } from '../../model.ts';
import { cellText, isMissing } from '../../normalize/text.ts';
import { readWinner } from '../../policy/fieldPolicy.ts';
import type { Column } from '../columns.ts';

const SOURCE_OF_TRUTH = /^(?:(.+) )?source of truth$/;
/** Says that no system is more right than another. */
const ANY = /^(?:both|either|any|all)$/i;

/** What a heading of the map (normalized) says the source of truth of; '' for `source of truth`, undefined for any other heading. */
export function truthOf(name: string): string | undefined {
  const found = SOURCE_OF_TRUTH.exec(name);
  return found ? (found[1] ?? '') : undefined;
}

export function truthsOf(
  cells: Row,
  columns: readonly { readonly of: string; readonly column: Column }[],
): readonly SourceOfTruth[] {
  return columns.flatMap(({ of, column: { index, heading } }) => {
    const cell = cellText(cells[index] ?? '');
    return isMissing(cell) || ANY.test(cell) ? [] : [{ of, heading, cell, system: readWinner(cell) ?? null }];
  });
}
