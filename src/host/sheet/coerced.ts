import { isPasteError } from '../../core/normalize/text.ts';

/**
 * The formulas of a tab that shows errors, else none, for they cost a call. A phone such as `+1 (415) 555-0123` becomes a
 * formula that cannot be computed: it was there and is lost, where a text that says `#ERROR!` came so from the export.
 */
export function formulasOfErrors(
  values: readonly (readonly unknown[])[],
  read: () => string[][],
): readonly string[][] {
  const isError = (value: unknown) => typeof value === 'string' && isPasteError(value);
  return values.some((cells) => cells.some(isError)) ? read() : [];
}

/** Whether Sheets made something else of what was pasted: a number, a date, a boolean, or a formula that fails. */
export function isCoerced(value: unknown, formula: string | undefined): boolean {
  return typeof value !== 'string' || (Boolean(formula) && isPasteError(value));
}
