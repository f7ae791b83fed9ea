import { normalizeHeading } from '../../core/normalize/heading.ts';
import { columnLetter } from '../../core/read/columns.ts';
import { contiguousSpans } from '../sheet/contiguousSpans.ts';
import type { Sheet } from '../sheet/google.ts';
import type { ColumnWords } from './setupWords.ts';

/** A column of ours on a tab: 0-based place, and what it is. */
export interface PlacedColumn extends ColumnWords {
  readonly index: number;
}

/** Columns found by heading in a header row. */
export function placed(header: readonly string[], columns: readonly ColumnWords[]): PlacedColumn[] {
  return columns.flatMap((column) => {
    const index = header.findIndex((cell) => normalizeHeading(cell) === normalizeHeading(column.heading));
    return index < 0 ? [] : [{ ...column, index }];
  });
}

/**
 * Gives our columns of a tab their looks: plain text (those of `plainText`), a note on each heading that has none,
 * drop-downs, a header in bold that stays in sight. Safe to repeat: it touches no content, no other column, and no note,
 * drop-down or number of frozen rows that people chose.
 */
export function formatColumns(
  sheet: Sheet,
  columns: readonly PlacedColumn[],
  plainText: readonly PlacedColumn[],
): void {
  if (columns.length === 0) return;
  const lastRow = sheet.getMaxRows();
  makePlainText(sheet, plainText, 1, lastRow);
  if (sheet.getFrozenRows() === 0) sheet.setFrozenRows(1);
  formatHeadings(sheet, columns);
  offerChoices(sheet, columns, 2, lastRow);
}

export function makePlainText(
  sheet: Sheet,
  columns: readonly { readonly index: number }[],
  first: number,
  last: number,
): void {
  const ranges = columns.map(({ index }) => `${columnLetter(index)}${first}:${columnLetter(index)}${last}`);
  sheet.getRangeList(ranges).setNumberFormat('@');
}

/** Drop-downs down to the last row. One that a person has changed is continued as it is. */
export function offerChoices(
  sheet: Sheet,
  columns: readonly PlacedColumn[],
  first: number,
  last: number,
): void {
  if (last < first) return;
  for (const { index, choices, note } of columns) {
    if (!choices || sheet.getRange(last, index + 1).getDataValidation()) continue;
    const rule = sheet.getRange(2, index + 1).getDataValidation() ?? choiceRule({ choices, note });
    sheet.getRange(first, index + 1, last - first + 1, 1).setDataValidation(rule);
  }
}

/** A note that a person has put on a heading stays, and a heading that has one had its looks before. */
function formatHeadings(sheet: Sheet, columns: readonly PlacedColumn[]): void {
  const width = Math.max(...columns.map(({ index }) => index)) + 1;
  const [notes = []] = sheet.getRange(1, 1, 1, width).getNotes();
  const missing = new Map(
    columns.filter(({ index }) => !notes[index]).map(({ index, note }) => [index, note]),
  );
  if (missing.size === 0) return;
  sheet.getRangeList([...missing.keys()].map((index) => `${columnLetter(index)}1`)).setFontWeight('bold');
  for (const { from, to } of contiguousSpans([...missing.keys()])) {
    const texts = Array.from({ length: to - from }, (_, at) => missing.get(from + at) ?? '');
    sheet.getRange(1, from + 1, 1, to - from).setNotes([texts]);
  }
}

/** A drop-down that offers these words; anything else may still be typed. */
export function choiceRule({ choices = [], note }: Pick<ColumnWords, 'choices' | 'note'>) {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(true)
    .setHelpText(note)
    .build();
}
