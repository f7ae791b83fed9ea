import type { IdentifierKind } from '../model.ts';
import { type Column, columnLetter } from './columns.ts';
import type { SetupFinding } from './setupFinding.ts';

/** Cells of one column that are numbers, dates or booleans: Sheets has coerced them when they were pasted. */
export interface CoercedCells {
  readonly cells: number;
  /** The first of them, as a person counts. */
  readonly firstRow: number;
}

/** A region that is none: phones without a country code are not read. */
export const NO_REGION = 'ZZ';

type IdentifierColumns = readonly { readonly kind: IdentifierKind; readonly column: Column }[];

/**
 * Whether Sheets holds numbers where phones should be. A plus may be gone there, and `6591234567` is one number with it
 * and another in the United States: so no default region may be applied to such a tab, nor to a contact map.
 */
export function hasCoercedPhones(
  coerced: ReadonlyMap<number, CoercedCells>,
  identifiers: IdentifierColumns,
): boolean {
  return identifiers.some(({ kind, column }) => kind === 'phone' && coerced.has(column.index));
}

/**
 * Names columns of identifiers in which Sheets holds numbers or dates. A plus, zeros at the start and digits after the
 * fifteenth are gone there without a trace, so nobody but the person who pasted them can tell what they were.
 */
export function coercedIdentifiers(
  tab: string,
  coerced: ReadonlyMap<number, CoercedCells>,
  identifiers: IdentifierColumns,
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
      evidence: `${found.cells} ${found.cells === 1 ? 'cell' : 'cells'} under ${column.heading} (column ${letter}, first ${letter}${found.firstRow}) became numbers or dates when they were pasted: a plus, zeros at the start and digits after the 15th may be gone${kind === 'phone' ? ', so phones without a country code are not read here' : ''}`,
    });
  }
  return [...findings.values()];
}
