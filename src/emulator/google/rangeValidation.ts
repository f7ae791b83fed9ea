import { attributeAt, fillAttribute } from '../document/grid.ts';
import type { Validation } from '../document/state.ts';
import { stateOf } from '../identity.ts';
import { newDataValidation } from './dataValidation.ts';
import { cellCount, formattableSheetUnder, type RangeContext, sheetUnder } from './rangeContext.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const VALIDATION_SIGNATURES = {
  getDataValidation: '',
  setDataValidation: 'DataValidation?',
} satisfies Partial<Record<keyof Range, string>>;

export function rangeValidation(on: RangeContext) {
  const { rect, session } = on;
  return {
    getDataValidation() {
      session.meter.read(1);
      const rule = attributeAt(sheetUnder(on), 'validation', rect.row, rect.column);
      return rule ? newDataValidation(session, rule) : null;
    },
    setDataValidation(rule) {
      fillAttribute(
        formattableSheetUnder(on, 'validation'),
        rect,
        'validation',
        stateOf<Validation | undefined>(rule),
      );
      session.meter.formatted(cellCount(on));
      return on.self;
    },
  } satisfies Partial<Range>;
}
