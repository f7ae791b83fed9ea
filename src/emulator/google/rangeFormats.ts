import { AUTOMATIC, assertNumberFormat } from '../cells/displayValue.ts';
import { attributeAt, fillAttribute } from '../document/grid.ts';
import type { AttributeName, CellAttributes } from '../document/state.ts';
import { cellCount, formattableSheetUnder, type RangeContext, sheetUnder } from './rangeContext.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const FORMAT_SIGNATURES = {
  getNumberFormat: '',
  setNumberFormat: 'text',
  setFontWeight: 'text?',
  setWrapStrategy: 'WrapStrategy',
} satisfies Partial<Record<keyof Range, string>>;

export function rangeFormats(on: RangeContext) {
  const { rect, session } = on;

  const every = <Name extends AttributeName>(name: Name, value: CellAttributes[Name] | null): Range => {
    fillAttribute(formattableSheetUnder(on, name), rect, name, value ?? undefined);
    session.meter.formatted(cellCount(on));
    return on.self;
  };

  return {
    getNumberFormat() {
      session.meter.read(1);
      return attributeAt(sheetUnder(on), 'numberFormat', rect.row, rect.column) ?? AUTOMATIC;
    },
    setNumberFormat(format) {
      assertNumberFormat(format);
      if (!session.behavior.formatHoldsAtOnce) session.unflushed.push({ sheetId: on.sheetId, rect });
      return every('numberFormat', format);
    },
    setFontWeight: (weight) => every('fontWeight', weight),
    setWrapStrategy: (strategy) => every('wrapStrategy', String(strategy)),
  } satisfies Partial<Range>;
}
