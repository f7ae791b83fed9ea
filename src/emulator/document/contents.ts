import type { Behavior } from '../behavior.ts';
import type { CellValue } from '../cells/cellValue.ts';
import { coerceText } from '../cells/coercion.ts';
import type { Written } from '../cells/coercionRules.ts';
import { AUTOMATIC, displayValue, generalNumber, isDateFormat, PLAIN_TEXT } from '../cells/displayValue.ts';
import { epochOfSerial } from '../cells/wallTime.ts';
import { exception, notEmulated } from '../exception.ts';
import { isDate } from '../signature.ts';
import { cellName } from './a1.ts';
import { ensureRow, mapCells, putAttribute } from './grid.ts';
import { contains } from './rects.ts';
import { noteChange } from './revisions.ts';
import type { DocumentState, Rect, RichText, Row, SheetState, Validation } from './state.ts';

const MAX_CHARACTERS = 50_000;

const isPlainText = (row: Row | undefined, at: number) => row?.attributes.numberFormat?.[at] === PLAIN_TEXT;

function assertFits(text: string): void {
  if (text.length > MAX_CHARACTERS) {
    throw exception(
      `Your input contains more than the maximum of ${MAX_CHARACTERS} characters in a single cell.`,
    );
  }
}

function assertAllowed(
  validation: Validation | undefined,
  value: unknown,
  row: number,
  column: number,
): void {
  if (validation === undefined || validation.allowInvalid || value === '' || value === null) return;
  if (validation.values.includes(String(value))) return;
  throw exception(
    `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell. ` +
      `Please enter one of the following values: ${validation.values.join(', ')}.`,
  );
}

/** Throws if a cell cannot take its value, so that a write happens whole or not at all. */
function assertWritable(sheet: SheetState, rect: Rect, values: readonly (readonly unknown[])[]): void {
  values.forEach((line, down) => {
    const row = sheet.rows[rect.row - 1 + down];
    const validations = row?.attributes.validation;
    for (let across = 0; across < line.length; across += 1) {
      const value = line[across];
      if (typeof value === 'string') {
        if (value.length > MAX_CHARACTERS) assertFits(value);
      } else if (typeof value === 'object' && value !== null && !isDate(value)) {
        throw notEmulated('Writing an object into a cell');
      }
      if (validations) {
        assertAllowed(validations[rect.column - 1 + across], value, rect.row + down, rect.column + across);
      }
    }
  });
}

/** What a number, boolean or date becomes; in a plain-text cell *unverified*. */
function writtenValue(value: unknown, plainText: boolean, timeZone: string): Written {
  if (value === null || value === undefined) return { value: '' };
  if (isDate(value)) {
    const date = new Date(value.getTime());
    return { value: plainText ? displayValue(date, AUTOMATIC, timeZone) : date };
  }
  if (typeof value === 'number') return { value: plainText ? generalNumber(value) : value };
  if (typeof value === 'boolean') return { value: plainText ? String(value).toUpperCase() : value };
  return { value: String(value) };
}

function store(row: Row, column: number, { value, formula, numberFormat }: Written): void {
  const { values, attributes } = row;
  if (value === '' && formula === undefined && column >= values.length) shorten(values, column - 1);
  else {
    while (values.length < column - 1) values.push(undefined);
    values[column - 1] = value === '' ? undefined : value;
  }
  if (attributes.richText) putAttribute(row, 'richText', column, undefined);
  if (formula !== undefined || attributes.formula) putAttribute(row, 'formula', column, formula);
  if (numberFormat !== undefined && attributes.numberFormat?.[column - 1] === undefined) {
    putAttribute(row, 'numberFormat', column, numberFormat);
  }
}

/** Nothing is stored for blank cells at the end of a row: where a sheet ends is asked all the time. */
function shorten(values: (CellValue | undefined)[], most: number): void {
  let length = Math.min(values.length, most);
  while (length > 0 && (values[length - 1] ?? '') === '') length -= 1;
  values.length = length;
}

/** Writes a matrix the size of the rectangle, coercing every text as its cell does. All of it or, by throwing, nothing. */
export function writeValues(
  document: DocumentState,
  behavior: Behavior,
  sheet: SheetState,
  rect: Rect,
  values: readonly (readonly unknown[])[],
  /** Rectangles whose format has not reached the sheet yet. */
  late: readonly Rect[] = [],
): void {
  assertWritable(sheet, rect, values);
  noteChange(sheet);
  const settings = { behavior, locale: document.locale, timeZone: document.timeZone };
  values.forEach((line, down) => {
    const row = ensureRow(sheet, rect.row + down);
    for (let across = 0; across < line.length; across += 1) {
      const column = rect.column + across;
      const value = line[across];
      const plainText =
        isPlainText(row, column - 1) && !late.some((of) => contains(of, rect.row + down, column));
      store(
        row,
        column,
        typeof value === 'string'
          ? coerceText(value, plainText ? 'plain text' : 'automatic', settings)
          : writtenValue(value, plainText, document.timeZone),
      );
    }
  });
}

/** Writes rich texts; their text stays text whatever it looks like. */
export function writeRichTexts(sheet: SheetState, rect: Rect, texts: readonly (readonly RichText[])[]): void {
  assertWritable(
    sheet,
    rect,
    texts.map((line) => line.map(({ text }) => text)),
  );
  noteChange(sheet);
  texts.forEach((line, down) => {
    const row = ensureRow(sheet, rect.row + down);
    line.forEach((richText, across) => {
      const column = rect.column + across;
      store(row, column, { value: richText.text });
      if (richText.link || richText.style) putAttribute(row, 'richText', column, richText);
    });
  });
}

const formatAt = (row: Row | undefined, at: number): string =>
  row?.attributes.numberFormat?.[at] ?? AUTOMATIC;

function readValue(row: Row | undefined, at: number, timeZone: string): CellValue {
  const value = row?.values[at] ?? '';
  if (typeof value === 'number' && isDateFormat(formatAt(row, at)))
    return new Date(epochOfSerial(value, timeZone));
  return typeof value === 'object' ? new Date(value.getTime()) : value;
}

export function readValues(document: DocumentState, sheet: SheetState, rect: Rect): CellValue[][] {
  return mapCells(sheet, rect, (row, column) => readValue(row, column - 1, document.timeZone));
}

export function readDisplayValues(document: DocumentState, sheet: SheetState, rect: Rect): string[][] {
  return mapCells(sheet, rect, (row, column) => {
    const value = row?.values[column - 1] ?? '';
    if (typeof value === 'string') return value;
    const at = column - 1;
    return displayValue(readValue(row, at, document.timeZone), formatAt(row, at), document.timeZone);
  });
}

/** Empties the cells; formats, notes and validations stay. */
export function clearContents(sheet: SheetState, { row, column, rows, columns }: Rect): void {
  noteChange(sheet);
  for (const target of sheet.rows.slice(row - 1, row - 1 + rows)) {
    if (target === undefined) continue;
    const end = Math.min(column - 1 + columns, target.values.length);
    for (let at = column - 1; at < end; at += 1) store(target, at + 1, { value: '' });
    for (let at = column; at < column + columns; at += 1) putAttribute(target, 'formula', at, undefined);
  }
}
