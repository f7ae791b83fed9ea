import type { Coerced, IdentifierKind } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { damaged } from '../normalize/reading.ts';
import { cellText } from '../normalize/text.ts';
import { type Column, columnLetter } from './columns.ts';
import type { SetupFinding } from './setup/setupFinding.ts';

export const NOT_COERCED: Coerced = new Map();

type IdentifierColumns = readonly { readonly kind: IdentifierKind; readonly column: Column }[];

/** What a number, a date or a boolean looks like in a cell, in any of the formats that Sheets gives by itself. */
const COERCED =
  /^[-+(]?[$€£¥]?\d+(?:,\d{3})*(?:\.\d+)?(?:E[+-]?\d+)?\s?[%€]?\)?$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:\s+[\d:.]+(?:\s*[AP]M)?)?$|^[\d:]+(?:\s*[AP]M)?$|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*\d|^(?:TRUE|FALSE)$/i;

/** Whether a cell of this column, in which Sheets has coerced cells, may be one of them: its text alone is at hand. */
export function isCoerced(coerced: Coerced, column: number, raw: string): boolean {
  return coerced.has(column) && COERCED.test(cellText(raw));
}

/**
 * A reader for which ids and phones that Sheets holds as numbers or dates are damaged. `007` is 7 there, which may be
 * another contact's id, and `+6591234567` has lost its plus, which makes it a number of another country.
 */
export function doubtCoerced(
  read: ReadIdentifier,
  coerced: Coerced,
  identifiers: IdentifierColumns,
): ReadIdentifier {
  return (kind, raw) =>
    coerced.size > 0 &&
    identifiers.some(({ kind: of, column }) => of === kind && isCoerced(coerced, column.index, raw))
      ? damaged('Sheets made a number or date of it: a plus or zeros at the start may be gone')
      : read(kind, raw);
}

/** Names columns of identifiers in which Sheets holds numbers or dates: one finding each, whatever the number of rows. */
export function coercedIdentifiers(
  tab: string,
  coerced: Coerced,
  identifiers: IdentifierColumns,
): SetupFinding[] {
  const findings = new Map<number, SetupFinding>();
  for (const { column } of identifiers) {
    const found = coerced.get(column.index);
    if (!found || findings.has(column.index)) continue;
    const letter = columnLetter(column.index);
    findings.set(column.index, {
      reason: 'value-damaged',
      tab,
      row: found.firstRow,
      evidence: `${found.cells} ${found.cells === 1 ? 'cell' : 'cells'} under ${column.heading} (column ${letter}, first ${letter}${found.firstRow}) became numbers or dates when they were pasted: a plus, zeros at the start and digits after the 15th may be gone, so they name nobody. Paste the export into a tab from Add import tab`,
    });
  }
  return [...findings.values()];
}
