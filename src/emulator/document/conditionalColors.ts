import { notEmulated } from '../exception.ts';
import { columnNumber } from './a1.ts';
import { contains } from './rects.ts';
import type { ConditionalRule, ConditionalStyle, SheetState } from './state.ts';

type Shown = (row: number, column: number) => string;

const COMPARISON = /^=\s*(\$?)([A-Z]+)(\$?)(\d+)\s*(=|<>)\s*"((?:[^"]|"")*)"\s*$/i;

/** Throws unless the custom formula compares one cell with one text, which is all that is emulated. */
export function assertEmulatedFormula(formula: string): void {
  if (!COMPARISON.test(formula)) throw notEmulated(`The conditional formula ${formula}`);
}

/** The reference moves with the cell, counted from the first range's first cell, unless it is fixed with `$`. */
function formulaHolds(rule: ConditionalRule, row: number, column: number, shown: Shown): boolean {
  const comparison = COMPARISON.exec(rule.values[0] ?? '');
  // Its column is gone: #REF!
  if (!comparison) return false;
  const [, fixedColumn, letters = '', fixedRow, number, operator, text = ''] = comparison;
  const origin = rule.rects[0] ?? { row, column };
  const atRow = Number(number) + (fixedRow ? 0 : row - origin.row);
  const atColumn = columnNumber(letters) + (fixedColumn ? 0 : column - origin.column);
  const equal = shown(atRow, atColumn).toLowerCase() === text.replaceAll('""', '"').toLowerCase();
  return equal === (operator === '=');
}

/** A text condition ignores case (*unverified*). */
function holds(rule: ConditionalRule, row: number, column: number, shown: Shown): boolean {
  if (rule.criteria === 'CUSTOM_FORMULA') return formulaHolds(rule, row, column, shown);
  return shown(row, column).toLowerCase() === (rule.values[0] ?? '').toLowerCase();
}

/** The style that the first rule which holds gives the cell. */
export function conditionalStyle(
  sheet: SheetState,
  row: number,
  column: number,
  shown: Shown,
): ConditionalStyle | undefined {
  return sheet.conditionalRules.find(
    (rule) => rule.rects.some((rect) => contains(rect, row, column)) && holds(rule, row, column, shown),
  )?.style;
}
