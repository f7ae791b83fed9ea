import { ensureRow, fillAttribute, mapCells, putAttribute } from '../document/grid.ts';
import type { Validation } from '../document/state.ts';
import { stateOf } from '../identity.ts';
import { newDataValidation } from './dataValidation.ts';
import {
  assertSameSize,
  cellCount,
  firstOf,
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
  clearDataValidations: '',
} satisfies Partial<Record<keyof Range, string>>;

export function rangeValidation(on: RangeContext) {
  const { rect, session } = on;

  const read = () => {
    session.meter.read(cellCount(on));
    return mapCells(sheetUnder(on), rect, (row, column) => {
      const rule = row?.attributes.validation?.[column - 1];
      return rule ? newDataValidation(session, rule) : null;
    });
  };

  const fill = (rule: Validation | undefined): Range => {
    fillAttribute(formattableSheetUnder(on, 'validation'), rect, 'validation', rule);
    session.meter.formatted(cellCount(on));
    return on.self;
  };

  return {
    getDataValidation: () => firstOf(read()),
    getDataValidations: read,
    setDataValidation: (rule) => fill(stateOf<Validation | undefined>(rule)),
    setDataValidations(rules) {
      assertSameSize(on, rules);
      const sheet = formattableSheetUnder(on, 'validation');
      rules.forEach((line, down) => {
        const row = ensureRow(sheet, rect.row + down);
        line.forEach((rule, across) => {
          putAttribute(row, 'validation', rect.column + across, stateOf<Validation | undefined>(rule));
        });
      });
      session.meter.formatted(cellCount(on));
      return on.self;
    },
    clearDataValidations: () => fill(undefined),
  } satisfies Partial<Range>;
}
