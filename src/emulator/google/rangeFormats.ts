import { AUTOMATIC, assertNumberFormat } from '../cells/displayValue.ts';
import { ensureRow, fillAttribute, mapCells, putAttribute } from '../document/grid.ts';
import type { AttributeName, CellAttributes } from '../document/state.ts';
import { assertColor } from './color.ts';
import { WrapStrategy } from './enums.ts';
import {
  assertSameSize,
  cellCount,
  firstOf,
  formattableSheetUnder,
  type RangeContext,
  sheetUnder,
} from './rangeContext.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const FORMAT_SIGNATURES = {
  getNumberFormat: '',
  getNumberFormats: '',
  setNumberFormat: 'text',
  setNumberFormats: 'text[][]',
  getBackground: '',
  getBackgrounds: '',
  setBackground: 'text?',
  setBackgrounds: 'text?[][]',
  setFontColor: 'text?',
  setFontColors: 'text?[][]',
  getFontWeight: '',
  getFontWeights: '',
  setFontWeight: 'text?',
  setFontWeights: 'text?[][]',
  setFontStyle: 'text?',
  setFontLine: 'text?',
  setFontFamily: 'text?',
  setFontSize: 'int',
  setHorizontalAlignment: 'text?',
  setVerticalAlignment: 'text?',
  setWrap: 'boolean',
  setWrapStrategy: 'WrapStrategy',
  getWrapStrategy: '',
} satisfies Partial<Record<keyof Range, string>>;

export function rangeFormats(on: RangeContext) {
  const { rect, session } = on;

  const every = <Name extends AttributeName>(name: Name, value: CellAttributes[Name] | null): Range => {
    fillAttribute(formattableSheetUnder(on, name), rect, name, value ?? undefined);
    session.meter.formatted(cellCount(on));
    return on.self;
  };

  const each = <Name extends AttributeName>(
    name: Name,
    matrix: readonly (readonly (CellAttributes[Name] | null)[])[],
  ): Range => {
    assertSameSize(on, matrix);
    const sheet = formattableSheetUnder(on, name);
    matrix.forEach((line, down) => {
      const row = ensureRow(sheet, rect.row + down);
      line.forEach((value, across) => {
        putAttribute(row, name, rect.column + across, value ?? undefined);
      });
    });
    session.meter.formatted(cellCount(on));
    return on.self;
  };

  const read = <Name extends AttributeName>(
    name: Name,
    otherwise: CellAttributes[Name],
  ): CellAttributes[Name][][] => {
    session.meter.read(cellCount(on));
    return mapCells(sheetUnder(on), rect, (row, column) => row?.attributes[name]?.[column - 1] ?? otherwise);
  };

  const color = (name: 'background' | 'fontColor', value: string | null) => {
    assertColor(value);
    return every(name, value);
  };

  const colors = (name: 'background' | 'fontColor', values: (string | null)[][]) => {
    for (const value of values.flat()) assertColor(value);
    return each(name, values);
  };

  return {
    getNumberFormat: () => firstOf(read('numberFormat', AUTOMATIC)),
    getNumberFormats: () => read('numberFormat', AUTOMATIC),
    setNumberFormat(format) {
      assertNumberFormat(format);
      return every('numberFormat', format);
    },
    setNumberFormats(formats) {
      for (const format of new Set(formats.flat())) assertNumberFormat(format);
      return each('numberFormat', formats);
    },
    getBackground: () => firstOf(read('background', '#ffffff')),
    getBackgrounds: () => read('background', '#ffffff'),
    setBackground: (value) => color('background', value),
    setBackgrounds: (values) => colors('background', values),
    setFontColor: (value) => color('fontColor', value),
    setFontColors: (values) => colors('fontColor', values),
    getFontWeight: () => firstOf(read('fontWeight', 'normal')) as GoogleAppsScript.Spreadsheet.FontWeight,
    getFontWeights: () => read('fontWeight', 'normal') as GoogleAppsScript.Spreadsheet.FontWeight[][],
    setFontWeight: (weight) => every('fontWeight', weight),
    setFontWeights: (weights) => each('fontWeight', weights),
    setFontStyle: (style) => every('fontStyle', style),
    setFontLine: (line) => every('fontLine', line),
    setFontFamily: (family) => every('fontFamily', family),
    setFontSize: (size) => every('fontSize', size),
    setHorizontalAlignment: (alignment) => every('horizontalAlignment', alignment),
    setVerticalAlignment: (alignment) => every('verticalAlignment', alignment),
    setWrap: (wraps) => every('wrapStrategy', wraps ? 'WRAP' : 'OVERFLOW'),
    setWrapStrategy: (strategy) => every('wrapStrategy', String(strategy)),
    getWrapStrategy: () =>
      WrapStrategy[firstOf(read('wrapStrategy', 'OVERFLOW')) as keyof typeof WrapStrategy],
  } satisfies Partial<Range>;
}
