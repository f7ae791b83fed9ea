import { attributeAt, fillAttribute, mapCells } from '../document/grid.ts';
import type { Validation } from '../document/state.ts';
import { stateOf } from '../identity.ts';
import { newDataValidation } from './dataValidation.ts';
import {
  assertSameSize,
  cellCount,
  formattableSheetUnder,
  type RangeContext,
  sheetUnder,
} from './rangeContext.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const VALIDATION_SIGNATURES = {
  getDataValidation: '',
  getDataValidations: '',
  setDataValidation: 'DataValidation?',
  setDataValidations: 'DataValidation?[][]',
} satisfies Partial<Record<keyof Range, string>>;

export function rangeValidation(on: RangeContext) {
  const { rect, session } = on;
  return {
    getDataValidation() {
      session.meter.read(1);
      const rule = attributeAt(sheetUnder(on), 'validation', rect.row, rect.column);
      return rule ? newDataValidation(session, rule) : null;
    },
    getDataValidations() {
      session.meter.read(cellCount(on));
      return mapCells(sheetUnder(on), rect, (row, column) => {
        const rule = row?.attributes.validation?.[column - 1];
        return rule ? newDataValidation(session, rule) : null;
      });
    },
    setDataValidations(rules) {
      assertSameSize(on, rules);
      const sheet = formattableSheetUnder(on, 'validation');
      rules.forEach((line, down) => {
        line.forEach((rule, across) => {
          const cell = { row: rect.row + down, column: rect.column + across, rows: 1, columns: 1 };
          fillAttribute(sheet, cell, 'validation', stateOf<Validation | undefined>(rule));
        });
      });
      session.meter.formatted(cellCount(on));
      return on.self;
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
