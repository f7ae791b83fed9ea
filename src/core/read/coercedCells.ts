import type { IdentifierKind } from '../model.ts';
import { type Column, columnLetter } from './columns.ts';
import type { SetupFinding } from './setupFinding.ts';

/** Cells of one column that are numbers, dates or booleans: Sheets has coerced them when they were pasted. */
export interface CoercedCells {
  readonly cells: number;
  /** The first of them, as a person counts. */
  readonly firstRow: number;
}

/**
 * Names columns of identifiers in which Sheets holds numbers or dates. A plus, zeros at the start and digits after the
 * fifteenth are gone there without a trace, so nobody but the person who pasted them can tell what they were.
 */
export function coercedIdentifiers(
  tab: string,
  coerced: ReadonlyMap<number, CoercedCells>,
  identifiers: readonly { readonly kind: IdentifierKind; readonly column: Column }[],
): SetupFinding[] {
  const findings = new Map<number, SetupFinding>();
  for (const { kind, column } of identifiers) {
    const found = coerced.get(column.index);
    if (!found || kind === 'email' || findings.has(column.index)) continue;
    const letter = columnLetter(column.index);
    findings.set(column.index, {
      reason: 'value-damaged',
      tab,
      row: found.firstRow,
      evidence: `${found.cells} ${found.cells === 1 ? 'cell' : 'cells'} under ${column.heading} (column ${letter}, first ${letter}${found.firstRow}) became numbers or dates when they were pasted: a plus, zeros at the start and digits after the 15th may be gone`,
    });
  }
  return [...findings.values()];
}
