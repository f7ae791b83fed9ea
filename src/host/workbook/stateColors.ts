import type { ColumnName } from '../../core/report/outputColumns.ts';
import type { Sheet } from '../sheet/google.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Colors of the State column, the first one that fits. */
const STATE_COLORS: readonly {
  readonly state: string;
  readonly background: string;
  readonly font: string;
}[] = [
  { state: 'open', background: '#e8f0fe', font: '#174ea6' },
  { state: 'reopened', background: '#feefc3', font: '#7a4100' },
  { state: 'cleared', background: '#e8eaed', font: '#5f6368' },
];

/**
 * Colors the State column, where it is among these, from row 2 down. Rules that people made stay, and so do colors that they gave to ours: those
 * only get the new range. A rule belongs to its cells, so it moves with the column.
 */
export function colorStates(
  sheet: Sheet,
  columns: readonly { readonly name: ColumnName; readonly index: number }[],
): void {
  const state = columns.find(({ name }) => name === 'state');
  if (!state) return;
  const rules = sheet.getConditionalFormatRules();
  const range = sheet.getRange(2, state.index + 1, Math.max(1, sheet.getMaxRows() - 1), 1);
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
