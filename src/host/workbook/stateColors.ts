import type { Sheet } from '../sheet/google.ts';
import { STATE_COLORS } from './columnWords.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/**
 * Colors the State column from row 2 down. Rules that people made stay, and so do colors that they gave to ours: those
 * only get the new range. A rule belongs to its cells, so it moves with the column.
 */
export function colorStates(sheet: Sheet, stateColumn: number): void {
  const rules = sheet.getConditionalFormatRules();
  const range = sheet.getRange(2, stateColumn + 1, Math.max(1, sheet.getMaxRows() - 1), 1);
  const ours = STATE_COLORS.map(({ state, background, font }) => {
    const known = rules.find((rule) => stateOf(rule) === state);
    return known
      ? known.copy().setRanges([range]).build()
      : SpreadsheetApp.newConditionalFormatRule()
          .whenTextEqualTo(state)
          .setBackground(background)
          .setFontColor(font)
          .setRanges([range])
          .build();
  });
  sheet.setConditionalFormatRules([...ours, ...rules.filter((rule) => stateOf(rule) === undefined)]);
}

function stateOf(rule: Rule): string | undefined {
  const condition = rule.getBooleanCondition();
  if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO) return undefined;
  const text = String(condition.getCriteriaValues()[0]);
  return STATE_COLORS.find(({ state }) => state === text)?.state;
}
